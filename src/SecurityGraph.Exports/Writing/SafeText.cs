using System.Text;
using System.Xml;

namespace SecurityGraph.Exports.Writing;

/// <summary>Texts as files can hold them: what cannot be written is marked (U+FFFD), never dropped in silence.</summary>
internal static class SafeText
{
    private const char Mark = '\uFFFD';

    /// <summary>Without halves of surrogate pairs, which no encoding has.</summary>
    public static string Whole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    /// <summary>
    /// Also without control characters but tabs and line breaks: XML forbids most of them, and readers of XML and of plain texts take others (U+0085, U+2028) for line breaks.
    /// </summary>
    public static string Printable(string text) => string.Create(text.Length, text, static (written, from) =>
    {
        for (var i = 0; i < written.Length; i++) written[i] = IsPrintable(from[i]) || IsHalfOfPair(from, i) ? from[i] : Mark;
    });

    private static bool IsPrintable(char c) => XmlConvert.IsXmlChar(c) && (c is '\t' or '\n' or '\r' || !(char.IsControl(c) || c is '\u2028' or '\u2029'));

    private static bool IsHalfOfPair(string text, int at) =>
        (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
        || (char.IsLowSurrogate(text[at]) && at > 0 && char.IsHighSurrogate(text[at - 1]));
}
