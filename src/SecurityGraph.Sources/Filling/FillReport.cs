using SecurityGraph.Sources.Diagnostics;

namespace SecurityGraph.Sources.Filling;

/// <summary>What filling citations changed.</summary>
/// <param name="Files">How many citations of a sentence by its number, and reasons why one has no statement, have fingerprints now, file by file.</param>
/// <param name="CutAnew">Each fingerprint of an older cutting that was replaced, and by what.</param>
/// <param name="Faults">What could not be filled, and where it is not plain which section is meant.</param>
public sealed record FillReport(IReadOnlyList<(string File, int Citations)> Files, IReadOnlyList<Diagnostic> CutAnew, IReadOnlyList<Diagnostic> Faults)
{
    public int Filled => Files.Sum(file => file.Citations);
}
