namespace SecurityGraph.Judgement.Existences;

/// <summary>Whether a thing exists, as far as the statements say. Pictures draw <see cref="Unstated"/> like <see cref="Existing"/>.</summary>
public enum ExistenceState
{
    /// <summary>It is there.</summary>
    Existing,

    /// <summary>Somebody intends or foresees it.</summary>
    Planned,

    /// <summary>It would follow from a proposal.</summary>
    Proposed,

    /// <summary>There is no more than a plan to propose it.</summary>
    Hypothetical,

    /// <summary>It was ended, wholly.</summary>
    Ended,

    /// <summary>No statement says.</summary>
    Unstated,
}
