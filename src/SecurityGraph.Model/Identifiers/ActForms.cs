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
        (?<kind> ((Implementing|Delegated|Impl\.?|Del\.?)\ )?(Regulation|Directive|Decision|Regs?\.?|Dirs?\.?|Decs?\.?) | Framework\ (Decision|Dec\.?)
               | Recommendation | Joint\ Action | Common\ Position | Common\ Strategy )s?
        """;

    /// <summary>"Article 5(1) of", "Annex II to", which name a part of the act that follows.</summary>
    private const string PartInFront =
        @"( ((the\ )? consolidated\ (text|version)\ of\ )? ( (points?|paragraphs?|letters?)\ [-0-9A-Za-z(),.\ ]{1,60}?\ (of|in)\ )?
          ( (the\ )? (Articles?|Arts?\.?|Annex(es)?|Recitals?|Chapter|Title)(\ ?[0-9IVX][-0-9A-Za-z(),.\ ]{0,60}?)?\ ((of|in|to)\ )? )? )";

    /// <summary>"ETIAS Regulation (EU) 2018/1240": a name with two capitals, and those of old that have one.</summary>
    private const string ShortName =
        @"( (?!(EU|EC|EEC|ECSC|Euratom|JHA|CFSP|Draft|Proposed|Amending|Repealing|Corrigendum)\ ) (?-i: [A-Z]+[a-z]*[A-Z][A-Za-z]* | eu-LISA | Eurodac | Europol | Eurojust | Frontex | Schengen | Pr\u00FCm ) \ )??";

    private const string Number = @"(?<first> [0-9]{1,5}) / (?<second> [0-9]{1,5}) ((/|\ (?=(EU|EC|EEC|JHA|CFSP)\b)) (?<domain> [A-Z]{2,7} (,\ ?(EU|EC|EEC|Euratom|ECSC|CFSP|JHA)\b){0,2}) )?";

    /// <summary>"of the European Parliament and of the Council of 27 April 2016 on …", or "on …" alone, a part of the act, what became of it.</summary>
    private const string Behind = $$"""
        ( \ of\ the\ ( European\ Parliament (\ and\ of\ the\ Council)? | Council | Commission ) )?
        ( ,?\ (of|dated)\ (?<day> {{IdentifierText.Day}} ) )?
        ( ,?\ (and\ )?(in\ particular\ )?(in\ )?(Articles?|Arts?\.?|Annex(es)?|Recitals?|Chapter|Title)\ [0-9IVX][-0-9A-Za-z(),.\ ]{0,60} )?
        ( ,?\ (as\ )?((last|most\ recently)\ )?(amended|corrected|repealed|recast|replaced)(\ by\ .+)? )?
        ( ,?\ (on|concerning|regarding|as\ regards|with\ regard\ to | [A-Z]+ing)\ .+ )?
        ( \ ?\( [^()]* \) | \ ?\[ [^][]* \] | ,?\ in\ its\ consolidated\ (text|version) | ,?\ \(?OJ\ .+ | ,?\ pp?\.\ ?[0-9]{1,4} | \ -\ .+ )*
        """;

    /// <summary>With the groups kind, first, second, and where they are given domain, lead (a domain in front), no and day.</summary>
    public static Match Match(string text)
    {
        var match = Cited.Match(text);
        if (!match.Success) match = Titled.Match(text);
        return match.Success ? match : Closed.Match(text);
    }

    /// <summary>Whether the text is a number with its domain and without the kind of act: <c>(EU) 2018/1240</c>, <c>2004/512/EC</c>.</summary>
    public static bool IsWithoutKind(string text) => Bare.IsMatch(text);

    // Council Regulation (EU) No 1024/2013 of 15 October 2013; Regulation EU 2016/679; EU Regulation 2016/679
    [GeneratedRegex($$"""
        \A {{PartInFront}} (the\ )? {{ShortName}} ((?<lead> EU | EC | EEC | Euratom)\ )? {{Adopter}} {{Kind}}
        \ ? (?<no> (No|Nr)\.?\ ?(?=\())? ( [(\[] (?<domain> [A-Z]{2,7} ((,\ ?|/)[A-Z]{2,7}){0,2}) [)\]] | (?<domain> EU | EC | EEC | Euratom | ECSC | CFSP | JHA) (?=\ ) )?
        ,?\ ? (?<no> (No|Nr|N|Number)\.?\ ?)?
        {{Number}} {{Behind}} \z
        """, IdentifierText.Options, PatternLimit.Milliseconds)]
    private static partial Regex Cited { get; }

    // 2001/470/EC: Council Decision of 28 May 2001 establishing …, as EUR-Lex titles older acts
    [GeneratedRegex($$"""\A {{Number}} \ ?:\ ? {{Adopter}} {{Kind}} {{Behind}} \z""", IdentifierText.Options, PatternLimit.Milliseconds)]
    private static partial Regex Titled { get; }

    // Council Directive of 25 July 1985 on …, (85/374/EEC), as older acts print their titles
    [GeneratedRegex($$"""
        \A (the\ )? {{Adopter}} {{Kind}} ( \ of\ the\ European\ Parliament\ and\ of\ the\ Council )? ,?\ (of|dated)\ (?<day> {{IdentifierText.Day}} )
        ( ,?\ (on|concerning|regarding|as\ regards|with\ regard\ to | [A-Z]+ing)\ .+? )? ,?\ ?\( {{Number}} \) \z
        """, IdentifierText.Options, PatternLimit.Milliseconds)]
    private static partial Regex Closed { get; }

    // (EU) 2018/1240; EU 2018/1240; (EC) No 767/2008; 2004/512/EC
    [GeneratedRegex("""
        \A ( ([(\[] [A-Z]{2,7} ((,\ ?|/)[A-Z]{2,7}){0,2} [)\]] | EU | EC | EEC | Euratom) \ ? ((No|Nr|N)\.?\ ?)? [0-9]{1,5}/[0-9]{1,5}
           | [0-9]{1,5}/[0-9]{1,5}/(EU|EC|EEC|Euratom|ECSC|CFSP|JHA) ) \z
        """, IdentifierText.Options, PatternLimit.Milliseconds)]
    private static partial Regex Bare { get; }

    /// <summary>What stands between the acts of "Regulations (EU) 2019/817 and (EU) 2019/818".</summary>
    [GeneratedRegex(@",\ (and\ )? | \ (and|or|&)\ ", IdentifierText.Options, PatternLimit.Milliseconds)]
    public static partial Regex Between { get; }
}
