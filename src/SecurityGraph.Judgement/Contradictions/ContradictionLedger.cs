namespace SecurityGraph.Judgement.Contradictions;

/// <summary>What sources tell differently.</summary>
/// <param name="Contradictions">By the date that the first side gives (undated last), then by key.</param>
/// <param name="Statements">How many statements were looked at.</param>
/// <param name="Compared">How many of these more than one piece of evidence tells: what one alone tells contradicts nothing.</param>
/// <param name="KnowledgeEnds">The last day that the release knows.</param>
public sealed record ContradictionLedger(IReadOnlyList<Contradiction> Contradictions, int Statements, int Compared, DateOnly KnowledgeEnds)
{
    /// <summary>Why there is none, as a sentence; null where there is one.</summary>
    public string? WhyNone =>
        Contradictions.Count > 0 ? null
        : Statements == 0 ? "Nothing is told here that could be compared."
        : Compared == 0 ? "No contradiction: nothing here is told by more than one piece of evidence, so nothing can be compared."
        : "No contradiction: what several pieces of evidence tell here does not exclude each other.";
}
