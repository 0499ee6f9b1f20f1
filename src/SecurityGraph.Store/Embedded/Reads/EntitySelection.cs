using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Names;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Embedded.Columns;
using SecurityGraph.Store.Embedded.Snapshots;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Store.Embedded.Reads;

/// <summary>Answers <see cref="EntityQuery"/>: starts from the narrowest index that the query names and checks the rest.</summary>
internal static class EntitySelection
{
    public static Page<Entity> Find(Snapshot snapshot, EntityQuery query)
    {
        var entities = snapshot.Entities;
        var order = OrderOf(snapshot, query.Order);
        var matching = Places(snapshot, query, order);
        var after = query.After is null ? 0 : PlaceAfter(snapshot, query.Order, query.After);
        var items = new List<PageItem<Entity>>();
        var total = 0;
        var hasMore = false;
        foreach (var place in matching)
        {
            total++;
            if (place < after) continue;
            if (items.Count == query.First)
            {
                hasMore = true;
                if (!query.CountTotal) break;
                continue;
            }
            var position = order[place];
            items.Add(new PageItem<Entity>(entities[position], CursorOf(snapshot, query.Order, position)));
        }
        return new Page<Entity>(items, hasMore, query.CountTotal ? total : null);
    }

    private static EntityOrder OrderOf(Snapshot snapshot, ListOrder order) => order switch
    {
        ListOrder.Name => snapshot.Entities.ByName,
        ListOrder.Relations => snapshot.Entities.ByRelations,
        _ => snapshot.ByTime(order),
    };

    private static string CursorOf(Snapshot snapshot, ListOrder order, int position) => order switch
    {
        ListOrder.Name => new EntityCursor(snapshot.Entities.FoldedNameOf(position), snapshot.Entities.IdOf(position)).Encode(),
        ListOrder.Relations => new RelatedCursor(snapshot.Entities.RelationsOf(position), snapshot.Entities.IdOf(position)).Encode(),
        _ => snapshot.TimeOf(position, order).Encode(),
    };

    /// <summary>The places in an order of the entities that match.</summary>
    private static IEnumerable<int> Places(Snapshot snapshot, EntityQuery query, EntityOrder order)
    {
        var entities = snapshot.Entities;
        IEnumerable<int>? candidates = null;
        if (query.Ids is { } ids) candidates = Among(candidates, ids.Select(id => entities.TryFind(id, out var position) ? position : -1).Where(position => position >= 0));
        if (query.Identifiers is { } identifiers) candidates = Among(candidates, identifiers.SelectMany(text => Identified(snapshot, text)));
        if (query.Names is { } names) candidates = Among(candidates, names.SelectMany(name => Named(snapshot, name)));
        if (query.With is { } with) candidates = Among(candidates, TogetherWith(snapshot, with));
        var places = candidates?.Distinct().Select(order.PlaceOf).Order() ?? Enumerable.Range(0, entities.Count);
        if (query.Kinds is not null)
        {
            var kinds = TermNumbers.Flags(query.Kinds);
            places = places.Where(place => kinds[entities.KindOf(order[place])]);
        }
        if (query.AsksWhen) places = places.Where(place => query.Takes(snapshot.WhenOf(order[place])));
        if (query.Subkinds is { } subkinds) places = places.Where(place => subkinds.Contains(entities[order[place]].Subkind));
        if (query.ToldBy is not { } by) return places;
        var view = new LensView(snapshot, new Lens { SaidBy = by });
        return places.Where(place => IsToldOf(snapshot, order[place], view));
    }

    private static bool IsToldOf(Snapshot snapshot, int entity, LensView view)
    {
        foreach (var position in snapshot.Entities.Statements[entity])
        {
            if (view.Shows(position)) return true;
        }
        return false;
    }

    /// <summary>Who takes part in a statement with one of these or of their groups.</summary>
    private static IEnumerable<int> TogetherWith(Snapshot snapshot, IReadOnlyCollection<EntityId> with)
    {
        var columns = snapshot.Statements;
        HashSet<int> together = [];
        foreach (var one in with.Select(id => snapshot.Entities.TryFind(id, out var at) ? at : -1).Where(at => at >= 0))
        {
            foreach (var (entity, isVia) in snapshot.GroupsOf(one).Select(group => (group, true)).Prepend((one, false)))
            {
                foreach (var position in snapshot.Entities.Statements.Segment(entity))
                {
                    if (columns.ModalityOf(position) == Modality.Denied || (isVia && columns.Shapes[position].HasFlag(Shape.Membership))) continue;
                    together.UnionWith(columns.ParticipantsOf(position).Where(other => other != entity));
                }
            }
        }
        return together;
    }

    private static IEnumerable<int> Identified(Snapshot snapshot, string text) => EntityIdentifiers.KeysOf(text)
        .SelectMany(snapshot.Identifiers.Find).Where(entity => EntityIdentifiers.Match(snapshot.Entities[entity], text) is not null);

    private static IEnumerable<int> Among(IEnumerable<int>? candidates, IEnumerable<int> found) => candidates?.Intersect(found) ?? found;

    private static IEnumerable<int> Named(Snapshot snapshot, string name) =>
        Folding.Words(name) is { Length: > 0 } words ? snapshot.Names.Named(words) : [];

    private static int PlaceAfter(Snapshot snapshot, ListOrder listed, string cursor)
    {
        var entities = snapshot.Entities;
        if (listed is ListOrder.Oldest or ListOrder.Newest)
        {
            var time = TimedCursor.Decode(cursor, listed);
            return snapshot.ByTime(listed).PlaceAfter(entity => snapshot.TimeOf(entity, listed).CompareTo(time));
        }
        if (listed == ListOrder.Relations)
        {
            var place = RelatedCursor.Decode(cursor);
            return entities.ByRelations.PlaceAfter(entity => new RelatedCursor(entities.RelationsOf(entity), entities.IdOf(entity)).CompareTo(place));
        }
        var (folded, id) = EntityCursor.Decode(cursor);
        return entities.ByName.PlaceAfter(entity =>
        {
            var order = string.CompareOrdinal(entities.FoldedNameOf(entity), folded);
            return order == 0 ? entities.IdOf(entity).CompareTo(id) : order;
        });
    }
}
