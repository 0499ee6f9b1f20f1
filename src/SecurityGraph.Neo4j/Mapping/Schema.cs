using SecurityGraph.Model.Terms;
using static SecurityGraph.Neo4j.Mapping.RowMapper;

namespace SecurityGraph.Neo4j.Mapping;

/// <summary>
/// Constraints and indexes. Each has a name that begins with <see cref="Prefix"/> and a text that does nothing where it is there
/// already.
/// </summary>
internal static class Schema
{
    public const string Prefix = "securitygraph_";

    /// <summary>Types of the relationships between entities, from subject to object.</summary>
    public static IReadOnlyList<string> RelationTypes { get; } = [.. Vocabulary.Current.Predicates.Select(predicate => predicate.Name)];

    /// <summary>Types of those from subject to further participants.</summary>
    public static IReadOnlyList<string> AboutTypes { get; } = [.. RelationTypes.Select(type => type + AboutSuffix)];

    /// <summary>Types of either kind that walks leave out unless asked.</summary>
    public static IReadOnlyList<string> HiddenTypes { get; } =
        [.. Vocabulary.Current.Predicates.Where(predicate => predicate.HiddenByDefault).SelectMany(predicate => new[] { predicate.Name, predicate.Name + AboutSuffix })];

    /// <summary>What makes an id unique: a load is refused where one of them is missing.</summary>
    public static IReadOnlyList<SchemaItem> Constraints { get; } =
    [
        .. new[] { EntityLabel, StatementLabel, SectionLabel, LoadLabel }.Select(label => Item(
            $"{label.Trim('_').ToLowerInvariant()}_id", name => $"CREATE CONSTRAINT {name} IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE")),
        .. RelationTypes.Concat(AboutTypes).Select(type => Item(
            $"{type.ToLowerInvariant()}_id", name => $"CREATE CONSTRAINT {name} IF NOT EXISTS FOR ()-[r:{type}]-() REQUIRE r.id IS UNIQUE")),
    ];

    /// <summary>What makes reads, and people's queries, fast.</summary>
    public static IReadOnlyList<SchemaItem> Indexes { get; } =
    [
        Range("entity_order", EntityLabel, "kind", "sort"),
        Range("statement_subject", StatementLabel, "subject"),
        Range("statement_object", StatementLabel, "object"),
        Range("statement_order", StatementLabel, "predicate", "order"),
        .. Vocabulary.Current.Kinds.Select(kind => Range($"{kind.Prefix}_name", kind.Name, "name")),
        FullText("entity_lookup", "n.folded, n.keys", "whitespace"),
        FullText("entity_text", "n.name, n.title, n.aliases", "standard-folding"),
    ];

    /// <summary>Waits until new indexes are filled.</summary>
    public const string AwaitIndexes = "CALL db.awaitIndexes(120)";

    private static SchemaItem Item(string name, Func<string, string> text) => new(Prefix + name, text(Prefix + name));

    private static SchemaItem Range(string name, string label, params string[] properties) => Item(
        name, full => $"CREATE INDEX {full} IF NOT EXISTS FOR (n:{label}) ON ({string.Join(", ", properties.Select(property => "n." + property))})");

    private static SchemaItem FullText(string name, string properties, string analyzer) => Item(
        name, full => $"CREATE FULLTEXT INDEX {full} IF NOT EXISTS FOR (n:{EntityLabel}) ON EACH [{properties}] OPTIONS {{indexConfig: {{`fulltext.analyzer`: '{analyzer}'}}}}");
}

/// <summary>A constraint or an index, which a load creates where the database has none of its name.</summary>
/// <param name="Cypher">Creates it.</param>
internal sealed record SchemaItem(string Name, string Cypher);
