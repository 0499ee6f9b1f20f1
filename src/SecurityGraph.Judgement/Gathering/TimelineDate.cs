namespace SecurityGraph.Judgement.Gathering;

/// <summary>What a date on a timeline is of its statement.</summary>
public enum TimelineDate
{
    /// <summary>When it happened or is to happen; of a state, its first day.</summary>
    Start,

    /// <summary>When its event happened or is to happen.</summary>
    Event,

    /// <summary>By when it is to be done.</summary>
    Due,

    /// <summary>The last day of a state of which nobody says when it began.</summary>
    End,
}
