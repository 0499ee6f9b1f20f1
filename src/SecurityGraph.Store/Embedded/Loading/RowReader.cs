using System.Runtime.CompilerServices;
using System.Text.Json;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Passages;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Store.Embedded.Loading;

/// <summary>The tokens of a line as numbers of rows, without making texts of them. What it does not take is an <see cref="UnusualException"/>.</summary>
/// <param name="characters">Scratch, longer than any id.</param>
internal ref struct RowReader(ReadOnlySpan<byte> line, StatementRows rows, Span<char> characters)
{
    private readonly Span<char> _characters = characters;

    public LineReader Json = new(line);

    public StatementRows Rows { get; } = rows;

    /// <summary>A short text; it stands until the next is read.</summary>
    public ReadOnlySpan<char> Text() => LineReader.Characters(Json.Bytes(), _characters);

    /// <summary>The position of an entity.</summary>
    public int Entity() => Find(Json.Bytes());

    public void Entities(List<int> positions)
    {
        Json.Expect(JsonTokenType.StartArray);
        while (Json.NextItem(JsonTokenType.String)) positions.Add(Find(Json.ItemBytes()));
    }

    public void PassFingerprints()
    {
        Json.Expect(JsonTokenType.StartArray);
        while (Json.NextItem(JsonTokenType.String)) LineReader.Must(Fingerprint.TryParse(LineReader.Characters(Json.ItemBytes(), _characters), out _));
    }

    /// <summary>The number of a date.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Date()
    {
        LineReader.Must(Rows.Dates.TryAdd(Text(), out var number));
        return number;
    }

    public Modality Modality()
    {
        LineReader.Must(Modalities.TryParse(Text(), out var modality));
        return modality;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private readonly int Find(ReadOnlySpan<byte> id)
    {
        LineReader.Must(Rows.Entities.TryFind(id, out var position));
        return position;
    }
}
