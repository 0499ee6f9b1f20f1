using SecurityGraph.Sources.Checking;
using SecurityGraph.Sources.Diagnostics;

namespace SecurityGraph.Sources.Filling;

/// <summary>The counts of a source that were not those it yields.</summary>
/// <param name="File">The manifest, relative to the dataset's folder.</param>
/// <param name="Faults">Where they were not written: the manifest has a form that could not be changed, and stays as it is.</param>
public sealed record FilledCounts(string File, IReadOnlyList<CountDifference> Changes, IReadOnlyList<Diagnostic> Faults);
