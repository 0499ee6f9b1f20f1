using SecurityGraph.Model.Dates;

namespace SecurityGraph.Sources.Checking.Values;

/// <summary>The days that a printed date means, no fewer: "January 2018" is 31 of them.</summary>
/// <param name="IsSeason">Nobody knows to the day when it begins.</param>
/// <param name="IsAbout">"Around 12 December": that day, or one near it.</param>
internal readonly record struct PrintedDate(DateOnly First, DateOnly Last, Bound Bound = Bound.None, bool IsSeason = false, bool IsAbout = false)
{
    public static PrintedDate Day(DateOnly day) => new(day, day);

    public static PrintedDate Year(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    /// <summary>So many months from the first day of one on.</summary>
    public static PrintedDate Months(int year, int month, int count = 1)
    {
        var first = new DateOnly(year, month, 1);
        return new PrintedDate(first, first.AddMonths(count).AddDays(-1));
    }

    /// <summary>Whether a date says no more than this: it may say less, a month where a day is printed.</summary>
    public bool Supports(Edtf date) =>
        IsAbout && !date.IsApproximate && !date.IsOnOrBefore && date.Latest.DayNumber - date.Earliest.DayNumber <= Last.DayNumber - First.DayNumber ? false
        : date.IsInterval ? IsEnd(date.Start, First) && IsEnd(date.End, Last)
        : date.IsOnOrBefore ? Within(date.Bound!)
        : Within(date);

    /// <summary>Whether it lies in a date, which it then supports as one of the two ends of an interval.</summary>
    public bool Within(Edtf date)
    {
        var doubt = date.IsApproximate ? date.Latest.DayNumber - date.Earliest.DayNumber + 1 : 0;
        return First.DayNumber >= date.Earliest.DayNumber - doubt && Last.DayNumber <= date.Latest.DayNumber + doubt;
    }

    private static bool IsEnd(Edtf? end, DateOnly day) => end is null || end.IsOpen || Day(day).Within(end);
}
