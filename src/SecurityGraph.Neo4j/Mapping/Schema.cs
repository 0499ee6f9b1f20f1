using SecurityGraph.Model.Terms;

namespace SecurityGraph.Neo4j.Mapping;

/// <summary>
/// The constraint and the indexes, each with a name that begins with <see cref="Prefix"/>. The constraint stands on the marker alone, and
/// nothing on relationships: labels and types such as Section and PART_OF are other people's too.
/// </summary>
internal static class Schema
{
    public const string Prefix = "securitygraph_";

    /// <summary>Waits until new indexes are filled.</summary>
    public const string AwaitIndexes = "CALL db.awaitIndexes(120)";

    /// <summary>What makes an id unique: a load is refused where it is missing.</summary>
    public static SchemaItem Constraint { get; } = new(
        Prefix + "id", [Layout.Marker], ["id"], $"CREATE CONSTRAINT {Prefix}id IF NOT EXISTS FOR (n:{Layout.Marker}) REQUIRE n.id IS UNIQUE");

    /// <summary>What makes reads, and people's queries, fast.</summary>
    public static IReadOnlyList<SchemaItem> Indexes { get; } =
    [
        Range("entity_order", Layout.Marker, "kind", "sort"),
        Range("statement_subject", Layout.Marker, "subject"),
        Range("statement_object", Layout.Marker, "object"),
        Range("statement_order", Layout.Marker, "predicate", "order"),
        .. Kinds.Select(kind => Range($"{kind.ToLowerInvariant()}_name", kind, "name")),
        FullText("entity_lookup", [Layout.Marker], ["folded", "keys"], "whitespace"),
        FullText("entity_text", Kinds, ["name", "title", "aliases"], "standard-folding"),
    ];

    private static IReadOnlyList<string> Kinds => [.. Vocabulary.Current.Kinds.Select(kind => kind.Name)];

    private static SchemaItem Range(string name, string label, params string[] properties) => new(
        Prefix + name, [label], properties, $"CREATE INDEX {Prefix}{name} IF NOT EXISTS FOR (n:{label}) ON ({Each(properties)})");

    private static SchemaItem FullText(string name, IReadOnlyList<string> labels, string[] properties, string analyzer) => new(
        Prefix + name, labels, properties,
        $"CREATE FULLTEXT INDEX {Prefix}{name} IF NOT EXISTS FOR (n:{string.Join('|', labels)}) ON EACH [{Each(properties)}] OPTIONS {{indexConfig: {{`fulltext.analyzer`: '{analyzer}'}}}}");

    private static string Each(IEnumerable<string> properties) => string.Join(", ", properties.Select(property => "n." + property));
}

/// <summary>A constraint or an index, which a load creates where the database has none like it.</summary>
/// <param name="Cypher">Creates it, and does nothing where one of its name is there.</param>
internal sealed record SchemaItem(string Name, IReadOnlyList<string> Labels, IReadOnlyList<string> Properties, string Cypher)
{
    public bool IsLike(string name, IReadOnlyList<string> labels, IReadOnlyList<string> properties) =>
        name == Name && labels.Order(StringComparer.Ordinal).SequenceEqual(Labels.Order(StringComparer.Ordinal)) && properties.SequenceEqual(Properties);
}
