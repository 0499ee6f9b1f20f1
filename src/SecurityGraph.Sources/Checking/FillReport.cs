using SecurityGraph.Sources.Diagnostics;

namespace SecurityGraph.Sources.Checking;

/// <summary>What filling changed.</summary>
/// <param name="Filled">How many citations of a sentence by its number have fingerprints now.</param>
/// <param name="CutAnew">Each fingerprint of an older cutting that was replaced, and by what.</param>
/// <param name="Faults">What could not be filled, and where it is not plain which section is meant.</param>
public sealed record FillReport(int Filled, IReadOnlyList<Diagnostic> CutAnew, IReadOnlyList<Diagnostic> Faults);
