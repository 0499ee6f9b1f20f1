namespace SecurityGraph.Model.Identifiers;

/// <summary>
/// The abbreviation in an act's number that tells the treaty it rests on, and when it was in use
/// (Interinstitutional Style Guide, 1.2.2 "Numbering of acts").
/// </summary>
internal static class ActDomain
{
    private static readonly (string Name, int From, int To)[] All =
    [
        ("EU", 2009, 9999), ("EC", 1993, 2010), ("EEC", 1958, 1994), ("Euratom", 1958, 9999),
        ("ECSC", 1952, 2002), ("CFSP", 1993, 9999), ("JHA", 1993, 2010),
    ];

    /// <summary>Canonical spelling of "EU" or of several, "EU, Euratom"; null where one isn't known.</summary>
    public static string? Canonical(string written)
    {
        var names = Split(written).Select(part => Array.Find(All, domain => domain.Name.Equals(part, StringComparison.OrdinalIgnoreCase)).Name).ToList();
        return names.TrueForAll(name => name is not null) ? string.Join(", ", names) : null;
    }

    /// <summary>True where the domain, or each of several, was in use in the year; also where none is given.</summary>
    public static bool WasInUse(string domain, int year) =>
        Split(domain).All(name => All.Any(known => name == known.Name && year >= known.From && year <= known.To));

    /// <summary>Why there is no such act of the year; empty where there may be.</summary>
    public static string Fault(ActKind kind, string domain, int year) =>
        Array.Find(Split(domain), name => !kind.Domains.Contains(name)) is { } other ? $"there is no {kind.Name} of {other}"
        : Array.Find(Split(domain), name => !WasInUse(name, year)) is not { } unused ? ""
        : Array.Find(All, known => known.Name == unused) is { To: < 9999 } past ? $"{unused} stood in the numbers of {past.From} to {past.To}, not of {year}"
        : $"{unused} stands in the numbers since {Array.Find(All, known => known.Name == unused).From}, not in those of {year}";

    private static string[] Split(string domain) => domain.Split([',', '/'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
