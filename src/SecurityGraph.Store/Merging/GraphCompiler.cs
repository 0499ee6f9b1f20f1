using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;

namespace SecurityGraph.Store.Merging;

/// <summary>
/// Makes one graph of what sources state: former ids become current ones, statements with one id are merged, the verbs of stages
/// derived, all in the order of the exchange format.
/// </summary>
public static class GraphCompiler
{
    /// <param name="graph">Entities and statements in any order; of several entities with one id the last counts: a dataset on top of another redefines it. Derived statements are left out and derived anew.</param>
    public static Graph Compile(Graph graph)
    {
        var byId = new Dictionary<EntityId, Entity>();
        foreach (var entity in graph.Entities) byId[entity.Id] = entity;
        var current = new CurrentIds(byId);
        var rollUp = new RollUp(document => Binding(byId.GetValueOrDefault(document)));
        var asOf = graph.Header.AsOf;
        var stated = graph.Statements.Where(statement => !statement.Derived).Select(statement => KnowledgeEnd.Collected(current.Of(statement), asOf));
        var merged = KnowledgeEnd.Settle(new StatementMerger(rollUp).Merge(stated), asOf);
        var derived = StageVerbs.Derive(merged, id => byId.GetValueOrDefault(id)?.Subkind ?? "");
        return new Graph(
            graph.Header,
            [.. byId.Values.OrderBy(entity => entity.Id)],
            [.. merged.Concat(derived).DistinctBy(statement => statement.Id).OrderBy(statement => statement.Id, StringComparer.Ordinal)],
            [
                .. graph.Links.Select(current.Of).Distinct().OrderBy(link => link.Kind.ToString(), StringComparer.Ordinal)
                    .ThenBy(link => link.From, StringComparer.Ordinal).ThenBy(link => link.To, StringComparer.Ordinal)
                    .ThenBy(link => link.By, StringComparer.Ordinal).ThenBy(link => link.Why, StringComparer.Ordinal).ThenBy(link => link.On),
            ])
        {
            Mentions =
            [
                // Of two counts of one section, that of the dataset on top knows more names.
                .. graph.Mentions.Select(mention => mention with { Entity = current.Of(mention.Entity), Document = current.Of(mention.Document) })
                    .GroupBy(mention => (mention.Entity, mention.Document, mention.Section)).Select(same => same.MaxBy(mention => mention.Count)!)
                    .OrderBy(mention => mention.Entity).ThenBy(mention => mention.Document).ThenBy(mention => mention.Section, StringComparer.Ordinal),
            ],
            Withdrawn = [.. graph.Withdrawn.OrderBy(withdrawn => withdrawn.Id, StringComparer.Ordinal).ThenBy(withdrawn => withdrawn.Release, StringComparer.Ordinal).ThenBy(withdrawn => withdrawn.Why, StringComparer.Ordinal)],
            Coverage =
            [
                .. graph.Coverage.Select(section => section with { Document = current.Of(section.Document) })
                    .GroupBy(section => (section.Document, section.Section)).Select(same => same.MaxBy(section => (section.Read, section.Cited, section.Sentences))!)
                    .OrderBy(section => section.Document).ThenBy(section => section.Section, StringComparer.Ordinal),
            ],
        };
    }

    /// <summary>How binding a document is, by its class as a source; an unknown one least.</summary>
    public static int Binding(Entity? document) => SourceClassing.BindingOf(document);
}
