using System.Globalization;
using SecurityGraph.Model.Dates;

namespace SecurityGraph.Model.Wording;

/// <summary>A date in English words: no more precise than it is.</summary>
public static class DateText
{
    /// <summary>An end that no source tells, unlike one that there is not: <c>1985/</c> is not <c>1985/..</c>.</summary>
    private const string Unknown = "an unknown day";

    private static readonly string[] Nth = ["first", "second", "third", "fourth"];
    private static readonly string[] Seasons = ["spring", "summer", "autumn", "winter"];

    /// <summary>With its preposition, to stand behind a verb: <c>on 25 January 2018</c>, <c>in 2018</c>, <c>by June 2018</c>.</summary>
    public static string Adverb(Edtf date) => date.Precision switch
    {
        DatePrecision.Day => "on " + Plain(date),
        DatePrecision.OnOrBefore or DatePrecision.Open or DatePrecision.Interval => Plain(date),
        _ => "in " + Plain(date),
    };

    /// <summary>The same of what does not last: it falls on a day of an interval, <c>between 2017 and February 2019</c>, <c>in 2021 or later</c>.</summary>
    public static string Within(Edtf date) => !date.IsInterval ? Adverb(date) : (date.Start, date.End) switch
    {
        ({ IsOpen: true }, { } end) => "by " + Plain(end),
        ({ } start, { IsOpen: true }) => Adverb(start) + " or later",
        var (start, end) => $"between {End(start)} and {End(end)}",
    };

    /// <summary>Without: <c>25 January 2018</c>, <c>about 2018</c>, <c>from 2017 to February 2019</c>.</summary>
    public static string Plain(Edtf date) => date.Precision switch
    {
        DatePrecision.Open => "",
        DatePrecision.OnOrBefore => "by " + Plain(date.Bound!),
        DatePrecision.Interval => Interval(date),
        _ => Qualified(date, Unqualified(date)),
    };

    /// <summary>To stand behind "for": <c>2018</c>, <c>2018 to 2020</c>, <c>the time from 2018</c>.</summary>
    public static string Span(Edtf date) => !date.IsInterval ? Plain(date)
        : date is { Start.IsOpen: false, End.IsOpen: false } ? $"{End(date.Start)} to {End(date.End)}"
        : "the time " + Plain(date);

    /// <summary>
    /// As the end of a time in which something holds: <c>from May 2018</c>, <c>until 2018 or earlier</c>, <c>from April 2024 or
    /// later</c>, <c>from a day between 2017 and 2018</c>.
    /// </summary>
    public static string Bound(string preposition, Edtf date) => date.Precision switch
    {
        DatePrecision.OnOrBefore => $"{preposition} {Plain(date.Bound!)} or earlier",
        DatePrecision.Interval => (date.Start, date.End) switch
        {
            ({ IsOpen: true }, { } end) => $"{preposition} {Plain(end)} or earlier",
            ({ } start, { IsOpen: true }) => $"{preposition} {Plain(start)} or later",
            var (start, end) => $"{preposition} a day between {End(start)} and {End(end)}",
        },
        _ => $"{preposition} {Plain(date)}",
    };

    private static string Interval(Edtf date) => (date.Start, date.End) switch
    {
        (null or { IsOpen: true }, { IsOpen: false } end) => "until " + Plain(end), // that it began on some day, it says itself
        ({ } start, { IsOpen: true }) => "from " + Plain(start),
        var (start, end) => $"from {End(start)} to {End(end)}",
    };

    private static string End(Edtf? end) => end is null or { IsOpen: true } ? Unknown : Plain(end);

    private static string Qualified(Edtf date, string text) =>
        (date.IsUncertain ? "perhaps " : "") + (date.IsApproximate ? "about " : "") + text;

    private static string Unqualified(Edtf date)
    {
        var first = date.Earliest;
        return date.Precision switch
        {
            DatePrecision.Day => first.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
            DatePrecision.Month => first.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
            DatePrecision.Season => $"{Seasons[EdtfUnits.SeasonOf(first.Month) - 21]} {first.Year}",
            DatePrecision.Quarter => $"the {Nth[(first.Month - 1) / 3]} quarter of {first.Year}",
            DatePrecision.HalfYear => $"the {Nth[(first.Month - 1) / 6]} half of {first.Year}",
            DatePrecision.Year => first.Year.ToString(CultureInfo.InvariantCulture),
            DatePrecision.Decade => $"the {first.Year}s",
            _ => date.ToString(),
        };
    }
}
