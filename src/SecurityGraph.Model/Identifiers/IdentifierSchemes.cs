using System.Buffers;
using System.Text.RegularExpressions;

namespace SecurityGraph.Model.Identifiers;

/// <summary>The schemes of identifiers by name, for those who hold a scheme and a value rather than a type.</summary>
public static class IdentifierSchemes
{
    private delegate bool Reader(string value, out Reading reading, out string reason);

    private delegate bool Comparer(string one, string other);

    private sealed record Reading(string Canonical, string? Link, IEnumerable<(string Scheme, string Value)> Derived, string Form);

    private static readonly OrderedDictionary<string, (Reader Read, Comparer Differ)> Schemes = new(StringComparer.Ordinal)
    {
        ["celex"] = (ReadNamed<Celex>, Differ<Celex>),
        ["eli"] = (ReadNamed<Eli>, Differ<Eli>),
        ["document"] = (ReadNamed<DocumentNumber>, Differ<DocumentNumber>),
        ["act"] = (ReadNamed<ActNumber>, Differ<ActNumber>),
        ["procedure"] = (ReadNamed<ProcedureNumber>, Differ<ProcedureNumber>),
        ["press"] = (ReadNamed<PressNumber>, Differ<PressNumber>),
        ["oj"] = (ReadNamed<OjReference>, Differ<OjReference>),
        ["eurovoc"] = (Read<EuroVocId>, Differ<EuroVocId>),
        ["wikidata"] = (Read<WikidataId>, Differ<WikidataId>),
        ["url"] = (Read<WebAddress>, Differ<WebAddress>),
    };

    /// <summary>The names of all schemes.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Schemes.Keys];

    /// <summary>
    /// Reads a value in any of its written forms. <paramref name="reason"/> says what is wrong with it, or that the scheme is
    /// none, and completes "'…' is not valid: …".
    /// </summary>
    public static bool TryCanonical(string scheme, string value, out string canonical, out string reason)
    {
        var valid = TryRead(scheme, value, out var reading, out reason);
        canonical = valid ? reading.Canonical : "";
        return valid;
    }

    /// <summary>
    /// The identifiers that a typed text can be, canonical: first those that it writes out, then those that follow by rule
    /// (the CELEX number and the ELI of an act; PC and DC of a COM number without a title). A text of digits alone is none,
    /// and none of letters alone; a list of document or act numbers is several.
    /// </summary>
    public static IReadOnlyList<(string Scheme, string Value)> Recognise(string text) =>
        IsDigits(text) || IsLetters(text) ? [] : WithFollowing(Written(text));

    /// <summary>
    /// What a text that is given as an identifier writes out, so that digits alone are one, too. <paramref name="reason"/> says why it has no
    /// known form and completes "'…' is not an identifier: …".
    /// </summary>
    public static bool TryRecognise(string text, out IReadOnlyList<(string Scheme, string Value)> identifiers, out string reason)
    {
        identifiers = Written(text);
        reason = identifiers.Count > 0 ? "" : WhyNone(text);
        return identifiers.Count > 0;
    }

    /// <summary>What follows by rule from an identifier in its canonical form, and not what follows from that: 52018DC0046 is a COM document, which alone could be a PC.</summary>
    public static IEnumerable<(string Scheme, string Value)> Following((string Scheme, string Value) identifier) =>
        TryRead(identifier.Scheme, identifier.Value, out var reading, out _) ? reading.Derived : [];

    /// <summary>Identifiers, then what follows from them (<see cref="Following"/>).</summary>
    public static IReadOnlyList<(string Scheme, string Value)> WithFollowing(IReadOnlyList<(string Scheme, string Value)> identifiers) =>
        [.. identifiers.Concat(identifiers.SelectMany(Following)).Distinct()];

    /// <summary>Whether two identifiers of a scheme name two things, though one and the same follows from both (<see cref="Following"/>).</summary>
    public static bool Differ(string scheme, string one, string other) => Schemes.TryGetValue(scheme, out var known) && known.Differ(one, other);

    /// <summary>Whether a text lists several identifiers, as <c>COM(2017) 793 and 794</c> does.</summary>
    public static bool IsList(string text) =>
        IdentifierText.TryTidy(text, out var tidy, out _) && (DocumentNumber.ReadList(tidy).Count > 1 || ActNumber.ReadList(tidy).Count > 1 || EachByItself(tidy).Count > 0);

    private static bool IsDigits(string text) => text.AsSpan().Trim().IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>What people search for most often: no form has less than a digit, a point or a slash, so that none is tried.</summary>
    private static bool IsLetters(string text) => text.AsSpan().IndexOfAnyExcept(Letters) < 0;

    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ ");

    private static List<(string Scheme, string Value)> Written(string text)
    {
        List<(string Scheme, string Value)> found = [];
        foreach (var scheme in All)
            if (TryCanonical(scheme, text, out var canonical, out _)) found.Add((scheme, canonical));
        // The address of an act that cannot be is none of another page.
        if (found is [("url", _)] && Fault(text) is not null) return [];
        if (!IdentifierText.TryTidy(text, out var tidy, out _)) return found;
        found.AddRange(EachByItself(tidy));
        found.AddRange(Listed("document", DocumentNumber.ReadList(tidy)).Concat(Listed("act", [.. ActNumber.ReadList(tidy), .. ActNumber.ReadWithoutKind(tidy)])));
        return found;
    }

    /// <summary>A list of procedures or of press releases, each written out: their numbers have nothing in common that could stand once.</summary>
    private static IReadOnlyList<(string Scheme, string Value)> EachByItself(string text)
    {
        var parts = ActForms.Between.Split(text);
        if (parts.Length < 2) return [];
        foreach (var scheme in (string[])["procedure", "press"])
        {
            string[] values = [.. parts.Select(part => TryCanonical(scheme, part, out var canonical, out _) ? canonical : "")];
            if (!values.Contains("")) return [.. values.Distinct().Select(value => (scheme, value))];
        }
        return [];
    }

    private static IEnumerable<(string Scheme, string Value)> Listed<T>(string scheme, IReadOnlyList<T> list) =>
        list.Count > 1 ? list.Distinct().Select(one => (scheme, one!.ToString()!)) : [];

    /// <summary>What the scheme says of it whose form it has, else the one that it begins like, else what forms there are.</summary>
    private static string WhyNone(string text)
    {
        if (!IdentifierText.TryTidy(text, out var tidy, out var reason)) return reason;
        if (Fault(text) is { } fault) return fault;
        var alike = Openings.FirstOrDefault(one => Regex.IsMatch(tidy, one.Pattern, IdentifierText.Options, TimeSpan.FromMilliseconds(PatternLimit.Milliseconds)));
        if (alike.Scheme is null) return $"it has the form of none ({string.Join(", ", All)})";
        TryRead(alike.Scheme, text, out _, out reason);
        return reason;
    }

    /// <summary>What a scheme says of a text that has its form, and is none of it.</summary>
    private static string? Fault(string text)
    {
        foreach (var scheme in All)
            if (!TryRead(scheme, text, out var reading, out var reason) && reason != "it is not " + reading.Form) return reason;
        return null;
    }

    private static readonly (string Scheme, string Pattern)[] Openings =
    [
        ("act", @"\b(Regulation|Directive|Decision|Recommendation|Joint\ Action|Common\ Position|Common\ Strategy)s?\b"),
        ("oj", @"\A (O\.?J\b|Official\ Journal)"),
        ("document", @"\A \(?(COM|JOIN|SWD|SEC)\b"),
        ("eli", @"\A ELI\b | \beli/"),
        ("celex", @"\A (CELEX\b | [0-9][0-9]{4}[A-Z])"),
        ("press", @"\A (IP|MEX|MEMO|STATEMENT|SPEECH|QANDA)[/_-]"),
        ("procedure", @"\A [0-9]{4}[/_-][0-9] | \b(COD|CNS|NLE|APP)\b"),
        ("wikidata", @"\A (Q[0-9]|wikidata)"),
        ("eurovoc", @"\A ([0-9]+\z|eurovoc)"),
        ("url", @"\A [A-Z]+://"),
    ];

    /// <summary>A web link for the value, null where none is certain or the value isn't valid.</summary>
    public static string? Link(string scheme, string value) => TryRead(scheme, value, out var reading, out _) ? reading.Link : null;

    private static bool TryRead(string scheme, string value, out Reading reading, out string reason)
    {
        if (Schemes.TryGetValue(scheme, out var known)) return known.Read(value, out reading, out reason);
        reading = Nothing;
        reason = $"'{scheme}' is not a scheme of identifiers ({string.Join(", ", All)})";
        return false;
    }

    private static bool Read<T>(string value, out Reading reading, out string reason)
        where T : struct, IIdentifier<T>
    {
        var valid = T.TryParse(value, out var id, out reason);
        reading = valid ? new(id.ToString() ?? "", id.Link, id.Derived, T.Form) : new("", null, [], T.Form);
        return valid;
    }

    /// <summary>The same with a short name in front: <c>GDPR (Regulation (EU) 2016/679)</c>.</summary>
    private static bool ReadNamed<T>(string value, out Reading reading, out string reason)
        where T : struct, IIdentifier<T>
    {
        if (Read<T>(value, out reading, out reason) || !IdentifierText.TryNamed(value, out var named)) return reading.Canonical.Length > 0;
        if (Read<T>(named, out var inside, out var why)) (reading, reason) = (inside, "");
        else if (why != IdentifierText.NoSuchForm<T>()) reason = why;
        return reading.Canonical.Length > 0;
    }

    private static bool Differ<T>(string one, string other)
        where T : struct, IIdentifier<T> => T.TryParse(one, out var a, out _) && T.TryParse(other, out var b, out _) && T.Differ(a, b);

    private static readonly Reading Nothing = new("", null, [], "");
}
