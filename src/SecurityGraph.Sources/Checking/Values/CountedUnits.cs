using SecurityGraph.Model.Terms;
using SecurityGraph.Sources.Checking.Naming;

namespace SecurityGraph.Sources.Checking.Values;

/// <summary>What a number counts: of "12 national experts" experts, whatever else the sentence speaks of.</summary>
internal static class CountedUnits
{
    // So many words stand between a number and its noun: "300 national law enforcement authorities".
    private const int Reach = 6;

    /// <summary>Units that stand for things of many names: agents are persons, pieces of content items.</summary>
    private static readonly string[] Generic = ["item", "person"];

    private static readonly Dictionary<string, string[]> More = new(StringComparer.Ordinal)
    {
        ["country"] = ["states", "state"],
        ["exchange"] = ["requests", "request", "answers", "answer", "replies", "reply"],
        ["person"] = ["people", "experts", "expert"],
    };

    private static readonly Dictionary<string, string[]> Nouns = Vocabulary.Current.Units.Where(unit => unit.Many.StartsWith("{n} ", StringComparison.Ordinal) && unit.Name != "%")
        .ToDictionary(unit => unit.Name, unit => (string[])[unit.Many["{n} ".Length..], .. More.GetValueOrDefault(unit.Name, [])], StringComparer.Ordinal);

    /// <summary>Whether a number that a text has counts what a unit says.</summary>
    /// <param name="text">The sentence: "the number of messages rose to a million" has the noun before.</param>
    public static bool Counts(string unit, PrintedAmount printed, string text)
    {
        if (printed.Unit == unit) return true;
        if (printed.Unit.Length > 0) return false;
        if (!Nouns.TryGetValue(unit, out var own)) return true;
        var words = Words(printed.Behind).Take(Reach + 2).ToList();
        var first = Enumerable.Range(0, words.Count).SelectMany(at => Nouns.Where(one => one.Value.Any(noun => Stands(noun, words, at))).Select(one => one.Key)).FirstOrDefault();
        if (first is null && printed.Value == 1 && words.Contains(unit)) return true;
        // Where none stands behind it, the noun of things that go by it alone stands somewhere.
        return first is null ? Generic.Contains(unit) || Words(text) is var all && Enumerable.Range(0, all.Count).Any(at => own.Any(noun => Stands(noun, all, at)))
            : first == unit || own.Any(noun => Enumerable.Range(0, words.Count).Any(at => Nouns[first].Contains(noun) && Stands(noun, words, at)));
    }

    private static bool Stands(string noun, List<string> words, int at) =>
        noun.Split(' ') is var sought && at + sought.Length <= words.Count && words.GetRange(at, sought.Length).SequenceEqual(sought, StringComparer.Ordinal);

    private static List<string> Words(string text) => [.. FoldedWord.Of(text).Select(word => word.Folded)];
}
