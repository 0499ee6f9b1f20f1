using System.Text.Json;
using System.Text.RegularExpressions;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Sources.Checking.Verbs;

/// <summary>Which modalities a verb leaves: data, in <c>verbs.json</c>, with examples of what each line takes and of what it does not.</summary>
internal sealed class VerbTable
{
    private const int TimeoutMilliseconds = 10_000;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private VerbTable(Table table)
    {
        Verbless = table.Verbless.ToHashSet(StringComparer.Ordinal);
        Lines = [.. table.Verbs.Select(line => new VerbLine(
            line.Says, line.Alone, new Regex(line.Pattern, RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(TimeoutMilliseconds)),
            [.. line.Modalities.Select(Read)], line.Examples, line.CounterExamples))];
    }

    public static VerbTable Current { get; } = Embedded();

    /// <summary>Predicates that no verb of a sentence stands for.</summary>
    public IReadOnlySet<string> Verbless { get; }

    public IReadOnlyList<VerbLine> Lines { get; }

    private static VerbTable Embedded()
    {
        using var stream = typeof(VerbTable).Assembly.GetManifestResourceStream("verbs.json")!;
        return new VerbTable(JsonSerializer.Deserialize<Table>(stream, Json)!);
    }

    private static Modality Read(string word) =>
        Modalities.TryParse(word, out var modality) ? modality : throw new InvalidOperationException($"verbs.json has no modality {word}.");

    private sealed record Table(string[] Verbless, Line[] Verbs);

    private sealed record Line(string Says, bool Alone, string Pattern, string[] Modalities, string[] Examples, string[] CounterExamples);
}
