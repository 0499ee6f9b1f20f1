using SecurityGraph.Model.Exchange;
using SecurityGraph.Neo4j;
using SecurityGraph.Neo4j.QueryApi;

namespace SecurityGraph.Tests.Neo4j;

/// <summary>For a class whose tests only read: a graph is loaded, alone, where the test before asked for another one.</summary>
public sealed class LoadedOnce
{
    private Graph? _graph;

    /// <summary>Skips the test where there is no server.</summary>
    internal async Task<Neo4jOptions> Load(Graph graph)
    {
        var options = Requirement.Neo4j();
        if (ReferenceEquals(_graph, graph)) return options;
        _graph = null;
        await Neo4jServer.Empty(options);
        using var loader = new Neo4jLoader(options);
        await loader.Load(graph);
        _graph = graph;
        return options;
    }
}
