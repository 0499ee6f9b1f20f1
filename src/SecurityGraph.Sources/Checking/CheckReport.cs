using SecurityGraph.Sources.Checking.Citing;
using SecurityGraph.Sources.Datasets;
using SecurityGraph.Sources.Diagnostics;
using SecurityGraph.Sources.Reviewing;

namespace SecurityGraph.Sources.Checking;

/// <summary>What a check found.</summary>
/// <param name="Diagnostics">By file, line and column; what <c>check --fill</c> writes behind all that an author has to mend.</param>
/// <param name="Classes">On which class of sources how many statements rest.</param>
/// <param name="Fingerprints">Null where no folder of documents was given.</param>
/// <param name="Members">How often each member is in the cited sentences; null where no folder of documents was given.</param>
public sealed record CheckReport(
    Dataset Dataset, IReadOnlyList<Diagnostic> Diagnostics, SourceClassCounts Classes, FingerprintCounts? Fingerprints, IReadOnlyList<MemberCounts>? Members)
{
    /// <summary>How many sentences of the texts have statements; null where no folder of documents was given.</summary>
    public SentenceCounts? Sentences { get; init; }

    /// <summary>Those members that are entities; null where no folder of documents was given.</summary>
    public AnchorCounts? Anchors => Members is null ? null : AnchorCounts.Of(Members);

    public int Errors => Diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error);

    public int Warnings => Diagnostics.Count - Errors;

    /// <summary>How many of the errors <c>check --fill</c> mends.</summary>
    public int ToFill => Diagnostics.Count(diagnostic => diagnostic.ToFill is not null);

    /// <summary>With what could not be filled, in place of what is found there otherwise.</summary>
    public CheckReport With(IReadOnlyList<Diagnostic> unfilled) =>
        this with { Diagnostics = InOrder(Diagnostics.Select(found => unfilled.FirstOrDefault(fault => fault.At == found.At) ?? found).Distinct()) };

    internal static IReadOnlyList<Diagnostic> InOrder(IEnumerable<Diagnostic> found) =>
        [.. found.OrderBy(one => one.ToFill is not null).ThenBy(one => one.At).ThenBy(one => one.Code, StringComparer.Ordinal)];
}
