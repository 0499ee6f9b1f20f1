using SecurityGraph.Judgement.Reading;
using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store;
using SecurityGraph.Store.Lenses;

namespace SecurityGraph.Judgement.Contradictions;

/// <summary>Fetches what sources tell of the same, all at once, and compares it: the number of calls of the store does not grow with what is told.</summary>
internal sealed class ContradictionReader(IGraphStore store, CancellationToken cancellationToken)
{
    public async Task<ContradictionLedger> Read(IReadOnlyCollection<EntityId> about, Lens lens)
    {
        var knowledgeEnds = (await store.ReadState(cancellationToken)).Header.AsOf;
        // Of two dates one may lie after the day and one before it: each is judged below, not the one that is shown.
        var candidates = await ContradictionCandidates.Read(store, about, lens with { AsOf = null, Classes = null, Least = null }, cancellationToken);
        List<Statement> compared = [.. candidates.Statements.Where(one => !one.Derived && one.Evidence.Count > 1)];
        List<StageEvent> events = [.. StageEvent.All(candidates.Beside).Where(one => one.IsReachedOnce)];
        var sides = new ContradictionSides(await Known(compared, events));

        var found = compared.SelectMany(new StatementContradictions(sides).Of)
            .Concat(new EventContradictions(sides, Wholes(candidates.Beside)).Of(events).Where(one => candidates.Events is not { } chosen || one.Sides.Any(side => chosen.Contains(side.Statement.Subject))));
        var counts = new StatementLens(sides.BindingOf, _ => null);
        return new ContradictionLedger(
            [
                .. found.Where(one => lens.AsOf is null || one.Sides.Any(side => counts.Apply(side.Statement, new Lens { AsOf = lens.AsOf }) is not null))
                    .OrderBy(one => one.Sides[0].Statement.Start, Comparer<Edtf?>.Create(Edtf.CompareForSorting)).ThenBy(one => one.Key, StringComparer.Ordinal),
            ],
            candidates.Statements.Count, compared.Count, knowledgeEnds);
    }

    private Task<IReadOnlyDictionary<EntityId, Entity>> Known(IEnumerable<Statement> compared, IReadOnlyCollection<StageEvent> events) =>
        store.ReadEntities(
            compared.SelectMany(one => one.Evidence).Select(evidence => evidence.Document)
                .Concat(events.SelectMany(one => one.Documents.Concat(one.Actors).Append(one.Thing))),
            cancellationToken);

    /// <summary>A committee is a part of its house; a member of a group is not.</summary>
    private static ILookup<EntityId, EntityId> Wholes(IEnumerable<Statement> told) =>
        told.Where(one => one.Predicate == Predicate.PartOf && one.Role is null && one.Modality.Class() == ModalityClass.Fact).ToLookup(one => one.Subject, one => one.Object!.Value);
}
