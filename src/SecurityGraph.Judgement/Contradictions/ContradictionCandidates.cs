using SecurityGraph.Judgement.Families;
using SecurityGraph.Judgement.Reading;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Judgement.Contradictions;

/// <summary>What is to be compared.</summary>
/// <param name="Statements">Each by itself.</param>
/// <param name="Beside">What tells of the events that are to be compared with each other: OCCURS, STAGE_OF, PARTICIPATES_IN, PART_OF.</param>
/// <param name="Events">Of two events one must be one of these; null: any.</param>
internal sealed record ContradictionCandidates(IReadOnlyList<Statement> Statements, IReadOnlyList<Statement> Beside, IReadOnlySet<EntityId>? Events)
{
    private static readonly IReadOnlyList<Predicate> OfEvents = [Predicate.Occurs, Predicate.StageOf, Predicate.ParticipatesIn];

    /// <param name="about">With their families; none: the whole graph.</param>
    /// <param name="told">What had been told.</param>
    public static async Task<ContradictionCandidates> Read(IGraphStore store, IReadOnlyCollection<EntityId> about, Lens told, CancellationToken cancellationToken)
    {
        if (about.Count == 0)
        {
            List<Statement> all = [.. (await store.ReadWholeGraph(told, "about", "Say on what", cancellationToken)).Select(answer => answer.Statement)];
            return new ContradictionCandidates(all, all, null);
        }
        // By the ids of today: statements name no former ones.
        var named = (await store.ReadEntities(about, cancellationToken)).Values.Select(one => one.Id).ToList();
        var families = await new FamilyReader(store, cancellationToken).Read(named, told);
        var things = named.Concat(families.Values.SelectMany(family => family.Members)).ToHashSet();
        var own = await Statements(things, new StatementQuery());
        var events = own.Select(FactTime.EventOf).OfType<EntityId>().Concat(things.Where(id => id.Kind == EntityKind.Event.Prefix)).ToHashSet();
        var ofEvents = await Statements(events, new StatementQuery { Predicates = OfEvents });
        var stages = await Statements(ofEvents.Where(one => one.Predicate == Predicate.StageOf).Select(one => one.Object!.Value), new StatementQuery { Part = Part.Object, Predicates = [Predicate.StageOf] });
        var ofOthers = await Statements(stages.Select(one => one.Subject).Except(events), new StatementQuery { Predicates = OfEvents });
        List<Statement> beside = [.. ofEvents, .. stages, .. ofOthers];
        var partOf = await Statements(beside.Where(one => one.Predicate == Predicate.ParticipatesIn).Select(one => one.Subject), new StatementQuery { Part = Part.Subject, Predicates = [Predicate.PartOf] });
        return new ContradictionCandidates([.. own.Concat(ofEvents).DistinctBy(one => one.Id)], [.. beside, .. partOf], events);

        async Task<List<Statement>> Statements(IEnumerable<EntityId> ids, StatementQuery query) =>
            [.. (await store.ReadStatements(ids, query, told, cancellationToken)).Values.SelectMany(answers => answers).Select(answer => answer.Statement)];
    }
}
