namespace SecurityGraph.Model.Identifiers;

/// <summary>
/// A kind of act with its letter in CELEX numbers (EUR-Lex, "Types of documents in EUR-Lex", sector 3) and its type in ELI
/// (Publications Office, "URI templates for European Union legislation"), null where that is not certain.
/// </summary>
internal sealed record ActKind(string Name, char CelexLetter, string? EliType)
{
    private static readonly ActKind[] All =
    [
        new("Regulation", 'R', "reg"),
        new("Implementing Regulation", 'R', "reg_impl"),
        new("Delegated Regulation", 'R', "reg_del"),
        new("Directive", 'L', "dir"),
        new("Implementing Directive", 'L', "dir_impl"),
        new("Delegated Directive", 'L', "dir_del"),
        new("Decision", 'D', "dec"),
        new("Implementing Decision", 'D', "dec_impl"),
        new("Delegated Decision", 'D', "dec_del"),
        new("Framework Decision", 'F', null),
        new("Recommendation", 'H', null),
    ];

    public static ActKind? Named(string name) => Array.Find(All, kind => kind.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Until 2014 regulations always, decisions by co-decision often have the number before the year.</summary>
    public bool MayBeNumberFirst => CelexLetter is 'R' or 'D';

    public bool MayBeYearFirst(int year) => CelexLetter != 'R' || year >= ActNumber.YearFirstSince;
}
