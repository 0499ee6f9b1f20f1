using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Names;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Embedded.Columns;
using SecurityGraph.Store.Embedded.Snapshots;
using SecurityGraph.Store.Requests;
using SecurityGraph.Store.Walk;

namespace SecurityGraph.Store.Embedded.Reads;

/// <summary>Answers searches: collects the best match of each entity, then takes the first in rank.</summary>
internal static class NameSearch
{
    private const int NameBits = 20;

    /// <summary>The number of a name where an identifier or id matched.</summary>
    private const int NoName = (1 << NameBits) - 1;

    public static Page<SearchHit> Find(Snapshot snapshot, SearchQuery query)
    {
        var words = Folding.Words(query.Text);
        if (words.Length == 0) return new Page<SearchHit>([], HasMore: false, query.CountTotal ? 0 : null);
        var workspace = snapshot.Rent();
        try
        {
            var best = workspace.Take();
            snapshot.Names.Match(words, (entity, match, name) => Keep(best, entity, Found(match, name)));
            foreach (var entity in Identified(snapshot, query.Text)) Keep(best, entity, Found(SearchMatch.Name, NoName));
            return PageOf(snapshot, query, best);
        }
        finally
        {
            snapshot.Return(workspace);
        }
    }

    /// <summary>A match and the name that matched in one number, the better the smaller; never 0, which is none.</summary>
    private static int Found(SearchMatch match, int name) => (((int)match + 1) << NameBits) | Math.Min(name, NoName);

    private static void Keep(Marks best, int entity, int found)
    {
        if (best[entity] == 0 || found < best[entity]) best[entity] = found;
    }

    /// <summary>Who has the text for an id, a former id or an identifier in any of its written forms: see <see cref="EntityNames.Identified"/>.</summary>
    private static IEnumerable<int> Identified(Snapshot snapshot, string text)
    {
        var trimmed = text.Trim();
        var found = snapshot.Identifiers.Find(trimmed).Concat(IdentifierSchemes.Recognise(trimmed).SelectMany(snapshot.Identifiers.Find))
            .Where(entity => EntityNames.Identified(snapshot.Entities[entity], trimmed) is not null);
        return EntityId.TryParse(trimmed, out var id) && snapshot.Entities.TryFind(id, out var position) ? found.Append(position) : found;
    }

    private static Page<SearchHit> PageOf(Snapshot snapshot, SearchQuery query, Marks best)
    {
        var kinds = TermNumbers.Flags(query.Kinds);
        var after = query.After is null ? -1 : After(snapshot, query.After);
        var first = new Smallest(query.First + 1);
        var total = 0;
        foreach (var entity in best.Marked)
        {
            if (!kinds[snapshot.Entities.KindOf(entity)]) continue;
            total++;
            var rank = Rank((best[entity] >> NameBits) - 1, snapshot.Entities.ByRank.PlaceOf(entity));
            if (rank > after) first.Add(rank);
        }
        var items = first.Values[..Math.Min(query.First, first.Values.Length)].ToArray().Select(rank => Hit(snapshot, query.Text, rank, best));
        return new Page<SearchHit>([.. items], first.Values.Length > query.First, query.CountTotal ? total : null);
    }

    /// <summary>Match, then place, in one number.</summary>
    private static long Rank(int match, int place) => ((long)match << 32) | (uint)place;

    private static PageItem<SearchHit> Hit(Snapshot snapshot, string text, long rank, Marks best)
    {
        var match = (SearchMatch)(rank >> 32);
        var position = snapshot.Entities.ByRank[(int)(uint)rank];
        var entity = snapshot.Entities[position];
        var which = best[position] & NoName;
        var name = which == NoName ? EntityNames.Identified(entity, text)! : EntityNames.Of(entity).ElementAt(which);
        var hit = new SearchHit(entity, match, name, snapshot.Entities.RelationsOf(position));
        return new PageItem<SearchHit>(hit, new HitCursor((int)match, snapshot.Entities.IsSystem(position), hit.Relations, entity.Id).Encode());
    }

    /// <summary>The rank of the last one with or before the values of a cursor.</summary>
    private static long After(Snapshot snapshot, string cursor)
    {
        var (match, isSystem, relations, id) = HitCursor.Decode(cursor);
        var entities = snapshot.Entities;
        var place = entities.ByRank.PlaceAfter(entity =>
        {
            var order = isSystem.CompareTo(entities.IsSystem(entity));
            if (order == 0) order = relations.CompareTo(entities.RelationsOf(entity));
            return order == 0 ? entities.IdOf(entity).CompareTo(id) : order;
        });
        return Rank(match, place) - 1;
    }
}
