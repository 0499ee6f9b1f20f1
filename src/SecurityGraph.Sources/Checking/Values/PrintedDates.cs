using System.Globalization;
using System.Text.RegularExpressions;
using SecurityGraph.Model.Identifiers;

namespace SecurityGraph.Sources.Checking.Values;

/// <summary>The dates of a text, in any written form.</summary>
internal static partial class PrintedDates
{
    /// <summary>All that the text can mean by its dates: a month without a year may be of two.</summary>
    /// <param name="isOfAnother">Of a date that the text has for another thing.</param>
    public static IReadOnlyList<PrintedDate> In(string text, DateOnly? saidOn, Direction direction, Func<FoundDate, bool>? isOfAnother = null)
    {
        var years = YearAlone.Matches(text).Select(match => Number(match, "year")).Distinct().ToList();
        var anchor = new DateAnchor(saidOn, direction, years);
        var found = Absolute(text, anchor).Concat(saidOn is { } day ? RelativeDates.In(text, day, direction) : []).ToList();
        return [.. found.Where(one => !found.Exists(other => other.Holds(one)) && isOfAnother?.Invoke(one) != true).SelectMany(one => one.Dates.SelectMany(date => BoundWords.Apply(text, one.Start, one.End, date)))];
    }

    /// <summary>Where dates stand in a text: a number there counts nothing.</summary>
    public static IEnumerable<FoundDate> Absolute(string text, DateAnchor anchor) =>
    [
        .. Numeric.Matches(text).Select(match => FoundDate.Of(match, Days(Number(match, "year"), Number(match, "month"), Number(match, "day")))),
        .. WithDay.Matches(text).Select(match => FoundDate.Of(match, OfMonth(text, match, anchor))),
        .. MonthAlone.Matches(text).Select(match => FoundDate.Of(match, Month(match, anchor))),
        .. YearRange.Matches(text).Select(match => FoundDate.Of(match, Range(match))),
        .. YearAlone.Matches(text).Select(match => FoundDate.Of(match, [PrintedDate.Year(Number(match, "year"))])),
        .. Decade.Matches(text).Select(match => FoundDate.Of(match, OfDecade(match))),
        .. PartOfYear.Matches(text).Select(match => FoundDate.Of(match, Part(match, anchor))),
    ];

    /// <summary>"The 1990s" are <c>199X</c>.</summary>
    private static IEnumerable<PrintedDate> OfDecade(Match match)
    {
        var from = match.Groups["year"].Success ? Number(match, "year") : CalendarWords.DecadeOf(match.Groups["word"].Value);
        return [new PrintedDate(new DateOnly(from, 1, 1), new DateOnly(from + 9, 12, 31))];
    }

    private static IEnumerable<PrintedDate> OfMonth(string text, Match match, DateAnchor anchor)
    {
        var month = CalendarWords.MonthOf(match.Groups["month"].Value);
        var years = match.Groups["year"].Success ? [Number(match, "year")] : anchor.YearsOf(month);
        var days = match.Groups["day"].Captures.Select(day => int.Parse(day.Value, CultureInfo.InvariantCulture)).ToList();
        foreach (var year in years)
        {
            var printed = days.SelectMany(day => Days(year, month, day)).ToList();
            foreach (var day in printed)
            {
                // "The week of 5 February" is its seven days, or those of the calendar's week.
                if (!OfWeek.IsMatch(text[..match.Index])) yield return day;
                else
                {
                    var monday = day.First.AddDays(-(((int)day.First.DayOfWeek + 6) % 7));
                    yield return new PrintedDate(day.First, day.First.AddDays(6));
                    yield return new PrintedDate(monday, monday.AddDays(6));
                }
            }
            if (printed.Count > 1) yield return new PrintedDate(printed.Min(day => day.First), printed.Max(day => day.Last));
        }
    }

    private static IEnumerable<PrintedDate> Month(Match match, DateAnchor anchor)
    {
        var month = CalendarWords.MonthOf(match.Groups["month"].Value);
        if (match.Groups["end"].Success) return Month(month, match, anchor).Select(one => one with { Bound = Bound.End });
        return Month(month, match, anchor);
    }

    private static IEnumerable<PrintedDate> Month(int month, Match match, DateAnchor anchor)
    {
        if (match.Groups["year"].Success) return [PrintedDate.Months(Number(match, "year"), month)];
        if (anchor.Day is not { } day) return anchor.YearsOf(month).Select(year => PrintedDate.Months(year, month));
        return match.Groups["which"].Value.ToLowerInvariant() switch
        {
            "last" or "past" => [PrintedDate.Months(month < day.Month ? day.Year : day.Year - 1, month)],
            "next" or "coming" => [PrintedDate.Months(month > day.Month ? day.Year : day.Year + 1, month)],
            "this" => [PrintedDate.Months(day.Year, month)],
            _ => anchor.YearsOf(month).Select(year => PrintedDate.Months(year, month)),
        };
    }

    /// <summary>"2018-2019" and "2018-19": from the one to the other.</summary>
    private static IEnumerable<PrintedDate> Range(Match match)
    {
        var (from, to) = (Number(match, "from"), Number(match, "to"));
        if (to < 100) to += from / 100 * 100;
        return to <= from ? [] : [PrintedDate.Year(from) with { Bound = Bound.Since }, PrintedDate.Year(to) with { Bound = Bound.UpTo }, new PrintedDate(PrintedDate.Year(from).First, PrintedDate.Year(to).Last)];
    }

    private static IEnumerable<PrintedDate> Part(Match match, DateAnchor anchor)
    {
        int[] years = match.Groups["year"].Success ? [Number(match, "year")]
            : anchor.Day is not { } day ? []
            : match.Groups["which"].Value.ToLowerInvariant() switch
            {
                "last" or "past" => [day.Year - 1],
                "next" or "coming" or "following" => [day.Year + 1],
                "" => [SeasonYear(match, day, anchor.Direction)],
                _ => [day.Year],
            };
        return years.SelectMany(year => Part(match, year));
    }

    /// <summary>"In the summer" is told of the one before or behind the day.</summary>
    private static int SeasonYear(Match match, DateOnly day, Direction direction)
    {
        var (first, count) = CalendarWords.MonthsOf(match.Groups["part"].Value);
        return direction switch
        {
            Direction.Past when first > day.Month => day.Year - 1,
            Direction.Future when first + count - 1 < day.Month => day.Year + 1,
            _ => day.Year,
        };
    }

    private static IEnumerable<PrintedDate> Part(Match match, int year)
    {
        var part = match.Groups["part"].Value;
        var (first, count) = CalendarWords.MonthsOf(part);
        if (part.EndsWith("end", StringComparison.OrdinalIgnoreCase)) return [PrintedDate.Months(year, 12) with { Bound = Bound.End }];
        // "Mid-2018" is about its middle: either month beside it says no more.
        return first == 6 && count == 2 ? [PrintedDate.Months(year, 6), PrintedDate.Months(year, 7)] : [PrintedDate.Months(year, first, count) with { IsSeason = count == 4 }];
    }

    private static IEnumerable<PrintedDate> Days(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? [PrintedDate.Day(new DateOnly(year, month, day))] : [];

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture;

    [GeneratedRegex($$"""
          (?<![\d.]) (?<day>\d{1,2}) (?<mark>[./]) (?<month>\d{1,2}) \k<mark> (?<year>{{CalendarWords.Year}}) (?!\d)
        | (?<!\d) (?<year>{{CalendarWords.Year}}) - (?<month>\d{2}) - (?<day>\d{2}) (?!\d)
        """, Options, PatternLimit.Milliseconds)]
    private static partial Regex Numeric { get; }

    [GeneratedRegex(@"\bweek\s+(of|from|beginning|starting|commencing)(\s+the)?\s+\z", Options, PatternLimit.Milliseconds)]
    private static partial Regex OfWeek { get; }

    // "24 January 2018", "8, 9 and 10 March", "14-15 March 2018", "the 1st of May", and "March 8, 2018".
    [GeneratedRegex($$"""
          (?<!\d) (?<day>\d{1,2}) (st|nd|rd|th)? ((\s*(,|-|–|&)\s*|\s+(and|to|or)\s+) (?<day>\d{1,2}) (st|nd|rd|th)?)* \s+ (of\s+)? (?<month>{{CalendarWords.Month}}) (,?\s+ (of\s+)? (?<year>{{CalendarWords.Year}})(?!\d))?
        | \b (?<month>{{CalendarWords.Month}}) \s+ (?<day>\d{1,2}) (st|nd|rd|th)? (?!\d|\s*(million|billion|thousand|%)) (,?\s+ (?<year>{{CalendarWords.Year}})(?!\d))?
        """, Options, PatternLimit.Milliseconds)]
    private static partial Regex WithDay { get; }

    // Without a year "May" and "March" are months only behind a word that says so.
    [GeneratedRegex($$"""
          (?<end>\b[Ee]nd \s+ (of\s+)?)? \b (?<month>{{CalendarWords.Month}}) ,?\s+ (of\s+)? (?<year>{{CalendarWords.Year}})(?!\d)
        | (?<end>\b[Ee]nd \s+ of \s+) (?<month>{{CalendarWords.Month}}) (?!,?\s+(of\s+)?\d)
        | \b (?<which>[Ll]ast|[Pp]ast|[Nn]ext|[Tt]his|[Cc]oming) \s+ (?<month>{{CalendarWords.Month}})
        | (?<![\w.]\s*\d{1,2}\s) (?<=\b([Ii]n|[Bb]y|[Ss]ince|[Uu]ntil|[Ff]rom|[Bb]efore|[Dd]uring|[Oo]f|[Aa]nd|[Tt]o|[Ee]arly|[Mm]id-?|[Ll]ate|[Bb]etween|[Tt]he)\s) (?<month>{{CalendarWords.Month}}) (?!\s+\d)
        | (?<!\d\s) \b (?<month>(January|February|April|June|July|August|September|October|November|December)) \b (?!\s+\d)
        """, Options, PatternLimit.Milliseconds)]
    private static partial Regex MonthAlone { get; }

    // A year, not a part of a number, and no count ("with 2017 guests"): COM(2017) 793, 2016/0357(COD), Directive 2016/681, EUR 2000.
    [GeneratedRegex($$"""(?<![\w./]|[A-Z]\s?\(|\d[,]|EUR\s|€\s?|No\s) (?<year>{{CalendarWords.Year}}) (?![\w/]|[.,]\d|\s*(million|billion|%)) (?!(?<!\b([Ii]n|[Ss]ince|[Uu]ntil|[Dd]uring|[Bb]y|[Tt]he|[Ff]or)\s\d{4})\s+({{CalendarWords.Counted}})\b)""", Options, PatternLimit.Milliseconds)]
    private static partial Regex YearAlone { get; }

    [GeneratedRegex("""(?<![\w./]) ( (?<year>(19|20)\d0) (’|')?s | (the\s+)? (nineteen[\s-])? (?<word>[Ff]orties|[Ff]ifties|[Ss]ixties|[Ss]eventies|[Ee]ighties|[Nn]ineties) )\b""", Options, PatternLimit.Milliseconds)]
    private static partial Regex Decade { get; }

    [GeneratedRegex($$"""(?<![\w./]) (?<from>{{CalendarWords.Year}}) (\s*[-–/]\s*|\s+(to|and|until)\s+) (?<to>\d{4}|\d{2}) (?![\w/-]|[.,]\d)""", Options, PatternLimit.Milliseconds)]
    private static partial Regex YearRange { get; }

    [GeneratedRegex($$"""
        \b(the\s+)?
        (?<part>(first|second)\s(half|semester)|(first|second|third|fourth|last)\squarter|Q[1-4]|early|beginning|start|mid|middle|late|end|spring|summer|autumn|winter)
        (\s+of|\s+in|-)? ,?\s*
        ( (?<year>{{CalendarWords.Year}})(?!\d) | (?<which>the|this|last|next|coming|following)\s+year | (?<=(spring|summer|autumn|winter|half|semester|quarter)\s*)(?<which>) )
        """, Options | RegexOptions.IgnoreCase, PatternLimit.Milliseconds)]
    private static partial Regex PartOfYear { get; }
}
