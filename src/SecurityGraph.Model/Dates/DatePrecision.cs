namespace SecurityGraph.Model.Dates;

/// <summary>
/// How finely a date is known: first the units of the calendar from the shortest to the longest, then the forms that are no
/// unit. An unspecified digit counts as not known: <c>2018-01-XX</c> has the precision of a month, <c>2018-XX</c> of a year.
/// </summary>
public enum DatePrecision
{
    Day,
    Month,

    /// <summary>Three months, and a fourth in which it may end; that it stands before a quarter means nothing.</summary>
    Season,
    Quarter,
    HalfYear,
    Year,
    Decade,
    Century,

    /// <summary>Two ends, either of which may be open or unknown.</summary>
    Interval,

    /// <summary><c>[..2018-01-24]</c>: known from its end alone.</summary>
    OnOrBefore,

    /// <summary><c>..</c>: no end, or no beginning.</summary>
    Open,
}
