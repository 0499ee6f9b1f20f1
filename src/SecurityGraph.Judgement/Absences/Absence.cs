using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;

namespace SecurityGraph.Judgement.Absences;

/// <summary>Why an answer is empty: a reader must know whether nobody says it, or whether nobody has looked.</summary>
/// <param name="Sentence">For people.</param>
public sealed record Absence(AbsenceKind Kind, string Sentence)
{
    /// <summary>Where the documents speak of all that was asked about; empty where no section does.</summary>
    public IReadOnlyList<SectionPlace> SpokenOf { get; init; } = [];

    /// <summary>What may be meant by a name that is nobody's whole name, the likeliest first, or under which names something is told; empty for any other reason.</summary>
    public IReadOnlyList<Entity> MayMean { get; init; } = [];

    /// <summary>What has not been read whole, and may have it.</summary>
    public IReadOnlyList<SectionCoverage> Unread { get; init; } = [];
}

/// <summary>A section of a document.</summary>
public readonly record struct SectionPlace(EntityId Document, string Section);
