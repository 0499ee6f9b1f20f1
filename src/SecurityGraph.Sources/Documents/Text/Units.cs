namespace SecurityGraph.Sources.Documents.Text;

/// <summary>Units of length, whose superscript is no call-out: <c>4 m²</c>.</summary>
internal static class Units
{
    private static readonly HashSet<string> Lengths = new("m km cm mm dm nm ft yd mi".Split(' '), StringComparer.Ordinal);

    /// <summary>True where a unit ends at a place and the superscript behind it is its power.</summary>
    public static bool EndsIn(string text, int at, string power) =>
        power is "²" or "³" && Lengths.GetAlternateLookup<ReadOnlySpan<char>>().Contains(TextWords.BeforeWord(text, 0, at).TrimStart("0123456789"));
}
