namespace SecurityGraph.Judgement.Promises;

/// <summary>How something was promised (docs/judgements.md, Promises).</summary>
public enum PromiseForm
{
    /// <summary>Planned: who does it promises it.</summary>
    Plan,

    /// <summary>Called for, recommended or announced: a statement with `asks`.</summary>
    Appeal,

    /// <summary>Required until a day.</summary>
    Obligation,

    /// <summary>Expected, without anybody's commitment: no promise, and listed apart.</summary>
    Forecast,
}
