using SecurityGraph.Model.Identifiers;
using SecurityGraph.Neo4j.Mapping;
using SecurityGraph.Neo4j.QueryApi;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Walk;

namespace SecurityGraph.Neo4j.Reads;

/// <summary>The relations that a filter takes and a lens shows, got from the database as a walk comes by: one question for each step.</summary>
/// <param name="exempt">Ends and seeds: they may appear, of whatever kind.</param>
/// <param name="avoid">Whom nothing leads to.</param>
/// <param name="across">Whether a statement joins also those who are not its subject, as in paths.</param>
internal sealed class FetchedRelations(CypherReads reads, GraphFilter filter, Lens lens, IEnumerable<Bearer> exempt, bool across = false, IEnumerable<EntityId>? avoid = null) : Walkable
{
    private readonly List<(EntityId Id, int Relations, bool IsPlace)> _entities = [];
    private readonly List<HashSet<int>> _neighbours = [];
    private readonly Dictionary<EntityId, int> _numbers = [];

    /// <summary>The statements of more than two that join each two.</summary>
    private readonly Dictionary<(int A, int B), HashSet<string>> _wide = [];

    private readonly string[] _never = [GraphFilter.NeverDrawn.ToString(), .. (avoid ?? []).Select(id => id.ToString())];
    private readonly HashSet<int> _opened = [];
    private readonly string[] _exempt = [.. exempt.Select(bearer => bearer.Id.ToString()).Distinct(StringComparer.Ordinal)];

    /// <summary>Some seconds: each of them is a row.</summary>
    public override long MostWork => 200_000;

    /// <summary>The names of the types of relationships that the filter takes.</summary>
    public static string[] Types(GraphFilter filter) => [.. Model.Terms.Vocabulary.Current.Predicates.Where(filter.Takes)
        .SelectMany(predicate => new[] { predicate.Name, predicate.Name + Layout.AboutSuffix })];

    public EntityId IdOf(int entity) => _entities[entity].Id;

    /// <summary>An end, a seed or one that is named: whether it is a place does not matter, or is found on the way.</summary>
    public int NumberOf(Bearer bearer) => NumberOf(bearer.Id, bearer.Relations, isPlace: false);

    /// <summary>The database gives none that may not appear.</summary>
    public override bool TakesEntity(int entity) => true;

    public override bool IsOneStatement(int a, int between, int b) =>
        _wide.TryGetValue((a, between), out var one) && _wide.TryGetValue((between, b), out var other) && one.Overlaps(other);

    public override bool IsPlace(int entity) => _entities[entity].IsPlace;

    public override int RelationsOf(int entity) => _entities[entity].Relations;

    public override int DegreeOf(int entity) => _entities[entity].Relations;

    public override int Compare(int a, int b) => IdOf(a).CompareTo(IdOf(b));

    public override void ForEachNeighbour(int entity, Action<int> neighbour)
    {
        foreach (var one in _neighbours[entity]) neighbour(one);
    }

    public override async ValueTask Open(IEnumerable<int> entities, CancellationToken cancellationToken)
    {
        string[] ids = [.. entities.Where(_opened.Add).Select(entity => IdOf(entity).ToString())];
        if (ids.Length == 0) return;
        var rows = await reads.Run(
            "neighbours",
            new CypherParameters().With(lens).With("asked", !lens.ShowsAll)
                .With("entities", ids).With("types", Types(filter)).With(filter.Kinds).With("exempt", _exempt).With("neverDrawn", _never).With("across", across),
            cancellationToken);
        Spend(rows.Count);
        var shown = await Shown(rows.SelectMany(row => row.Texts("lines")), cancellationToken);
        foreach (var row in rows)
        {
            List<string> judged = [.. row.Texts("lines").Where(shown.ContainsKey)];
            var isJoined = row.Flag("isShown") || judged.Except(row.Texts("narrow"), StringComparer.Ordinal).Any();
            Join(row, isJoined, [.. row.Texts("wide"), .. across ? judged.Select(line => shown[line]) : []]);
        }
    }

    /// <summary>Those lines of which the lens shows the statement, with its id.</summary>
    private async Task<Dictionary<string, string>> Shown(IEnumerable<string> lines, CancellationToken cancellationToken)
    {
        var statements = lines.Distinct(StringComparer.Ordinal).ToDictionary(line => line, StoredLine.Statement, StringComparer.Ordinal);
        var judge = await reads.LensFor(statements.Values, lens, cancellationToken);
        return statements.Where(pair => judge.Apply(pair.Value, lens) is not null).ToDictionary(pair => pair.Key, pair => pair.Value.Id, StringComparer.Ordinal);
    }

    private void Join(CypherRow row, bool isJoined, List<string> statements)
    {
        if (!isJoined && statements.Count == 0) return;
        var entity = _numbers[EntityId.Parse(row.Text("id"))];
        var other = NumberOf(EntityId.Parse(row.Text("other")), (int)row.Whole("relations"), row.Flag("isPlace"));
        if (isJoined)
        {
            _neighbours[entity].Add(other);
            _neighbours[other].Add(entity);
        }
        if (statements.Count == 0) return;
        Wide(entity, other).UnionWith(statements);
        Wide(other, entity).UnionWith(statements);
    }

    private HashSet<string> Wide(int a, int b)
    {
        if (!_wide.TryGetValue((a, b), out var statements)) _wide.Add((a, b), statements = new HashSet<string>(StringComparer.Ordinal));
        return statements;
    }

    private int NumberOf(EntityId id, int relations, bool isPlace)
    {
        if (_numbers.TryGetValue(id, out var number))
        {
            if (isPlace) _entities[number] = _entities[number] with { IsPlace = true };
            return number;
        }
        _numbers.Add(id, number = _entities.Count);
        _entities.Add((id, relations, isPlace));
        _neighbours.Add([]);
        return number;
    }
}
