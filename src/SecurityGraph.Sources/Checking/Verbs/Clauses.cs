using System.Text.RegularExpressions;
using SecurityGraph.Sources.Checking.Naming;

namespace SecurityGraph.Sources.Checking.Verbs;

/// <summary>The part of a sentence that says what two of its names have to do with each other.</summary>
internal static partial class Clauses
{
    private const int TimeoutMilliseconds = 10_000;

    /// <summary>Where the verb stands that joins two names: between them first, then behind the second, then before the first.</summary>
    public static IEnumerable<string> Around(string text, NameSpan one, NameSpan other)
    {
        var (first, second) = one.Start <= other.Start ? (one, other) : (other, one);
        var (start, end) = (StartBefore(text, first.Start), EndBehind(text, second.End));
        // "the Commission's proposal": one name in another has no verb between them.
        if (first.End > second.Start) yield break;
        yield return WithoutAsides(text[first.End..second.Start]);
        yield return WithoutAsides(text[second.End..end]);
        yield return WithoutAsides(text[start..first.Start]);
    }

    /// <summary>The clause that has a name in it: "the plan that ends it" is one.</summary>
    /// <param name="isOwn">The name is that of the member, not of what it belongs to.</param>
    public static IEnumerable<string> Around(string text, NameSpan name, bool isOwn)
    {
        var relative = Relative.Match(text[name.End..]);
        var start = relative.Success && isOwn ? name.End + relative.Length : StartBefore(text, name.Start);
        return [WithoutAsides(text[start..EndBehind(text, Math.Max(start, name.End))])];
    }

    private static int StartBefore(string text, int at) => Ends.Matches(text[..at]).Select(match => match.Index + match.Length).DefaultIfEmpty(0).Last();

    private static int EndBehind(string text, int at) => Ends.Match(text, at) is { Success: true } match ? match.Index : text.Length;

    /// <summary>What stands in brackets or between commas says something else.</summary>
    private static string WithoutAsides(string text) => string.Join(' ', Asides.Replace(text, " ").Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"[;:]|,\s+(?:and|but|while|whereas|bringing|enabling|allowing|providing|which|who)\b|\s[–—]\s|\b(?:that|while|whereas|which)\b", RegexOptions.CultureInvariant, TimeoutMilliseconds)]
    private static partial Regex Ends { get; }

    [GeneratedRegex(@"\A,?\s+(?:that|which|who)\b", RegexOptions.CultureInvariant, TimeoutMilliseconds)]
    private static partial Regex Relative { get; }

    [GeneratedRegex(@"\([^)]*\)|,\s+(?:which|who|whose|where|as|including|such as|following|together with|in (?:close )?cooperation with)\b[^,]*,|,(?:\s+[\w-]+){1,5},(?=\s+to\b)|\b(?:as|that was|that were|which was|which were) (?:announced|set out|planned|foreseen|described|proposed|reflected|adopted|published|presented)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeoutMilliseconds)]
    private static partial Regex Asides { get; }
}
