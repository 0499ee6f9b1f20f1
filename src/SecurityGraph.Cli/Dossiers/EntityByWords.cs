using SecurityGraph.Cli.Output;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Names;
using SecurityGraph.Model.Statements;
using SecurityGraph.Server.GraphQL;
using SecurityGraph.Store;
using SecurityGraph.Store.Requests;
using Spectre.Console;

namespace SecurityGraph.Cli.Dossiers;

/// <summary>Finds the entity that somebody means: by id, by identifier, by the beginning of a name; else says what is nearest.</summary>
internal static class EntityByWords
{
    /// <summary>Entities in which the nearest is sought, in pages: those of a large database are not all fetched for a slip of the pen.</summary>
    private const int MostPages = 10;

    public static async Task<Entity> Find(IGraphStore store, string text, CancellationToken token)
    {
        if (EntityId.TryParse(text, out var id) && await First(store, new EntityQuery { Ids = [id], First = 1 }, token) is { } byId) return byId;
        if (IdentifierSchemes.Recognise(text) is { Count: > 0 } identifiers
            && await First(store, new EntityQuery { Identifiers = identifiers, First = 1 }, token) is { } byIdentifier) return byIdentifier;
        var hits = await store.Search(new SearchQuery { Text = text, First = 6 }, token);
        if (hits.Items.Count == 0)
        {
            var meant = await Nearest(store, text, token) is { } near ? $"Did you mean {near.Id} ({near.Name})?" : "A word's beginning is enough; an id looks like instrument:etias.";
            throw new CliException($"Nothing is called '{text}'. {meant}");
        }
        if (hits.Items.Count > 1)
            Terminal.Messages.WriteLine($"Found besides: {string.Join(", ", hits.Items.Skip(1).Select(hit => hit.Item.Entity.Id))}");
        return hits.Items[0].Item.Entity;
    }

    private static async Task<Entity?> First(IGraphStore store, EntityQuery query, CancellationToken token) =>
        (await store.FindEntities(query, token)).Items is [var first, ..] ? first.Item : null;

    private static async Task<Entity?> Nearest(IGraphStore store, string text, CancellationToken token)
    {
        var all = new Dictionary<EntityId, Entity>();
        for (var (page, after) = (0, (string?)null); page < MostPages; page++)
        {
            var read = await store.FindEntities(new EntityQuery { First = Limits.MaxFirst, After = after }, token);
            foreach (var item in read.Items) all[item.Item.Id] = item.Item;
            if (!read.HasMore) break;
            after = read.Items[^1].Cursor;
        }
        if (EntityId.TryParse(text, out var id)) return Spelling.Nearest(id, all.Keys) is { } nearId ? all[nearId] : null;
        static IEnumerable<string> Names(Entity entity) => entity.Aliases.Select(alias => alias.Text).Prepend(entity.Name);
        return Spelling.Nearest(text, all.Values.SelectMany(Names)) is { } name ? all.Values.First(entity => Names(entity).Contains(name)) : null;
    }
}
