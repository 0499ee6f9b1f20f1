using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Embedded.Files;
using SecurityGraph.Store.Embedded.Loading;
using SecurityGraph.Store.Embedded.Reads;
using SecurityGraph.Store.Embedded.Snapshots;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Store.Embedded;

/// <summary>
/// A graph in memory, over an exchange file that stays where it is. Any number of threads read at once, without locks; each read
/// sees one generation whole.
/// </summary>
public sealed class EmbeddedStore : IGraphStore, IDisposable
{
    private const int MostAttempts = 10;

    private const string ServedOn =
        "The store of the graph is gone or cannot be read: the graph that was read before is served as long as this server runs. The log of this server says why; 'securitygraph import' writes the store anew.";

    private readonly string? _folder;
    private readonly Lock _refreshing = new();
    private volatile Snapshot _snapshot;

    /// <summary>What was read last, or refused.</summary>
    private Edition? _edition;

    private bool _isRefused;

    /// <summary>What anybody may be told of the last look at the folder, where that went wrong.</summary>
    private volatile string? _fault;

    private EmbeddedStore(Snapshot snapshot, string? folder = null, Edition? edition = null)
    {
        _snapshot = snapshot;
        _folder = folder;
        _edition = edition;
    }

    /// <summary>Opens an exchange file, or the current generation of a folder that <see cref="DatasetFile"/> writes.</summary>
    /// <exception cref="FileNotFoundException">There is neither.</exception>
    /// <exception cref="ExchangeException">A line breaks a rule of the format, or lines do not stand in its order.</exception>
    public static EmbeddedStore Open(string path)
    {
        if (File.Exists(path)) return new EmbeddedStore(SnapshotReader.Read(StoredLines.Open(path), generation: 0));
        // Before the graph: where it is replaced meanwhile, the next look reads it once too often.
        var edition = Edition.Of(path);
        return new EmbeddedStore(LoadCurrent(path), path, edition);
    }

    /// <summary>A store of a graph that is in memory only, as its exchange file would be.</summary>
    public static EmbeddedStore Of(Graph graph) => new(SnapshotReader.Read(StoredLines.Of(graph), generation: 0));

    /// <summary>
    /// Goes over to what the folder holds now, where that is not what was read last; true if so. Reads that are under way end on the
    /// old graph. Where the new one can't be read the old one stays; a file that breaks the format is refused once, and read again only
    /// when it has changed: somebody may be copying it.
    /// </summary>
    /// <exception cref="FileNotFoundException">The folder holds no graph any more.</exception>
    /// <exception cref="ExchangeException">A line of the new file breaks a rule of the format.</exception>
    public bool Refresh()
    {
        if (_folder is null) return false;
        lock (_refreshing)
        {
            var edition = Edition.Of(_folder);
            if (edition is not null && edition == _edition)
            {
                if (!_isRefused) _fault = null; // it was away, and is back
                return false;
            }
            try
            {
                // The file of the old snapshot is closed when the last read that uses it is gone: by the garbage collector.
                _snapshot = LoadCurrent(_folder);
                _edition = edition;
                (_isRefused, _fault) = (false, null);
                return true;
            }
            catch (ExchangeException)
            {
                _edition = edition;
                (_isRefused, _fault) = (true, ServedOn);
                throw;
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                _fault = ServedOn;
                throw;
            }
        }
    }

    public ValueTask<Page<Entity>> FindEntities(EntityQuery query, CancellationToken cancellationToken = default)
    {
        Limits.Check(query);
        cancellationToken.ThrowIfCancellationRequested();
        return new(EntitySelection.Find(_snapshot, query));
    }

    public ValueTask<IReadOnlyList<Page<StatementAnswer>>> FindStatements(StatementQuery query, Lens lens, CancellationToken cancellationToken = default)
    {
        Limits.Check(query);
        return new(new StatementSelection(_snapshot, query, lens).Find(cancellationToken));
    }

    public ValueTask<Page<SearchHit>> Search(SearchQuery query, CancellationToken cancellationToken = default)
    {
        Limits.Check(query);
        cancellationToken.ThrowIfCancellationRequested();
        return new(NameSearch.Find(_snapshot, query));
    }

    public ValueTask<Neighbourhood> Neighbourhood(NeighbourhoodQuery query, Lens lens, CancellationToken cancellationToken = default)
    {
        Limits.Check(query);
        return NeighbourhoodWalk.Walk(_snapshot, query, lens, cancellationToken);
    }

    public ValueTask<IReadOnlyList<GraphPath>> FindPaths(PathQuery query, Lens lens, CancellationToken cancellationToken = default)
    {
        Limits.Check(query);
        return PathWalk.Find(_snapshot, query, lens, cancellationToken);
    }

    public ValueTask<GraphCounts> Count(CountQuery query, Lens lens, CancellationToken cancellationToken = default) =>
        new(new GraphCounter(_snapshot, lens).Count(query, cancellationToken));

    public ValueTask<IReadOnlyList<Mention>> FindMentions(MentionQuery query, CancellationToken cancellationToken = default)
    {
        Limits.Check(query);
        return new(MentionSelection.Find(_snapshot, query, cancellationToken));
    }

    public ValueTask<IReadOnlyList<SectionCoverage>> FindCoverage(IReadOnlyCollection<EntityId>? documents = null, CancellationToken cancellationToken = default) =>
        new(CoverageSelection.Find(_snapshot, documents));

    public ValueTask<IReadOnlyList<Withdrawn>> FindWithdrawn(IReadOnlyCollection<string> ids, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var withdrawn = _snapshot.Withdrawn;
        return new([.. ids.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).SelectMany(id => withdrawn[id])]);
    }

    public ValueTask<StoreState> ReadState(CancellationToken cancellationToken = default)
    {
        var snapshot = _snapshot;
        return new(new StoreState(snapshot.Header, snapshot.Entities.Count, snapshot.Statements.Count, snapshot.Generation, IsComplete: true) { Fault = _fault, Content = snapshot.Content });
    }

    public IAsyncEnumerable<ExchangeLine> ReadEverything(CancellationToken cancellationToken = default) =>
        _snapshot.Lines.ReadAll(cancellationToken).ToAsyncEnumerable();

    public void Dispose() => _snapshot.Dispose();

    /// <summary>A writer may delete the generation that was current a moment ago: then there is a newer one.</summary>
    private static Snapshot LoadCurrent(string folder)
    {
        for (var attempt = 1; ; attempt++)
        {
            var generation = Generations.Current(folder)
                ?? throw new FileNotFoundException($"{folder} holds no graph: there is no file of a generation in it.");
            try
            {
                return SnapshotReader.Read(StoredLines.Open(Generations.PathOf(folder, generation)), generation);
            }
            catch (FileNotFoundException) when (attempt < MostAttempts && Generations.Current(folder) != generation)
            {
                continue;
            }
        }
    }
}
