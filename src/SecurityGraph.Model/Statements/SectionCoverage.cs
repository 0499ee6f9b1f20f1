using SecurityGraph.Model.Identifiers;

namespace SecurityGraph.Model.Statements;

/// <summary>How much of one section of a document has been read.</summary>
/// <param name="Sentences">How many sentences the section has.</param>
/// <param name="Cited">How many of them a statement cites, be it for a name in it.</param>
public sealed record SectionCoverage(EntityId Document, string Section, int Sentences, int Cited)
{
    /// <summary>Why sentences have no statement, <c>nobody acts</c>, and how many of them.</summary>
    public IReadOnlyDictionary<string, int> Reasons { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>How many sentences have a statement, or a reason why not.</summary>
    public int Read => Cited + Reasons.Values.Sum();

    /// <summary>Whether all of them have.</summary>
    public bool IsWhole => Read >= Sentences;
}
