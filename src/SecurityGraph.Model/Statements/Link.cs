namespace SecurityGraph.Model.Statements;

/// <summary>A curated judgement about two ids: by whom, why, and on which day.</summary>
public sealed record Link(LinkKind Kind, string From, string To, string By, string Why, DateOnly On);

public enum LinkKind
{
    /// <summary>Two entities are one.</summary>
    SameAs,

    /// <summary>Two entities that look alike are not one.</summary>
    DifferentFrom,

    /// <summary>A statement keeps the promise of another, where no rule finds it.</summary>
    Fulfils,
}
