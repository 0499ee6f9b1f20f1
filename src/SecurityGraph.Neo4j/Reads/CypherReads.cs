using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Neo4j.Mapping;
using SecurityGraph.Neo4j.QueryApi;
using SecurityGraph.Store.Lenses;

namespace SecurityGraph.Neo4j.Reads;

/// <summary>What all reads share: running a text, finding out who bears an id, asking the lens.</summary>
internal sealed class CypherReads(ICypherClient client)
{
    /// <summary>Runs one of <see cref="CypherText"/>.</summary>
    public async Task<IReadOnlyList<CypherRow>> Run(string name, CypherParameters parameters, CancellationToken cancellationToken)
    {
        try
        {
            return (await client.Run(new CypherStatement(CypherText.All[name], parameters.Values, IsRead: true), cancellationToken)).Rows;
        }
        catch (Neo4jException fault) when (fault.Message.Contains("no such fulltext schema index", StringComparison.Ordinal))
        {
            throw new Neo4jException(Neo4jException.BrokenAnswer, "The database lacks an index that a load makes: 'securitygraph load' makes it again.", inner: fault);
        }
        catch (Neo4jException fault) when (fault.Code is Neo4jException.WrongType)
        {
            throw new Neo4jException(Neo4jException.BrokenAnswer, CypherRow.ChangedByHand("A value in the database is of another type than a load writes."), inner: fault);
        }
    }

    /// <summary>Who bears ids, now or formerly; ids that nobody bears are missing.</summary>
    public async Task<IReadOnlyDictionary<EntityId, Bearer>> Resolve(IEnumerable<EntityId> ids, CancellationToken cancellationToken, bool lines = false, bool groups = false)
    {
        EntityId[] distinct = [.. ids.Distinct()];
        if (distinct.Length == 0) return new Dictionary<EntityId, Bearer>();
        var rows = await Run(
            "resolve",
            new CypherParameters().With("ids", Array.ConvertAll(distinct, id => id.ToString())).With("keys", Array.ConvertAll(distinct, RowMapper.KeyOf))
                .With("lines", lines).With("groups", groups),
            cancellationToken);
        return rows.ToDictionary(row => distinct[row.Whole("place")], row => new Bearer(
            EntityId.Parse(row.Text("id")), (int)row.Whole("relations"), row.Texts("groups"), row.MaybeText("line") is { } line ? StoredLine.Entity(line) : null));
    }

    /// <summary>
    /// The lens for some statements: it knows when the events are of which they take their date, and how binding the documents are that
    /// must be rolled up anew.
    /// </summary>
    public async Task<StatementLens> LensFor(IReadOnlyCollection<Statement> statements, Lens lens, CancellationToken cancellationToken)
    {
        var occurrences = lens is { AsOf: null, SaidBy: null } ? [] : await Occurrences(statements.Select(FactTime.EventOf).OfType<EntityId>(), cancellationToken);
        var bindings = await Bindings(statements.Concat(occurrences.Values), lens, cancellationToken);
        return new StatementLens(bindings.GetValueOrDefault, occurrences.GetValueOrDefault);
    }

    /// <summary>The OCCURS of events; those without one are missing.</summary>
    public async Task<Dictionary<EntityId, Statement>> Occurrences(IEnumerable<EntityId> events, CancellationToken cancellationToken)
    {
        string[] ids = [.. events.Select(id => id.ToString()).Distinct(StringComparer.Ordinal)];
        if (ids.Length == 0) return [];
        var rows = await Run("occurrences", new CypherParameters().With("events", ids), cancellationToken);
        return rows.ToDictionary(row => EntityId.Parse(row.Text("event")), row => StoredLine.Statement(row.Text("line")));
    }

    private async Task<Dictionary<EntityId, int>> Bindings(IEnumerable<Statement> statements, Lens lens, CancellationToken cancellationToken)
    {
        string[] documents = [.. statements.Where(one => lens.Sources is not null || (lens.SaidBy is { } by && StatementLens.SaidDays(one).Whole > by))
            .SelectMany(one => one.Evidence).Select(evidence => evidence.Document.ToString()).Distinct(StringComparer.Ordinal)];
        if (documents.Length == 0) return [];
        var rows = await Run("documents", new CypherParameters().With("ids", documents), cancellationToken);
        return rows.ToDictionary(row => EntityId.Parse(row.Text("id")), row => SourceClassing.BindingOf(StoredLine.Entity(row.Text("line"))));
    }
}

/// <summary>Who bears an id.</summary>
/// <param name="Id">The current one.</param>
/// <param name="Relations">The number of statements in which it takes part.</param>
/// <param name="Groups">Where they were asked for: groups and groups of groups, the nearer first, then by id.</param>
/// <param name="Entity">Where it was asked for.</param>
internal sealed record Bearer(EntityId Id, int Relations, IReadOnlyList<string> Groups, Entity? Entity);
