namespace SecurityGraph.Model.Terms;

/// <summary>How far the word of a source goes, such as <c>act</c> or <c>weak</c>. It belongs to the work, wherever it was read.</summary>
public sealed class SourceClass
{
    public required string Name { get; init; }

    /// <summary>What a citation adds, <c>institution's page</c>; empty for acts and official documents, the usual sources.</summary>
    public required string Mark { get; init; }

    public required string Meaning { get; init; }

    /// <summary>Addresses whose pages are of this class, a host and perhaps the beginning of a path: see <see cref="HostTable"/>.</summary>
    public required IReadOnlyList<string> Hosts { get; init; }

    /// <summary>True where <see cref="Hosts"/> are not those of who acts: what they have of theirs is a copy.</summary>
    public required bool IsElsewhere { get; init; }

    /// <summary>How binding the least document of this class is; greater is more, 0 is weak.</summary>
    public int Binding { get; internal set; }

    /// <summary>True for sources that decide nothing while any other speaks.</summary>
    public bool IsWeak => Binding == 0;

    public override string ToString() => Name;
}
