namespace SecurityGraph.Judgement.Contradictions;

/// <summary>In what two sources contradict each other (docs/judgements.md, Contradictions).</summary>
public enum ContradictionForm
{
    /// <summary>They tell one thing with dates that have no day in common.</summary>
    Dates,

    /// <summary>They tell one figure with amounts that do not meet.</summary>
    Amounts,

    /// <summary>One denies what by the other was so on that day.</summary>
    Denial,

    /// <summary>Two events are the same stage of one file, reached by the same participant, on different days.</summary>
    TwoEvents,

    /// <summary>One participant, or its committee, brings one file to two stages on one day, by different documents.</summary>
    TwoStages,
}
