using SecurityGraph.Neo4j.Mapping;
using SecurityGraph.Neo4j.QueryApi;

namespace SecurityGraph.Neo4j.Loading;

/// <summary>Brings constraints and indexes into being before anything is loaded; where all are there it writes nothing.</summary>
internal sealed class SchemaSetup(ICypherClient client)
{
    private static readonly CypherStatement ReadNames =
        new("SHOW INDEXES YIELD name, state WHERE state = 'ONLINE' RETURN collect(name) AS names", isRead: true);

    private static readonly CypherStatement ReadUnique = new(
        "SHOW CONSTRAINTS YIELD type, labelsOrTypes, properties WHERE type CONTAINS 'UNIQUENESS' AND properties = ['id'] RETURN collect(labelsOrTypes[0]) AS unique", isRead: true);

    /// <exception cref="Neo4jException">A constraint is missing still: something of other people's stands in its way.</exception>
    public async Task Ensure(CancellationToken token)
    {
        // A constraint has an index of the same name.
        var names = (await client.Run(ReadNames, token)).Single.Texts("names").ToHashSet(StringComparer.Ordinal);
        List<CypherStatement> missing =
            [.. Schema.Constraints.Concat(Schema.Indexes).Where(item => !names.Contains(item.Name)).Select(item => new CypherStatement(item.Cypher) { IsRepeatable = true })];
        if (missing.Count > 0)
        {
            await client.RunAtomically(missing, token);
            await client.Run(new CypherStatement(Schema.AwaitIndexes, isRead: true), token);
        }
        await Check(token);
    }

    /// <summary>Without its constraint a MERGE is neither fast nor safe.</summary>
    private async Task Check(CancellationToken token)
    {
        var unique = (await client.Run(ReadUnique, token)).Single.Texts("unique").ToHashSet(StringComparer.Ordinal);
        string[] needed = [RowMapper.EntityLabel, RowMapper.StatementLabel, RowMapper.SectionLabel, RowMapper.LoadLabel, .. Schema.RelationTypes, .. Schema.AboutTypes];
        if (needed.FirstOrDefault(name => !unique.Contains(name)) is { } first)
            throw new Neo4jException(
                Neo4jException.LoadRefused,
                $"Nothing was loaded: no constraint keeps the ids of {first} unique, and none could be made. SHOW CONSTRAINTS tells what holds its name.");
    }
}
