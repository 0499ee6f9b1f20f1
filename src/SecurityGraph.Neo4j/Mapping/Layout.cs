using SecurityGraph.Model.Terms;

namespace SecurityGraph.Neo4j.Mapping;

/// <summary>
/// Which labels, types and properties are ours. What else stands on a node or relationship of ours is other people's, and stays.
/// </summary>
internal static class Layout
{
    /// <summary>On every node of ours, and on no other: ids are unique among those that bear it.</summary>
    public const string Marker = "__SecurityGraph__";

    /// <summary>What earlier versions put on entities, and other graph tools on theirs.</summary>
    public const string OldMarker = "__Entity__";

    /// <summary>On a node that was ours, is no longer in the graph, and stays because other people's relationships lead to it.</summary>
    public const string Left = "LeftBySecurityGraph";

    public const string StatementLabel = "Statement";
    public const string SectionLabel = "Section";
    public const string LoadLabel = "Load";
    public const string LoadId = "securitygraph";

    public const string SaidIn = "SAID_IN";
    public const string Of = "OF";

    /// <summary>Ends the type of relationships to further participants.</summary>
    public const string AboutSuffix = "_ABOUT";

    private static readonly string[] Qualifiers =
    [
        "asks", "stage", "partial", "provision", "role", "occasion", "condition", "commitment", "modality", "class", "when", "validFrom", "validTo", "due", "money",
        "low", "high", "unit", "of", "period", "earliest", "latest",
    ];

    /// <summary>Types of the relationships between entities, from subject to object.</summary>
    public static IReadOnlyList<string> RelationTypes { get; } = [.. Vocabulary.Current.Predicates.Select(predicate => predicate.Name)];

    /// <summary>Types of those from subject to further participants.</summary>
    public static IReadOnlyList<string> AboutTypes { get; } = [.. RelationTypes.Select(type => type + AboutSuffix)];

    /// <summary>Types of either kind that walks leave out unless asked.</summary>
    public static IReadOnlyList<string> HiddenTypes { get; } =
        [.. Vocabulary.Current.Predicates.Where(predicate => predicate.HiddenByDefault).SelectMany(predicate => new[] { predicate.Name, predicate.Name + AboutSuffix })];

    /// <summary>Of these a node of ours has one, beside <see cref="Marker"/>.</summary>
    public static IReadOnlyList<string> Labels { get; } = [.. Vocabulary.Current.Kinds.Select(kind => kind.Name), StatementLabel, SectionLabel, LoadLabel];

    public static IReadOnlyList<string> OfEntities { get; } =
    [
        "id", "kind", "subkind", "name", "title", "aliases", "identifiers", "sourceClass", "copy", "description", "formerIds", "relations", "toldFrom", "line", "sort", "folded", "keys",
        "when", "modality", "time", "earliest", "latest", "hash",
    ];

    public static IReadOnlyList<string> OfStatements { get; } =
    [
        "id", "name", "predicate", "subject", "object", "about", .. Qualifiers, "summary", "derived", "documents", "line", "order",
        "asOfFrom", "asOfTo", "saidFrom", "saidWhole", "member", "hash",
    ];

    public static IReadOnlyList<string> OfSections { get; } = ["id", "name", "document", "section"];

    /// <summary>Of the node that describes what is loaded.</summary>
    public static IReadOnlyList<string> OfLoad { get; } =
        ["id", "name", "header", .. LoadLists, FormerStatements, "entities", "statements", "sections", "relationships", "ids", "hash", .. Work];

    /// <summary>Those of its properties that say nothing of the graph: they are for loads.</summary>
    public static IReadOnlyList<string> Work => ["complete", "generation", "steps", "seen", "run", "lastRun"];

    /// <summary>Those of its properties that hold lines of the exchange format, and are absent where there are none of the kind.</summary>
    public static IReadOnlyList<string> LoadLists => ["mentions", "links", "withdrawn", "coverage"];

    /// <summary>Former ids of statements, each with the current one; absent where there are none.</summary>
    public const string FormerStatements = "formerStatements";

    public static IReadOnlyList<string> OfRelations { get; } = ["id", "statement", "text", .. Qualifiers, "about", "sources", "hash"];

    public static IReadOnlyList<string> OfEvidence { get; } =
    [
        "n", "citation", "paragraph", "footnote", "fingerprints", "saidOn", "modality", "when", "validFrom", "validTo", "due", "condition", "commitment",
        "inferred", "summary", "printed", "attributedTo", "method", "url", "low", "high", "unit", "of", "period",
    ];

    /// <summary>The properties, of whatever row, that the database keeps as DATE.</summary>
    public static IReadOnlyList<string> Dates { get; } = ["earliest", "latest"];

    /// <summary>The properties, of whatever row, that are lists of texts.</summary>
    public static IReadOnlyList<string> Lists { get; } =
        ["aliases", "identifiers", "formerIds", "folded", "keys", "about", "documents", "sources", "fingerprints", "inferred", .. LoadLists, FormerStatements];

    /// <summary>Those that are whole numbers.</summary>
    public static IReadOnlyList<string> Wholes { get; } = ["relations", "n", "paragraph", "footnote", "entities", "statements", "sections", "relationships", "generation", "steps"];

    /// <summary>Those that are numbers of any size.</summary>
    public static IReadOnlyList<string> Numbers { get; } = ["low", "high"];

    /// <summary>Those that are true, or absent.</summary>
    public static IReadOnlyList<string> Flags { get; } = ["copy", "partial", "derived", "member", "complete"];

    /// <summary>A map that takes properties away from what it is added to.</summary>
    /// <param name="kept">Those of <paramref name="properties"/> that stay.</param>
    public static IReadOnlyDictionary<string, object?> None(IReadOnlyList<string> properties, params string[] kept) =>
        properties.Except(kept, StringComparer.Ordinal).ToDictionary(name => name, _ => (object?)null, StringComparer.Ordinal);
}
