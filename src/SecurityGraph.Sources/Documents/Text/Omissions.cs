namespace SecurityGraph.Sources.Documents.Text;

/// <summary>
/// <c>[…]</c>, <c>(...)</c>: what leaves something out of a quotation. It ends no sentence, unless the one before it had ended.
/// </summary>
internal static class Omissions
{
    private const int Longest = 8;

    /// <summary>True where the mark belongs to such brackets and the sentence that begins at <paramref name="start"/> goes on behind them.</summary>
    public static bool GoOn(string text, int start, int mark)
    {
        if (!IsDot(text[mark])) return false;
        var end = mark;
        while (end < text.Length && end - mark < Longest && IsDot(text[end])) end++;
        if (end >= text.Length || !(text[end] is ']' or ')')) return false;
        var open = mark;
        while (open > start && mark - open < Longest && (IsDot(text[open]) || text[open] == ' ')) open--;
        if (!(text[open] is '[' or '(')) return false;
        var before = open;
        while (before > start && text[before - 1] == ' ') before--;
        return before == start || !SentenceSplitter.IsClosed(text, before) || text[before - 1] is ':' or ';';
    }

    private static bool IsDot(char c) => c is '.' or '…';
}
