namespace SecurityGraph.Model.Dates;

/// <summary>
/// How long a state holds: from its first day to its last, both included. Null: nobody says. <see cref="Edtf.Open"/>: it has no
/// end, or always was.
/// </summary>
public readonly record struct Period(Edtf? From, Edtf? To)
{
    /// <summary>All the days of a date: of <c>2018</c> the whole year. What is vague, as a season is, or no more than a bound, stays so.</summary>
    public static Period Whole(Edtf date) =>
        date.IsVague || date.IsOnOrBefore
            ? new Period(date.Start, date.End)
            : new Period(
                date.Start is { IsOpen: false, Precision: not DatePrecision.Season } first ? Edtf.Day(first.Earliest) : date.Start,
                date.End is { IsOpen: false, Precision: not DatePrecision.Season } last ? Edtf.Day(last.Latest) : date.End);

    /// <summary>
    /// Whether the state holds on the day: certain where it does for each first day and each last day not before it that the two
    /// dates can mean, possible where it does for some. So an unknown end leaves only the first day certain, and only where it
    /// is known to the day. Qualifiers count as <see cref="Edtf"/> has it.
    /// </summary>
    public Certainty Holds(DateOnly day)
    {
        if (day < (From ?? Edtf.Open).Earliest || day > (To ?? Edtf.Open).Latest) return Certainty.Impossible;
        var (earliestStart, latestStart) = From is null ? (int.MinValue, int.MaxValue)
            : From.IsOpen ? (int.MinValue, int.MinValue)
            : (From.WidestEarliest, From.WidestLatest);
        var (earliestEnd, latestEnd) = To is null ? (int.MinValue, int.MaxValue)
            : To.IsOpen ? (int.MaxValue, int.MaxValue)
            : (To.WidestEarliest, To.WidestLatest);
        // It starts no later than it ends, so the bounds of the one bind the other.
        var certainFrom = Math.Min(latestStart, latestEnd);
        var certainTo = Math.Max(earliestStart, earliestEnd);
        return certainFrom <= day.DayNumber && day.DayNumber <= certainTo ? Certainty.Certain : Certainty.Possible;
    }
}
