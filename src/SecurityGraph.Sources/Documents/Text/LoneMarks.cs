namespace SecurityGraph.Sources.Documents.Text;

/// <summary>Marks of items that stand on a line by themselves: <c>(1)</c>, <c>•</c>. They belong to the text behind them.</summary>
internal static class LoneMarks
{
    /// <summary>What a lone bullet stands as before its text, whatever it was printed as.</summary>
    public const string Bullet = "•";

    private const string Bullets = "•▪▫●○◦‣⁃∙·➢➤►▶▸▹◆◇❖☐☑☒\uF0B7\uF0A7\uF0A8\uF02D\uF0D8\uF0FC\uF076";

    // A cell of a table may hold one of these: of a list there are at least two.
    private const string Doubtful = "o–—-";

    /// <summary>A point in brackets and nothing else.</summary>
    public static bool IsPoint(string line) => line is ['(', .., ')'] && line.Length <= 6 && ListMarks.IsPoint(line + " x");

    /// <summary>The number of an item and nothing else: <c>1.</c>, <c>2)</c>.</summary>
    public static bool IsNumber(string line) => line.Length is 2 or 3 && line[^1] is '.' or ')' && line[0] is >= '1' and <= '9' && char.IsAsciiDigit(line[^2]);

    /// <summary>A bullet and nothing else.</summary>
    public static bool IsBullet(string line) => line.Length == 1 && Bullets.Contains(line[0], StringComparison.Ordinal);

    /// <summary>What looks like a bullet only where it comes again.</summary>
    public static bool MayBeBullet(string line) => line.Length == 1 && Doubtful.Contains(line[0], StringComparison.Ordinal);
}
