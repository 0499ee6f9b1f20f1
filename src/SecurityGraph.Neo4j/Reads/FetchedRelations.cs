using SecurityGraph.Model.Identifiers;
using SecurityGraph.Neo4j.Mapping;
using SecurityGraph.Neo4j.QueryApi;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Walk;

namespace SecurityGraph.Neo4j.Reads;

/// <summary>The relations that a filter takes and a lens shows, got from the database as a walk comes by: one question for each step.</summary>
/// <param name="exempt">Ends and seeds: they may appear, of whatever kind.</param>
internal sealed class FetchedRelations(CypherReads reads, GraphFilter filter, Lens lens, IEnumerable<Bearer> exempt) : Walkable
{
    private readonly List<(EntityId Id, int Relations)> _entities = [];
    private readonly List<HashSet<int>> _neighbours = [];
    private readonly Dictionary<EntityId, int> _numbers = [];
    private readonly HashSet<int> _opened = [];
    private readonly string[] _exempt = [.. exempt.Select(bearer => bearer.Id.ToString()).Distinct(StringComparer.Ordinal)];

    /// <summary>Some seconds: each of them is a row.</summary>
    public override long MostWork => 200_000;

    /// <summary>The names of the types of relationships that the filter takes.</summary>
    public static string[] Types(GraphFilter filter) => [.. Model.Terms.Vocabulary.Current.Predicates.Where(filter.Takes)
        .SelectMany(predicate => new[] { predicate.Name, predicate.Name + Layout.AboutSuffix })];

    public EntityId IdOf(int entity) => _entities[entity].Id;

    public int NumberOf(Bearer bearer) => NumberOf(bearer.Id, bearer.Relations);

    /// <summary>The database gives none that may not appear.</summary>
    public override bool TakesEntity(int entity) => true;

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
            new CypherParameters().With(lens).With("asked", lens is not { AsOf: null, SaidBy: null, Classes: null })
                .With("entities", ids).With("types", Types(filter)).With(filter.Kinds).With("exempt", _exempt).With("neverDrawn", GraphFilter.NeverDrawn.ToString()),
            cancellationToken);
        Spend(rows.Sum(row => row.List("shown").Count + row.List("judged").Count));
        var shown = await Shown(rows.SelectMany(row => Each(row, "judged").SelectMany(Lines)), cancellationToken);
        foreach (var row in rows)
        {
            var entity = _numbers[EntityId.Parse(row.Text("id"))];
            foreach (var neighbour in Each(row, "shown")) Join(entity, neighbour);
            foreach (var neighbour in Each(row, "judged"))
            {
                if (Lines(neighbour).Any(shown.Contains)) Join(entity, neighbour);
            }
        }
    }

    private static IEnumerable<object?[]> Each(CypherRow row, string name) => row.List(name).Cast<object?[]>();

    /// <summary>The lines of a neighbour of whom the lens must be asked.</summary>
    private static IEnumerable<string> Lines(object?[] neighbour) => ((object?[])neighbour[2]!).Cast<string>();

    /// <summary>Those lines of which the lens shows the statement.</summary>
    private async Task<HashSet<string>> Shown(IEnumerable<string> lines, CancellationToken cancellationToken)
    {
        var statements = lines.Distinct(StringComparer.Ordinal).ToDictionary(line => line, StoredLine.Statement, StringComparer.Ordinal);
        var judge = await reads.LensFor(statements.Values, lens, cancellationToken);
        return statements.Where(pair => judge.Apply(pair.Value, lens) is not null).Select(pair => pair.Key).ToHashSet(StringComparer.Ordinal);
    }

    private void Join(int entity, object?[] neighbour)
    {
        var other = NumberOf(EntityId.Parse((string)neighbour[0]!), (int)(long)neighbour[1]!);
        _neighbours[entity].Add(other);
        _neighbours[other].Add(entity);
    }

    private int NumberOf(EntityId id, int relations)
    {
        if (_numbers.TryGetValue(id, out var number)) return number;
        _numbers.Add(id, number = _entities.Count);
        _entities.Add((id, relations));
        _neighbours.Add([]);
        return number;
    }
}
