using SecurityGraph.Neo4j.Mapping;
using SecurityGraph.Neo4j.QueryApi;

namespace SecurityGraph.Neo4j.Loading;

/// <summary>
/// Brings the constraint and the indexes into being before anything is loaded, and takes away those of earlier versions, which bound other
/// people's nodes and relationships too. Where all are there it writes nothing.
/// </summary>
internal sealed class SchemaSetup(ICypherClient client)
{
    private static readonly SchemaItem[] Wanted = [Schema.Constraint, .. Schema.Indexes];

    private static readonly CypherStatement ReadAll = new(
        $"SHOW INDEXES YIELD name, state, labelsOrTypes, properties, owningConstraint WHERE name STARTS WITH '{Schema.Prefix}' RETURN name, state, labelsOrTypes, properties, owningConstraint",
        isRead: true);

    /// <summary>On what earlier versions had constraints and indexes.</summary>
    private static readonly HashSet<string> Ours = [Layout.Marker, Layout.OldMarker, .. Layout.Labels, .. Layout.RelationTypes, .. Layout.AboutTypes];

    /// <summary>What <see cref="Ensure"/> would do; writes nothing.</summary>
    public async Task<SchemaChanges> Look(CancellationToken token)
    {
        var there = await Read(token);
        var missing = Missing(there);
        return new SchemaChanges(Names(Old(there), missing), await Copies(missing, token));
    }

    /// <returns>What was done.</returns>
    /// <exception cref="Neo4jException">The constraint is missing still, or an index has its name from somebody else: something of other people's stands in the way.</exception>
    public async Task<SchemaChanges> Ensure(CancellationToken token)
    {
        var there = await Read(token);
        var (old, missing) = (Old(there), Missing(there));
        // In transactions of their own: what takes the place of another one may have its name.
        if (old.Count > 0) await Write(old.Select(one => one.Drop), token);
        // Without the constraint people can copy a node of ours, and then it can't come back.
        var copies = await Copies(missing, token);
        if (copies.Count > 0) await client.Run(LoadWrites.DeleteCopies(), token);
        if (missing.Count > 0) await Write(missing.Select(item => item.Cypher), token);
        if (missing.Count > 0 || there.Any(one => one.State == "POPULATING")) there = await Filled(token);
        // Without it a MERGE is neither fast nor safe.
        if (!there.Any(one => one.IsLike(Schema.Constraint)))
            throw new Neo4jException(
                Neo4jException.LoadRefused,
                $"Nothing was loaded: no constraint keeps the ids of {Layout.Marker} unique, and none could be made. SHOW CONSTRAINTS tells what holds its name, {Schema.Constraint.Name}.");
        // Reads go by the name of an index: over somebody else's they would find what is not ours.
        if (there.FirstOrDefault(one => Wanted.Any(item => item.Name == one.Name && !item.IsLike(one.Name, one.Labels, one.Properties))) is { } taken)
            throw new Neo4jException(
                Neo4jException.LoadRefused,
                $"Nothing was loaded: {taken.Name} is an index on {string.Join(", ", taken.Labels)} ({string.Join(", ", taken.Properties)}) in this database, and a load needs the name for its own. DROP INDEX {taken.Name} frees it.");
        return new SchemaChanges(Names(old, missing), copies);
    }

    /// <summary>While the constraint is there, there are none.</summary>
    private async Task<IReadOnlyList<Damage>> Copies(List<SchemaItem> missing, CancellationToken token) => !missing.Contains(Schema.Constraint) ? [] :
        [.. (await client.Run(new CypherStatement(CompareCypher.Copies, isRead: true), token)).Rows.Select(row => new Damage(row.Text("id"), $"is there {row.Whole("nodes")} times: all but one go"))];

    private static List<Found> Old(List<Found> there) => [.. there.Where(one => one.IsOld)];

    private static List<SchemaItem> Missing(List<Found> there) => [.. Wanted.Where(item => !there.Any(one => one.IsLike(item)))];

    private static IReadOnlyList<string> Names(List<Found> old, List<SchemaItem> missing) =>
        [.. old.Select(one => one.Name).Concat(missing.Select(item => item.Name)).Distinct(StringComparer.Ordinal)];

    /// <summary>All indexes once they are filled. One that people's own nodes keep from it (a name too long for an index) is missed by nobody else.</summary>
    private async Task<List<Found>> Filled(CancellationToken token)
    {
        try
        {
            await client.Run(new CypherStatement(Schema.AwaitIndexes, isRead: true), token);
        }
        catch (Neo4jException fault) when (!fault.IsTransient && fault.Code != Neo4jException.TimeLimit)
        {
            return await Read(token);
        }
        return await Read(token);
    }

    private async Task<List<Found>> Read(CancellationToken token) =>
    [
        .. (await client.Run(ReadAll, token)).Rows.Select(row =>
            new Found(row.Text("name"), row.Text("state"), row.Texts("labelsOrTypes"), row.Texts("properties"), row.MaybeText("owningConstraint") is not null)),
    ];

    private Task Write(IEnumerable<string> changes, CancellationToken token) =>
        client.RunAtomically([.. changes.Select(cypher => new CypherStatement(cypher) { IsRepeatable = true })], token);

    private sealed record Found(string Name, string State, IReadOnlyList<string> Labels, IReadOnlyList<string> Properties, bool IsConstraint)
    {
        /// <summary>Of an earlier version, or broken.</summary>
        public bool IsOld => !Wanted.Any(IsLike) && Labels.All(Ours.Contains)
            && (Wanted.Any(item => item.Name == Name) || Name.EndsWith("_id", StringComparison.Ordinal));

        public string Drop => $"DROP {(IsConstraint ? "CONSTRAINT" : "INDEX")} `{Name.Replace("`", "``", StringComparison.Ordinal)}` IF EXISTS";

        public bool IsLike(SchemaItem item) => State != "FAILED" && item.IsLike(Name, Labels, Properties);
    }
}
