using System.Globalization;

namespace SecurityGraph.Model.Dates;

/// <summary>The units of the calendar, from the day to the century: how long they are and how they are written.</summary>
internal static class EdtfUnits
{
    private const int FirstMonth = 12; // January of the year 1, counted from the year 0
    private const int LastMonth = (9999 * 12) + 11;

    private const int Winter = 24;

    /// <summary>
    /// March, June, September: the first month of 21 to 23 by the calendar of the weather, which is the earlier one. The winter of a year may be
    /// the one with which it begins: January.
    /// </summary>
    public static int FirstMonthOfSeason(int code) => code == Winter ? 1 : 3 * (code - 20);

    /// <summary>21 to 24, by the first month.</summary>
    public static int SeasonOf(int firstMonth) => firstMonth == 1 ? Winter : 20 + (firstMonth / 3);

    /// <summary>The last day of a unit of at least a month; of the winter of the last year, that of the calendar.</summary>
    public static DateOnly LastDay(DateOnly firstDay, DatePrecision unit) => EndOfMonth(Math.Min(Month(firstDay) + Length(firstDay, unit) - 1, LastMonth));

    /// <summary>The day number one unit before a unit's first day; <see cref="int.MinValue"/> where the calendar has no such day.</summary>
    public static int OneEarlier(DateOnly firstDay, DatePrecision unit)
    {
        if (unit == DatePrecision.Day) return firstDay.DayNumber - 1;
        return Month(firstDay) - Months(unit) < FirstMonth ? int.MinValue : firstDay.AddMonths(-Months(unit)).DayNumber;
    }

    /// <summary>The day number one unit after a unit's last day; <see cref="int.MaxValue"/> where the calendar has no such day.</summary>
    public static int OneLater(DateOnly lastDay, DatePrecision unit)
    {
        if (unit == DatePrecision.Day) return lastDay.DayNumber + 1;
        var month = Month(lastDay) + Months(unit);
        return month > LastMonth ? int.MaxValue : EndOfMonth(month).DayNumber;
    }

    /// <summary>The text of a date that is one unit, known by its first day.</summary>
    public static string Text(DateOnly firstDay, DatePrecision unit, EdtfMarks marks)
    {
        var (year, month) = (firstDay.Year, firstDay.Month);
        var qualifier = (marks & EdtfMarks.Qualifiers) switch
        {
            EdtfMarks.Approximate => "~",
            EdtfMarks.Uncertain => "?",
            EdtfMarks.Qualifiers => "%",
            _ => "",
        };
        var date = unit switch
        {
            DatePrecision.Century => $"{year / 100:D2}XX",
            DatePrecision.Decade => $"{year / 10:D3}X",
            DatePrecision.Year => $"{year:D4}",
            DatePrecision.HalfYear => $"{year:D4}-{40 + ((month - 1) / 6)}",
            DatePrecision.Quarter => $"{year:D4}-{33 + ((month - 1) / 3)}",
            DatePrecision.Season => $"{year:D4}-{SeasonOf(month)}",
            DatePrecision.Month => $"{year:D4}-{month:D2}",
            _ => firstDay.ToString("O", CultureInfo.InvariantCulture),
        };
        var monthUnspecified = marks.HasFlag(EdtfMarks.MonthUnspecified) ? "-XX" : "";
        var dayUnspecified = marks.HasFlag(EdtfMarks.DayUnspecified) ? "-XX" : "";
        return string.Concat(date, monthUnspecified, dayUnspecified, qualifier);
    }

    /// <summary>
    /// From the first month that a date of the unit may mean to the last. By the weather summer is June to August, by the sun it ends in September;
    /// the winter of a year is that of its January or that of its December, which ends in March; a text does not say which it means.
    /// </summary>
    private static int Length(DateOnly firstDay, DatePrecision unit) => unit != DatePrecision.Season ? Months(unit) : firstDay.Month == 1 ? 15 : 4;

    private static int Months(DatePrecision unit) => unit switch
    {
        DatePrecision.Month => 1,
        DatePrecision.Season or DatePrecision.Quarter => 3,
        DatePrecision.HalfYear => 6,
        DatePrecision.Year => 12,
        DatePrecision.Decade => 120,
        DatePrecision.Century => 1200,
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "Not a unit of months."),
    };

    private static int Month(DateOnly day) => (day.Year * 12) + day.Month - 1;

    private static DateOnly EndOfMonth(int month)
    {
        var (year, index) = Math.DivRem(month, 12);
        return new DateOnly(year, index + 1, DateTime.DaysInMonth(year, index + 1));
    }
}
