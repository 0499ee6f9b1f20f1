using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace SecurityGraph.Model.Identifiers;

/// <summary>A concept of EuroVoc, the thesaurus of the Publications Office: <c>5760</c>, newer ones <c>c_3dfe52ca</c>.</summary>
public readonly partial record struct EuroVocId : IIdentifier<EuroVocId>
{
    private readonly string? _text;

    private EuroVocId(string text) => _text = text;

    /// <summary>The concept's URI, which is also its address.</summary>
    public string Link => $"http://eurovoc.europa.eu/{this}";

    /// <exception cref="FormatException">The text is not a EuroVoc concept; the message says what is wrong.</exception>
    public static EuroVocId Parse(string s) => IdentifierText.Parse<EuroVocId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, out EuroVocId result) => TryParse(s, out result, out _);

    /// <summary>
    /// Reads <c>5760</c>, <c>eurovoc:5760</c> and the URI. <paramref name="reason"/> completes "is not a EuroVoc concept: …".
    /// </summary>
    public static bool TryParse([NotNullWhen(true)] string? s, out EuroVocId result, out string reason)
    {
        result = default;
        if (!IdentifierText.TryTidy(s, out var text, out reason)) return false;
        var match = Pattern.Match(text);
        if (match.Success) result = new(match.Groups["id"].Value.ToLowerInvariant());
        else reason = IdentifierText.NoSuchForm<EuroVocId>();
        return match.Success;
    }

    public override string ToString() => _text ?? "";

    static string IIdentifier<EuroVocId>.Noun => "a EuroVoc concept";

    static string IIdentifier<EuroVocId>.Form => "a number, as in http://eurovoc.europa.eu/5760";

    [GeneratedRegex("""\A (eurovoc:\ ? | (https?://)?eurovoc\.europa\.eu/)? (?<id> [1-9][0-9]{0,8} | c_[0-9a-f]{8}) /? \z""",
        IdentifierText.Options, PatternLimit.Milliseconds)]
    private static partial Regex Pattern { get; }
}
