namespace SecurityGraph.Judgement.Promises;

/// <summary>What has become of a promise by a day; the first that fits (docs/judgements.md, Promises).</summary>
public enum PromiseOutcome
{
    /// <summary>Done, and not after its day, where it has one.</summary>
    Kept,

    /// <summary>Done before the first day that the plan has.</summary>
    Early,

    /// <summary>Done after its day.</summary>
    Late,

    /// <summary>Not told as done, and its file has reached a later stage, or has ended.</summary>
    Overtaken,

    /// <summary>Nothing is known of it yet, and its day is still to come.</summary>
    Ahead,

    /// <summary>Its day has passed, and a source of a later day tells it as not done.</summary>
    Overdue,

    /// <summary>Later documents of the series were read here, and do not speak of it.</summary>
    Unmentioned,

    /// <summary>No outcome is known here.</summary>
    Open,
}
