using System.Diagnostics.CodeAnalysis;

namespace SecurityGraph.Model.Identifiers;

/// <summary>
/// The address of a web page, <c>http</c> or <c>https</c>; scheme and host in lower case, characters outside ASCII escaped
/// (RFC 3986). Addresses with a user name or password are refused: they show another host than they lead to.
/// </summary>
public readonly record struct WebAddress : IIdentifier<WebAddress>
{
    private const int MaxLength = 2048;

    private readonly string? _text;

    private WebAddress(string text) => _text = text;

    public string Link => ToString();

    /// <exception cref="FormatException">The text is not a web address; the message says what is wrong.</exception>
    public static WebAddress Parse(string s) => IdentifierText.Parse<WebAddress>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, out WebAddress result) => TryParse(s, out result, out _);

    /// <summary>Reads an absolute address; <paramref name="reason"/> completes "is not a web address: …".</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, out WebAddress result, out string reason)
    {
        result = default;
        if (!TryRead(s, out var text, out reason)) return false;
        // Escapes may unfold into something that reads differently; such an address has no one way to be written.
        if (!TryRead(text, out var again, out reason) || again != text)
        {
            reason = "it can be read in two ways";
            return false;
        }
        result = new(text);
        return true;
    }

    public override string ToString() => _text ?? "";

    static string IIdentifier<WebAddress>.Noun => "a web address";

    static string IIdentifier<WebAddress>.Form => "an http or https address";

    private static bool TryRead(string? s, out string text, out string reason)
    {
        text = "";
        reason = s is null or "" ? "it is empty"
            : s.Length > MaxLength ? $"it is longer than {MaxLength} characters"
            : !Uri.TryCreate(Bare(s), UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https")
                ? IdentifierText.NoSuchForm<WebAddress>()
            : uri.UserInfo.Length > 0 ? "it carries a user name"
            : !Plain(text = uri.AbsoluteUri) ? "its host is not written in ASCII"
            : "";
        return reason.Length == 0;
    }

    /// <summary>Angle brackets set an address apart from the text around it (RFC 3986, appendix C).</summary>
    private static string Bare(string text) => text.Trim() is ['<', .. var inside, '>'] ? inside.Trim() : text.Trim();

    private static bool Plain(string text) => !text.AsSpan().ContainsAnyExceptInRange('!', '~');
}
