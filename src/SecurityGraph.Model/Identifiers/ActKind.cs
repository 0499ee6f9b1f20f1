namespace SecurityGraph.Model.Identifiers;

/// <summary>
/// A kind of act with its letter in CELEX numbers (EUR-Lex, "Types of documents in EUR-Lex", sector 3), its type in ELI
/// (Publications Office, "URI templates for European Union legislation"), null where that is not certain, and the domains in which
/// there are such acts.
/// </summary>
internal sealed record ActKind(string Name, char CelexLetter, string? EliType, params string[] Domains)
{
    private static readonly string[] Communities = ["EU", "EC", "EEC", "Euratom", "ECSC"], Every = [.. Communities, "CFSP", "JHA"];

    private static readonly Dictionary<string, string> Shortened = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Impl"] = "Implementing",
        ["Del"] = "Delegated",
        ["Reg"] = "Regulation",
        ["Regs"] = "Regulation",
        ["Dir"] = "Directive",
        ["Dirs"] = "Directive",
        ["Dec"] = "Decision",
        ["Decs"] = "Decision",
    };

    private static readonly ActKind[] All =
    [
        new("Regulation", 'R', "reg", Communities),
        new("Implementing Regulation", 'R', "reg_impl", Communities),
        new("Delegated Regulation", 'R', "reg_del", Communities),
        new("Directive", 'L', "dir", Communities),
        new("Implementing Directive", 'L', "dir_impl", Communities),
        new("Delegated Directive", 'L', "dir_del", Communities),
        new("Decision", 'D', "dec", Every),
        new("Implementing Decision", 'D', "dec_impl", Every),
        new("Delegated Decision", 'D', "dec_del", Every),
        new("Framework Decision", 'F', null, "JHA"),
        new("Recommendation", 'H', null, Every),
        new("Joint Action", 'E', null, "CFSP", "JHA"),
        new("Common Position", 'E', null, "CFSP", "JHA"),
        new("Common Strategy", 'E', null, "CFSP"),
    ];

    public static IEnumerable<string> Names => All.Select(kind => kind.Name);

    /// <summary>The kind of this name, also where it is shortened: <c>Impl. Reg.</c></summary>
    public static ActKind? Named(string name)
    {
        var whole = string.Join(' ', name.Split(' ').Select(word => Shortened.GetValueOrDefault(word.TrimEnd('.'), word)));
        return Array.Find(All, kind => kind.Name.Equals(whole, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Until 2014 regulations always, decisions by co-decision often have the number before the year.</summary>
    public bool MayBeNumberFirst => CelexLetter is 'R' or 'D';

    public bool MayBeYearFirst(int year) => CelexLetter != 'R' || year >= ActNumber.YearFirstSince;

    /// <summary>The acts of the third pillar have a letter of their own.</summary>
    public char CelexLetterIn(string domain) => CelexLetter == 'E' && domain == "JHA" ? 'F' : CelexLetter;
}
