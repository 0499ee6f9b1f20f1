using SecurityGraph.Judgement.Statuses;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store.Merging;

namespace SecurityGraph.Judgement.Promises;

/// <summary>All that is known of what may have become of some promises.</summary>
internal sealed record PromiseWorld
{
    public required RollUp RollUp { get; init; }

    /// <summary>What promises say, by id, with all that counts and whenever it was told.</summary>
    public required IReadOnlyDictionary<string, Statement> Now { get; init; }

    /// <summary>The OCCURS of the events that are promised.</summary>
    public required IReadOnlyDictionary<EntityId, Statement> Occurrences { get; init; }

    /// <summary>What is told to be done, or not done, to each thing.</summary>
    public required ILookup<EntityId, Statement> Done { get; init; }

    /// <summary>What is told of the money that is promised, by its key.</summary>
    public required ILookup<string, Statement> Money { get; init; }

    public required Memberships Memberships { get; init; }

    public required FileParts Files { get; init; }

    public required IReadOnlyDictionary<EntityId, Status> Statuses { get; init; }

    public required PromiseSeries Series { get; init; }

    /// <summary>The statement with the evidence alone that tells it so; null where none does.</summary>
    public Statement? Only(Statement statement, Func<Evidence, bool> which)
    {
        List<Evidence> telling = [.. statement.Evidence.Select(evidence => EvidenceView.WriteOut(evidence, statement)).Where(which)];
        return telling.Count == 0 ? null : RollUp.Of(statement, telling);
    }

    /// <summary>The statement with the evidence alone that tells it as a fact; null where it is none.</summary>
    public Statement? FactOf(Statement statement) =>
        statement.Modality.Class() == ModalityClass.Fact ? Only(statement, evidence => evidence.Modality!.Value.Class() == ModalityClass.Fact) : null;
}
