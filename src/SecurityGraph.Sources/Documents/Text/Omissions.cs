namespace SecurityGraph.Sources.Documents.Text;

/// <summary>
/// <c>[…]</c>, <c>(...)</c>, and inside quotation marks <c>…</c> or <c>...</c> too: what leaves something out of a quotation. It ends no
/// sentence, unless the one before it had ended.
/// </summary>
internal static class Omissions
{
    private const int Longest = 8;

    private const int Reach = 500;

    /// <summary>True where the mark belongs to such brackets or dots and the sentence that begins at <paramref name="start"/> goes on behind them.</summary>
    public static bool GoOn(string text, int start, int mark)
    {
        if (!IsDot(text[mark])) return false;
        var end = mark;
        while (end < text.Length && end - mark < Longest && IsDot(text[end])) end++;
        if (end >= text.Length) return false;
        if (IsClosedBehind(text, end)) return false;
        if (!(text[end] is ']' or ')')) return char.IsWhiteSpace(text[end]) && LeavesOut(text, mark, end) && QuotationMarks.AreOpen(text, mark, Reach);
        var open = mark;
        while (open > start && mark - open < Longest && (IsDot(text[open]) || text[open] == ' ')) open--;
        if (!(text[open] is '[' or '(')) return false;
        var before = open;
        while (before > start && text[before - 1] == ' ') before--;
        return before == start || !SentenceSplitter.IsClosed(text, before) || text[before - 1] is ':' or ';';
    }

    /// <summary><c>[…].</c>: the sentence ends behind the bracket.</summary>
    private static bool IsClosedBehind(string text, int bracket) =>
        text[bracket] is ']' or ')' && bracket + 1 < text.Length && text[bracket + 1] is '.' or '!' or '?' && !(bracket + 2 < text.Length && IsDot(text[bracket + 2]));

    /// <summary>Three dots; a fourth closes the sentence before them.</summary>
    private static bool LeavesOut(string text, int mark, int end)
    {
        var (first, dots) = (mark, 0);
        while (first > 0 && mark - first < Longest && (IsDot(text[first - 1]) || (text[first - 1] == ' ' && text[first] != ' '))) first--;
        for (var i = first; i < end; i++) dots += text[i] == '…' ? 3 : text[i] == '.' ? 1 : 0;
        return dots == 3 && !(first > 0 && text[first - 1] is '!' or '?');
    }

    private static bool IsDot(char c) => c is '.' or '…';
}
