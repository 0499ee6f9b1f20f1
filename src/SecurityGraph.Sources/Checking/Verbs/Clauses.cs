using System.Text.RegularExpressions;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Sources.Checking.Naming;

namespace SecurityGraph.Sources.Checking.Verbs;

/// <summary>The part of a sentence that says what two of its names have to do with each other.</summary>
internal static partial class Clauses
{
    /// <summary>Where the verb stands that joins two names: between them first, then behind the second, then before the first.</summary>
    public static IEnumerable<string> Around(string text, NameSpan one, NameSpan other)
    {
        var (first, second) = one.Start <= other.Start ? (one, other) : (other, one);
        var (start, end) = (StartBefore(text, first.Start), EndBehind(text, second.End));
        // "the Commission's proposal": one name in another has no verb between them.
        if (first.End > second.Start) yield break;
        var (between, behind) = (text[first.End..second.Start], text[second.End..end]);
        if (OfPronoun.IsMatch(behind))
        {
            yield return WithoutAsides(behind);
            yield break;
        }
        yield return WithoutAsides(between);
        yield return WithoutAsides(OfBoth(between, behind));
        yield return WithoutAsides(text[start..first.Start]);
    }

    /// <summary>What stands between two names, without what is put in between.</summary>
    public static string Bare(string between) => $" {WithoutAsides(between)}";

    /// <summary>The clause that has a name in it: "the plan that ends it" is one.</summary>
    /// <param name="isOwn">The name is that of the member, not of what it belongs to.</param>
    public static IEnumerable<string> Around(string text, NameSpan name, bool isOwn)
    {
        var relative = Relative.Match(text[name.End..]);
        // "A proposal on it, on which talks began": what is told of its stages stands here or there.
        if (!isOwn && relative.Success) return [];
        var start = relative.Success && isOwn ? name.End + relative.Length : StartBefore(text, name.Start);
        if (isOwn) return [WithoutAsides(text[start..EndBehind(text, Math.Max(start, name.End))])];
        var bare = WithoutOtherAsides(text, name);
        return [WithoutAsides(text[StartBefore(bare, name.Start)..EndBehind(bare, name.End)])];
    }

    /// <summary>"is responsible for it and has to move": the second phrase is the first name's alone; so is what follows a relative clause.</summary>
    private static string OfBoth(string between, string behind)
    {
        if (Anew.Match(behind) is { Success: true } anew) behind = behind[..anew.Index];
        return Relative.IsMatch(between) ? behind.Split(',')[0] : behind;
    }

    /// <summary>As long as before: places stay.</summary>
    private static string WithoutOtherAsides(string text, NameSpan name) =>
        Asides.Replace(text, match => match.Index <= name.Start && name.Start < match.Index + match.Length ? match.Value : new string(' ', match.Length));

    /// <summary>What stands before the first name of a sentence's part, with the mark of a question behind it.</summary>
    public static string Lead(string text, NameSpan name)
    {
        var before = text[..name.Start];
        var start = Parts.Matches(before).Select(match => match.Index + match.Length).DefaultIfEmpty(0).Last();
        return before[start..].TrimStart() + (text.EndsWith('?') ? "?" : "");
    }

    /// <summary>Where a second phrase begins: "and will", "but has".</summary>
    [GeneratedRegex(@"\b(?:and|but|or)\s+(?=(?:[a-z]+ly\s+|also\s+|then\s+|now\s+)?(?:has|have|had|is|are|was|were|will|shall|should|would|could|may|might|must|does|do|did|can|cannot|plans|intends|aims|needs|wants|hopes)\b)", RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    public static partial Regex Anew { get; }

    private static int StartBefore(string text, int at) =>
        Ends.Matches(text[..at]).Concat(Aside.Matches(text[..at])).Select(match => match.Index + match.Length).DefaultIfEmpty(0).Max();

    private static int EndBehind(string text, int at)
    {
        if (Aside.Match(text) is { Success: true } aside && at < aside.Length) return aside.Length;
        return Ends.Match(text, at) is { Success: true } match ? match.Index : text.Length;
    }

    /// <summary>What stands in brackets or between commas says something else.</summary>
    private static string WithoutAsides(string text) => string.Join(' ', Asides.Replace(text, " ").Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"[;:]|,\s+(?:and|but|while|whereas|bringing|enabling|allowing|providing|which|who)\b|\s[–—]\s|\b(?:that|while|whereas|which)\b", RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex Ends { get; }

    /// <summary>What a sentence begins with before it comes to what it tells: "while others may wait,", "following the agreement on it,".</summary>
    [GeneratedRegex(@"\A(?:While|Whereas|Although|(?:Even )?[Tt]hough|Where|Since|Because|Following|After|Before|Despite|Further to|Given|Thanks to|As a result of|Based on|Building on|In view of|In the wake of)\b[^,;:]+,(?=\s)", RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex Aside { get; }

    /// <summary>"The plan it published": the clause that tells of it.</summary>
    [GeneratedRegex(@"\A,?\s+(?:(?:that|which)\s+)?(?:it|they|he|she)\s+(?:[a-z]+ly\s+)?[a-z]+", RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex OfPronoun { get; }

    [GeneratedRegex(@"[;:]|,\s+(?:and|but|while|whereas)\b|\s[–—]\s", RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex Parts { get; }

    [GeneratedRegex(@"\A,?\s+(?:(?:on|in|for|to|about|with|by|of)\s+)?(?:that|which|whom?|whose)\b", RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex Relative { get; }

    [GeneratedRegex(@"\([^)]*\)|,\s+(?:which|who|whose|where|as|including|such as|following|together with|in (?:close )?cooperation with|no longer|not yet|never|neither|hardly|committed|founded|based|established|created|led|supported|asked|tasked|ready|able|unable)\b[^,]*,|,(?:\s+[\w-]+){1,5},(?=\s+to\b)|\b(?:as|that was|that were|which was|which were) (?:announced|set out|planned|foreseen|described|proposed|reflected|adopted|published|presented)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternLimit.Milliseconds)]
    private static partial Regex Asides { get; }
}
