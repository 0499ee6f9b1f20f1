using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Store.Merging;

/// <summary>
/// What the day does on which a release ends (its <c>asOf</c>): undated evidence had been read by then, and what an act fixes for a later
/// day is expected. Evidence keeps what its document says, so that a later release finds the fact.
/// </summary>
internal static class KnowledgeEnd
{
    /// <summary>The statement with the day of reading on evidence that has no date; as it is where the release names no day.</summary>
    public static Statement Collected(Statement statement, DateOnly asOf) =>
        asOf == DateOnly.MaxValue || statement.Evidence.All(evidence => evidence.SaidOn is not null || evidence.CollectedOn is not null)
            ? statement
            : statement with
            {
                Evidence =
                [
                    .. statement.Evidence.Select(evidence =>
                        evidence.SaidOn is null && evidence.CollectedOn is null ? evidence with { CollectedOn = Edtf.Day(asOf) } : evidence),
                ],
            };

    /// <summary>The statements with no fact later than the day.</summary>
    public static IReadOnlyList<Statement> Settle(IReadOnlyList<Statement> merged, DateOnly asOf)
    {
        var occurrences = new Dictionary<EntityId, Edtf?>();
        foreach (var statement in merged.Where(statement => statement.Predicate == Predicate.Occurs)) occurrences[statement.Subject] = statement.When;
        return [.. merged.Select(statement => IsAhead(statement) ? EvidenceView.With(statement, Modality.Expected) : statement)];

        bool IsAhead(Statement statement) =>
            statement.Modality.Class() == ModalityClass.Fact
            && FactTime.FirstDay(statement, FactTime.EventOf(statement) is { } which ? occurrences.GetValueOrDefault(which) : null) > asOf;
    }
}
