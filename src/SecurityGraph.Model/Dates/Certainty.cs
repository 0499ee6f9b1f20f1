namespace SecurityGraph.Model.Dates;

/// <summary>
/// What an imprecise date answers to a question about a day. The order is from no to yes; the lesser of two is their "and".
/// </summary>
public enum Certainty
{
    /// <summary>No: no day that the date can mean makes it true.</summary>
    Impossible,

    /// <summary>Some of the days that it can mean make it true, others don't, or a qualifier leaves it in doubt.</summary>
    Possible,

    /// <summary>Yes, whatever day it means.</summary>
    Certain,
}
