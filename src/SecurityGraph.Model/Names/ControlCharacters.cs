using System.Buffers;
using System.Globalization;
using System.Text;

namespace SecurityGraph.Model.Names;

/// <summary>
/// Characters that no text needs and that do something where it is shown: those that steer a terminal (Unicode category Cc, line ends
/// among them), those that begin a line (Zl, Zp), and those that turn the direction or form of writing, so that a text looks like another one
/// (the property Bidi_Control, and U+206A to U+206F, which Unicode deprecates); and those that hide in a text and belong to none: the mark of
/// byte order (U+FEFF), the anchors of interlinear notes (U+FFF9 to U+FFFB) and the tags (U+E0000 to U+E007F).
/// </summary>
public static class ControlCharacters
{
    private static readonly char[] Directions = ['\u061C', '\u200E', '\u200F', .. Range('\u202A', '\u202E'), .. Range('\u2066', '\u2069'), .. Range('\u206A', '\u206F')];

    /// <summary>Those that begin a line or a paragraph.</summary>
    private static readonly char[] Separators = ['\u2028', '\u2029'];

    private static readonly char[] Hidden = ['\uFEFF', .. Range('\uFFF9', '\uFFFB')];

    /// <summary>All of them but the tags, which take two code units each.</summary>
    public static SearchValues<char> All { get; } = SearchValues.Create([.. Range('\0', '\u001F'), .. Range('\u007F', '\u009F'), .. Directions, .. Separators, .. Hidden]);

    private static readonly SearchValues<char> InJson = SearchValues.Create([.. Range('\u007F', '\u009F'), .. Directions, .. Separators, .. Hidden]);

    /// <summary>A text with a mark of the same width in place of each: the picture of a control (U+2400 to U+2421), else U+FFFD.</summary>
    /// <param name="keepLines">A line feed stays.</param>
    public static string Shown(string text, bool keepLines = false)
    {
        if (!text.AsSpan().ContainsAny(All) && !text.Contains(TagsBeginWith)) return text;
        return string.Create(text.Length, (text, keepLines), static (shown, from) =>
        {
            for (var i = 0; i < shown.Length; i++) shown[i] = from.keepLines && from.text[i] == '\n' ? '\n' : IsOfTag(from.text, i) ? '\uFFFD' : Shown(from.text[i]);
        });
    }

    /// <summary>A JSON text with an escape in place of each; a line feed, which stands outside strings only, stays.</summary>
    public static string EscapedInJson(string json)
    {
        if (!json.AsSpan().ContainsAny(InJson) && !json.Contains(TagsBeginWith)) return json;
        var escaped = new StringBuilder(json.Length + 100);
        for (var i = 0; i < json.Length; i++)
            _ = InJson.Contains(json[i]) || IsOfTag(json, i) ? escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)json[i]:x4}") : escaped.Append(json[i]);
        return escaped.ToString();
    }

    /// <summary>
    /// The first of them in a text, as its standard writes it (<c>U+202E</c>); null where there is none.
    /// </summary>
    public static string? FirstIn(string text)
    {
        if (!text.AsSpan().ContainsAny(All) && !text.Contains(TagsBeginWith)) return null;
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is >= 0xE0000 and <= 0xE007F || (rune.IsBmp && All.Contains((char)rune.Value))) return $"U+{rune.Value:X4}";
        }

        return null;
    }

    /// <summary>
    /// The first character of a text that prints nothing and that no writing needs, so that two names look the same: soft hyphens, spaces and
    /// joiners of no width, what Unicode sets aside for no character. Joiners inside words (U+200C, U+200D) belong to how these are written.
    /// </summary>
    public static string? FirstInvisibleIn(string text)
    {
        var at = text.AsSpan().IndexOfAny(Invisible);
        return at < 0 ? null : $"U+{(int)text[at]:X4}";
    }

    private static readonly SearchValues<char> Invisible = SearchValues.Create(['\u00AD', '\u034F', '\u180E', '\u200B', .. Range('\u2060', '\u2065'), '\uFFFE', '\uFFFF', .. Range('\uFDD0', '\uFDEF')]);

    private const char TagsBeginWith = '\uDB40';

    private static bool IsOfTag(string text, int at) =>
        (text[at] == TagsBeginWith && at + 1 < text.Length && IsSecondOfTag(text[at + 1])) || (at > 0 && text[at - 1] == TagsBeginWith && IsSecondOfTag(text[at]));

    private static bool IsSecondOfTag(char c) => c is >= '\uDC00' and <= '\uDC7F';

    /// <summary>Whether anything of a text is seen: neither white space, nor control, format or unassigned characters, nor marks that stand on nothing.</summary>
    public static bool IsSeen(string text) => text.EnumerateRunes().Any(rune => !Rune.IsWhiteSpace(rune) && !Unseen.Contains(Rune.GetUnicodeCategory(rune))
        && !Fillers.Contains(rune.Value));

    private static readonly UnicodeCategory[] Unseen =
    [
        UnicodeCategory.Control, UnicodeCategory.Format, UnicodeCategory.LineSeparator, UnicodeCategory.ParagraphSeparator, UnicodeCategory.SpaceSeparator,
        UnicodeCategory.OtherNotAssigned, UnicodeCategory.Surrogate, UnicodeCategory.NonSpacingMark, UnicodeCategory.EnclosingMark,
    ];

    /// <summary>Letters and symbols that print nothing: fillers of Hangul, the blank of Braille.</summary>
    private static readonly int[] Fillers = [0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0];

    private static char Shown(char c) => c switch
    {
        < ' ' => (char)('\u2400' + c),
        '\u007F' => '\u2421',
        _ => All.Contains(c) ? '\uFFFD' : c,
    };

    private static char[] Range(char from, char to) => [.. Enumerable.Range(from, to - from + 1).Select(c => (char)c)];
}
