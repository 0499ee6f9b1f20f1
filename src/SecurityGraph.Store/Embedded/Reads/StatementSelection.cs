using SecurityGraph.Model.Dates;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Embedded.Columns;
using SecurityGraph.Store.Embedded.Snapshots;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Store.Embedded.Reads;

/// <summary>Answers one <see cref="StatementQuery"/>.</summary>
internal sealed class StatementSelection
{
    private readonly Snapshot _snapshot;
    private readonly StatementColumns _columns;
    private readonly StatementQuery _query;
    private readonly Lens _lens;
    private readonly LensView _view;
    private readonly bool[]? _predicates;
    private readonly bool[]? _otherKinds;
    private readonly HashSet<int>? _documents;
    private readonly int[]? _named;
    private readonly (Edtf? Start, StatementKey Key)? _after;

    public StatementSelection(Snapshot snapshot, StatementQuery query, Lens lens)
    {
        (_snapshot, _columns, _query, _lens) = (snapshot, snapshot.Statements, query, lens);
        _view = new LensView(snapshot, lens);
        _predicates = query.Predicates is { } predicates ? TermNumbers.Flags(predicates.Contains) : null;
        _otherKinds = query.OtherKinds is { } kinds ? TermNumbers.Flags(kinds) : null;
        _documents = query.Documents is { } documents
            ? [.. documents.Select(id => snapshot.Entities.TryFind(id, out var at) ? at : -1).Where(at => at >= 0)]
            : null;
        _named = query.Ids is { } ids ? Named(ids) : null;
        _after = query.After is { } cursor ? Read(cursor, query.Order) : null;
    }

    public IReadOnlyList<Page<StatementAnswer>> Find(CancellationToken cancellationToken) => _query.Pages is { } pages
        ? [.. pages.Select(ids => PageOf(InOrder(Around([.. ids.Select(id => _snapshot.Entities.TryFind(id, out var entity) ? entity : -1).Where(entity => entity >= 0)])), cancellationToken))]
        : [PageOf(_named is null ? All().Select(Alone) : InOrder(_named.Select(Alone)), cancellationToken)];

    /// <summary>Nothing is collected to be turned round: a page of the whole graph goes through as many as it needs.</summary>
    private IEnumerable<int> All() => _query.Order == TimeOrder.Newest
        ? Enumerable.Range(0, _columns.Count).Select(place => place < _columns.Dated ? _columns.Dated - 1 - place : place)
        : Enumerable.Range(0, _columns.Count);

    /// <summary>What is dated from its end, then what is not.</summary>
    private IEnumerable<Found> InOrder(IEnumerable<Found> found)
    {
        if (_query.Order == TimeOrder.Oldest) return found;
        List<Found> all = [.. found];
        var dated = all.FindIndex(one => one.Position >= _columns.Dated) is >= 0 and var first ? first : all.Count;
        all.Reverse(0, dated);
        return all;
    }

    /// <summary>A statement, the entity through which it was found (-1: none), and whether that is a group.</summary>
    private readonly record struct Found(int Position, int Through, bool IsVia);

    private static Found Alone(int position) => new(position, Through: -1, IsVia: false);

    /// <summary>The statements of entities and of their groups, in the order of positions, each once: the entities, as they are named, count before the groups.</summary>
    private IEnumerable<Found> Around(int[] entities)
    {
        var own = entities.SelectMany(entity => Of(entity, isVia: false));
        int[] grouped = _lens.ExpandGroups ? [.. entities.Where(entity => _snapshot.Groups.Count(entity) > 0)] : [];
        if (entities.Length <= 1 && grouped.Length == 0) return own;
        return own.Concat(grouped.SelectMany(_snapshot.GroupsOf).SelectMany(group => Of(group, isVia: true)))
            .DistinctBy(found => found.Position)
            .OrderBy(found => found.Position);
    }

    private IEnumerable<Found> Of(int entity, bool isVia)
    {
        foreach (var position in _snapshot.Entities.Statements.Segment(entity))
        {
            // Who belongs to a group is a statement about the group, but says nothing of its other members.
            if (isVia && _columns.Shapes[position].HasFlag(Shape.Membership)) continue;
            if (TakesPart(position, entity)) yield return new Found(position, entity, isVia);
        }
    }

    private bool TakesPart(int position, int entity) => _query.Part switch
    {
        Part.Subject => _columns.Subjects[position] == entity,
        Part.Object => _columns.Objects[position] == entity,
        Part.About => _columns.About[position].Contains(entity),
        _ => true,
    };

    private Page<StatementAnswer> PageOf(IEnumerable<Found> candidates, CancellationToken cancellationToken)
    {
        var items = new List<PageItem<StatementAnswer>>();
        var total = 0;
        var hasMore = false;
        foreach (var found in candidates.Where(Matches))
        {
            cancellationToken.ThrowIfCancellationRequested();
            total++;
            if (_after is { } after && Compare(found.Position, after) <= 0) continue;
            if (items.Count == _query.First)
            {
                hasMore = true;
                if (!_query.CountTotal) break;
                continue;
            }
            items.Add(Item(found));
        }
        return new Page<StatementAnswer>(items, hasMore, _query.CountTotal ? total : null);
    }

    private bool Matches(Found found)
    {
        var position = found.Position;
        return _predicates?[_columns.Predicates[position]] != false
            && (_named is null || found.Through < 0 || Array.BinarySearch(_named, position) >= 0)
            && (_otherKinds is null || HasOther(position, found.Through))
            && (_query.Subkinds is null || HasSubkind(position, found.Through))
            && IsThen(position)
            && _view.Shows(position)
            && (_documents is null || IsSaidIn(position));
    }

    private bool HasSubkind(int position, int than)
    {
        return Is(_columns.Subjects[position]) || Is(_columns.Objects[position]);

        bool Is(int end) => end >= 0 && end != than && _query.Subkinds!.Contains(_snapshot.Entities[end].Subkind);
    }

    private bool IsThen(int position)
    {
        if (!_query.AsksWhen) return true;
        var (earliest, latest) = _snapshot.DaysOf(position);
        return _query.Takes(earliest, latest);
    }

    private bool HasOther(int position, int than)
    {
        var target = _columns.Objects[position];
        if (Is(_columns.Subjects[position]) || (target >= 0 && Is(target))) return true;
        foreach (var further in _columns.About[position])
        {
            if (Is(further)) return true;
        }
        return false;

        bool Is(int entity) => entity != than && _otherKinds![_snapshot.Entities.KindOf(entity)];
    }

    /// <summary>What is shown counts: evidence that the lens has not heard says nothing.</summary>
    private bool IsSaidIn(int position)
    {
        if (_view.AnewAt(position) is { } anew)
            return anew.Statement.Evidence.Any(evidence => _snapshot.Entities.TryFind(evidence.Document, out var at) && _documents!.Contains(at));
        foreach (var section in _columns.Evidence[position])
        {
            if (_documents!.Contains(_snapshot.Sections.DocumentOf(section))) return true;
        }
        return false;
    }

    private PageItem<StatementAnswer> Item(Found found)
    {
        var answer = _view.AnswerAt(found.Position);
        if (found.IsVia) answer = answer with { Via = _snapshot.Entities.IdOf(found.Through) };
        return new PageItem<StatementAnswer>(answer, new StatementCursor(TimeOf(found.Position), answer.Statement.Id, _query.Order).Encode());
    }

    private int[] Named(IEnumerable<string> ids)
    {
        var positions = ids.Select(id => StatementKey.TryParse(id, out var key) ? PositionOf(key) : -1).Where(position => position >= 0);
        return [.. positions.Distinct().Order()];
    }

    private int PositionOf(StatementKey key) =>
        _columns.Find(key) is >= 0 and var position ? position
        : _snapshot.FormerStatements.TryGetValue(key, out var current) ? _columns.Find(current)
        : -1;

    private int Compare(int position, (Edtf? Start, StatementKey Key) after)
    {
        var order = Edtf.CompareForSorting(TimeOf(position), after.Start);
        if (order == 0) order = _columns.KeyOf(position).CompareTo(after.Key);
        return _query.Order == TimeOrder.Newest && after.Start is not null && _columns.Times[position] >= 0 ? -order : order;
    }

    private Edtf? TimeOf(int position) => _snapshot.Dates[_columns.Times[position]];

    private static (Edtf?, StatementKey) Read(string cursor, TimeOrder order)
    {
        var (start, id, _) = StatementCursor.Decode(cursor, order);
        return StatementKey.TryParse(id, out var key) ? (start, key) : throw Cursor.Refused(cursor);
    }
}
