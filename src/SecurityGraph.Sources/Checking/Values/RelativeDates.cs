using System.Text.RegularExpressions;

namespace SecurityGraph.Sources.Checking.Values;

/// <summary>Dates that count from the day of the document: "today", "next month", "over the next 16 months", "last Friday".</summary>
internal static partial class RelativeDates
{
    public static IEnumerable<PrintedDate> In(string text, DateOnly day, Direction direction) =>
    [
        .. Near.Matches(text).SelectMany(match => OfWord(match.Value.ToLowerInvariant(), day)),
        .. Unit.Matches(text).Select(match => OfUnit(match.Groups["which"].Value.ToLowerInvariant(), match.Groups["unit"].Value.ToLowerInvariant(), day)),
        .. End.Matches(text).Select(match => PrintedDate.Day(OfUnit(match.Groups["which"].Value.ToLowerInvariant(), match.Groups["unit"].Value.ToLowerInvariant(), day).Last)),
        .. Season.Matches(text).SelectMany(match => OfSeason(match, day)),
        .. Span.Matches(text).SelectMany(match => OfSpan(match, day)),
        .. Ago.Matches(text).Select(match => Away(match, day, -1)),
        .. Weekday.Matches(text).SelectMany(match => OfWeekday(match, day, direction)),
    ];

    private static IEnumerable<PrintedDate> OfWord(string word, DateOnly day) => word switch
    {
        "yesterday" => [PrintedDate.Day(day.AddDays(-1))],
        "tomorrow" => [PrintedDate.Day(day.AddDays(1))],
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
        var this_ = PrintedDate.Months(day.Year, first, count);
        return which switch
        {
            "last" or "past" => [this_.Last < day ? this_ : PrintedDate.Months(day.Year - 1, first, count)],
            "next" or "coming" => [this_.First > day ? this_ : PrintedDate.Months(day.Year + 1, first, count)],
            _ => [this_],
        };
    }

    /// <summary>All the time, its first day, and what its end falls into.</summary>
    private static IEnumerable<PrintedDate> OfSpan(Match match, DateOnly day)
    {
        var isPast = match.Groups["which"].Value.ToLowerInvariant() is "past" or "last" or "previous";
        var other = Away(match, day, isPast ? -1 : 1);
        var (from, to) = isPast ? (other.First, day) : (day, other.Last);
        return [new PrintedDate(from, to), other, PrintedDate.Day(day), new PrintedDate(day, Moved(match, day, isPast ? -1 : 1)) is var exact && exact.First <= exact.Last ? exact : new PrintedDate(exact.Last, day)];
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

    [GeneratedRegex(@"\b(today|tonight|yesterday|tomorrow)\b", Options, CalendarWords.TimeoutMilliseconds)]
    private static partial Regex Near { get; }

    [GeneratedRegex(@"\b(?<which>this|last|past|previous|next|coming|following) \s+ (?<unit>week|month|quarter|year)\b", Options, CalendarWords.TimeoutMilliseconds)]
    private static partial Regex Unit { get; }

    [GeneratedRegex(@"\b end \s+ of \s+ (?<which>the|this|last|next|coming) \s+ (?<unit>week|month|quarter|year)\b", Options, CalendarWords.TimeoutMilliseconds)]
    private static partial Regex End { get; }

    [GeneratedRegex(@"\b(?<which>this|last|past|next|coming) \s+ (?<season>spring|summer|autumn|winter)\b", Options, CalendarWords.TimeoutMilliseconds)]
    private static partial Regex Season { get; }

    [GeneratedRegex($@"\b (the\s+|these\s+)? (?<which>next|coming|following|past|last|previous|within) \s+ (the\s+(next\s+)?)? (?<count>{CalendarWords.Count}) \s+ (?<unit>day|week|month|year)s?\b | \bover \s+ the \s+ (?<which>past|next) \s+ (?<unit>year|month)\b", Options, CalendarWords.TimeoutMilliseconds)]
    private static partial Regex Span { get; }

    [GeneratedRegex($@"\b (?<count>{CalendarWords.Count}) \s+ (?<unit>day|week|month|year)s? \s+ ago\b", Options, CalendarWords.TimeoutMilliseconds)]
    private static partial Regex Ago { get; }

    [GeneratedRegex(@"\b(?<which>last|next|on|this) \s+ (?<day>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b", Options, CalendarWords.TimeoutMilliseconds)]
    private static partial Regex Weekday { get; }
}
