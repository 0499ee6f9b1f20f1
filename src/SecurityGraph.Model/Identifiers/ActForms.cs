using System.Text.RegularExpressions;

namespace SecurityGraph.Model.Identifiers;

/// <summary>
/// The ways an act is cited: who adopted it, in what, and on which day stand around its number, and its title or short name behind.
/// </summary>
internal static partial class ActForms
{
    private const string Adopter =
        @"( (the\ )? ( (European\ Parliament\ and\ (of\ the\ )?)?Council | (European\ )?Commission ) \ )?";

    private const string Kind = """
        (?<kind> ((Implementing|Delegated)\ )?(Regulation|Directive|Decision) | Framework\ Decision | Recommendation
               | Joint\ Action | Common\ Position | Common\ Strategy )s?
        """;

    private const string Number = @"(?<first> [0-9]{1,5}) / (?<second> [0-9]{1,5}) (/ (?<domain> [A-Z]{2,7} (,\ ?[A-Z]{2,7}){0,2}) )?";

    /// <summary>"of the European Parliament and of the Council of 27 April 2016 on …", or "on …" alone.</summary>
    private const string Behind = $"""
        ( \ of\ the\ European\ Parliament\ and\ of\ the\ Council )?
        ( (\ of\ the\ (Council|Commission))? ,?\ (of|dated)\ (?<day> {IdentifierText.Day} ) )?
        ( ,?\ (on|concerning|regarding|as\ regards|with\ regard\ to | [A-Z]+ing)\ .+ )?
        ( \ ?\( [^()]* \) )*
        """;

    /// <summary>With the groups kind, first, second, and where they are given domain, lead (a domain in front), no and day.</summary>
    public static Match Match(string text)
    {
        var match = Cited.Match(text);
        return match.Success ? match : Titled.Match(text);
    }

    // Council Regulation (EU) No 1024/2013 of 15 October 2013; Regulation EU 2016/679; EU Regulation 2016/679
    [GeneratedRegex($$"""
        \A (the\ )? ((?<lead> EU | EC | EEC | Euratom)\ )? {{Adopter}} {{Kind}}
        \ ? ( \( (?<domain> [A-Z]{2,7} (,\ ?[A-Z]{2,7}){0,2}) \) | (?<domain> EU | EC | EEC | Euratom | ECSC | CFSP | JHA) (?=\ ) )?
        \ ? (?<no> (No|Nr|N|Number)\.?\ ?)?
        {{Number}} {{Behind}} \z
        """, IdentifierText.Options, IdentifierText.TimeoutMilliseconds)]
    private static partial Regex Cited { get; }

    // 2001/470/EC: Council Decision of 28 May 2001 establishing …, as EUR-Lex titles older acts
    [GeneratedRegex($$"""\A {{Number}} :\ ? {{Adopter}} {{Kind}} {{Behind}} \z""", IdentifierText.Options, IdentifierText.TimeoutMilliseconds)]
    private static partial Regex Titled { get; }

    /// <summary>What stands between the acts of "Regulations (EU) 2019/817 and (EU) 2019/818".</summary>
    [GeneratedRegex(@",\ (and\ )? | \ (and|or|&)\ ", IdentifierText.Options, IdentifierText.TimeoutMilliseconds)]
    public static partial Regex Between { get; }
}
