namespace SecurityGraph.Judgement.Existences;

/// <summary>Whether a thing exists, as far as the statements say. Pictures draw <see cref="Unstated"/> like <see cref="Existing"/>.</summary>
public enum ExistenceState
{
    /// <summary>It is there; of a system or a body nothing says whether it works.</summary>
    Existing,

    /// <summary>A system or a body: it works, runs, is used.</summary>
    Operational,

    /// <summary>A system or a body: founded by an act that is in force or applies, and by no source told to work.</summary>
    Established,

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
