using System.Text.RegularExpressions;
using SecurityGraph.Model.Identifiers;

namespace SecurityGraph.Sources.Checking.Values;

/// <summary>Amounts that changed: "rose from EUR 11 million in 2015 to EUR 13 million", "fell by 2 to 5": what it was is not the amount, and what it came to is no limit.</summary>
internal static partial class ChangedAmounts
{
    /// <summary>The text with blanks in place of what it was, and a semicolon in place of the "to" before what it is: places stay.</summary>
    public static string Blank(string text) => Change.Replace(text, match => string.Create(match.Length, match, static (written, match) =>
    {
        match.ValueSpan.CopyTo(written);
        if (match.Groups["from"] is { Success: true } from) written.Slice(from.Index - match.Index, from.Length).Fill(' ');
        // A mark, or the unit behind would be read as that of the amount before.
        " ; ".CopyTo(written[(match.Groups["to"].Index - match.Index)..]);
    }));

    [GeneratedRegex(
        @"\b(?:r(?:ose|isen|ises?|ising)|gr(?:ew|own|ows?|owing)|increas(?:ed?|es|ing)|climb(?:ed|s|ing)?|w(?:ent|as|ere) up|doubl(?:ed?|es|ing)|rais(?:ed?|es|ing)|f(?:ell|allen|alls?|alling)|dropp?(?:ed|s|ing)?|decreas(?:ed?|es|ing)|declin(?:ed?|es|ing)|shr(?:ank|unk|inks?)|reduc(?:ed?|es|ing)|cut|lower(?:ed|s|ing)?|went down)"
        + @"(?: [a-z]+ly| again| further)?(?: by .{1,40}?)?(?<from> from .{1,50}?)?(?<to> to) (?=(?:a total of |some |about |almost |nearly |more than |over |around )?(?:EUR|€|\d|\$|" + NumberWords.Spelled + @"\b))",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternLimit.Milliseconds)]
    private static partial Regex Change { get; }
}
