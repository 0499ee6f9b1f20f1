using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace SecurityGraph.Model.Identifiers;

/// <summary>An item of Wikidata, <c>Q207203</c>.</summary>
public readonly partial record struct WikidataId : IIdentifier<WikidataId>
{
    private readonly string? _text;

    private WikidataId(string text) => _text = text;

    public string Link => $"https://www.wikidata.org/wiki/{this}";

    /// <exception cref="FormatException">The text is not a Wikidata item; the message says what is wrong.</exception>
    public static WikidataId Parse(string s) => IdentifierText.Parse<WikidataId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, out WikidataId result) => TryParse(s, out result, out _);

    /// <summary>
    /// Reads <c>Q207203</c>, <c>wd:Q207203</c> and the addresses of the page and of the entity.
    /// <paramref name="reason"/> completes "is not a Wikidata item: …".
    /// </summary>
    public static bool TryParse([NotNullWhen(true)] string? s, out WikidataId result, out string reason)
    {
        result = default;
        if (!IdentifierText.TryTidy(s, out var text, out reason)) return false;
        var match = Pattern.Match(text);
        if (match.Success) result = new(match.Groups["id"].Value.ToUpperInvariant());
        else reason = IdentifierText.NoSuchForm<WikidataId>();
        return match.Success;
    }

    public override string ToString() => _text ?? "";

    static string IIdentifier<WikidataId>.Noun => "a Wikidata item";

    static string IIdentifier<WikidataId>.Form => "a Q and a number, as in Q207203";

    [GeneratedRegex("""\A ((wd|wikidata):\ ? | (https?://)?((www|m)\.)?wikidata\.org/(wiki|entity)/)? (?<id> Q[1-9][0-9]{0,9}) \z""",
        IdentifierText.Options, PatternLimit.Milliseconds)]
    private static partial Regex Pattern { get; }
}
