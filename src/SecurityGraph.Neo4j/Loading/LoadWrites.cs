using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Neo4j.Mapping;
using SecurityGraph.Neo4j.QueryApi;

namespace SecurityGraph.Neo4j.Loading;

/// <summary>A part of a diff as the statements that write it, in their order. Each part leaves the statements in it whole.</summary>
internal sealed class LoadWrites(RowMapper mapping)
{
    private static readonly Dictionary<string, string> TypeOfPrefix =
        Vocabulary.Current.Predicates.ToDictionary(predicate => predicate.KebabName, predicate => predicate.Name, StringComparer.Ordinal);

    public IEnumerable<CypherStatement> Entities(IEnumerable<Entity> entities) => entities
        .Select(mapping.Row).GroupBy(row => row.Label, StringComparer.Ordinal)
        .SelectMany(kind => Write(LoadCypher.WriteEntities(kind.Key), kind.Select(row => Map(("id", row.Id), ("properties", row.Properties)))));

    public static IEnumerable<CypherStatement> Sections(IEnumerable<SectionNode> sections) => Write(
        LoadCypher.WriteSections, sections.Select(row => Map(("id", row.Id), ("document", row.Document), ("properties", row.Properties))));

    /// <param name="statements">Those whose sections are written.</param>
    /// <param name="stored">Those of them that the database holds in an older form: their relationships go first.</param>
    public IEnumerable<CypherStatement> Statements(IReadOnlyList<Statement> statements, IEnumerable<string> stored)
    {
        foreach (var one in DeleteRelations(stored)) yield return one;
        var rows = statements.Select(mapping.Row).ToList();
        foreach (var one in Write(LoadCypher.WriteStatements, rows.Select(Ledger))) yield return one;
        var relations = rows.Select(row => row.Relation).OfType<RelationRow>().Concat(rows.SelectMany(row => row.About));
        foreach (var type in relations.GroupBy(row => row.Type, StringComparer.Ordinal))
        {
            foreach (var one in Write(LoadCypher.WriteRelations(type.Key), type.Select(Relation))) yield return one;
        }
    }

    public static IEnumerable<CypherStatement> DeleteStatements(IReadOnlyList<string> ids) =>
        [.. DeleteRelations(ids), .. Delete(LoadCypher.DeleteStatements, ids)];

    public static IEnumerable<CypherStatement> DeleteEntities(IEnumerable<string> ids) => Delete(LoadCypher.DeleteEntities, ids);

    /// <param name="deleted">Is told how many there were.</param>
    public static CypherStatement DeleteSections(int most, Action<long>? deleted = null) => new(LoadCypher.DeleteSections, Map(("most", most)))
    {
        IsRepeatable = true,
        Verify = result => deleted?.Invoke(result.Single.Whole("deleted")),
    };

    private static IEnumerable<CypherStatement> DeleteRelations(IEnumerable<string> ids) => ids
        .GroupBy(id => TypeOfPrefix.GetValueOrDefault(id.Split(':')[0], ""), StringComparer.Ordinal)
        .SelectMany(type => type.Key.Length == 0
            ? Delete(LoadCypher.DeleteRelationsOfAnyType, type)
            : [.. Delete(LoadCypher.DeleteRelations(type.Key), type), .. Delete(LoadCypher.DeleteAbouts(type.Key + RowMapper.AboutSuffix), type)]);

    private static Dictionary<string, object?> Ledger(StatementNode row) => Map(
        ("id", row.Id), ("properties", row.Properties), ("evidence", row.Evidence.Select(said => Map(("section", said.Section), ("properties", said.Properties))).ToList()));

    private static Dictionary<string, object?> Relation(RelationRow row) =>
        Map(("id", row.Id), ("from", row.From), ("to", row.To), ("properties", row.Properties));

    private static IEnumerable<CypherStatement> Write(string cypher, IEnumerable<Dictionary<string, object?>> rows) => RowSize.Cut(rows).Select(part =>
        new CypherStatement(cypher, Map(("rows", part)))
        {
            IsRepeatable = true,
            Verify = result => AllFound(cypher, part.Count, result.Single.Whole("found")),
        });

    private static IEnumerable<CypherStatement> Delete(string cypher, IEnumerable<string> ids) =>
        RowSize.Cut(ids).Select(part => new CypherStatement(cypher, Map(("ids", part))) { IsRepeatable = true });

    private static void AllFound(string cypher, int sent, long found)
    {
        if (found != sent)
            throw new Neo4jException(Neo4jException.LoadRefused, $"Of {sent} rows the database found a place for {found} only; they were not written. The statement: {cypher}");
    }

    private static Dictionary<string, object?> Map(params ReadOnlySpan<(string Name, object? Value)> members)
    {
        var map = new Dictionary<string, object?>(members.Length, StringComparer.Ordinal);
        foreach (var (name, value) in members) map.Add(name, value);
        return map;
    }
}
