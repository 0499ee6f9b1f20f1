namespace SecurityGraph.Sources.Documents.PlainText;

/// <summary>Names that a number ends, as a call-out ends a word: <c>CO2</c>.</summary>
internal static class NumberedNames
{
    private const int Longest = 8;

    // Gases and dust, groups of states, a disease: what stands before the number is no word that a footnote could explain.
    private static readonly HashSet<string> Names =
        ["CO2", "SO2", "NO2", "SO3", "NO3", "CH4", "NH3", "SF6", "NF3", "O2", "O3", "N2", "H2", "PM1", "PM10", "G5", "G6", "G7", "G8", "G10", "G20", "G77", "COVID19", "MI5", "MI6", "H1N1", "H5N1"];

    /// <summary>The number from <paramref name="start"/> on belongs to a name.</summary>
    public static bool EndAt(string text, int start, int end)
    {
        var first = First(text, start);
        return end - first <= Longest && Names.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.AsSpan(first, end - first));
    }

    /// <summary>The number behind it may belong to a name: a capital letter by itself (<c>F16</c>, <c>A4</c>), or the Union by its members (<c>EU27</c>).</summary>
    public static bool MayEndAt(string text, int start)
    {
        var word = text.AsSpan()[First(text, start)..start];
        return word is "EU" or [>= 'A' and <= 'Z'];
    }

    private static int First(string text, int start)
    {
        var first = start;
        while (first > 0 && start - first <= Longest && char.IsLetterOrDigit(text[first - 1])) first--;
        return first;
    }
}
