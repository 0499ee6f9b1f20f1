using SecurityGraph.Model.Exchange;
using SecurityGraph.Store;

namespace SecurityGraph.Tests.Store.Contract;

/// <summary>
/// What every store of the graph does: each behaviour is tested once, in a class derived from this one, and each store derives an
/// empty class from each of those.
/// </summary>
/// <param name="create">Makes a store of a graph.</param>
public abstract class GraphStoreContract(Func<Graph, IGraphStore> create) : IAsyncDisposable
{
    private readonly List<IGraphStore> _open = [];

    /// <summary>A store of <see cref="SmallGraph"/>.</summary>
    private protected StoreClient Store => field ??= Open(SmallGraph.Graph);

    private protected IGraphStore Create(Graph graph) => create(graph);

    private protected StoreClient Open(Graph graph) => new(Opened(graph));

    /// <summary>A store that the test's end disposes of.</summary>
    private protected IGraphStore Opened(Graph graph)
    {
        _open.Add(Create(graph));
        return _open[^1];
    }

    public ValueTask DisposeAsync()
    {
        _open.ForEach(store => (store as IDisposable)?.Dispose());
        GC.SuppressFinalize(this);
        return default;
    }
}
