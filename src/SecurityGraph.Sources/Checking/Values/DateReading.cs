using SecurityGraph.Model.Dates;

namespace SecurityGraph.Sources.Checking.Values;

/// <summary>Whether printed dates support one of a statement, which may say less than they do, and never more.</summary>
/// <param name="SaidOn">What is told as a fact lies before it, a plan behind it.</param>
internal sealed record DateReading(DateRole Role, DateOnly? SaidOn, Direction Direction)
{
    public bool Supports(IReadOnlyList<PrintedDate> printed, Edtf date) =>
        printed.Any(one => Supports(one, date))
        || (date.IsInterval && IsEnd(date.Start, printed) && IsEnd(date.End, printed));

    /// <summary>The date that says the bound which the text has where it says more; null where it has none.</summary>
    public static Edtf? BoundOf(IReadOnlyList<PrintedDate> printed, Edtf date)
    {
        foreach (var one in printed)
        {
            if (one.Bound == Bound.UpTo && date.Latest >= one.First && date.Earliest <= one.Last.AddDays(1)) return Edtf.OnOrBefore(one.Last);
            if (one.Bound is Bound.From or Bound.Since && date.Latest >= one.First.AddDays(-1) && date.Earliest <= one.Last) return Edtf.Parse($"{Edtf.Day(one.First)}/..");
        }
        return null;
    }

    private bool Supports(PrintedDate one, Edtf date) => one.Bound switch
    {
        Bound.None => one.Supports(date),
        Bound.End => one.Supports(date) || (Role == DateRole.Limit && IsLast(one, date)),
        Bound.UpTo => (date.IsOnOrBefore ? PrintedDate.Day(one.Last).Within(date.Bound!) : Covers(date, Lowest(null), Highest(one.Last))) || (IsLimit && (one.Supports(date) || IsLast(one, date))),
        Bound.From => Follows(one, date) || (Direction == Direction.Either && one.Supports(date)),
        _ => Follows(one, date) || ((Role == DateRole.Start || (Role == DateRole.Time && Direction == Direction.Either)) && one.Supports(date)),
    };

    /// <summary>"After 2014" is from 2015 on, and said with less from 2014 on.</summary>
    private bool Follows(PrintedDate one, Edtf date) =>
        Covers(date, Lowest(one.First), Highest(null))
        && (!date.IsInterval || date.Start is not { } start || new[] { one.First, one.First.AddDays(-1) }.Any(day => PrintedDate.Day(day).Within(start)));

    /// <summary>What is not to be until a day has that day by itself, and what is denied may.</summary>
    private bool IsLimit => Role == DateRole.Limit || Direction == Direction.Either;

    private static bool IsLast(PrintedDate one, Edtf date) => PrintedDate.Day(one.Last).Supports(date);

    private static bool Covers(Edtf date, DateOnly first, DateOnly last) => date.Earliest <= first && date.Latest >= last;

    private DateOnly Lowest(DateOnly? first)
    {
        var from = first ?? DateOnly.MinValue;
        return Direction == Direction.Future && SaidOn is { } day && day > from ? day : from;
    }

    private DateOnly Highest(DateOnly? last)
    {
        var to = last ?? DateOnly.MaxValue;
        return Direction == Direction.Past && SaidOn is { } day && day < to ? day : to;
    }

    private static bool IsEnd(Edtf? end, IReadOnlyList<PrintedDate> printed) => end is null || end.IsOpen || printed.Any(one => one.Within(end));
}
