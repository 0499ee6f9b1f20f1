using System.Text.RegularExpressions;
using SecurityGraph.Model.Identifiers;

namespace SecurityGraph.Sources.Checking.Values;

/// <summary>Dates that count from the day of the document: "today", "next month", "over the next 16 months", "last Friday".</summary>
internal static partial class RelativeDates
{
    public static IEnumerable<FoundDate> In(string text, DateOnly day, Direction direction) =>
    [
        .. Near.Matches(text).Select(match => FoundDate.Of(match, OfWord(match.Value.ToLowerInvariant(), day))),
        .. Unit.Matches(text).Select(match => FoundDate.Of(match, [OfUnit(Which(match), UnitOf(match), day)])),
        .. End.Matches(text).Select(match => FoundDate.Of(match, [OfEnd(OfUnit(Which(match), UnitOf(match), day), UnitOf(match))])),
        .. Season.Matches(text).Select(match => FoundDate.Of(match, OfSeason(match, day))),
        .. Span.Matches(text).Select(match => FoundDate.Of(match, OfSpan(match, day))),
        .. direction == Direction.Future ? [] : Lasting.Matches(text).Select(match => FoundDate.Of(match, [Away(match, day, -1) with { Bound = Bound.Since }])),
        .. Ahead.Matches(text).Concat(direction == Direction.Future ? AheadIn.Matches(text) : []).Select(match => FoundDate.Of(match, Exactly(match, day, 1))),
        .. Ago.Matches(text).Select(match => FoundDate.Of(match, Exactly(match, day, -1))),
        .. Weekday.Matches(text).Select(match => FoundDate.Of(match, OfWeekday(match, day, direction))),
    ];

    private static string Which(Match match) => match.Groups["which"].Value.ToLowerInvariant();

    private static string UnitOf(Match match) => match.Groups["unit"].Value.ToLowerInvariant();

    /// <summary>The last month of a year or a quarter, the last days of anything shorter.</summary>
    private static PrintedDate OfEnd(PrintedDate all, string unit) =>
        (unit is "year" or "quarter" ? PrintedDate.Months(all.Last.Year, all.Last.Month) : all) with { Bound = Bound.End };

    private static IEnumerable<PrintedDate> OfWord(string word, DateOnly day) => word switch
    {
        "yesterday" => [PrintedDate.Day(day.AddDays(-1))],
        "tomorrow" => [PrintedDate.Day(day.AddDays(1))],
        "last night" => [PrintedDate.Day(day.AddDays(-1))],
        _ when word.EndsWith("before yesterday", StringComparison.Ordinal) => [PrintedDate.Day(day.AddDays(-2))],
        _ when word.EndsWith("after tomorrow", StringComparison.Ordinal) => [PrintedDate.Day(day.AddDays(2))],
        "easter" => Easter.Near(day),
        _ => [PrintedDate.Day(day)],
    };

    private static PrintedDate OfUnit(string which, string unit, DateOnly day)
    {
        var step = which is "last" or "past" or "previous" ? -1 : which is "next" or "coming" or "following" ? 1 : 0;
        switch (unit)
        {
            case "week":
                var monday = day.AddDays((7 * step) - (((int)day.DayOfWeek + 6) % 7));
                return new PrintedDate(monday, monday.AddDays(6));
            case "month":
                var month = day.AddMonths(step);
                return PrintedDate.Months(month.Year, month.Month);
            case "quarter":
                var quarter = new DateOnly(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1).AddMonths(3 * step);
                return PrintedDate.Months(quarter.Year, quarter.Month, 3);
            default:
                return PrintedDate.Year(day.Year + step);
        }
    }

    private static IEnumerable<PrintedDate> OfSeason(Match match, DateOnly day)
    {
        var (first, count) = CalendarWords.MonthsOf(match.Groups["season"].Value);
        var which = match.Groups["which"].Value.ToLowerInvariant();
        var one = Year(day.Year);
        return which switch
        {
            "last" or "past" => [one.Last < day ? one : Year(day.Year - 1)],
            "next" or "coming" => [one.First > day ? one : Year(day.Year + 1)],
            // The winter that began in the year before goes on.
            _ => Year(day.Year - 1) is var before && before.Last >= day ? [before, one] : [one],
        };

        PrintedDate Year(int year) => PrintedDate.Months(year, first, count) with { IsSeason = true };
    }

    /// <summary>Some time up to an end or from a beginning on, told as the month or year that it falls into, or as a day.</summary>
    private static IEnumerable<PrintedDate> OfSpan(Match match, DateOnly day)
    {
        var isPast = Which(match) is "past" or "last" or "previous";
        var (other, there) = (Away(match, day, isPast ? -1 : 1), Moved(match, day, isPast ? -1 : 1));
        var bound = isPast ? Bound.Since : Bound.UpTo;
        return [other with { Bound = bound }, PrintedDate.Day(there) with { Bound = bound }, PrintedDate.Day(day) with { Bound = isPast ? Bound.UpTo : Bound.Since }];
    }

    /// <summary>What lies so many weeks, months or years away, no more exact than they are.</summary>
    private static PrintedDate Away(Match match, DateOnly day, int sign)
    {
        var there = Moved(match, day, sign);
        return match.Groups["unit"].Value.ToLowerInvariant() switch
        {
            "day" => PrintedDate.Day(there),
            "week" => new PrintedDate(there.AddDays(-3), there.AddDays(3)),
            "month" => PrintedDate.Months(there.Year, there.Month),
            _ => PrintedDate.Year(there.Year),
        };
    }

    /// <summary>"Two weeks ago" may be meant to the day, "a year ago" to the month.</summary>
    private static IEnumerable<PrintedDate> Exactly(Match match, DateOnly day, int sign)
    {
        var there = Moved(match, day, sign);
        return UnitOf(match) switch
        {
            "week" => [Away(match, day, sign), PrintedDate.Day(there)],
            "month" or "year" => [Away(match, day, sign), PrintedDate.Months(there.Year, there.Month)],
            _ => [Away(match, day, sign)],
        };
    }

    private static DateOnly Moved(Match match, DateOnly day, int sign)
    {
        var count = sign * CalendarWords.Number(match.Groups["count"].Success ? match.Groups["count"].Value : "one");
        return match.Groups["unit"].Value.ToLowerInvariant() switch
        {
            "day" => day.AddDays(count),
            "week" => day.AddDays(7 * count),
            "month" => day.AddMonths(count),
            _ => day.AddYears(count),
        };
    }

    private static IEnumerable<PrintedDate> OfWeekday(Match match, DateOnly day, Direction direction)
    {
        var weekday = CalendarWords.WeekdayOf(match.Groups["day"].Value) % 7;
        var ahead = (weekday - (int)day.DayOfWeek + 7) % 7;
        var which = match.Groups["which"].Value.ToLowerInvariant();
        if (direction != Direction.Past && which != "last") yield return PrintedDate.Day(day.AddDays(ahead == 0 && which == "next" ? 7 : ahead));
        if (direction != Direction.Future && which != "next") yield return PrintedDate.Day(day.AddDays(ahead == 0 && which != "last" ? 0 : ahead - 7));
    }

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"\b(the\s+)?day\s+(before\s+yesterday|after\s+tomorrow)\b | \b(today|tonight|yesterday|tomorrow|(?<!\b(at|of)\s)easter|last\s+night|(this|earlier\s+this)\s+(morning|afternoon|evening))\b", Options, PatternLimit.Milliseconds)]
    private static partial Regex Near { get; }

    [GeneratedRegex(@"\b(?<which>this|last|past|previous|next|coming|following) \s+ (?<unit>week|month|quarter|year)\b", Options, PatternLimit.Milliseconds)]
    private static partial Regex Unit { get; }

    [GeneratedRegex(@"\b end \s+ of \s+ (?<which>the|this|last|next|coming) \s+ (?<unit>week|month|quarter|year)\b | (?<=\b(by|before|at|until)\s+(the\s+)?)(?<unit>year|month)([’']s)?[\s-]end\b(?!\s*(19|20)\d\d)", Options, PatternLimit.Milliseconds)]
    private static partial Regex End { get; }

    [GeneratedRegex(@"\b(?<which>this|last|past|next|coming) \s+ (?<season>spring|summer|autumn|winter)\b", Options, PatternLimit.Milliseconds)]
    private static partial Regex Season { get; }

    [GeneratedRegex($@"\b (the\s+|these\s+)? (?<which>next|coming|following|past|last|previous|within|inside|in\s+(less|no\smore|under)(\sthan)?) \s+ (a\s+period\s+of\s+)? (the\s+(next\s+)?)? (?<count>{CalendarWords.Count}) \s+ (?<unit>day|week|month|year)s?\b | \bover \s+ the \s+ (?<which>past|next) \s+ (?<unit>year|month)\b", Options, PatternLimit.Milliseconds)]
    private static partial Regex Span { get; }

    // "Has run it for two years": it began two years ago.
    [GeneratedRegex($@"\b for \s+ (?<count>{CalendarWords.Count}) \s+ (?<unit>day|week|month|year)s?\b (?<=\b(has|have)\b[^.;:]*)", Options, PatternLimit.Milliseconds)]
    private static partial Regex Lasting { get; }

    // "In six months": then; "in two years" of a fact is how long it took.
    [GeneratedRegex($@"\b in \s+ (?<count>{CalendarWords.Count}) \s+ (?<unit>day|week|month|year)s? [’'] \s+ time\b | (?<!\b(within|in|than|under|of)\s+) \b (?<count>{CalendarWords.Count}) \s+ (?<unit>day|week|month|year)s? \s+ (from\s+(now|today)|hence)\b", Options, PatternLimit.Milliseconds)]
    private static partial Regex Ahead { get; }

    // Of a plan "in two weeks" is then, or until then.
    [GeneratedRegex($@"\b in \s+ (?<count>{CalendarWords.Count}) \s+ (?<unit>day|week|month|year)s?\b(?![’'])", Options, PatternLimit.Milliseconds)]
    private static partial Regex AheadIn { get; }

    [GeneratedRegex($@"\b (?<count>{CalendarWords.Count}) \s+ (?<unit>day|week|month|year)s? \s+ ago\b", Options, PatternLimit.Milliseconds)]
    private static partial Regex Ago { get; }

    [GeneratedRegex(@"\b((?<which>last|next|on|this) \s+ | (?<=\b(by|until|before|after|since)\s+)) (?<day>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b", Options, PatternLimit.Milliseconds)]
    private static partial Regex Weekday { get; }
}
