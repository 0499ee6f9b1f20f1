using System.Globalization;
using System.Text;
using GraphQLParser.Exceptions;

namespace SecurityGraph.Server.GraphQL.Guards;

/// <summary>
/// The escapes <c>\u{1F600}</c> of strings (specification of 2021, 2.9.4), which the parser does not read, halves of surrogate pairs,
/// which it takes for characters, and backslashes in comments, which it takes for escapes.
/// </summary>
internal static class UnicodeEscapes
{
    /// <summary>The document with each braced escape as the character that it means, and no such comment; the document itself where it has neither.</summary>
    /// <exception cref="GraphQLSyntaxErrorException">An escape means no character.</exception>
    public static string Resolve(string document)
    {
        if (!document.Contains('\\', StringComparison.Ordinal)) return document;
        var resolved = new StringBuilder(document.Length);
        var copied = 0;
        for (var at = 0; at < document.Length; at++)
        {
            var rest = document.AsSpan(at);
            if (rest[0] == '#') copied = LeaveOutComment(document, ref at, copied, resolved);
            else if (rest.StartsWith("\"\"\"")) at = EndOfBlock(document, at + 3);
            else if (rest[0] == '"') copied = ResolveString(document, ref at, copied, resolved);
        }
        return copied == 0 ? document : resolved.Append(document, copied, document.Length - copied).ToString();
    }

    /// <summary>Blanks in its place: what follows stands where it stood.</summary>
    private static int LeaveOutComment(string document, ref int at, int copied, StringBuilder resolved)
    {
        var start = at;
        var end = document.AsSpan(at).IndexOfAny('\n', '\r');
        at = end < 0 ? document.Length : at + end;
        if (document.IndexOf('\\', start, at - start) < 0) return copied;
        resolved.Append(document, copied, start - copied).Append(' ', at - start);
        return at;
    }

    /// <summary>The last of the quotation marks that end a block; what is escaped does not.</summary>
    private static int EndOfBlock(string document, int at)
    {
        while (true)
        {
            var end = document.IndexOf("\"\"\"", at, StringComparison.Ordinal);
            if (end < 0) return document.Length;
            if (document[end - 1] != '\\') return end + 2;
            at = end + 3;
        }
    }

    /// <summary>Leaves <paramref name="at"/> at the closing quotation mark, or where the parser will miss it; answers up to where all is copied.</summary>
    private static int ResolveString(string document, ref int at, int copied, StringBuilder resolved)
    {
        for (at++; at < document.Length && document[at] is not ('"' or '\n' or '\r'); at++)
        {
            if (document[at] != '\\') continue;
            if (at + 2 >= document.Length || document[at + 1] != 'u')
            {
                at++;
                continue;
            }
            var start = at;
            if (document[at + 2] == '{')
            {
                var rune = Braced(document, ref at);
                resolved.Append(document, copied, start - copied).Append(Escaped(rune));
                copied = at + 1;
            }
            else SkipFixed(document, ref at);
        }
        return copied;
    }

    private static Rune Braced(string document, ref int at)
    {
        var start = at;
        var end = document.AsSpan(start).IndexOfAny("}\"\n\r");
        var digits = end < 0 ? "" : document.AsSpan(start + 3, end - 3).TrimStart('0');
        at = start + Math.Max(end, 0);
        var length = end < 0 ? document.Length - start : document[at] == '}' ? end + 1 : end;
        var isWritten = end > 3 && document[at] == '}' && document.AsSpan(start + 3, end - 3).IndexOfAnyExcept(Hexadecimal) < 0;
        if (!isWritten || digits.Length > 6) throw Fault("is no escape of a character", document, start, length);
        var value = digits.IsEmpty ? 0 : int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return Rune.IsValid(value) ? new Rune(value) : throw Fault("means no character of Unicode", document, start, length);
    }

    /// <summary>What is no four digits is left to the parser; one half of a pair without the other means nothing.</summary>
    private static void SkipFixed(string document, ref int at)
    {
        var start = at;
        if (!TryFixed(document, at, out var unit)) return;
        at += 5;
        if (!char.IsSurrogate(unit)) return;
        if (!char.IsHighSurrogate(unit) || !TryFixed(document, at + 1, out var second) || !char.IsLowSurrogate(second))
            throw Fault("is half of a character", document, start, at + 1 - start);
        at += 6;
    }

    private static bool TryFixed(string document, int at, out char unit)
    {
        unit = default;
        if (at + 6 > document.Length || document[at] != '\\' || document[at + 1] != 'u') return false;
        var read = ushort.TryParse(document.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value);
        unit = (char)value;
        return read;
    }

    private static readonly System.Buffers.SearchValues<char> Hexadecimal = System.Buffers.SearchValues.Create("0123456789abcdefABCDEF");

    /// <summary>In the four-digit form: a quotation mark or a line end would end the string.</summary>
    private static string Escaped(Rune rune)
    {
        Span<char> units = stackalloc char[2];
        var length = rune.EncodeToUtf16(units);
        var text = new StringBuilder();
        foreach (var unit in units[..length]) text.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:X4}");
        return text.ToString();
    }

    /// <param name="length">Of the escape.</param>
    private static GraphQLSyntaxErrorException Fault(string what, string document, int at, int length)
    {
        const int MostShown = 20;
        var shown = document.AsSpan(at, Math.Min(length, MostShown));
        return new GraphQLSyntaxErrorException($"\"{shown}{(length > MostShown ? "…" : "")}\" {what}.", document, at);
    }
}
