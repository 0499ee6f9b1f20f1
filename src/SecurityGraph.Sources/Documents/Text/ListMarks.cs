namespace SecurityGraph.Sources.Documents.Text;

/// <summary>What stands before the text of a list item: a bullet, <c>2.</c> or <c>2)</c>.</summary>
internal static class ListMarks
{
    private const string Bullets = "-*+•▪●◦‣·–—";

    public static bool TryRead(string line, out string mark, out string text)
    {
        (mark, text) = ("", "");
        var length = MarkLength(line);
        if (length == 0 || length >= line.Length || !char.IsWhiteSpace(line[length])) return false;
        mark = line[..length];
        text = line[length..].Trim();
        return text.Length > 0;
    }

    private static int MarkLength(string line)
    {
        if (line.Length == 0) return 0;
        if (Bullets.Contains(line[0], StringComparison.Ordinal)) return 1;
        var digits = 0;
        while (digits < Math.Min(line.Length, 3) && char.IsAsciiDigit(line[digits])) digits++;
        return digits > 0 && digits < line.Length && line[digits] is '.' or ')' ? digits + 1 : 0;
    }
}
