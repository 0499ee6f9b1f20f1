namespace SecurityGraph.Sources.Checking.Values;

/// <summary>"By Easter": the Sunday of the western churches, or its Monday.</summary>
internal static class Easter
{
    /// <summary>The one before a day and the one behind it.</summary>
    public static IEnumerable<PrintedDate> Near(DateOnly day) =>
        new[] { day.Year - 1, day.Year, day.Year + 1 }.Select(Sunday).Where(sunday => Math.Abs(sunday.DayNumber - day.DayNumber) < 366)
            .SelectMany(sunday => new[] { PrintedDate.Day(sunday), new PrintedDate(sunday, sunday.AddDays(1)) });

    /// <summary>By the rule of Meeus, Jones and Butcher.</summary>
    private static DateOnly Sunday(int year)
    {
        int golden = year % 19, century = year / 100, ofCentury = year % 100;
        var epact = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (ofCentury / 4)) - epact - (ofCentury % 4)) % 7;
        var late = (golden + (11 * epact) + (22 * weekday)) / 451;
        var days = epact + weekday - (7 * late) + 114;
        return new DateOnly(year, days / 31, (days % 31) + 1);
    }
}
