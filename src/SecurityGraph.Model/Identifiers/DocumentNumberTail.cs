using System.Text.RegularExpressions;

namespace SecurityGraph.Model.Identifiers;

/// <summary>
/// What may stand behind a document number without changing which document it is: a part (<c>, part 1/2</c>), its day
/// (<c>of 16.5.2017</c>, <c>(16.5.2017)</c>), the Parliament's number of it (<c>– C8-0405/2018</c>), its procedure
/// (<c>– 2018/0331(COD)</c>) and its title.
/// </summary>
internal static partial class DocumentNumberTail
{
    /// <summary>Whether the text is nothing else; also where it is empty.</summary>
    public static bool IsAll(ReadOnlySpan<char> text)
    {
        if (text.IsWhiteSpace()) return true;
        var match = Pattern.Match(text.ToString());
        return match.Success && match.Groups["day"].Captures.All(day => IdentifierText.TryDay(day.Value, out _));
    }

    /// <summary>Whether the days in it, if any, are of a year.</summary>
    public static bool IsOf(ReadOnlySpan<char> text, int year) => text.IsWhiteSpace()
        || Pattern.Match(text.ToString()).Groups["day"].Captures.All(printed => IdentifierText.TryDay(printed.Value, out var day) && day.Year == year);

    [GeneratedRegex($$"""
        \A (: [A-Z]{2} (: [A-Z]{3,4})?)?                   # :EN:PDF, in links of before 2014
        ( [,;]?(\ -)?\ ?\(? (part|vol(ume|\.)?)\ [0-9IVX]{1,4} (\ ?(/|of)\ ?[0-9IVX]{1,4})? \)?
        | [,;]?(\ -)?\ ?\(? (annex|appendix)(es)? (\ ([0-9]{1,3}|[IVX]{1,5}))? \)?
        | {{IdentifierText.DayBehind}}
        | (\ ?[,;-]\ ? | \ ) \(? C[0-9]{1,2}-[0-9]{4}/[0-9]{4} \)?
        | (\ ?[,;-]\ ? | \ ) \(? (19|20)[0-9]{2}/[0-9]{1,4}[A-Z]? (\ ?\([A-Z]{3}\) | /[A-Z]{3}) \)?
        | ,?\ pp?\.\ ?[0-9]{1,4} (-[0-9]{1,4})?
        | (\ ?[-:]\ "? | ,?\ ") (?!(and|or)\b) [A-Z][^0-9()/]{8,}      # its title
        ){0,8} [\ )]* \z
        """, IdentifierText.Options, PatternLimit.Milliseconds)]
    private static partial Regex Pattern { get; }
}
