using System.Buffers;
using System.Text;

namespace SecurityGraph.Sources.Documents.Text;

/// <summary>
/// Format characters that print nothing: zero-width spaces, marks of writing direction, joiners that join nothing. Left where they
/// are, they would hide the white space behind a full stop, or the emptiness of a line. Soft hyphens are the joiner's business.
/// </summary>
internal static class Invisible
{
    private const char NonJoiner = '\u200C', Joiner = '\u200D';

    private static readonly SearchValues<char> Marks = SearchValues.Create(
        "\u061C\u180E\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\u206A\u206B\u206C\u206D\u206E\u206F\uFEFF\uFFF9\uFFFA\uFFFB");

    public static string Without(string text)
    {
        var next = text.AsSpan().IndexOfAny(Marks);
        if (next < 0) return text;
        var visible = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (!Marks.Contains(text[i]) || Joins(text, i)) visible.Append(text[i]);
        }

        return visible.ToString();
    }

    /// <summary>Inside a word a joiner is part of how it is written.</summary>
    private static bool Joins(string text, int index) =>
        text[index] is Joiner or NonJoiner && index > 0 && index + 1 < text.Length && IsInWord(text[index - 1]) && IsInWord(text[index + 1]);

    private static bool IsInWord(char c) => char.IsLetter(c) || char.IsSurrogate(c);
}
