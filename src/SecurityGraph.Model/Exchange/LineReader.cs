using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Unicode;
using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Passages;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Model.Exchange;

/// <summary>The tokens of a line as values of the model, one after another. What it does not take is an <see cref="UnusualException"/>.</summary>
internal ref struct LineReader(ReadOnlySpan<byte> line)
{
    /// <summary>More characters than a date, a fingerprint or a word of the vocabulary has.</summary>
    private const int Short = 64;

    private Utf8JsonReader _json = new(line);

    /// <summary>A bit for each member of the object at hand that has come.</summary>
    private uint _seen;

    private int _next;

    public static void Must(bool isUsual)
    {
        if (!isUsual) throw new UnusualException();
    }

    public void Expect(JsonTokenType token) => Must(_json.Read() && _json.TokenType == token);

    public void ExpectEnd() => Must(!_json.Read());

    /// <summary>Goes to the next member of the object at hand; false at its end. No member comes twice.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool NextMember(MemberNames names, out int member)
    {
        member = -1;
        Must(_json.Read());
        if (_json.TokenType == JsonTokenType.EndObject) return false;
        member = names.Find(ref _json, _next);
        Must((_seen & (1u << member)) == 0);
        _seen |= 1u << member;
        _next = member + 1;
        return true;
    }

    /// <summary>Turns to the members of an object whose start is at hand; <see cref="Leave"/> takes back what it gives.</summary>
    public (uint Seen, int Next) Enter()
    {
        var outside = (_seen, _next);
        (_seen, _next) = (0, 0);
        return outside;
    }

    public void Leave((uint Seen, int Next) outside) => (_seen, _next) = outside;

    /// <summary>Goes to the next item of the array at hand; false at its end.</summary>
    public bool NextItem(JsonTokenType token)
    {
        Must(_json.Read());
        if (_json.TokenType == JsonTokenType.EndArray) return false;
        Must(_json.TokenType == token);
        return true;
    }

    public string Text()
    {
        Expect(JsonTokenType.String);
        return _json.GetString()!;
    }

    /// <summary>The bytes of a text as they stand in the line, without the copy that <see cref="Text"/> makes; nothing vouches that they are UTF-8.</summary>
    public ReadOnlySpan<byte> Bytes()
    {
        Expect(JsonTokenType.String);
        return ItemBytes();
    }

    /// <summary>The same of the item of an array that is at hand.</summary>
    public readonly ReadOnlySpan<byte> ItemBytes()
    {
        Must(!_json.ValueIsEscaped);
        return _json.ValueSpan;
    }

    /// <summary>The characters of a text that is to be looked at, not kept; a longer one than there is room for is unusual.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static ReadOnlySpan<char> Characters(ReadOnlySpan<byte> utf8, Span<char> room)
    {
        var status = Utf8.ToUtf16(utf8, room, out _, out var length, replaceInvalidSequences: false);
        Must(status == OperationStatus.Done);
        return room[..length];
    }

    /// <summary>Passes over a text.</summary>
    public void PassText()
    {
        Expect(JsonTokenType.String);
        PassItem();
    }

    /// <summary>Passes over a list of texts.</summary>
    public void PassTexts()
    {
        Expect(JsonTokenType.StartArray);
        while (NextItem(JsonTokenType.String)) PassItem();
    }

    public bool Flag()
    {
        Must(_json.Read() && _json.TokenType is JsonTokenType.True or JsonTokenType.False);
        return _json.GetBoolean();
    }

    public int Number()
    {
        Expect(JsonTokenType.Number);
        Must(_json.TryGetInt32(out var number));
        return number;
    }

    public EntityId Id() => Id(Text());

    public Edtf Date()
    {
        Must(Edtf.TryParse(Characters(Bytes(), stackalloc char[Short]), out var date));
        return date!;
    }

    public Predicate Predicate()
    {
        Must(Vocabulary.Current.TryGetPredicate(Characters(Bytes(), stackalloc char[Short]), out var predicate));
        return predicate!;
    }

    public Modality Modality()
    {
        Must(Modalities.TryParse(Characters(Bytes(), stackalloc char[Short]), out var modality));
        return modality;
    }

    public decimal Decimal()
    {
        const NumberStyles Style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;
        Must(decimal.TryParse(Text(), Style, CultureInfo.InvariantCulture, out var number));
        return number;
    }

    public EntityId[] Ids() => Array.ConvertAll(Texts(), Id);

    public Fingerprint[] Fingerprints()
    {
        Expect(JsonTokenType.StartArray);
        if (!NextItem(JsonTokenType.String)) return [];
        Span<char> characters = stackalloc char[Short];
        var first = Fingerprint(characters);
        if (!NextItem(JsonTokenType.String)) return [first];
        List<Fingerprint> fingerprints = [first];
        do fingerprints.Add(Fingerprint(characters));
        while (NextItem(JsonTokenType.String));
        return [.. fingerprints];
    }

    public string[] Texts()
    {
        Expect(JsonTokenType.StartArray);
        if (!NextItem(JsonTokenType.String)) return [];
        var first = _json.GetString()!;
        if (!NextItem(JsonTokenType.String)) return [first];
        List<string> texts = [first];
        do texts.Add(_json.GetString()!);
        while (NextItem(JsonTokenType.String));
        return [.. texts];
    }

    /// <summary>What <see cref="Utf8JsonReader.GetString"/> refuses is refused here too.</summary>
    private readonly void PassItem()
    {
        if (_json.ValueIsEscaped) _json.GetString();
        else Must(Utf8.IsValid(_json.ValueSpan));
    }

    private static EntityId Id(string text)
    {
        Must(EntityId.TryParse(text, out var id));
        return id;
    }

    private readonly Fingerprint Fingerprint(Span<char> characters)
    {
        Must(Passages.Fingerprint.TryParse(Characters(ItemBytes(), characters), out var fingerprint));
        return fingerprint;
    }
}
