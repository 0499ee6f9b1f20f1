using System.Globalization;
using System.Text.RegularExpressions;

namespace SecurityGraph.Model.Identifiers;

/// <summary>How identifiers are written in documents, before the rules of one kind of identifier apply.</summary>
internal static class IdentifierText
{
    /// <summary>Identifiers and the links that carry them are shorter; whatever is longer is not looked at.</summary>
    public const int MaxLength = 500;

    public const RegexOptions Options =
        RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    public const int TimeoutMilliseconds = 1000;

    private const int ShownLength = 80;

    /// <exception cref="FormatException">The text breaks a rule; the message names both.</exception>
    public static T Parse<T>(string text)
        where T : struct, IIdentifier<T> =>
        T.TryParse(text, out var id, out var reason) ? id : throw new FormatException($"'{Shown(text)}' is not {T.Noun}: {reason}.");

    /// <summary>
    /// One line of printable ASCII: white space of any kind (documents have no-break spaces) becomes one blank, dashes of any
    /// kind become hyphens. Other characters never belong to an identifier.
    /// </summary>
    public static bool TryTidy(string? s, out string text, out string reason)
    {
        text = "";
        if (s is { Length: > MaxLength })
        {
            reason = $"it is longer than {MaxLength} characters";
            return false;
        }
        Span<char> buffer = stackalloc char[MaxLength];
        var length = 0;
        foreach (var read in s ?? "")
        {
            var c = Folded(read);
            if (c is '\0')
            {
                reason = $"the character U+{(int)read:X4} never stands in one";
                return false;
            }
            if (c is ' ' && (length == 0 || buffer[length - 1] is ' ')) continue;
            buffer[length++] = c;
        }
        text = new string(buffer[..length]).TrimEnd();
        reason = text.Length == 0 ? "it is empty" : "";
        return text.Length > 0;
    }

    public static int Number(Group digits) => int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>The day of "22.5.2019".</summary>
    public static bool TryDay(string printed, out DateOnly day) =>
        DateOnly.TryParseExact(printed, "d.M.yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static string Shown(string text) => text.Length <= ShownLength ? text : text[..ShownLength] + "…";

    private static char Folded(char c) => c switch
    {
        _ when char.IsWhiteSpace(c) => ' ',
        (>= '\u2010' and <= '\u2015') or '\u2212' => '-',
        > ' ' and < '\u007F' => c,
        _ => '\0',
    };
}
