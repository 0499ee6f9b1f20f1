using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SecurityGraph.Model.Identifiers;

/// <summary>How identifiers are written in documents, before the rules of one kind of identifier apply.</summary>
internal static partial class IdentifierText
{
    /// <summary>Identifiers and the links that carry them are shorter; whatever is longer is not looked at.</summary>
    public const int MaxLength = 500;

    public const RegexOptions Options =
        RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private const int ShownLength = 80;

    /// <summary>How far behind a character of ASCII its full-width form stands in Unicode.</summary>
    private const int FullWidth = 0xFEE0;

    /// <exception cref="FormatException">The text breaks a rule; the message names both.</exception>
    public static T Parse<T>(string text)
        where T : struct, IIdentifier<T> =>
        T.TryParse(text, out var id, out var reason) ? id : throw new FormatException($"'{Shown(text)}' is not {T.Noun}: {reason}.");

    /// <summary>
    /// The last year that a number may have, in whatever scheme: further on, it is a slip or, with two digits, one of the last century.
    /// </summary>
    public const int LastYear = 2049;

    /// <summary>A printed day, for patterns: 22.5.2019, 12/11/2018, 2018-11-12, 4 May 2016, May 4, 2016. <see cref="TryDay"/> reads it.</summary>
    public const string Day = """
        ( [0-9]{1,2}\.\ ?[0-9]{1,2}\.\ ?(19|20)[0-9]{2} | [0-9]{1,2}(/|-)[0-9]{1,2}(/|-)(19|20)[0-9]{2}
        | (19|20)[0-9]{2}-[0-9]{2}-[0-9]{2} | [0-9]{1,2}(st|nd|rd|th)?\ [A-Z]{3,9}\ (19|20)[0-9]{2} | [A-Z]{3,9}\ [0-9]{1,2}(st|nd|rd|th)?,?\ (19|20)[0-9]{2} )
        """;

    /// <summary>A day behind a number: <c>of 16.5.2017</c>, <c>, Brussels, 16 May 2017</c>, <c>(16.5.2017)</c>.</summary>
    public const string DayBehind = $$"""( ([,;]|\ of|,?\ dated|\ -)\ ([A-Z]{4,12},\ )? (?<day> {{Day}} ) | ,?\ ?[(\[](of\ |dated\ )? (?<day> {{Day}} ) [)\]] )""";

    /// <summary>
    /// One line of printable ASCII: white space of any kind (documents have no-break spaces) becomes one blank, dashes and slashes of
    /// any kind become hyphens and slashes, full-width forms plain ones, <c>N°</c> becomes <c>No</c>; what cannot be seen is dropped, and so are blanks at a slash or
    /// within a bracket, brackets or quotation marks around the whole, and the comma or full stop behind it. Other characters never
    /// belong to an identifier.
    /// </summary>
    public static bool TryTidy(string? s, out string text, out string reason)
    {
        text = "";
        if (s is { Length: > MaxLength })
        {
            reason = $"it is longer than {MaxLength} characters";
            return false;
        }
        var tidy = new StringBuilder(MaxLength);
        foreach (var read in s ?? "")
        {
            if (Folded(read) is not { } folded)
            {
                reason = $"the character U+{(int)read:X4} never stands in one";
                return false;
            }
            Append(tidy, folded);
        }
        text = Unwrapped(Angled.Replace(Beside.Replace(tidy.ToString(), ", "), "${address}"));
        reason = text.Length == 0 ? "it is empty" : "";
        return text.Length > 0;
    }

    /// <summary>What is wrong with a text that does not even look like one.</summary>
    public static string NoSuchForm<T>()
        where T : struct, IIdentifier<T> => "it is not " + T.Form;

    public static int Number(Group digits) => int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>The day of what <see cref="Day"/> matches, where it is in the calendar.</summary>
    public static bool TryDay(string printed, out DateOnly day) =>
        DateOnly.TryParseExact(Ordinal.Replace(printed, "${number}").Replace(",", "", StringComparison.Ordinal), DayForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    [GeneratedRegex(@"\b (?<number> [0-9]{1,2}) (st|nd|rd|th) \b", Options, PatternLimit.Milliseconds)]
    private static partial Regex Ordinal { get; }

    /// <summary>
    /// What stands in brackets behind a short name, <c>GDPR (Regulation (EU) 2016/679)</c>: the name has no bracket and no slash, as numbers
    /// of acts and documents have.
    /// </summary>
    public static bool TryNamed(string text, out string named)
    {
        named = "";
        text = text.Trim().TrimEnd('.', ',', ';');
        if (text.Length is 0 or > MaxLength || text[^1] is not (')' or ']' or '>')) return false;
        var open = text.AsSpan().IndexOfAny('(', '[', '<');
        if (open < 1 || !IsWrapped(text[open..]) || text.AsSpan(0, open).Contains('/') || !text.AsSpan(0, open).ContainsAnyInRange('A', 'z')) return false;
        named = text[(open + 1)..^1];
        return true;
    }

    /// <summary>Titles print what belongs to them as <c>{COM(2016) 731 final} - {SWD(2016) 248 final}</c>.</summary>
    [GeneratedRegex(@"\} \ ? (- | , | ; | and)? \ ? \{", Options, PatternLimit.Milliseconds)]
    private static partial Regex Beside { get; }

    /// <summary>An address in a text is set apart from it: <c>ELI: &lt;http://data.europa.eu/eli/reg/2018/1240/oj&gt;</c> (RFC 3986, appendix C), or stands behind its text as in Markdown.</summary>
    [GeneratedRegex(@"< (URL: \ ?)? (?<address> [^<>\ ]* / [^<>\ ]*) > | \A \[ [^][]* \] \( (?<address> https?://[^)\ ]+) \) \z", Options, PatternLimit.Milliseconds)]
    private static partial Regex Angled { get; }

    private static string Shown(string text) => text.Length <= ShownLength ? text : text[..ShownLength] + "…";

    private static readonly string[] DayForms = ["d.M.yyyy", "d. M. yyyy", "d/M/yyyy", "d-M-yyyy", "yyyy-MM-dd", "d MMMM yyyy", "d MMM yyyy", "MMMM d yyyy", "MMM d yyyy"];

    private static void Append(StringBuilder tidy, string folded)
    {
        var last = tidy.Length > 0 ? tidy[^1] : ' ';
        if (folded is " " && last is ' ' or '/' or '(') return;
        if (folded is "/" or "," or ";" or ")" && last is ' ' && tidy.Length > 0) tidy.Length--;
        tidy.Append(folded);
    }

    private static string Unwrapped(string text)
    {
        while (true)
        {
            var bare = text.Trim(' ').TrimEnd('.', ',', ';', ':');
            if (IsWrapped(bare)) bare = bare[1..^1];
            if (bare.Length == text.Length) return bare;
            text = bare;
        }
    }

    /// <summary>Whether the first character opens what the last one closes.</summary>
    private static bool IsWrapped(string text)
    {
        if (text.Length < 2) return false;
        var (opening, closing) = (text[0], text[^1]);
        if (opening is '"' or '\'') return closing == opening && text.IndexOf(opening, 1) == text.Length - 1;
        if ((opening, closing) is not (('(', ')') or ('[', ']') or ('{', '}') or ('<', '>'))) return false;
        var depth = 0;
        for (var i = 0; i < text.Length - 1; i++)
        {
            depth += text[i] == opening ? 1 : text[i] == closing ? -1 : 0;
            if (depth == 0) return false;
        }
        return true;
    }

    /// <summary>Empty for what cannot be seen (zero-width blanks, soft hyphens, marks of direction); null for what never stands in one.</summary>
    private static string? Folded(char c) => c switch
    {
        _ when char.IsWhiteSpace(c) => " ",
        > ' ' and < '\u007F' => c.ToString(),
        // "(Prüm)": letters of names in a comment; no pattern takes one of them for a letter of its own.
        >= '\u00C0' and <= '\u024F' and not ('\u00D7' or '\u00F7' or '\u0130' or '\u0131' or '\u017F') => c.ToString(),
        (>= '\u2010' and <= '\u2015') or '\u2212' or '\uFE58' or '\uFE63' or '\uFF0D' => "-",
        '\u2044' or '\u2215' or '\uFF0F' => "/",
        '\u00B0' or '\u00BA' => "o",
        '\u2116' => "No",
        (>= '\u2018' and <= '\u201B') or '\u2039' or '\u203A' => "'",
        '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB' => "\"",
        >= '\uFF01' and <= '\uFF5E' => ((char)(c - FullWidth)).ToString(),
        _ when char.GetUnicodeCategory(c) == UnicodeCategory.Format => "",
        _ => null,
    };
}
