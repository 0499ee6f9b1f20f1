using System.Globalization;

namespace SecurityGraph.Sources.Documents.Text;

/// <summary>Numbers of footnotes that one call-out lists: <c>[1, 2]</c>, <c>[1-3]</c>, <c>[1], [2]</c>; in Markdown with escapes.</summary>
internal static class BracketList
{
    private const int Longest = 20;

    /// <summary>Reads brackets that hold several numbers, or several of them that only a comma or space parts.</summary>
    public static bool TryRead(string text, int start, out int end, out List<int> numbers)
    {
        (end, numbers) = (start, []);
        var at = start;
        while (at < text.Length && text[at] == '[' && TryBracket(text, at, numbers, out var behind))
        {
            end = behind;
            at = behind;
            if (at < text.Length && text[at] is ',' or ';' or ' ') at++;
            if (at < text.Length && text[at] == ' ') at++;
        }

        return numbers.Count > 1;
    }

    /// <summary>Adds a number, and with a range those before it; false where the list falls or is longer than any.</summary>
    public static bool TryAdd(List<int> numbers, int number, bool isRange)
    {
        if (numbers.Count > 0 && (number <= numbers[^1] || number - numbers[^1] > Longest)) return false;
        if (isRange)
        {
            for (var between = numbers[^1] + 1; between < number; between++) numbers.Add(between);
        }

        numbers.Add(number);
        return numbers.Count <= Longest;
    }

    /// <summary>Where the next of several numbers would begin; negative where nothing parts it from the one that ends there.</summary>
    /// <param name="isTight">No space stands between them, as in <c>lamp1,2</c>.</param>
    public static int AfterSeparator(string text, int end, bool isTight, out bool isRange)
    {
        isRange = end < text.Length && text[end] is '-' or '–' or '⁻';
        if (end >= text.Length || !(isRange || text[end] is ',' or ';' or '˒' or '⸴')) return -1;
        return !isTight && end + 1 < text.Length && text[end + 1] == ' ' ? end + 2 : end + 1;
    }

    private static bool TryBracket(string text, int start, List<int> numbers, out int behind)
    {
        behind = start;
        var close = text.AsSpan(start, Math.Min(text.Length - start, 40)).IndexOf(']');
        if (close < 2) return false;
        var count = numbers.Count;
        var isRange = false;
        for (var at = start + 1; ;)
        {
            var digits = at;
            while (digits < start + close && digits - at < 4 && char.IsAsciiDigit(text[digits])) digits++;
            if (digits == at || digits - at > 3 || text[at] == '0' || !TryAdd(numbers, int.Parse(text.AsSpan(at, digits - at), CultureInfo.InvariantCulture), isRange)) break;
            behind = start + close + 1;
            if (digits == start + close || (digits + 1 == start + close && text[digits] == '\\')) return true;
            at = AfterSeparator(text, digits, isTight: false, out isRange);
            if (at < 0) break;
        }

        numbers.RemoveRange(count, numbers.Count - count);
        return false;
    }
}
