using System.Text.RegularExpressions;
using SecurityGraph.Model.Identifiers;

namespace SecurityGraph.Sources.Checking.Values;

/// <summary>The words beside a date that make a bound of it.</summary>
internal static partial class BoundWords
{
    // No such words stand further off.
    private const int Reach = 60;

    /// <summary>A date as it is meant where it stands, from the one character to the other.</summary>
    public static IEnumerable<PrintedDate> Apply(string text, int start, int end, PrintedDate date)
    {
        if (date.Bound is not (Bound.None or Bound.End)) return [date];
        var before = text[Math.Max(0, start - Reach)..start];
        if (About.IsMatch(before) && !(Talk.IsMatch(before) || (before.TrimEnd().EndsWith("about", StringComparison.OrdinalIgnoreCase) && end - start <= 4))) date = date with { IsAbout = true };
        var bounded = Bounded(Before.Match(before), After.Match(text[end..]), date);
        if (bounded.Bound == date.Bound) return Onwards.IsMatch(text[end..]) || Starting.IsMatch(before) ? [date, date with { Bound = Bound.Since }] : [date];
        // "By the summer" is before it is over, and may be before it begins.
        if (bounded.Bound == Bound.UpTo && bounded.First == date.First && date.IsSeason) return [bounded, PrintedDate.Months(date.First.Year, date.First.Month) with { Bound = Bound.UpTo }];
        // "Ahead of the September meeting": the meeting is in September.
        return Attribute.IsMatch(before) && !Alone.IsMatch(text[start..end]) ? [date, bounded] : [bounded];
    }

    private static PrintedDate Bounded(Match before, Match after, PrintedDate date)
    {
        if (before.Groups["upTo"].Success || after.Groups["upTo"].Success) return date with { Bound = Bound.UpTo };
        if (before.Groups["before"].Success) return date.Bound == Bound.End ? date with { Bound = Bound.UpTo } : PrintedDate.Day(date.First.AddDays(-1)) with { Bound = Bound.UpTo };
        if (before.Groups["after"].Success) return PrintedDate.Day(date.Last.AddDays(1)) with { Bound = Bound.From };
        if (before.Groups["from"].Success || after.Groups["from"].Success) return date with { Bound = Bound.From };
        return before.Groups["since"].Success ? date with { Bound = Bound.Since } : date;
    }

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture;

    [GeneratedRegex("""
        \b( (?<upTo> by | (no|not)\s(any\s)?later\sthan | at\sthe\slatest(\s(by|on|in))? | latest\sby | by\sthe\s(very\s)?latest | by\sor\sbefore | (no|not)\s(after|beyond) | through | (on|in|at)\sor\sbefore | until | till | up\s(to|until) )
          | (?<from> (not|no)\s(before|earlier\sthan|sooner\sthan) | at\sthe\searliest(\s(by|on|in))? | (on|in)\sor\safter )
          | (?<before> before | prior\sto | ahead\sof | earlier\sthan )
          | (?<after> after | later\sthan | beyond )
          | (?<since> since ) )
        \s+ ( (the|that|this|very|about|around|roughly|end|of|on|in|early|late|mid|monday|tuesday|wednesday|thursday|friday|saturday|sunday) ([\s,-]+) )* \z
        """, Options, PatternLimit.Milliseconds)]
    private static partial Regex Before { get; }

    [GeneratedRegex("""\A,?\s*\(?( (?<upTo> at\s(the\s)?(very\s)?latest | or\s(earlier|before|sooner) ) | (?<from> at\s(the\s)?(very\s)?earliest | or\s(later|after) ) )\b""", Options, PatternLimit.Milliseconds)]
    private static partial Regex After { get; }

    [GeneratedRegex(@"(\b(around|about|approximately|roughly|circa)|\bca?\.)\s+(the\s+)?\z", Options, PatternLimit.Milliseconds)]
    private static partial Regex About { get; }

    // "Talks about 12 December" have it for their subject.
    [GeneratedRegex(@"\b(talk(s|ed|ing)?|report(s|ed)?|information|spoke|speaks?|debates?|discussions?|questions?|news)\s+about\s+(the\s+)?\z", Options, PatternLimit.Milliseconds)]
    private static partial Regex Talk { get; }

    // "From 2015 on": the first day of a state, and of an event no bound.
    [GeneratedRegex(@"\A\s+(on|onwards?)\b", Options, PatternLimit.Milliseconds)]
    private static partial Regex Onwards { get; }

    [GeneratedRegex(@"\b(as\s(of|from)|starting\s(in|on|from)|beginning\s(in|on)|with\seffect\sfrom)\s+(the\s+)?\z", Options, PatternLimit.Milliseconds)]
    private static partial Regex Starting { get; }

    [GeneratedRegex(@"\A(end|\d+(st|nd|rd|th))\b", Options, PatternLimit.Milliseconds)]
    private static partial Regex Alone { get; }

    [GeneratedRegex(@"\bthe\s+\z", Options, PatternLimit.Milliseconds)]
    private static partial Regex Attribute { get; }
}
