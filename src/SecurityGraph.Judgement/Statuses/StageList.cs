using System.Globalization;
using SecurityGraph.Model.Statements;
using SecurityGraph.Store;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Judgement.Statuses;

/// <summary>Lists entities by how far they have come: that is judged, so that all that the rest of a question allows is looked at.</summary>
internal sealed class StageList(IGraphStore store, CancellationToken cancellationToken)
{
    /// <summary>Of more nobody waits for the answer.</summary>
    private const int Most = 5 * Limits.MaxFirst;

    public async Task<Page<Entity>> Read(EntityQuery query, StageQuestion question, Lens lens)
    {
        var behind = await Taken(query, question, lens);
        var total = !query.CountTotal ? (int?)null : query.After is null ? behind.Count : (await Taken(query with { After = null }, question, lens)).Count;
        return new Page<Entity>([.. behind.Take(query.First)], behind.Count > query.First, total);
    }

    private async Task<IReadOnlyList<PageItem<Entity>>> Taken(EntityQuery query, StageQuestion question, Lens lens)
    {
        var items = new List<PageItem<Entity>>();
        for (var next = query with { First = Limits.MaxFirst, CountTotal = false }; ;)
        {
            var page = await store.FindEntities(next, cancellationToken);
            items.AddRange(page.Items);
            if (!page.HasMore) break;
            if (items.Count >= Most)
                throw new RequestException("stages", string.Create(CultureInfo.InvariantCulture, $"How far each has come is judged for at most {Most}: choose by subkinds, names, identifiers or ids."));
            next = next with { After = page.Items[^1].Cursor };
        }
        var statuses = await new StatusReader(store, cancellationToken).Read([.. items.Select(item => item.Item)], lens, (await store.ReadState(cancellationToken)).Header.AsOf);
        return [.. items.Where(item => question.Takes(statuses[item.Item.Id]))];
    }
}
