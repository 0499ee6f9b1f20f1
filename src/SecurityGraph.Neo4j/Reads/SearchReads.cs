using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Names;
using SecurityGraph.Neo4j.Mapping;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Neo4j.Reads;

/// <summary>Answers <see cref="SearchQuery"/>. Cypher keeps to the same rank, so that it gives no more than a page; what matched is said here.</summary>
internal static class SearchReads
{
    public static async Task<Page<SearchHit>> Find(CypherReads reads, SearchQuery query, CancellationToken cancellationToken)
    {
        var words = Folding.Words(query.Text);
        if (words.Length == 0) return new Page<SearchHit>([], HasMore: false, query.CountTotal ? 0 : null);
        var identified = await Identified(reads, query.Text.Trim(), cancellationToken);
        var row = (await reads.Run("search", Parameters(query, words, identified), cancellationToken))[0];
        var hits = row.List("first").Cast<object?[]>().Select(hit => Hit(query.Text, hit)).ToList();
        return new Page<SearchHit>([.. hits.Take(query.First)], hits.Count > query.First, query.CountTotal ? (int)row.Whole("total") : null);
    }

    /// <summary>The ids of those whose identifier the text is, in another form than their own; which they are is not for Cypher to decide.</summary>
    private static async Task<IEnumerable<string>> Identified(CypherReads reads, string text, CancellationToken cancellationToken)
    {
        var keys = IdentifierSchemes.Recognise(text).Select(RowMapper.KeyOf).ToArray();
        if (keys.Length == 0) return [];
        var rows = await reads.Run("entities-by-identifier", new CypherParameters().With("keys", keys), cancellationToken);
        return rows.Select(row => StoredLine.Entity(row.Text("line"))).Where(entity => EntityNames.Identified(entity, text) is not null).Select(entity => entity.Id.ToString());
    }

    private static CypherParameters Parameters(SearchQuery query, string[] words, IEnumerable<string> identified)
    {
        var trimmed = query.Text.Trim();
        List<string> keys = [RowMapper.KeyOfValue(trimmed)];
        var isId = EntityId.TryParse(trimmed, out var id);
        if (isId) keys.Add(RowMapper.KeyOf(id));
        HitCursor? after = query.After is { } cursor ? HitCursor.Decode(cursor) : null;
        return new CypherParameters().With(query.Kinds)
            .With("text", string.Join(' ', words)).With("whole", words[..^1]).With("last", words[^1])
            .With("words", FullText.Words(words[..^1], words[^1], isPrefix: true))
            .With("keys", keys).With("ids", isId ? [.. identified, trimmed] : identified.ToArray()).With("limit", query.First + 1)
            .With("after", after is { } place ? new object[] { place.Match, place.IsSystem ? 0 : 1, -place.Relations, place.Id.ToString() } : null);
    }

    /// <param name="hit">Match, relations, line.</param>
    private static PageItem<SearchHit> Hit(string text, object?[] hit)
    {
        var (match, relations, entity) = ((SearchMatch)(long)hit[0]!, (int)(long)hit[1]!, StoredLine.Entity((string)hit[2]!));
        var best = EntityNames.Best(entity, text);
        // An identifier counts as the name does; of the two, the name is told.
        var name = best?.Match == match ? best.Value.Name : EntityNames.Identified(entity, text) ?? entity.Name;
        return new PageItem<SearchHit>(
            new SearchHit(entity, match, name, relations), new HitCursor((int)match, entity.Subkind == "it_system", relations, entity.Id).Encode());
    }
}
