using static SecurityGraph.Neo4j.Mapping.Layout;

namespace SecurityGraph.Neo4j.Loading;

/// <summary>What is read to be compared, page by page. The whole texts read each property as well.</summary>
internal static class CompareCypher
{
    private const string NodesById = $"MATCH (n:{Marker}) WHERE n.id > $after WITH n ORDER BY n.id LIMIT $limit ";

    private const string Of = $"[(n)-[:{Mapping.Layout.Of}]->(d:{Marker}) | d.id] AS documents";

    private const string RelationsFrom = $"UNWIND $ids AS id MATCH (a:{Marker} {{id: id}})-[r]->(b:{Marker}) ";

    private const string Ends = "a.id AS from, type(r) AS type, b.id AS to, r.id AS id, r.hash IS NOT NULL AS hashed, elementId(r) AS element";

    /// <summary>How many there are: the database knows without looking.</summary>
    public const string CountNodes = $"MATCH (n:{Marker}) RETURN count(n) AS nodes";

    public const string CountNameless = $"{Nameless} RETURN count(n) AS nodes";

    /// <summary>The id under another name: Neo4j 5.26 would look into the index for those that are no text, where null is not.</summary>
    public const string Nameless = $"MATCH (n:{Marker}) WITH n, n.id AS id WHERE NOT (id IS :: STRING NOT NULL) OR id = ''";

    /// <summary>Ids that several nodes have.</summary>
    public const string Copies =
        $"MATCH (n:{Marker}) WITH n.id AS id, count(*) AS nodes WHERE id IS NOT NULL AND nodes > 1 WITH coalesce(toStringOrNull(id), '') AS id, nodes RETURN id, nodes ORDER BY id";

    public const string Nodes =
        NodesById + $"RETURN n.id AS id, n.hash AS hash, labels(n) AS labels, COUNT {{ (n)-[:{SaidIn}]->(:{Marker}) }} AS places, {Of}";

    public static string WholeNodes { get; } =
        NodesById + $"RETURN n.id AS id, n.hash AS hash, labels(n) AS labels, COUNT {{ (n)-[:{SaidIn}]->(:{Marker}) }} AS places, {Of}, "
        + $"properties(n) AS properties, {AreDates("n")} AS dated, [(n)-[r:{SaidIn}]->(x:{Marker}) | [x.id, properties(r)]] AS said";

    /// <summary>Those that may be ours, a row for each entity: half as dear as a row for each relationship.</summary>
    public const string Relations = RelationsFrom + "WHERE r.hash IS NOT NULL OR r.id IS NOT NULL RETURN id AS from, collect([type(r), b.id, r.id]) AS relations";

    /// <summary>For entities of which not all are in their places.</summary>
    public const string RelationsOneByOne = RelationsFrom + $"RETURN {Ends}";

    public static string WholeRelations { get; } = RelationsFrom + $"RETURN {Ends}, properties(r) AS properties, {AreDates("r")} AS dated";

    /// <summary>A text that looks like a date is none, and comes alike.</summary>
    private static string AreDates(string name) => string.Join(" AND ", Dates.Select(date => $"{name}.{date} IS :: DATE"));
}
