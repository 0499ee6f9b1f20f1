using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Names;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Tests.Store;

/// <summary>How entities stand, and who is named together, as <see cref="NaiveStore"/> has it.</summary>
internal static class NaiveEntities
{
    public static int Compare(Graph graph, Entity one, Entity other, ListOrder by)
    {
        var (first, second) = (When(graph, one), When(graph, other));
        var time = Edtf.CompareForSorting(first, second);
        if (time == 0) time = one.Id.CompareTo(other.Id);
        var order = by switch
        {
            ListOrder.Relations => Relations(graph, other.Id).CompareTo(Relations(graph, one.Id)),
            ListOrder.Name => string.CompareOrdinal(Folding.Fold(one.Name), Folding.Fold(other.Name)),
            ListOrder.Newest when first is not null && second is not null => -time,
            _ => time,
        };
        return order == 0 ? one.Id.CompareTo(other.Id) : order;
    }

    /// <param name="with">An entity, and the groups through which it is meant.</param>
    public static bool IsTogether(Graph graph, EntityId id, IEnumerable<(EntityId Entity, EntityId? Via)> with) => with.Any(pair => pair.Entity != id
        && graph.Statements.Any(s => s.Modality != Modality.Denied && !(pair.Via is not null && NaiveStore.IsMembership(s)) && s.Participants.Contains(pair.Entity) && s.Participants.Contains(id)));

    private static int Relations(Graph graph, EntityId id) => graph.Statements.Count(statement => statement.Participants.Contains(id));

    private static Edtf? When(Graph graph, Entity entity) => entity.Kind != EntityKind.Event ? null
        : graph.Statements.Where(s => s.Predicate == Predicate.Occurs && s.Subject == entity.Id).OrderBy(s => s.Id, StringComparer.Ordinal).FirstOrDefault()?.When;
}
