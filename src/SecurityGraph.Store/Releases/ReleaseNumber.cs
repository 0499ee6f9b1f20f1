using System.Globalization;

namespace SecurityGraph.Store.Releases;

/// <summary>The number of a release of the dataset, <c>2026.11.0</c>: year, month, and which one of that month; ordered by them.</summary>
public readonly record struct ReleaseNumber(int Year, int Month, int Count) : IComparable<ReleaseNumber>
{
    public static bool TryParse(string text, out ReleaseNumber number)
    {
        number = default;
        if (text.Split('.') is not [{ Length: 4 } year, { Length: 1 or 2 } month, { Length: >= 1 and <= 4 } count]) return false;
        if (!Read(year, out var first) || !Read(month, out var second) || !Read(count, out var third)) return false;
        number = new ReleaseNumber(first, second, third);
        return true;
    }

    public static ReleaseNumber Parse(string text) => TryParse(text, out var number) ? number : throw new FormatException($"'{text}' is not the number of a release.");

    public int CompareTo(ReleaseNumber other) => (Year, Month, Count).CompareTo((other.Year, other.Month, other.Count));

    public static bool operator <(ReleaseNumber one, ReleaseNumber other) => one.CompareTo(other) < 0;

    public static bool operator >(ReleaseNumber one, ReleaseNumber other) => one.CompareTo(other) > 0;

    public static bool operator <=(ReleaseNumber one, ReleaseNumber other) => one.CompareTo(other) <= 0;

    public static bool operator >=(ReleaseNumber one, ReleaseNumber other) => one.CompareTo(other) >= 0;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year}.{Month}.{Count}");

    private static bool Read(string digits, out int number) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
