using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Neo4j.QueryApi;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Neo4j.Reads;

/// <summary>Answers <see cref="CountQuery"/>.</summary>
internal sealed class CountReads(CypherReads reads, Lens lens)
{
    public async Task<GraphCounts> Count(CountQuery query, CancellationToken cancellationToken) =>
        new(await Relations(query.Relations, cancellationToken), query.Totals ? await Totals(cancellationToken) : null, await ByPredicate(query.ByPredicate ?? [], cancellationToken));

    private async Task<IReadOnlyDictionary<EntityId, IReadOnlyList<RelationCount>>> ByPredicate(IReadOnlyCollection<EntityId> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0) return new Dictionary<EntityId, IReadOnlyList<RelationCount>>();
        var bearers = await reads.Resolve(ids, cancellationToken);
        var entities = bearers.Values.Select(bearer => bearer.Id.ToString()).Distinct(StringComparer.Ordinal).ToArray();
        var rows = await reads.Run("relation-counts", new CypherParameters().With(lens).With("entities", entities).With("never", GraphFilter.NeverDrawn.ToString()), cancellationToken);
        var asked = rows.SelectMany(row => row.Texts("lines")).Distinct(StringComparer.Ordinal).ToDictionary(line => line, StoredLine.Statement, StringComparer.Ordinal);
        var judge = await reads.LensFor(asked.Values, lens, cancellationToken);
        var shown = asked.Where(pair => judge.Apply(pair.Value, lens) is not null).ToDictionary(StringComparer.Ordinal);
        var counted = rows.SelectMany(row => CountsOf(row, shown), (row, count) => (Id: EntityId.Parse(row.Text("entity")), Count: count)).ToLookup(one => one.Id, one => one.Count);
        return bearers.ToDictionary(pair => pair.Key, pair => RelationCount.InOrder(counted[pair.Value.Id]));
    }

    private static IEnumerable<RelationCount> CountsOf(CypherRow row, Dictionary<string, Statement> shown)
    {
        var predicate = Vocabulary.Current.TryGetPredicate(row.Text("predicate"), out var known) ? known : throw new InvalidOperationException($"No predicate {row.Text("predicate")}.");
        var entity = EntityId.Parse(row.Text("entity"));
        return row.Texts("lines").Where(shown.ContainsKey).Select(line => RelationCount.Of(shown[line], entity))
            .Append(new RelationCount(predicate, Enum.Parse<Part>(row.Text("part")), (int)row.Whole("statements"), (int)row.Whole("joining")));
    }

    private async Task<IReadOnlyDictionary<EntityId, int>> Relations(IReadOnlyCollection<EntityId> ids, CancellationToken cancellationToken)
    {
        var bearers = await reads.Resolve(ids, cancellationToken);
        if (lens.ShowsAll) return bearers.ToDictionary(pair => pair.Key, pair => pair.Value.Relations);
        EntityId[] held = [.. bearers.Keys];
        var query = new StatementQuery { Entities = held, First = 0, CountTotal = true };
        var pages = await new StatementReads(reads, query, lens with { ExpandGroups = false }).Find(cancellationToken);
        return held.Zip(pages).ToDictionary(pair => pair.First, pair => pair.Second.TotalCount!.Value);
    }

    private async Task<GraphTotals> Totals(CancellationToken cancellationToken)
    {
        var entities = await reads.Run("entities-count", EntityReads.Parameters(new EntityQuery()), cancellationToken);
        var statements = await reads.Run("statements-count", OverAll(), cancellationToken);
        var evidence = await reads.Run("evidence-count", OverAll(), cancellationToken);
        var judged = await Judged(cancellationToken);
        var said = evidence.SelectMany(row => row.Texts("days")).Select(Edtf.Parse)
            .Concat(judged.SelectMany(statement => statement.Evidence).Select(one => one.SaidOn).OfType<Edtf>()).ToList();
        return new GraphTotals(
            entities.Where(row => row.Whole("count") > 0).ToDictionary(row => row.Text("kind"), row => (int)row.Whole("count"), StringComparer.Ordinal),
            Sum(statements.Select(row => (row.Text("predicate"), row.Whole("count"))).Concat(judged.Select(one => (one.Predicate.Name, 1L)))),
            Sum(statements.Select(row => (Enum.Parse<ModalityClass>(row.Text("class"), ignoreCase: true), row.Whole("count"))).Concat(judged.Select(one => (one.Modality.Class(), 1L)))),
            Sum(evidence.Select(row => (EntityId.Parse(row.Text("document")), row.Whole("count"))).Concat(judged.SelectMany(one => one.Evidence).Select(one => (one.Document, 1L)))),
            SaidRange.Of(said));
    }

    private async Task<List<Statement>> Judged(CancellationToken cancellationToken)
    {
        if (!CypherParameters.Asks(lens)) return [];
        var statements = (await reads.Run("statements-to-judge", OverAll(), cancellationToken)).Select(row => StoredLine.Statement(row.Text("line"))).ToList();
        var judge = await reads.LensFor(statements, lens, cancellationToken);
        return [.. statements.Select(statement => judge.Apply(statement, lens)?.Statement).OfType<Statement>()];
    }

    private CypherParameters OverAll() =>
        new CypherParameters().With(lens).With(new StatementQuery(), ids: null);

    private static Dictionary<T, int> Sum<T>(IEnumerable<(T Key, long Count)> counts)
        where T : notnull =>
        counts.GroupBy(pair => pair.Key).ToDictionary(group => group.Key, group => (int)group.Sum(pair => pair.Count));
}
