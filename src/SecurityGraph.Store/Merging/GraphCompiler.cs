using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Store.Merging;

/// <summary>
/// Makes one graph of what sources state: statements with one id merged, the verbs of stages derived, all in the order of the
/// exchange format.
/// </summary>
public static class GraphCompiler
{
    /// <param name="entities">Of several with one id the last counts: a dataset on top of another redefines it.</param>
    /// <param name="statements">Any order; derived ones are left out and derived anew.</param>
    public static Graph Compile(ExchangeHeader header, IEnumerable<Entity> entities, IEnumerable<Statement> statements, IEnumerable<Link> links)
    {
        var byId = new Dictionary<EntityId, Entity>();
        foreach (var entity in entities) byId[entity.Id] = entity;
        var rollUp = new RollUp(document => Binding(byId.GetValueOrDefault(document)));
        var merged = new StatementMerger(rollUp).Merge(statements.Where(statement => !statement.Derived));
        var derived = StageVerbs.Derive(merged, id => byId.GetValueOrDefault(id)?.Subkind ?? "");
        return new Graph(
            header,
            [.. byId.Values.OrderBy(entity => entity.Id)],
            [.. merged.Concat(derived).DistinctBy(statement => statement.Id).OrderBy(statement => statement.Id, StringComparer.Ordinal)],
            [.. links]);
    }

    /// <summary>How binding a document is, from its kind and subkind; an unknown one least.</summary>
    public static int Binding(Entity? document) => document is null ? 0 : Vocabulary.Current.BindingOf(document.Kind, document.Subkind);
}
