using SecurityGraph.Sources.Checking.Citing;
using SecurityGraph.Sources.Datasets;
using SecurityGraph.Sources.Diagnostics;

namespace SecurityGraph.Sources.Checking;

/// <summary>What a check found.</summary>
/// <param name="Diagnostics">By file, line and column.</param>
/// <param name="Classes">On which class of sources how many statements rest.</param>
/// <param name="Fingerprints">Null where no folder of documents was given.</param>
/// <param name="Members">How often each member is in the cited sentences; null where no folder of documents was given.</param>
public sealed record CheckReport(
    Dataset Dataset, IReadOnlyList<Diagnostic> Diagnostics, SourceClassCounts Classes, FingerprintCounts? Fingerprints, IReadOnlyList<MemberCounts>? Members)
{
    /// <summary>Those members that are entities; null where no folder of documents was given.</summary>
    public AnchorCounts? Anchors => Members is null ? null : AnchorCounts.Of(Members);

    public int Errors => Diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error);

    public int Warnings => Diagnostics.Count - Errors;
}
