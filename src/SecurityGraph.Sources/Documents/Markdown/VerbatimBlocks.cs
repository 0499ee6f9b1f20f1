using System.Net;
using System.Text.RegularExpressions;
using SecurityGraph.Model.Identifiers;

namespace SecurityGraph.Sources.Documents.Markdown;

/// <summary>Lines in which no mark of Markdown means anything, up to and with the last; those of a script or style are no text at all.</summary>
internal sealed record VerbatimBlock(int Last, int FirstLine, IReadOnlyList<string> Text);

/// <summary>
/// Finds code between fences, in a quotation or an item too, and what stands in <c>&lt;pre&gt;</c>, <c>&lt;script&gt;</c>, <c>&lt;style&gt;</c>. A fence in a
/// quotation or item ends with that at the latest; any other that is never closed holds all that follows. A tag that is never closed is none.
/// </summary>
internal static partial class VerbatimBlocks
{
    /// <summary>By their first lines.</summary>
    public static Dictionary<int, VerbatimBlock> In(string[] lines)
    {
        var found = new Dictionary<int, VerbatimBlock>();
        HashSet<string> unclosed = new(StringComparer.OrdinalIgnoreCase);
        Dictionary<char, int> unclosedFences = []; // the shortest of each mark
        for (var i = 0; i < lines.Length; i++)
        {
            if ((TryFence(lines, i, unclosedFences) ?? TryTag(lines, i, unclosed)) is not { } block) continue;
            found.Add(i, block);
            i = block.Last;
        }

        return found;
    }

    private static VerbatimBlock? TryFence(string[] lines, int first, Dictionary<char, int> unclosed)
    {
        if (!lines[first].Contains("```", StringComparison.Ordinal) && !lines[first].Contains("~~~", StringComparison.Ordinal)) return null;
        var before = Before().Match(lines[first]);
        if (!CodeFence.TryOpen(lines[first][before.Length..].Trim(), out var fence)) return null;
        var isQuotation = before.Value.Contains('>', StringComparison.Ordinal);
        var isItem = before.Groups["item"].Success || (char.IsWhiteSpace(lines[first][0]) && unclosed.TryGetValue(fence.Mark, out var shortest) && fence.Length >= shortest);
        var end = first + 1;
        while (end < lines.Length && !fence.IsClosedBy(Inner(lines[end])) && !IsBehind(lines[end])) end++;
        if (end == lines.Length && !isQuotation && !isItem && char.IsWhiteSpace(lines[first][0]))
        {
            unclosed[fence.Mark] = Math.Min(fence.Length, unclosed.GetValueOrDefault(fence.Mark, int.MaxValue));
            return TryFence(lines, first, unclosed);
        }

        var isClosed = end < lines.Length && fence.IsClosedBy(Inner(lines[end]));
        return new VerbatimBlock(isClosed ? end : end - 1, first + 1, [.. lines[(first + 1)..end].Select(line => isQuotation ? line.TrimStart().TrimStart('>') : line)]);

        string Inner(string line) => (isQuotation ? line.TrimStart().TrimStart('>') : line).Trim();

        bool IsBehind(string line) => (isQuotation && !line.TrimStart().StartsWith('>')) || (isItem && !isQuotation && line.Length > 0 && !char.IsWhiteSpace(line[0]));
    }

    private static VerbatimBlock? TryTag(string[] lines, int first, HashSet<string> unclosed)
    {
        if (!lines[first].Contains('<', StringComparison.Ordinal)) return null;
        var open = Open().Match(lines[first]);
        if (!open.Success || unclosed.Contains(open.Groups["name"].Value)) return null;
        var (name, close) = (open.Groups["name"].Value, $"</{open.Groups["name"].Value}>");
        var last = Array.FindIndex(lines, first, line => line.Contains(close, StringComparison.OrdinalIgnoreCase));
        if (last < 0)
        {
            unclosed.Add(name);
            return null;
        }

        if (!name.Equals("pre", StringComparison.OrdinalIgnoreCase)) return new VerbatimBlock(last, first, []);
        var text = lines[first..(last + 1)];
        text[0] = text[0][(open.Index + open.Length)..];
        text[^1] = text[^1][..text[^1].IndexOf(close, StringComparison.OrdinalIgnoreCase)];
        return new VerbatimBlock(last, first, [.. text.Select(line => WebUtility.HtmlDecode(Tag().Replace(line, "")))]);
    }

    // > , - , 1. , several of them
    [GeneratedRegex(@"^\s*(>\s*)*((?<item>[-*+]|\d{1,3}[.)])\s+)?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: PatternLimit.Milliseconds)]
    private static partial Regex Before();

    [GeneratedRegex(@"^\s*(>\s*)*<(?<name>pre|script|style|template)(\s[^<>]*)?>", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: PatternLimit.Milliseconds)]
    private static partial Regex Open();

    [GeneratedRegex(@"</?[A-Za-z][^<>]{0,200}>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: PatternLimit.Milliseconds)]
    private static partial Regex Tag();
}
