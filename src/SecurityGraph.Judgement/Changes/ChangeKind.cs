namespace SecurityGraph.Judgement.Changes;

/// <summary>What is different of an entity between an earlier and a later telling, in the order in which it is shown.</summary>
public enum ChangeKind
{
    /// <summary>Its file, system or body has reached another stage, or what was to come goes on or is done.</summary>
    MovedOn,

    /// <summary>The same is told with another date or amount, in other words, or, of money, of others.</summary>
    Changed,

    /// <summary>The earlier does not speak of it.</summary>
    New,

    /// <summary>Both speak of it, and the later tells more.</summary>
    More,

    /// <summary>The same is told with a nearer date, or with a date or an amount for the first time.</summary>
    MorePrecise,

    /// <summary>The later, which goes on with the earlier and was read whole, does not speak of it any more.</summary>
    FellSilent,

    /// <summary>The later does not speak of it, and was not bound to.</summary>
    NotTold,

    /// <summary>A statement of the earlier release that the later has no more.</summary>
    Gone,
}
