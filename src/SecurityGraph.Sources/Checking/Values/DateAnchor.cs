namespace SecurityGraph.Sources.Checking.Values;

/// <summary>The day of the document, from which "today", "last December" and "26 July" count; null where it is undated.</summary>
/// <param name="Direction">Of what is told: a fact lies before the day, a plan behind it.</param>
/// <param name="Years">Those printed in the sentence: "from 3 March to 5 April 2018" has one for both.</param>
internal sealed record DateAnchor(DateOnly? Day, Direction Direction, IReadOnlyList<int> Years)
{
    /// <summary>The years that a month without one can be of.</summary>
    public IEnumerable<int> YearsOf(int month)
    {
        if (Day is not { } day) return Years;
        int last = month <= day.Month ? day.Year : day.Year - 1, next = month >= day.Month ? day.Year : day.Year + 1;
        return Years.Concat(Direction switch
        {
            Direction.Past => [last],
            Direction.Future => [next],
            _ => new[] { last, next },
        }).Distinct();
    }
}
