namespace SecurityGraph.Judgement.Changes;

/// <summary>What it means that a statement is told with another modality or commitment.</summary>
internal enum Step
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>What was to come goes on or is done, or money is promised more firmly.</summary>
    On,

    /// <summary>A fact takes a plan beside it: it is not taken back, and more of it is to come.</summary>
    Beside,

    /// <summary>It is told in other words.</summary>
    Otherwise,
}
