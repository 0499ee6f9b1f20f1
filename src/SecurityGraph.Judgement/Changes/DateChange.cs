namespace SecurityGraph.Judgement.Changes;

/// <summary>What a date that is told otherwise means.</summary>
internal enum DateChange
{
    None,

    /// <summary>It is told for the first time, or is one of the days told before.</summary>
    Nearer,

    Other,
}
