using SecurityGraph.Exports.Pictures;
using SecurityGraph.Judgement;
using SecurityGraph.Judgement.Absences;
using SecurityGraph.Judgement.Existences;
using SecurityGraph.Judgement.Families;
using SecurityGraph.Judgement.Reading;
using SecurityGraph.Judgement.Statuses;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Passages;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Server.Settings;
using SecurityGraph.Store;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Releases;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Server.GraphQL.Loading;

/// <summary>What the fields of one request share: the store, and loaders that ask it once for each level.</summary>
internal sealed class RequestState
{
    private readonly Dictionary<(string Signature, Lens Lens), BatchLoader<EntityId, Page<StatementAnswer>>> _pages = [];
    private readonly Dictionary<(string Signature, Lens Lens), BatchLoader<Family, Page<StatementAnswer>>> _familyPages = [];
    private readonly Dictionary<Lens, BatchLoader<EntityId, StatementAnswer>> _occurrences = [];
    private readonly Dictionary<Lens, BatchLoader<EntityId, IReadOnlyList<RelationCount>>> _counts = [];
    private readonly Dictionary<Lens, BatchLoader<EntityId, Existence>> _existence = [];
    private readonly Dictionary<Lens, BatchLoader<EntityId, Family>> _families = [];
    private readonly Dictionary<Lens, BatchLoader<Entity, Status>> _status = [];
    private readonly Dictionary<Lens, BatchLoader<Entity, IReadOnlyList<Entity>>> _files = [];
    private readonly Dictionary<Lens, BatchLoader<EntityId, IReadOnlyList<Mention>>> _mentions = [];
    private readonly List<(string Path, Absence Absence)> _absent = [];
    private readonly Judge _judge;
    private readonly Lock _gate = new();
    private Task<ExchangeHeader>? _header;

    public RequestState(IGraphStore store, RequestSettings settings, StatementLinks links)
    {
        Store = store;
        Passages = settings.Passages;
        Releases = settings.Releases;
        Links = links;
        _judge = new Judge(store);
        Entities = new BatchLoader<EntityId, Entity>((ids, token) => store.ReadEntities(ids, token));
        Publishers = new BatchLoader<EntityId, IReadOnlyList<string>>((ids, token) => SourceReader.Publishers(store, ids, token));
        SpokenOf = new BatchLoader<EntityId, IReadOnlyList<Mention>>(FetchSpokenOf);
        Relations = new BatchLoader<EntityId, int>(async (ids, token) => (await store.Count(new CountQuery(ids, Totals: false), Lens.All, token)).Relations);
    }

    public IGraphStore Store { get; }

    /// <summary>Null where no documents are at hand.</summary>
    public IPassages? Passages { get; }

    /// <summary>Null where none are kept.</summary>
    public KeptReleases? Releases { get; }

    /// <summary>Where statements stand, for whoever asks.</summary>
    public StatementLinks Links { get; }

    public BatchLoader<EntityId, Entity> Entities { get; }

    /// <summary>The names of who published documents.</summary>
    public BatchLoader<EntityId, IReadOnlyList<string>> Publishers { get; }

    /// <summary>The last of all days that its fields asked for; null where none did.</summary>
    public DateOnly? LastDay { get; private set; }

    /// <summary>Which sections of documents speak of what.</summary>
    public BatchLoader<EntityId, IReadOnlyList<Mention>> SpokenOf { get; }

    /// <summary>Why fields are null that look for one thing, by their places in the answer.</summary>
    public IReadOnlyList<(string Path, Absence Absence)> Absent
    {
        get
        {
            lock (_gate) return [.. _absent];
        }
    }

    public void Tell(string path, Absence absence)
    {
        lock (_gate) _absent.Add((path, absence));
    }

    /// <summary>Numbers of relations.</summary>
    public BatchLoader<EntityId, int> Relations { get; }

    /// <summary>Numbers of relations by predicate and part.</summary>
    public BatchLoader<EntityId, IReadOnlyList<RelationCount>> RelationCounts(Lens lens) =>
        Shared(_counts, lens, async (ids, token) => (await Store.Count(new CountQuery([], Totals: false, ByPredicate: ids), lens, token)).ByPredicate);

    /// <summary>The OCCURS of events.</summary>
    public BatchLoader<EntityId, StatementAnswer> Occurrences(Lens lens) => Shared(_occurrences, lens, (ids, token) => FetchOccurrences(ids, lens, token));

    public BatchLoader<EntityId, Existence> Existence(Lens lens) => Shared(_existence, lens, (ids, token) => _judge.ExistencesOf(ids, lens, token));

    /// <summary>The procedures behind systems and bodies.</summary>
    public BatchLoader<Entity, IReadOnlyList<Entity>> Files(Lens lens) => Shared(_files, lens, (entities, token) => FetchFiles(entities, lens, token));

    public BatchLoader<EntityId, IReadOnlyList<Mention>> Mentions(Lens lens) => Shared(_mentions, lens, (ids, token) => _judge.MentionsOf(ids, lens, token));

    public BatchLoader<EntityId, Family> Families(Lens lens) => Shared(_families, lens, (ids, token) => _judge.FamiliesOf(ids, lens, token));

    public BatchLoader<Entity, Status> Status(Lens lens) =>
        Shared(_status, lens, (entities, token) => FetchStatuses(entities, lens, token));

    /// <summary>The day on which knowledge ends.</summary>
    public async Task<DateOnly> KnowledgeEnds() => (await Header()).AsOf;

    /// <summary>The dataset and its release, asked for once.</summary>
    public Task<ExchangeHeader> Header()
    {
        lock (_gate) return _header ??= Read();

        async Task<ExchangeHeader> Read() => (await Store.ReadState(CancellationToken.None)).Header;
    }

    /// <summary>Notes a day for which a field asks.</summary>
    public void Note(DateOnly day)
    {
        lock (_gate)
        {
            if (!(day <= LastDay)) LastDay = day;
        }
    }

    /// <summary>Pages of statements, one for each entity; fields that ask the same share a batch.</summary>
    /// <param name="signature">What tells one query from another.</param>
    public BatchLoader<EntityId, Page<StatementAnswer>> Statements(string signature, StatementQuery query, Lens lens) =>
        Shared(_pages, (signature, lens), (ids, token) => FetchPages(ids, query, lens, token));

    /// <summary>The same of families.</summary>
    public BatchLoader<Family, Page<StatementAnswer>> OfFamilies(string signature, StatementQuery query, Lens lens) =>
        Shared(_familyPages, (signature, lens), (families, token) => FetchPages(families, query, lens, token));

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

    private async Task<IReadOnlyDictionary<Entity, IReadOnlyList<Entity>>> FetchFiles(IReadOnlyCollection<Entity> entities, Lens lens, CancellationToken cancellationToken)
    {
        var files = await _judge.FilesOf(entities, lens, cancellationToken);
        var known = await Store.ReadEntities(files.Values.SelectMany(ids => ids), cancellationToken);
        return entities.ToDictionary(entity => entity, entity => (IReadOnlyList<Entity>)[.. files[entity.Id].Where(known.ContainsKey).Select(id => known[id])]);
    }

    private async Task<IReadOnlyDictionary<EntityId, IReadOnlyList<Mention>>> FetchSpokenOf(IReadOnlyCollection<EntityId> documents, CancellationToken cancellationToken)
    {
        var found = (await Store.FindMentions(new MentionQuery(null, documents), cancellationToken)).ToLookup(mention => mention.Document);
        return documents.ToDictionary(id => id, id => (IReadOnlyList<Mention>)[.. found[id].OrderByDescending(one => one.Count).ThenBy(one => one.Entity).ThenBy(one => one.Section, StringComparer.Ordinal)]);
    }

    private async Task<IReadOnlyDictionary<EntityId, Page<StatementAnswer>>> FetchPages(
        IReadOnlyCollection<EntityId> ids, StatementQuery query, Lens lens, CancellationToken cancellationToken) =>
        Paired(ids, await FetchPages(query with { Entities = [.. ids] }, lens, cancellationToken));

    private async Task<IReadOnlyDictionary<Family, Page<StatementAnswer>>> FetchPages(
        IReadOnlyCollection<Family> families, StatementQuery query, Lens lens, CancellationToken cancellationToken) =>
        Paired(families, await FetchPages(query with { Together = [.. families.Select(family => family.Members.ToList())] }, lens, cancellationToken));

    private async Task<IReadOnlyList<Page<StatementAnswer>>> FetchPages(StatementQuery query, Lens lens, CancellationToken cancellationToken)
    {
        await KnownEntities.Check(this, cancellationToken, ("documents", query.Documents));
        return await Store.FindStatements(query, lens, cancellationToken);
    }

    private static Dictionary<TKey, T> Paired<TKey, T>(IEnumerable<TKey> keys, IReadOnlyList<T> values)
        where TKey : notnull => keys.Zip(values, KeyValuePair.Create).ToDictionary();
}
