using System.Globalization;
using SecurityGraph.Model.Names;

namespace SecurityGraph.Sources.Documents.Outlines;

/// <summary>
/// What sections are cited by. A printed number is the name. Sections without one are counted from 1 in a document that prints none;
/// in one that does a count would be taken for a printed number, so the words of the heading are the name. Of several sections with
/// one name the first has it alone, the second with <c>~2</c>.
/// </summary>
internal static class SectionNames
{
    private const char Again = '~';
    private const int Longest = 60;

    /// <summary>Names the sections in order.</summary>
    /// <param name="numbers">What each prints; null where it prints no number.</param>
    /// <param name="headings">Of the same sections.</param>
    /// <param name="printsOthers">Headings print numbers that are no names: Title I and Chapter I.</param>
    public static string[] Of(IReadOnlyList<string?> numbers, IReadOnlyList<string> headings, bool printsOthers = false)
    {
        var names = new string[numbers.Count];
        var taken = new Dictionary<string, int>(StringComparer.Ordinal) { ["0"] = 1 };
        for (var i = 0; i < names.Length; i++)
        {
            if (numbers[i] is { } number) names[i] = Free(number, taken);
        }

        var printsNumbers = printsOthers || numbers.Any(number => number is not null);
        var count = 0;
        for (var i = 0; i < names.Length; i++)
        {
            if (numbers[i] is not null) continue;
            count++;
            names[i] = Free(printsNumbers ? Slug(headings[i]) : count.ToString(CultureInfo.InvariantCulture), taken);
        }

        return names;
    }

    /// <summary>The name without what tells it from the same one before: <c>1</c> of <c>1~2</c>.</summary>
    public static string Shared(string name) => name.IndexOf(Again, StringComparison.Ordinal) is > 0 and var end ? name[..end] : name;

    private static string Free(string name, Dictionary<string, int> taken)
    {
        var times = taken[name] = taken.GetValueOrDefault(name) + 1;
        return times == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}{Again}{times}");
    }

    private static string Slug(string heading)
    {
        var words = Folding.Fold(heading).Replace(' ', '-');
        if (words.Length == 0) return "section";
        if (words.Length <= Longest) return words;
        var end = words.LastIndexOf('-', Longest);
        return words[..(end > 0 ? end : Longest)];
    }
}
