using System.Text;
using System.Text.RegularExpressions;

namespace SecurityGraph.Model.Identifiers;

/// <summary>Identifiers inside links, and inside parts of links.</summary>
internal static partial class WebText
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

    /// <summary>
    /// What EUR-Lex takes as <c>uri</c> in its links, without the parameters that follow: <c>CELEX:32007L0064</c> of
    /// <c>uri=CELEX:32007L0064&amp;from=en</c>, too.
    /// </summary>
    public static string EurLexUri(string text)
    {
        var uri = Parameter(text, "eur-lex.europa.eu", "uri");
        if (ReferenceEquals(uri, text) && Torn.Match(text) is { Success: true } torn) uri = Uri.UnescapeDataString(torn.Groups["value"].Value);
        return Ascii.IsValid(uri) ? uri : text;
    }

    /// <summary>A scheme may be missing: people leave it out.</summary>
    private static bool IsOf(ReadOnlySpan<char> address, string host)
    {
        var start = address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? 8
            : address.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? 7
            : 0;
        var rest = address[start..];
        var end = rest.IndexOf('/');
        return end >= 0 && rest[..end].Equals(host, StringComparison.OrdinalIgnoreCase);
    }

    // uri=CELEX%3A32007L0064, CELEX:32007L0064&from=en, OJ:L:2018:259:FULL#toc
    [GeneratedRegex("""
        \A (\?? uri=)? (?<value> (uriserv(:|%3A))? (CELEX|COM|JOIN|SWD|SEC|OJ) (:|%3A|\.) [^&\#\ ]+) ((&[a-z]+=|\#) .*)? \z
        """, IdentifierText.Options, PatternLimit.Milliseconds)]
    private static partial Regex Torn { get; }
}
