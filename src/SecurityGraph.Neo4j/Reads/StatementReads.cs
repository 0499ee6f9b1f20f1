using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Neo4j.Mapping;
using SecurityGraph.Neo4j.QueryApi;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Neo4j.Reads;

/// <summary>
/// Answers one <see cref="StatementQuery"/>. Without <see cref="Lens.SaidBy"/> stored bounds decide exactly what the lens shows, so that
/// Cypher gives no more than pages; with it, those that must be rolled up anew come whole and are put in their places here.
/// </summary>
internal sealed class StatementReads(CypherReads reads, StatementQuery query, Lens lens)
{
    private readonly string? _after = query.After is { } cursor ? StatementCursor.Decode(cursor, query.Order) is var place ? StatementOrder.KeyOf(place.Start, place.Id) : null : null;
    private readonly IReadOnlyList<IReadOnlyList<EntityId>>? _sets = query.Pages;
    private readonly Dictionary<string, Statement> _parsed = new(StringComparer.Ordinal);
    private HashSet<EntityId>? _documents;
    private IReadOnlyCollection<string>? _ids;

    /// <summary>What was selected for one page.</summary>
    /// <param name="Total">Of those that need no judging.</param>
    private sealed record Selected(long Total, IReadOnlyList<Found> First, IReadOnlyList<Found> ToJudge)
    {
        public static Selected Nothing { get; } = new(0, [], []);
    }

    private sealed record Found(Statement Statement, string Order, EntityId? Via);

    public async Task<IReadOnlyList<Page<StatementAnswer>>> Find(CancellationToken cancellationToken)
    {
        if (query.Ids is { } ids) _ids = await Current(ids, cancellationToken);
        var bearers = await reads.Resolve((_sets ?? []).SelectMany(ids => ids).Concat(query.Documents ?? []), cancellationToken, groups: lens.ExpandGroups && _sets is not null);
        _documents = query.Documents is { } asked ? [.. asked.Where(bearers.ContainsKey).SelectMany(id => new[] { id, bearers[id].Id })] : null;
        IReadOnlyList<Selected> pages = _sets is null && query is { Ids: null, Documents: null }
            ? [await InOrder(cancellationToken)]
            : await Of([.. Sources(bearers)], cancellationToken);
        var judge = await reads.LensFor([.. _parsed.Values], lens, cancellationToken);
        return [.. pages.Select(page => PageOf(page, judge))];
    }

    /// <summary>The ids that statements have now, of those that they have or had.</summary>
    private async Task<IReadOnlyCollection<string>> Current(IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        var former = await reads.Run("former-statements", new CypherParameters().With("ids", ids), cancellationToken);
        return former.Count == 0 ? ids : [.. ids.Concat(former.Select(row => row.Text("id")))];
    }

    /// <summary>Where statements come from: the entities and, behind each, its groups; else ids; else documents.</summary>
    private IEnumerable<Dictionary<string, object?>> Sources(IReadOnlyDictionary<EntityId, Bearer> bearers)
    {
        IEnumerable<(int Page, string What, string Id, bool IsVia)> named = query switch
        {
            _ when _sets is not null => _sets.Index().SelectMany(pair => Sources(pair.Index, [.. pair.Item.Where(bearers.ContainsKey).Select(id => bearers[id])])),
            { Ids: not null } => _ids!.Distinct(StringComparer.Ordinal).Select(id => (0, "statement", id, false)),
            _ => _documents!.Select(id => (0, "document", id.ToString(), false)),
        };
        foreach (var (rank, (page, what, id, isVia)) in named.Index())
        {
            yield return new(StringComparer.Ordinal)
            {
                ["rank"] = rank,
                ["page"] = page,
                ["via"] = isVia,
                ["entity"] = what == "entity" ? id : null,
                ["statement"] = what == "statement" ? id : null,
                ["document"] = what == "document" ? id : null,
            };
        }
    }

    private static IEnumerable<(int Page, string What, string Id, bool IsVia)> Sources(int page, IReadOnlyCollection<Bearer> bearers) =>
        bearers.Select(bearer => (page, "entity", bearer.Id.ToString(), false)).Concat(bearers.SelectMany(bearer => bearer.Groups).Select(group => (page, "entity", group, true)));

    private async Task<IReadOnlyList<Selected>> Of(Dictionary<string, object?>[] sources, CancellationToken cancellationToken)
    {
        var pages = Enumerable.Repeat(Selected.Nothing, _sets?.Count ?? 1).ToArray();
        if (sources.Length == 0) return pages;
        var rows = await reads.Run(
            "statements-of",
            Parameters().With("sources", sources).With("part", query.Part.ToString())
                .With("documents", _documents?.Select(id => id.ToString())).With("newest", IsNewest).With("before", Before).With("after", After),
            cancellationToken);
        foreach (var row in rows) pages[row.Whole("page")] = new Selected(row.Whole("total"), Each(row.List("first")), Each(row.List("judged")));
        return pages;
    }

    private async Task<Selected> InOrder(CancellationToken cancellationToken)
    {
        var first = IsNewest ? await reads.Run("statements-newest", Parameters().With("before", Before), cancellationToken) : [];
        if (first.Count <= query.First) first = [.. first, .. await reads.Run("statements-in-order", Parameters().With("after", After), cancellationToken)];
        var judged = !CypherParameters.Asks(lens) ? [] : await reads.Run("statements-to-judge", Parameters(), cancellationToken);
        var total = query.CountTotal ? (await reads.Run("statements-count", Parameters(), cancellationToken)).Sum(row => row.Whole("count")) : 0;
        return new Selected(total, [.. first.Select(Parsed)], [.. judged.Select(Parsed)]);
    }

    private bool IsNewest => query.Order == TimeOrder.Newest;

    /// <summary>Newest first: what is dated goes up to this place, from its end.</summary>
    private string Before => _after is null ? StatementOrder.Undated : StatementOrder.IsDated(_after) ? _after : "";

    /// <summary>What goes the way of the order stands behind this place: all, or newest first the undated.</summary>
    private string After => IsNewest && (_after is null || StatementOrder.IsDated(_after)) ? StatementOrder.Undated : _after ?? "";

    private CypherParameters Parameters() => new CypherParameters().With(lens).With(query, _ids).With("limit", query.First + 1);

    private IReadOnlyList<Found> Each(IReadOnlyList<object?> found) => [.. found.Cast<object?[]>().Select(one => Parsed((string)one[0]!, (string)one[1]!, (string?)one[2]))];

    private Found Parsed(CypherRow row) => Parsed(row.Text("line"), row.Text("order"), via: null);

    private Found Parsed(string line, string order, string? via)
    {
        if (!_parsed.TryGetValue(line, out var statement)) _parsed.Add(line, statement = StoredLine.Statement(line));
        return new Found(statement, order, via is null ? null : EntityId.Parse(via));
    }

    private Page<StatementAnswer> PageOf(Selected selected, StatementLens judge)
    {
        var judged = Applied(selected.ToJudge, judge).Where(one => IsSaid(one.Answer)).ToList();
        var inOrder = Applied(selected.First, judge).Concat(judged)
            .Where(one => _after is null || StatementOrder.Compare(one.Key, _after, query.Order) > 0)
            .Order(Comparer<(StatementAnswer Answer, string Key)>.Create((one, other) => StatementOrder.Compare(one.Key, other.Key, query.Order))).ToList();
        return new Page<StatementAnswer>(
            [.. inOrder.Take(query.First).Select(one => new PageItem<StatementAnswer>(one.Answer, StatementOrder.PlaceOf(one.Key, query.Order).Encode()))],
            inOrder.Count > query.First,
            query.CountTotal ? (int)selected.Total + judged.Count : null);
    }

    private IEnumerable<(StatementAnswer Answer, string Key)> Applied(IEnumerable<Found> found, StatementLens judge)
    {
        foreach (var (statement, order, via) in found)
        {
            if (judge.Apply(statement, lens) is { } answer) yield return (answer with { Via = via }, order);
        }
    }

    /// <summary>What is shown counts: evidence that the lens has not heard says nothing.</summary>
    private bool IsSaid(StatementAnswer answer) => _documents is null || answer.Statement.Evidence.Any(evidence => _documents.Contains(evidence.Document));
}
