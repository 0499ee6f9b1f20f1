using System.Globalization;

namespace SecurityGraph.Sources.Documents.Text;

/// <summary>
/// Numbers that count the members of a sentence: <c>three aims: 1. Close the gaps; 2. Fund it; 3. Report.</c> Each is parted from what
/// stands before it, and the first is known by the second.
/// </summary>
internal static class RunningNumbers
{
    private const int Reach = 500;

    /// <summary>True where the number or letter before the full stop at <paramref name="mark"/> counts what follows in the same sentence.</summary>
    public static bool GoOn(string text, int start, int mark, ReadOnlySpan<char> word, int next)
    {
        if (!char.IsLetter(text[next]) || !TryValue(word, out var value)) return false;
        var from = Math.Max(start, mark - Reach);
        var at = mark - word.Length;
        return value == 1
            ? IsLedToTwo(text, at, next, Printed(word[0], 2))
            : IsParted(text, at) && Counts(text.AsSpan(from, at - from), Printed(word[0], value - 1));
    }

    /// <summary>The second one follows: behind a colon anywhere, else before the sentence ends.</summary>
    private static bool IsLedToTwo(string text, int at, int next, string two)
    {
        var isAnnounced = at > 1 && TextWords.BeforeWord(text, 0, at) is [.., var letter, ':'] && !char.IsDigit(letter);
        var end = Math.Min(text.Length, next + Reach);
        for (var found = next; (found = text.IndexOf(two, found, end - found, StringComparison.Ordinal)) >= 0; found++)
        {
            if (!BeginsWord(text, found) || found + two.Length >= text.Length || !char.IsLetter(text[found + two.Length])) continue;
            if (isAnnounced) return true;
            return IsParted(text, found) && !EndsWithin(text.AsSpan(next, found - next));
        }

        return false;
    }

    private static bool Counts(ReadOnlySpan<char> before, string mark)
    {
        var found = before.IndexOf(mark);
        return found >= 0 && (found == 0 || before[found - 1] is ' ' or '(');
    }

    /// <summary>A comma, semicolon or "and" parts it from a word; in <c>Articles 1 and 2.</c> it follows a number, which counts nothing.</summary>
    private static bool IsParted(string text, int at)
    {
        var word = TextWords.BeforeWord(text, 0, at);
        if (word is "and" or "or") word = TextWords.SecondBeforeWord(text, 0, at);
        else if (word is not [.., ',' or ';']) return false;
        if (word is [.., ';']) return true;
        word = word.TrimEnd(",)");
        return word.Length > 1 && char.IsLetter(word[^1]);
    }

    private static bool EndsWithin(ReadOnlySpan<char> text)
    {
        for (var i = 0; i + 2 < text.Length; i++)
        {
            if (text[i] is '.' or '!' or '?' && text[i + 1] == ' ' && char.IsUpper(text[i + 2])) return true;
        }

        return false;
    }

    private static bool BeginsWord(string text, int index) => index == 0 || text[index - 1] is ' ' or '(';

    private static bool TryValue(ReadOnlySpan<char> word, out int value)
    {
        value = word.Length == 1 && char.IsAsciiLetterLower(word[0]) ? word[0] - 'a' + 1 : 0;
        return value > 0 || (word.Length is 1 or 2 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value > 0);
    }

    private static string Printed(char like, int value) =>
        char.IsAsciiDigit(like) ? string.Create(CultureInfo.InvariantCulture, $"{value}. ") : $"{(char)('a' + value - 1)}. ";
}
