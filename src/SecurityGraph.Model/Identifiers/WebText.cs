using System.Text;

namespace SecurityGraph.Model.Identifiers;

/// <summary>Identifiers inside links.</summary>
internal static class WebText
{
    /// <summary>
    /// The decoded value of a parameter where the text is an address of the host, as <c>CELEX:32018R1240</c> in
    /// <c>https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX%3A32018R1240</c>; else, and where the value has characters
    /// outside ASCII, the text itself.
    /// </summary>
    public static string Parameter(string text, string host, string name)
    {
        var query = text.IndexOf('?', StringComparison.Ordinal);
        if (query < 0 || !IsOf(text.AsSpan(0, query), host)) return text;
        foreach (var part in text[(query + 1)..].Split('#')[0].Split('&'))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0 || !part.AsSpan(0, equals).Equals(name, StringComparison.OrdinalIgnoreCase)) continue;
            var value = Uri.UnescapeDataString(part[(equals + 1)..]);
            return Ascii.IsValid(value) ? value : text;
        }
        return text;
    }

    /// <summary>What EUR-Lex takes as <c>uri</c> in its links.</summary>
    public static string EurLexUri(string text) => Parameter(text, "eur-lex.europa.eu", "uri");

    private static bool IsOf(ReadOnlySpan<char> address, string host)
    {
        var start = address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? 8
            : address.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? 7
            : address.Length;
        var rest = address[start..];
        var end = rest.IndexOf('/');
        return end >= 0 && rest[..end].Equals(host, StringComparison.OrdinalIgnoreCase);
    }
}
