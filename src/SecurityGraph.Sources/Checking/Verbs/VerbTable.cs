using System.Text.Json;
using System.Text.RegularExpressions;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Sources.Checking.Verbs;

/// <summary>Which modalities a verb leaves: data, in <c>verbs.json</c>, with examples of what each line takes and of what it does not.</summary>
internal sealed class VerbTable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly Dictionary<string, Lazy<IReadOnlyList<VerbLine>>> _of;
    private readonly string _barePast;
    private readonly string _past;

    private VerbTable(Table table)
    {
        Verbless = table.Verbless.ToHashSet(StringComparer.Ordinal);
        Leads = [.. table.Leads.Select(Read)];
        Lines = [.. table.Verbs.Select(Read)];
        Directions = new Directions(table.Directions, table.Converse);
        Stages = [.. table.Stages.Select(one => new StageLine(one.Stage, Pattern($"(?i:{one.Pattern})"), one.Examples, one.CounterExamples))];
        Houses = [.. table.Houses.Select(one => new HouseLine(one.House, one.Stages, Pattern(one.Pattern), one.Examples, one.CounterExamples))];
        Doubts = [.. table.Doubts.Select(one => new StageDoubt(one.Says, one.Stages, one.OfFacts, Pattern(one.Pattern), one.Unless is { } unless ? Pattern(unless) : null, one.Examples, one.CounterExamples))];
        Kinds = [.. table.Kinds.Select(one => new KindDoubt(one.Says, one.Of, one.IsAsked, [.. (one.Modalities ?? []).Select(Read)], Pattern(one.Pattern), Pattern(one.Unless), one.Examples, one.CounterExamples))];
        _barePast = table.BarePast;
        _past = table.Past;
        _of = Vocabulary.Current.Predicates.ToDictionary(one => one.Name, one => new Lazy<IReadOnlyList<VerbLine>>(() => [.. LinesOf(one)]), StringComparer.Ordinal);
    }

    public static VerbTable Current { get; } = Embedded();

    /// <summary>Predicates that no verb of a sentence stands for.</summary>
    public IReadOnlySet<string> Verbless { get; }

    public IReadOnlyList<VerbLine> Lines { get; }

    /// <summary>Who does it to whom.</summary>
    public Directions Directions { get; }

    /// <summary>How each stage of the vocabulary is told.</summary>
    public IReadOnlyList<StageLine> Stages { get; }

    /// <summary>Where a text tells of a stage.</summary>
    public IEnumerable<(int Start, int End)> WordsOf(string stage, string text) =>
        Stages.First(line => line.Stage == stage).Pattern.Matches(text).Select(match => (match.Index, match.Index + match.Length));

    /// <summary>The two houses, whose stages are not each other's.</summary>
    public IReadOnlyList<HouseLine> Houses { get; }

    /// <summary>Words that speak against a stage, whatever word of it stands beside them.</summary>
    public IReadOnlyList<StageDoubt> Doubts { get; }

    /// <summary>Words that are those of another predicate.</summary>
    public IReadOnlyList<KindDoubt> Kinds { get; }

    /// <summary>What stands before the first name and says of all behind it how it is meant: "if", "neither"; a question has its mark at the end.</summary>
    public IReadOnlyList<VerbLine> Leads { get; }

    /// <summary>Those that count for a predicate, its own verb in the past among them.</summary>
    public IReadOnlyList<VerbLine> Of(Predicate predicate) => _of[predicate.Name].Value;

    private IEnumerable<VerbLine> LinesOf(Predicate predicate)
    {
        var lines = Lines.Where(line => line.IsOf(predicate)).ToList();
        // What is over where it is told in the past has a line of its own.
        if (Directions.PastOf(predicate) is not { } past || lines.Exists(line => line.Alone && line.Pattern.IsMatch($" {predicate.Verb.Past} it"))) return lines;
        lines.Add(new VerbLine("a fact of the past", Alone: false, Over: false, Last: false, Pattern(_barePast.Replace("{past}", past, StringComparison.Ordinal)), Behind: null, [Modality.Occurred, Modality.Ongoing], [], [], [], []));
        if (predicate.Aspect == Aspect.State) lines.Add(new VerbLine("what was so", Alone: true, Over: false, Last: false, Pattern(_past.Replace("{past}", past, StringComparison.Ordinal)), Behind: null, [Modality.Occurred, Modality.Denied, Modality.Conditional], [], [], [], []));
        return lines;
    }

    private static VerbTable Embedded()
    {
        using var stream = typeof(VerbTable).Assembly.GetManifestResourceStream("verbs.json")!;
        return new VerbTable(JsonSerializer.Deserialize<Table>(stream, Json)!);
    }

    private static VerbLine Read(Line line) => new(
        line.Says, line.Alone, line.Over, line.Last, Pattern(line.Pattern), line.Behind is { } behind ? Pattern(behind) : null, [.. line.Modalities.Select(Read)], line.Of ?? [], line.NotOf ?? [], line.Examples, line.CounterExamples);

    private static Regex Pattern(string pattern) => new(pattern, RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(PatternLimit.Milliseconds));

    private static Modality Read(string word) =>
        Modalities.TryParse(word, out var modality) ? modality : throw new InvalidOperationException($"verbs.json has no modality {word}.");

    /// <param name="BarePast">Around a predicate's own verb, where it tells a fact of the past without another one.</param>
    /// <param name="Past">Around it where it follows the name of who did it.</param>
    private sealed record Table(string[] Verbless, Dictionary<string, string[]> Directions, Dictionary<string, string[]> Converse, OfStage[] Stages, OfHouse[] Houses, OfDoubt[] Doubts, OfKind[] Kinds, string BarePast, string Past, Line[] Leads, Line[] Verbs);

    private sealed record OfStage(string Stage, string Pattern, string[] Examples, string[] CounterExamples);

    private sealed record OfHouse(string House, string[] Stages, string Pattern, string[] Examples, string[] CounterExamples);

    private sealed record OfDoubt(string Says, string[] Stages, bool OfFacts, string Pattern, string? Unless, string[] Examples, string[] CounterExamples);

    private sealed record OfKind(string Says, string[] Of, bool IsAsked, string[]? Modalities, string Pattern, string Unless, string[] Examples, string[] CounterExamples);

    private sealed record Line(string Says, bool Alone, bool Over, bool Last, string Pattern, string? Behind, string[] Modalities, string[]? Of, string[]? NotOf, string[] Examples, string[] CounterExamples);
}
