using SecurityGraph.Neo4j.Mapping;
using SecurityGraph.Neo4j.QueryApi;

namespace SecurityGraph.Neo4j.Loading;

/// <summary>
/// Compares the relationships between entities with those of a graph. Ours has a hash, or the id of one that the graph has; others between
/// the same entities are other people's, and are passed over.
/// </summary>
internal sealed class RelationComparison(ICypherClient client, WantedGraph wanted, bool isWhole, Findings findings, Action<LoadProgress> progress)
{
    /// <summary>Entities whose relationships are read at once.</summary>
    private const int PageSize = 1_000;

    private static readonly HashSet<string> Types = [.. Layout.RelationTypes, .. Layout.AboutTypes];

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>Ids of nodes whose relationships are there, and not looked at.</summary>
    public required IReadOnlySet<string> Unmarked { get; init; }

    public async Task Run(CancellationToken token)
    {
        var pages = findings.Stored.Where(IsOfEntity).Chunk(PageSize).ToList();
        var text = isWhole ? CompareCypher.WholeRelations : CompareCypher.Relations;
        var next = Page(text, pages.FirstOrDefault() ?? [], token);
        for (var i = 0; i < pages.Count; i++)
        {
            var page = await next;
            if (i + 1 < pages.Count) next = Page(text, pages[i + 1], token);
            if (isWhole) Look(page);
            else if (page.Where(row => !AreInPlace(row)).Select(row => row.Text("from")).ToArray() is [_, ..] others) Look(await Page(CompareCypher.RelationsOneByOne, others, token));
            progress(new LoadProgress("Comparing relationships", _seen.Count, wanted.Relations.Count));
        }
        foreach (var (id, (statement, ends)) in wanted.Relations)
        {
            if (_seen.Contains(id) || !findings.Stored.Contains(statement.Id) || Unmarked.Contains(ends.From) || Unmarked.Contains(ends.To)) continue;
            Tell(statement.Id, $"has lost its {ends.Type} from {ends.From} to {ends.To}");
        }
    }

    private static bool IsOfEntity(string id) => NodeSorts.Of(id) == NodeSort.Entity;

    private async Task<IReadOnlyList<CypherRow>> Page(string text, string[] ids, CancellationToken token) =>
        (await client.Run(new CypherStatement(text, new Dictionary<string, object?>(StringComparer.Ordinal) { ["ids"] = ids }, IsRead: true), token)).Rows;

    /// <summary>Whether all relationships of ours that begin at an entity are the graph's, each once. Those that are missing show at the end.</summary>
    private bool AreInPlace(CypherRow row)
    {
        var (from, seen) = (row.Text("from"), new List<string>());
        foreach (var one in row.List("relations").Cast<object?[]>())
        {
            if (one is [string type, string to, string id] && IsOfGraph(type, id, from, to) && _seen.Add(id))
            {
                seen.Add(id);
                continue;
            }
            _seen.ExceptWith(seen);
            return false;
        }
        return true;
    }

    private bool IsOfGraph(string type, string id, string from, string to) =>
        wanted.Relations.TryGetValue(id, out var one) && one.Ends.Type == type && one.Ends.From == from && one.Ends.To == to;

    private void Look(IReadOnlyList<CypherRow> page)
    {
        var right = page.Where(row => Types.Contains(row.Text("type")) && IsInPlace(row)).ToList();
        if (!isWhole) return;
        foreach (var (id, changed) in right.AsParallel().AsOrdered().Select(row => (Id: row.Text("id"), Changed: Changed(row))).Where(one => one.Changed.Count > 0).ToList())
        {
            var (statement, ends) = wanted.Relations[id];
            // It was loaded with the hash that its statement has.
            if (changed.Contains("hash") && findings.Rehashed.Remove(statement.Id)) findings.Older.Add(statement.Id);
            Tell(statement.Id, $"was changed in its {ends.Type}: {string.Join(", ", changed)}");
        }
    }

    /// <summary>Whether it is one of the graph's, and the first of its id; what is ours and is not is a stray.</summary>
    private bool IsInPlace(CypherRow row)
    {
        var id = row["id"] as string;
        var (type, from) = (row.Text("type"), row.Text("from"));
        var isKnown = id is not null && wanted.Relations.ContainsKey(id);
        if (isKnown && IsOfGraph(type, id!, from, row["to"] as string ?? "") && _seen.Add(id!)) return true;
        if (!isKnown && !row.Flag("hashed")) return false;
        findings.Strays.Add(new StrayRelation(row.Text("element"), type, from));
        if (isKnown) Tell(wanted.Relations[id!].Statement.Id, $"has one {type} too many, from {from} to {row["to"]}");
        else findings.LeftBehind.Add(new Damage(id ?? from, $"has got {type} from {from} to {row["to"]}, which was not loaded"));
        return false;
    }

    private IReadOnlyList<string> Changed(CypherRow row) => NodeDifferences.Changed(row, Layout.OfRelations, wanted.PropertiesOf(row.Text("id")));

    /// <summary>Where the statement itself is an older one, its relationships are too.</summary>
    private void Tell(string statement, string damage)
    {
        findings.Differing.Add(statement);
        if (!findings.Older.Contains(statement)) findings.Damages.Add(new Damage(statement, damage));
    }
}
