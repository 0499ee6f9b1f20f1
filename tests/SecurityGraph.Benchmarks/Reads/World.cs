using SecurityGraph.Benchmarks.Generating;
using SecurityGraph.Benchmarks.Measuring;
using SecurityGraph.Benchmarks.Sqlite;
using SecurityGraph.Store.Embedded;

namespace SecurityGraph.Benchmarks.Reads;

/// <summary>One generated graph in our store and in its peer, loaded once a process, and what is asked of both.</summary>
internal sealed class World : IDisposable
{
    private static readonly Dictionary<string, World> Worlds = new(StringComparer.Ordinal);

    private readonly TemporaryFolder _folder = new();

    private World(GraphSize size)
    {
        var file = _folder.File("graph.jsonl");
        Inputs = new Inputs(Generator.Write(size, file));
        Store = EmbeddedStore.Open(file);
        Peer = new SqlitePeer(file, _folder.File("peer.sqlite"));
    }

    public Inputs Inputs { get; }

    public EmbeddedStore Store { get; }

    public SqlitePeer Peer { get; }

    public static World Of(string size)
    {
        if (!Worlds.TryGetValue(size, out var world)) Worlds.Add(size, world = new World(GraphSize.Named(size)));
        return world;
    }

    public static void DisposeAll()
    {
        foreach (var world in Worlds.Values) world.Dispose();
        Worlds.Clear();
    }

    public void Dispose()
    {
        Store.Dispose();
        Peer.Dispose();
        _folder.Dispose();
    }
}
