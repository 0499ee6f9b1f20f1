using SecurityGraph.Model.Statements;
using SecurityGraph.Neo4j.Mapping;
using SecurityGraph.Neo4j.QueryApi;

namespace SecurityGraph.Neo4j.Loading;

/// <summary>A part of a diff as the statements that write it, in their order. Each part leaves the statements in it whole.</summary>
internal sealed class LoadWrites(RowMapper mapping)
{
    private static readonly IReadOnlyDictionary<string, object?>
        NoneOfEntities = Layout.None(Layout.OfEntities, "id"), NoneOfSections = Layout.None(Layout.OfSections, "id"),
        NoneOfStatements = Layout.None(Layout.OfStatements, "id"), NoneOfRelations = Layout.None(Layout.OfRelations, "id"),
        NoneOfDeleted = Layout.None([.. Layout.OfEntities.Union(Layout.OfStatements).Union(Layout.OfSections).Union(Layout.OfLoad)], "name");

    public IEnumerable<CypherStatement> Entities(IEnumerable<Entity> entities) => entities
        .Select(mapping.Row).GroupBy(row => row.Label, StringComparer.Ordinal)
        .SelectMany(kind => Write(LoadCypher.WriteEntities(kind.Key), NoneOfEntities, kind.Select(row => Map(("id", row.Id), ("properties", row.Properties)))));

    public static IEnumerable<CypherStatement> Sections(IEnumerable<SectionNode> sections) => Write(
        LoadCypher.WriteSections, NoneOfSections, sections.Select(row => Map(("id", row.Id), ("document", row.Document), ("properties", row.Properties))));

    /// <param name="statements">Those whose sections are written.</param>
    public IEnumerable<CypherStatement> Statements(IReadOnlyList<Statement> statements)
    {
        var rows = statements.Select(mapping.Row).ToList();
        foreach (var one in Write(LoadCypher.WriteStatements, NoneOfStatements, rows.Select(Ledger))) yield return one;
        foreach (var type in rows.SelectMany(row => row.Relations).GroupBy(row => row.Ends.Type, StringComparer.Ordinal))
        {
            foreach (var one in Write(LoadCypher.WriteRelations(type.Key), NoneOfRelations, type.Select(Relation))) yield return one;
        }
    }

    public static IEnumerable<CypherStatement> DeleteRelations(IEnumerable<StrayRelation> relations) =>
        RowSize.Cut(relations.Select(one => Map(("element", one.Element), ("type", one.Type), ("from", one.From)))).Select(part => Repeatable(LoadCypher.DeleteRelations, ("rows", part)));

    public static IEnumerable<CypherStatement> DeleteNodes(IEnumerable<string> ids) =>
        RowSize.Cut(ids).Select(part => Repeatable(LoadCypher.DeleteNodes, ("ids", part), ("none", NoneOfDeleted)));

    public static CypherStatement DeleteNameless() => Repeatable(LoadCypher.DeleteNameless, ("none", NoneOfDeleted));

    public static CypherStatement DeleteCopies() => Repeatable(LoadCypher.DeleteCopies, ("none", NoneOfDeleted));

    private static Dictionary<string, object?> Ledger(StatementNode row) => Map(
        ("id", row.Id), ("properties", row.Properties), ("evidence", row.Evidence.Select(said => Map(("section", said.Section), ("properties", said.Properties))).ToList()));

    private static Dictionary<string, object?> Relation(RelationRow row) =>
        Map(("id", row.Ends.Id), ("from", row.Ends.From), ("to", row.Ends.To), ("properties", row.Properties));

    /// <param name="none">What is taken away first of what is there already.</param>
    private static IEnumerable<CypherStatement> Write(string cypher, IReadOnlyDictionary<string, object?> none, IEnumerable<Dictionary<string, object?>> rows) =>
        RowSize.Cut(rows).Select(part => Repeatable(cypher, ("rows", part), ("none", none)) with
        {
            Verify = result => AllFound(cypher, part.Count, result.Single.Whole("found")),
        });

    private static CypherStatement Repeatable(string cypher, params ReadOnlySpan<(string Name, object? Value)> parameters) => new(cypher, Map(parameters)) { IsRepeatable = true };

    private static void AllFound(string cypher, int sent, long found)
    {
        if (found != sent)
            throw new Neo4jException(
                Neo4jException.LoadRefused,
                $"Of {sent} rows the database found a place for {found} only; they were not written. Where somebody changed it meanwhile, load again. The statement: {cypher}");
    }

    private static Dictionary<string, object?> Map(params ReadOnlySpan<(string Name, object? Value)> members)
    {
        var map = new Dictionary<string, object?>(members.Length, StringComparer.Ordinal);
        foreach (var (name, value) in members) map.Add(name, value);
        return map;
    }
}
