namespace SecurityGraph.Judgement.Statuses;

/// <summary>What has become by a day of something that was to come (docs/data-model.md, What is computed).</summary>
public enum Outlook
{
    /// <summary>Its date can still be that day or later, or it has none.</summary>
    Ahead,

    /// <summary>A later stage has been reached.</summary>
    Overtaken,

    /// <summary>Its day has passed, and a document of a later day tells it as not done.</summary>
    Overdue,

    /// <summary>Its day has passed: what became of it nobody says here.</summary>
    Open,
}
