using static SecurityGraph.Neo4j.Mapping.Layout;

namespace SecurityGraph.Neo4j.Loading;

/// <summary>
/// The statements that write a load: one for each label or type, which come from the vocabulary, never from data. Those that write rows return
/// how many of them found their places; all can be repeated. What is not ours on a node or relationship stays.
/// </summary>
internal static class LoadCypher
{
    private const string Node = $"(l:{Marker} {{id: '{LoadId}'}})";

    /// <summary>Nobody else gets beyond this until the transaction ends. Somebody may have taken the number away by hand.</summary>
    public const string Lock =
        $"MERGE {Node} ON CREATE SET l.name = 'unfinished load', l.generation = 0, l.complete = false "
        + $"SET l:{LoadLabel}, l.seen = timestamp(), l.steps = CASE WHEN l.steps IS :: INTEGER NOT NULL THEN l.steps ELSE 0 END";

    /// <summary>In a statement of its own, so that it reads what stands behind the lock.</summary>
    public const string ReadLock = $"MATCH {Node} RETURN l.steps AS steps, CASE WHEN l.run IS :: STRING NOT NULL THEN l.run WHEN l.lastRun IS :: STRING NOT NULL THEN l.lastRun END AS run";

    public const string Begin = $"MATCH {Node} SET l += $none, l += $properties, l.run = $run, l.complete = false, l.steps = l.steps + 1";

    public const string Step = $"MATCH {Node} SET l.steps = l.steps + 1";

    /// <summary>The run stays known, so that an end whose answer was lost is not taken for somebody else's.</summary>
    public const string Finish =
        $"MATCH {Node} SET l += $none, l += $properties, l.complete = true, l.steps = l.steps + 1, l.run = null, l.lastRun = $run, l.seen = timestamp(), "
        + "l.generation = 1 + CASE WHEN l.generation IS :: INTEGER NOT NULL THEN l.generation ELSE 0 END";

    public const string Release = $"MATCH {Node} WHERE l.run = $run SET l.run = null";

    public static string WriteEntities(string label) => $$"""
        UNWIND $rows AS row
        MERGE (n:{{Marker}} {id: row.id})
        ON MATCH SET n += $none
        SET n += row.properties{{SetDates("n")}}, n:{{label}}
        REMOVE n{{LabelsBeside(label)}}
        RETURN count(*) AS found
        """;

    public static string WriteSections { get; } = $$"""
        UNWIND $rows AS row
        MERGE (s:{{Marker}} {id: row.id})
        ON MATCH SET s += $none
        SET s += row.properties, s:{{SectionLabel}}
        REMOVE s{{LabelsBeside(SectionLabel)}}
        WITH s, row
        CALL (s) { MATCH (s)-[old:{{Of}}]->(:{{Marker}}) DELETE old }
        MATCH (d:{{Marker}} {id: row.document})
        CREATE (s)-[:{{Of}}]->(d)
        RETURN count(*) AS found
        """;

    public static string WriteStatements { get; } = $$"""
        UNWIND $rows AS row
        MERGE (s:{{Marker}} {id: row.id})
        ON MATCH SET s += $none
        SET s += row.properties{{SetDates("s")}}, s:{{StatementLabel}}
        REMOVE s{{LabelsBeside(StatementLabel)}}
        WITH s, row
        CALL (s) { MATCH (s)-[old:{{SaidIn}}]->(:{{Marker}}) DELETE old }
        CALL (s, row) {
          UNWIND row.evidence AS said
          MATCH (x:{{Marker}} {id: said.section})
          CREATE (s)-[r:{{SaidIn}}]->(x)
          SET r = said.properties
          RETURN count(*) AS places
        }
        WITH row, places WHERE places = size(row.evidence)
        RETURN count(*) AS found
        """;

    public static string WriteRelations(string type) => $$"""
        UNWIND $rows AS row
        MATCH (a:{{Marker}} {id: row.from})
        MATCH (b:{{Marker}} {id: row.to})
        MERGE (a)-[r:{{type}} {id: row.id}]->(b)
        ON MATCH SET r += $none
        SET r += row.properties{{SetDates("r")}}
        RETURN count(*) AS found
        """;

    /// <summary>By the ids that the database gives: what is deleted may be one of two that are alike. One that is gone, or another one by now, is let be.</summary>
    public const string DeleteRelations =
        $"UNWIND $rows AS row MATCH (a:{Marker})-[r]->(:{Marker}) WHERE elementId(r) = row.element AND type(r) = row.type AND a.id = row.from DELETE r";

    /// <summary>A node of theirs that got our marker loses it alone. A node of ours to which other people have tied something stays, with its name and what they wrote on it, and is theirs: its label says where it came from.</summary>
    public static string DeleteNodes { get; } = $$"""
        UNWIND $ids AS id
        MATCH (n:{{Marker}} {id: id})
        {{DeleteNode}}
        """;

    /// <summary>Those without an id: no load leaves one, but people may.</summary>
    public static string DeleteNameless { get; } = $$"""
        {{CompareCypher.Nameless}}
        CALL (n) { MATCH (n)-[r]-(:{{Marker}}) WHERE r.hash IS NOT NULL DELETE r }
        {{DeleteNode}}
        """;

    /// <summary>All but one of those with one id: no constraint kept people from copying a node.</summary>
    public static string DeleteCopies { get; } = $$"""
        MATCH (m:{{Marker}}) WHERE m.id IS NOT NULL
        WITH m.id AS id, collect(m) AS nodes WHERE size(nodes) > 1
        UNWIND nodes[1..] AS n
        CALL (n) { MATCH (n)-[r]-(:{{Marker}}) WHERE r.hash IS NOT NULL DELETE r }
        {{DeleteNode}}
        """;

    /// <summary>For nodes of ours that bear no marker, by the ids that the database gives: an earlier version wrote them, or somebody took it away.</summary>
    public const string Adopt = $$"""
        UNWIND $elements AS element
        MATCH (n) WHERE elementId(n) = element AND NOT n:{{Marker}}
        SET n:{{Marker}}
        REMOVE n:{{OldMarker}}
        """;

    private static string DeleteNode => $$"""
        CALL (n) { MATCH (n)-[old:{{SaidIn}}|{{Of}}]-(:{{Marker}}) DELETE old }
        WITH n, COUNT { (n)--() } AS left, n.hash IS NULL AND size(labels(n)) > 1 AND NOT n:{{string.Join('|', Labels)}} AS theirs
        FOREACH (_ IN CASE WHEN left = 0 AND NOT theirs THEN [1] ELSE [] END | DELETE n)
        FOREACH (_ IN CASE WHEN left > 0 AND NOT theirs THEN [1] ELSE [] END | SET n += $none SET n:{{Left}} REMOVE n:{{Marker}}{{LabelsBeside(null)}})
        FOREACH (_ IN CASE WHEN theirs THEN [1] ELSE [] END | SET n:{{Left}} REMOVE n:{{Marker}})
        """;

    private static string LabelsBeside(string? label) => string.Concat(Labels.Where(one => one != label).Select(one => ":" + one));

    private static string SetDates(string name) => string.Concat(Dates.Select(date => $", {name}.{date} = date(row.properties.{date})"));
}
