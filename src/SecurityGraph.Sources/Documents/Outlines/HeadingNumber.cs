using System.Globalization;
using SecurityGraph.Sources.Documents.Text;

namespace SecurityGraph.Sources.Documents.Outlines;

/// <summary>The printed number of a heading: <c>III.</c>, <c>2.</c>, <c>2.1</c>.</summary>
/// <param name="Roman">The value of a Roman number; 0 where there is none.</param>
/// <param name="Digits">An Arabic number, its levels joined by full stops; empty where there is none.</param>
internal readonly record struct HeadingNumber(int Roman, string Digits)
{
    private const int LongestNumber = 12;

    /// <summary>The first level of <see cref="Digits"/>.</summary>
    public int Arabic => Digits.Length == 0 ? 0 : int.Parse(Digits.Split('.')[0], CultureInfo.InvariantCulture);

    /// <summary>
    /// Reads a number with its full stop, or one of several levels, and the words behind it. <paramref name="bare"/> lets one
    /// level do without its full stop, or have a bracket, colon or dash in its place, as in a line that is marked as a heading.
    /// </summary>
    public static bool TryRead(string line, bool bare, out HeadingNumber number, out string title)
    {
        (number, title) = (default, "");
        if (line.Length == 0 || !(char.IsAsciiDigit(line[0]) || line[0] is 'I' or 'V' or 'X' or 'L' or 'C' || (bare && line[0] == '('))) return false;
        var end = line.IndexOf(' ', StringComparison.Ordinal);
        if (end is < 1 or > LongestNumber) return false;
        var printed = line[..end];
        var token = bare ? WithoutMarks(printed) : printed.TrimEnd('.');
        title = line[end..].Trim();
        if (bare && title is ['–' or '—' or '-' or ':', ' ', var first, ..] && char.IsLetter(first)) title = title[2..];
        var word = title.AsSpan().TrimStart("\"'“‘«(");
        if (word.IsEmpty || !char.IsLetterOrDigit(word[0])) return false;
        var levels = token.Split('.');
        if (!bare && levels.Length == 1 && printed.Length != token.Length + 1) return false;
        return TryRoman(levels, out number) || TryArabic(levels, out number);
    }

    /// <summary><c>1.</c>, <c>1)</c>, <c>(1)</c>, <c>1:</c></summary>
    private static string WithoutMarks(string printed)
    {
        if (printed is ['(', .. var inside, ')']) return inside;
        return printed is [.. var number, ')' or ':'] ? number.TrimEnd('.') : printed.TrimEnd('.');
    }

    private static bool TryRoman(string[] levels, out HeadingNumber number)
    {
        number = default;
        if (!RomanNumbers.TryRead(levels[0], out var roman) || !levels.Skip(1).All(IsArabic)) return false;
        number = new HeadingNumber(roman, string.Join('.', levels.Skip(1)));
        return true;
    }

    private static bool TryArabic(string[] levels, out HeadingNumber number)
    {
        number = new HeadingNumber(0, string.Join('.', levels));
        return levels.All(IsArabic);
    }

    private static bool IsArabic(string level) => level.Length is 1 or 2 && level.All(char.IsAsciiDigit) && level[0] != '0';
}
