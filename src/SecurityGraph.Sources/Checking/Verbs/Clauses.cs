using System.Text.RegularExpressions;
using SecurityGraph.Sources.Checking.Naming;

namespace SecurityGraph.Sources.Checking.Verbs;

/// <summary>The part of a sentence that says what two of its names have to do with each other.</summary>
internal static partial class Clauses
{
    private const int TimeoutMilliseconds = 1000;

    /// <summary>Where the verb stands that joins two names: between them first, then behind the second, then before the first.</summary>
    public static IEnumerable<string> Around(string text, NameSpan one, NameSpan other)
    {
        var (first, second) = one.Start <= other.Start ? (one, other) : (other, one);
        var (start, end) = (StartBefore(text, first.Start), EndBehind(text, second.End));
        if (first.End <= second.Start) yield return WithoutAsides(text[first.End..second.Start]);
        if (!Relative.IsMatch(text[second.End..end])) yield return WithoutAsides(text[second.End..end]);
        yield return WithoutAsides(text[start..first.Start]);
    }

    /// <summary>The clause that has a name in it: "the plan that ends it" is one.</summary>
    public static IEnumerable<string> Around(string text, NameSpan name)
    {
        var behind = text[name.End..EndBehind(text, name.End)];
        return [WithoutAsides(Relative.IsMatch(behind) ? behind : text[StartBefore(text, name.Start)..name.End] + behind)];
    }

    private static int StartBefore(string text, int at) => Ends.Matches(text[..at]).Select(match => match.Index + match.Length).DefaultIfEmpty(0).Last();

    private static int EndBehind(string text, int at) => Ends.Match(text, at) is { Success: true } match ? match.Index : text.Length;

    /// <summary>What stands in brackets or between commas says something else.</summary>
    private static string WithoutAsides(string text) => Asides.Replace(text, " ");

    [GeneratedRegex(@"[;:]|,\s+(?:and|but|while|whereas|bringing|enabling|allowing|providing|which|who)\b|\s[–—]\s|\b(?:while|whereas|which)\b", RegexOptions.CultureInvariant, TimeoutMilliseconds)]
    private static partial Regex Ends { get; }

    [GeneratedRegex(@"\A,?\s+(?:that|which|who)\b", RegexOptions.CultureInvariant, TimeoutMilliseconds)]
    private static partial Regex Relative { get; }

    [GeneratedRegex(@"\([^)]*\)|,\s+(?:which|who|whose|where|as|including|such as|following|together with|in (?:close )?cooperation with)\b[^,]*,|\b(?:as|that was|that were|which was|which were) (?:announced|set out|planned|foreseen|described|proposed|reflected|adopted|published|presented)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeoutMilliseconds)]
    private static partial Regex Asides { get; }
}
