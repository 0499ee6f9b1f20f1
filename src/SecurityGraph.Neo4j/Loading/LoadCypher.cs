using SecurityGraph.Model.Terms;
using static SecurityGraph.Neo4j.Mapping.RowMapper;

namespace SecurityGraph.Neo4j.Loading;

/// <summary>
/// The statements of a load: one for each label or type, which come from the vocabulary, never from data. Those that write return
/// how many of their rows found their places; all can be repeated.
/// </summary>
internal static class LoadCypher
{
    private const string Node = $"(l:{LoadLabel} {{id: '{LoadId}'}})";

    /// <summary>Nobody else gets beyond this until the transaction ends.</summary>
    public const string Lock = $"MERGE {Node} ON CREATE SET l.name = 'unfinished load', l.steps = 0, l.generation = 0, l.complete = false SET l.seen = timestamp()";

    /// <summary>In a statement of its own, so that it reads what stands behind the lock.</summary>
    public const string ReadLock = $"MATCH {Node} RETURN l.steps AS steps, coalesce(l.run, l.lastRun) AS run";

    public const string Begin = $"MATCH {Node} SET l += $properties, l.run = $run, l.complete = false, l.steps = l.steps + 1";

    public const string Step = $"MATCH {Node} SET l.steps = l.steps + 1";

    /// <summary>The run stays known, so that an end whose answer was lost is not taken for somebody else's.</summary>
    public const string Finish =
        $"MATCH {Node} WITH l, l.steps AS steps, l.generation AS generation "
        + "SET l = $properties, l.complete = true, l.steps = steps + 1, l.generation = generation + 1, l.lastRun = $run, l.seen = timestamp()";

    public const string Release = $"MATCH {Node} WHERE l.run = $run SET l.run = null";

    /// <summary>What is ours has a hash and a line; others may have nodes with such labels.</summary>
    public const string ReadEntities = $"MATCH (n:{EntityLabel}) WHERE n.line IS NOT NULL RETURN n.id AS id, n.hash AS hash";

    public const string ReadStatements = $"MATCH (n:{StatementLabel}) WHERE n.line IS NOT NULL RETURN n.id AS id, n.hash AS hash";

    private static readonly string Kinds = string.Concat(Vocabulary.Current.Kinds.Select(kind => ":" + kind.Name));

    public static string WriteEntities(string label) => $$"""
        UNWIND $rows AS row
        MERGE (n:{{EntityLabel}} {id: row.id})
        SET n = row.properties{{SetDates("n")}}, n:{{label}}
        RETURN count(*) AS found
        """;

    public const string WriteSections = $$"""
        UNWIND $rows AS row
        MATCH (d:{{EntityLabel}} {id: row.document})
        MERGE (s:{{SectionLabel}} {id: row.id})
        SET s = row.properties
        MERGE (s)-[:OF]->(d)
        RETURN count(*) AS found
        """;

    public static string WriteStatements { get; } = $$"""
        UNWIND $rows AS row
        MERGE (s:{{StatementLabel}} {id: row.id})
        SET s = row.properties{{SetDates("s")}}
        WITH s, row
        CALL (s) { MATCH (s)-[old:SAID_IN]->(:{{SectionLabel}}) DELETE old }
        CALL (s, row) {
          UNWIND row.evidence AS said
          MATCH (x:{{SectionLabel}} {id: said.section})
          CREATE (s)-[r:SAID_IN]->(x)
          SET r = said.properties
          RETURN count(*) AS places
        }
        WITH row, places WHERE places = size(row.evidence)
        RETURN count(*) AS found
        """;

    public static string WriteRelations(string type) => $$"""
        UNWIND $rows AS row
        MATCH (a:{{EntityLabel}} {id: row.from})
        MATCH (b:{{EntityLabel}} {id: row.to})
        MERGE (a)-[r:{{type}} {id: row.id}]->(b)
        SET r = row.properties{{SetDates("r")}}
        RETURN count(*) AS found
        """;

    /// <summary>Before a statement is written anew or deleted: who takes part may be told by other ids than before.</summary>
    public static string DeleteRelations(string type) => $"UNWIND $ids AS id MATCH ()-[r:{type} {{id: id}}]->() DELETE r";

    public static string DeleteAbouts(string type) => $$"""
        UNWIND $ids AS id
        MATCH (s:{{StatementLabel}} {id: id})
        UNWIND s.about AS other
        MATCH ()-[r:{{type}} {id: id + '/' + other}]->()
        DELETE r
        """;

    /// <summary>For predicates that the vocabulary has no more, slowly.</summary>
    public const string DeleteRelationsOfAnyType = $$"""
        UNWIND $ids AS id
        MATCH (s:{{StatementLabel}} {id: id})
        MATCH (:{{EntityLabel}} {id: s.subject})-[r]->(:{{EntityLabel}})
        WHERE r.id = id OR r.statement = id
        DELETE r
        """;

    public const string DeleteStatements = $$"""
        UNWIND $ids AS id
        MATCH (s:{{StatementLabel}} {id: id})
        CALL (s) { MATCH (s)-[old:SAID_IN]->(:{{SectionLabel}}) DELETE old }
        WITH s, COUNT { (s)--() } AS left
        FOREACH (_ IN CASE WHEN left = 0 THEN [1] ELSE [] END | DELETE s)
        FOREACH (_ IN CASE WHEN left > 0 THEN [1] ELSE [] END | SET s = {name: s.name} REMOVE s:{{StatementLabel}})
        """;

    /// <summary>Those in which nothing is said any more.</summary>
    public const string DeleteSections = $$"""
        MATCH (s:{{SectionLabel}})-[of:OF]->(:{{EntityLabel}})
        WHERE s.document IS NOT NULL AND COUNT { (s)--() } = 1
        WITH s, of LIMIT $most
        DELETE of, s
        RETURN count(*) AS deleted
        """;

    /// <summary>A node to which other people have tied something stays, with its name, and is theirs.</summary>
    public static string DeleteEntities { get; } = $$"""
        UNWIND $ids AS id
        MATCH (n:{{EntityLabel}} {id: id})
        WITH n, COUNT { (n)--() } AS left
        FOREACH (_ IN CASE WHEN left = 0 THEN [1] ELSE [] END | DELETE n)
        FOREACH (_ IN CASE WHEN left > 0 THEN [1] ELSE [] END | SET n = {name: n.name} REMOVE n:{{EntityLabel}}{{Kinds}})
        """;

    private static string SetDates(string name) => string.Concat(Dates.Select(date => $", {name}.{date} = date(row.properties.{date})"));
}
