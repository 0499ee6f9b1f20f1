using SecurityGraph.Judgement;
using SecurityGraph.Judgement.Existences;
using SecurityGraph.Judgement.Families;
using SecurityGraph.Judgement.Reading;
using SecurityGraph.Judgement.Statuses;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Passages;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Server.GraphQL.Loading;

/// <summary>What the fields of one request share: the store, and loaders that ask it once for each level.</summary>
internal sealed class RequestState
{
    private readonly Dictionary<(string Signature, Lens Lens), BatchLoader<EntityId, Page<StatementAnswer>>> _pages = [];
    private readonly Dictionary<Lens, BatchLoader<EntityId, StatementAnswer>> _occurrences = [];
    private readonly Dictionary<Lens, BatchLoader<EntityId, Existence>> _existence = [];
    private readonly Dictionary<Lens, BatchLoader<Entity, Status>> _status = [];
    private readonly Judge _judge;
    private readonly Lock _gate = new();

    public RequestState(IGraphStore store, IPassages? passages)
    {
        Store = store;
        Passages = passages;
        _judge = new Judge(store);
        Files = new BatchLoader<Entity, IReadOnlyList<Entity>>(FetchFiles);
        Families = new BatchLoader<EntityId, Family>(_judge.FamiliesOf);
        Entities = new BatchLoader<EntityId, Entity>((ids, token) => store.ReadEntities(ids, token));
        Mentions = new BatchLoader<EntityId, IReadOnlyList<Mention>>(FetchMentions);
        Relations = new BatchLoader<EntityId, int>(async (ids, token) => (await store.Count(new CountQuery(ids, Totals: false), Lens.All, token)).Relations);
    }

    public IGraphStore Store { get; }

    /// <summary>Null where no documents are at hand.</summary>
    public IPassages? Passages { get; }

    public BatchLoader<EntityId, Family> Families { get; }

    /// <summary>The procedures behind systems and bodies.</summary>
    public BatchLoader<Entity, IReadOnlyList<Entity>> Files { get; }

    public BatchLoader<EntityId, Entity> Entities { get; }

    public BatchLoader<EntityId, IReadOnlyList<Mention>> Mentions { get; }

    /// <summary>The last of all days that its fields asked for; null where none did.</summary>
    public DateOnly? LastDay { get; private set; }

    /// <summary>Numbers of relations.</summary>
    public BatchLoader<EntityId, int> Relations { get; }

    /// <summary>The OCCURS of events.</summary>
    public BatchLoader<EntityId, StatementAnswer> Occurrences(Lens lens) => Shared(_occurrences, lens, (ids, token) => FetchOccurrences(ids, lens, token));

    public BatchLoader<EntityId, Existence> Existence(Lens lens) => Shared(_existence, lens, (ids, token) => _judge.ExistencesOf(ids, lens, token));

    public BatchLoader<Entity, Status> Status(Lens lens) =>
        Shared(_status, lens, (entities, token) => FetchStatuses(entities, lens, token));

    /// <summary>Notes the days for which a field asks.</summary>
    public Lens Ask(Lens lens)
    {
        if ((lens.AsOf > lens.SaidBy ? lens.AsOf : lens.SaidBy ?? lens.AsOf) is { } day)
        {
            lock (_gate)
            {
                if (!(day <= LastDay)) LastDay = day;
            }
        }
        return lens;
    }

    /// <summary>Pages of statements, one for each entity; fields that ask the same share a batch.</summary>
    /// <param name="signature">What tells one query from another.</param>
    public BatchLoader<EntityId, Page<StatementAnswer>> Statements(string signature, StatementQuery query, Lens lens) =>
        Shared(_pages, (signature, lens), (ids, token) => FetchPages(ids, query, lens, token));

    /// <summary>The loader of all fields that ask the same.</summary>
    private BatchLoader<TKey, T> Shared<TQuestion, TKey, T>(
        Dictionary<TQuestion, BatchLoader<TKey, T>> loaders, TQuestion question, Func<IReadOnlyCollection<TKey>, CancellationToken, Task<IReadOnlyDictionary<TKey, T>>> fetch)
        where TQuestion : notnull
        where TKey : notnull
    {
        lock (_gate)
        {
            if (!loaders.TryGetValue(question, out var loader)) loaders.Add(question, loader = new BatchLoader<TKey, T>(fetch));
            return loader;
        }
    }

    private async Task<IReadOnlyDictionary<EntityId, StatementAnswer>> FetchOccurrences(IReadOnlyCollection<EntityId> events, Lens lens, CancellationToken cancellationToken)
    {
        var query = new StatementQuery { Part = Part.Subject, Predicates = [Predicate.Occurs], First = 1 };
        var pages = await FetchPages(events, query, lens, cancellationToken);
        return pages.Where(page => page.Value.Items.Count > 0).ToDictionary(page => page.Key, page => page.Value.Items[0].Item);
    }

    private async Task<IReadOnlyDictionary<Entity, Status>> FetchStatuses(IReadOnlyCollection<Entity> entities, Lens lens, CancellationToken cancellationToken)
    {
        var statuses = await _judge.StatusesOf(entities, lens, cancellationToken);
        return entities.ToDictionary(entity => entity, entity => statuses[entity.Id]);
    }

    private async Task<IReadOnlyDictionary<Entity, IReadOnlyList<Entity>>> FetchFiles(IReadOnlyCollection<Entity> entities, CancellationToken cancellationToken)
    {
        var files = await _judge.FilesOf(entities, cancellationToken);
        var known = await Store.ReadEntities(files.Values.SelectMany(ids => ids), cancellationToken);
        return entities.ToDictionary(entity => entity, entity => (IReadOnlyList<Entity>)[.. files[entity.Id].Where(known.ContainsKey).Select(id => known[id])]);
    }

    private async Task<IReadOnlyDictionary<EntityId, IReadOnlyList<Mention>>> FetchMentions(IReadOnlyCollection<EntityId> ids, CancellationToken cancellationToken)
    {
        var found = (await Store.FindMentions(new MentionQuery(ids), cancellationToken)).ToLookup(mention => mention.Entity);
        return ids.ToDictionary(id => id, id => (IReadOnlyList<Mention>)[.. found[id]]);
    }

    private async Task<IReadOnlyDictionary<EntityId, Page<StatementAnswer>>> FetchPages(
        IReadOnlyCollection<EntityId> ids, StatementQuery query, Lens lens, CancellationToken cancellationToken)
    {
        EntityId[] entities = [.. ids];
        await KnownEntities.Check(this, cancellationToken, ("documents", query.Documents));
        var pages = await Store.FindStatements(query with { Entities = entities }, lens, cancellationToken);
        return entities.Select((id, i) => KeyValuePair.Create(id, pages[i])).ToDictionary();
    }
}
