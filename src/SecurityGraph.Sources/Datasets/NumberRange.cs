using System.Globalization;

namespace SecurityGraph.Sources.Datasets;

/// <summary>Numbers from one to another, both included: <c>2</c>, <c>2-4</c>.</summary>
public readonly record struct NumberRange(int First, int Last)
{
    public static bool TryParse(string text, out NumberRange range)
    {
        var ends = text.Split('-', 2);
        range = default;
        if (!TryNumber(ends[0], out var first) || !TryNumber(ends[^1], out var last) || last < first) return false;
        range = new NumberRange(first, last);
        return true;
    }

    public bool Contains(int number) => First <= number && number <= Last;

    public override string ToString() => First == Last ? $"{First}" : $"{First}-{Last}";

    private static bool TryNumber(string text, out int number) => int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0;
}
