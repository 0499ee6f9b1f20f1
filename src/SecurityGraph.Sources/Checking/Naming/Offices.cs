using System.Text.RegularExpressions;
using SecurityGraph.Model.Identifiers;

namespace SecurityGraph.Sources.Checking.Naming;

/// <summary>
/// Who holds an office somewhere, whoever sits there, and another body that has its name in its own, is named by it and is somebody else, as who
/// acts: "the Director of Europol", "the Commission President", "the Parliament of Norland".
/// </summary>
internal static partial class Offices
{
    /// <summary>The words that name somebody else; null where the name stands for itself.</summary>
    public static string? Around(string text, NameSpan span)
    {
        var from = Math.Max(0, span.Start - Reach);
        var before = Of.Match(text[from..span.Start]);
        if (before.Success) return text[(from + before.Index)..span.End];
        return new[] { Possessed, Title }.Select(pattern => pattern.Match(text, span.End)).Where(match => match.Success && match.Index == span.End)
            .Select(match => text[span.Start..(match.Index + match.Length)]).FirstOrDefault();
    }

    /// <summary>"Some Member States": not all that the name means; null where it stands for all.</summary>
    public static string? SomeOf(string text, NameSpan span)
    {
        if (text[span.End - 1] != 's') return null;
        var from = Math.Max(0, span.Start - Reach);
        var before = Some.Match(text[from..span.Start]);
        return before.Success ? text[(from + before.Index)..span.End] : null;
    }

    // No title of an office is longer.
    private const int Reach = 60;

    [GeneratedRegex(
        @"\b(?:(?:[A-Z][\w-]+ )?(?:Director(?:-General)?|Chair(?:man|woman|person)?|Head|Members?|Judges?|Ambassador|Secretary(?:-General)?|President|Management Board|Governing Board)|director|chair(?:man|woman|person)?|head|president|spokes(?:man|woman|person)|[Ee]mployees?|[Cc]ritics?|[Oo]pponents?|[Ff]riends|official"
        + @"|(?:[A-Z][\w’'-]+ ){0,3}(?:Academy|Assembly|Association|Bank|Chamber|Church|Court|Embassy|Federation|Ministry|Parliament|Party|Police|Union|University)) of (?:the )?\z",
        RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex Of { get; }

    // "The Council's legal service", "the Agency's Executive Director".
    [GeneratedRegex(
        @"\G['’]s? (?:[\w-]+ ){0,2}(?:(?:Vice-)?President|Director(?:-General)?|Chair(?:man|woman|person)?|Management Board|Governing Board|spokes(?:man|woman|person)|Legal Service|legal service|critics|employees)\b",
        RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex Possessed { get; }

    // "Commission President", "ENISA Executive Director", "the agency director".
    [GeneratedRegex(
        @"\G(?: (?:[A-Z][\w-]+|deputy|executive|managing|acting|first|former)){0,2} (?:(?:Vice-)?Presidents?|Directors?(?:-General)?|Chair(?:man|woman|person)?|Secretary-General|Spokes(?:man|woman|person)|Staff (?:Union|Association|Committee|Council)|Works Council|Alumni|Research Service|Legal Service|(?:vice-)?president|director(?:-general)?|chair(?:man|woman|person)|spokes(?:man|woman|person))\b",
        RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex Title { get; }

    // "The 28 Member States" are all of them, and so were 27 and 28 without an article.
    [GeneratedRegex(
        @"(?<!\b(?:[Tt]he|[Aa]ll|[Tt]hese|[Tt]hose|[Oo]ur|[Ii]ts) )\b(?:[Ss]ome|[Ss]everal|[Mm]any|[Mm]ost|(?:[Aa] )?[Ff]ew|[Cc]ertain|[Vv]arious|[Nn]umerous|(?:[Aa]|[Tt]he) (?:large |small |great |vast |growing )?(?:number|majority|group|handful|minority) of(?: the)?|[Hh]alf (?:of )?(?:the )?|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve|[Tt]wenty|(?!2[5-8]\b)\d{1,2})(?: other| further| more| EU)? \z",
        RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex Some { get; }
}
