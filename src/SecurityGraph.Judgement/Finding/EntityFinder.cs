using SecurityGraph.Judgement.Reading;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Names;
using SecurityGraph.Model.Statements;
using SecurityGraph.Store;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Judgement.Finding;

/// <summary>
/// Finds the entity that somebody means. There is one order of answers, whoever asks: the current id, a former id, an identifier in any
/// written form, the whole name, a whole title or alias (never one that is bound to a context), then what a search ranks first: all
/// words, then the beginning of the last one. Of equals the system comes first, its family being found from it (docs/data-model.md,
/// Entities), then the one with more relations, then by id. Where the text is nobody's whole name, the one comes first that is called so
/// in its context ("Council"), then the one with more relations: that a system has the word in its name makes it no head of a family.
/// </summary>
public sealed class EntityFinder(IGraphStore store)
{
    /// <summary>Hits that are put into the order: more than ever have one text for their id, identifier or whole name.</summary>
    private const int MostHits = 20;

    /// <summary>Fewer letters are an abbreviation, and no beginning of a word: "UN" is not "Union".</summary>
    private const int ShortestBeginning = 4;

    /// <summary>How many others are named.</summary>
    private const int MostBesides = 5;

    /// <summary>What a text means; null where nothing is found by it.</summary>
    public async Task<FoundEntity?> Find(string text, CancellationToken cancellationToken = default)
    {
        var hits = await Search(text, cancellationToken);
        if (hits is not [var first, .. var others]) return null;
        // Who gives an id or an identifier means nothing else, unless somebody has the same.
        var besides = first.By > FoundBy.Identifier ? others : others.Where(hit => hit.By == first.By);
        return new FoundEntity(first.Entity, first.By <= FoundBy.Alias, [.. besides.Take(MostBesides).Select(hit => hit.Entity)]);
    }

    /// <summary>The entity with this id, now or formerly; null where there is none.</summary>
    public async Task<Entity?> FindById(EntityId id, CancellationToken cancellationToken = default) =>
        (await store.ReadEntities([id], cancellationToken)).GetValueOrDefault(id);

    /// <summary>The first in the order of which the text is an identifier, in any written form; null where there is none.</summary>
    public async Task<Entity?> FindByIdentifier(string text, CancellationToken cancellationToken = default) =>
        (await Search(text, cancellationToken)).FirstOrDefault(hit => hit.By == FoundBy.Identifier).Entity;

    /// <summary>The first in the order of which the text is the whole name, else a whole title or alias, else the only one that is called so in its context; null where there is none.</summary>
    public async Task<Entity?> FindByName(string text, CancellationToken cancellationToken = default)
    {
        // Asked of the names alone: a text may be an identifier of one and the name of another.
        var hits = await Search(text, cancellationToken);
        var named = hits.Select(hit => (hit.Entity, EntityNames.Best(hit.Entity, text)?.Match)).Where(one => one.Match is SearchMatch.Name or SearchMatch.Alias);
        return named.OrderBy(one => one.Match).FirstOrDefault().Entity
            ?? (hits.Where(hit => EntityNames.IsCalledInContext(hit.Entity, text)).ToList() is [var only] ? only.Entity : null);
    }

    /// <summary>What may have been meant by a text that finds nothing, by spelling; null where nothing is near.</summary>
    public Task<Entity?> FindNearest(string text, CancellationToken cancellationToken = default) => NearestEntity.Find(store, text, cancellationToken);

    private async Task<List<(Entity Entity, FoundBy By)>> Search(string text, CancellationToken cancellationToken)
    {
        var hits = await store.Search(new SearchQuery { Text = text, First = MostHits }, cancellationToken);
        var isShort = text.Trim().Length < ShortestBeginning;
        var found = hits.Items.Select(hit => (Hit: hit.Item, By: HowFound(hit.Item, text))).Where(hit => !isShort || hit.By != FoundBy.Beginning);
        return
        [
            .. found.OrderBy(one => one.By).ThenBy(one => IsInName(one.By) && !EntityNames.IsCalledInContext(one.Hit.Entity, text))
                .ThenByDescending(one => IsInName(one.By) ? one.Hit.Relations : 0).Select(one => (one.Hit.Entity, one.By)),
        ];
    }

    private static bool IsInName(FoundBy by) => by is FoundBy.Words or FoundBy.Beginning;

    private static FoundBy HowFound(SearchHit hit, string text)
    {
        if (EntityId.TryParse(text.Trim(), out var id))
        {
            if (id == hit.Entity.Id) return FoundBy.Id;
            if (hit.Entity.FormerIds.Contains(id)) return FoundBy.FormerId;
        }
        if (EntityNames.Identified(hit.Entity, text) is not null) return FoundBy.Identifier;
        return hit.Match switch
        {
            SearchMatch.Name => FoundBy.Name,
            SearchMatch.Alias => FoundBy.Alias,
            SearchMatch.Words => FoundBy.Words,
            _ => FoundBy.Beginning,
        };
    }

    /// <summary>The best first.</summary>
    private enum FoundBy
    {
        Id,
        FormerId,
        Identifier,
        Name,
        Alias,
        Words,
        Beginning,
    }
}
