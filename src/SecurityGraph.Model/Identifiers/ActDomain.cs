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
        var names = written.Split(',', StringSplitOptions.TrimEntries)
            .Select(part => Array.Find(All, domain => domain.Name.Equals(part, StringComparison.OrdinalIgnoreCase)).Name);
        return names.Contains(null) ? null : string.Join(", ", names);
    }

    /// <summary>True where the domain, or the first of several, was in use in the year; also where none is given.</summary>
    public static bool WasInUse(string domain, int year) =>
        domain.Length == 0 || All.Any(known => domain.Split(',')[0] == known.Name && year >= known.From && year <= known.To);
}
