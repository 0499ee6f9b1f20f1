using SecurityGraph.Model.Exchange;
using SecurityGraph.Neo4j;
using SecurityGraph.Neo4j.QueryApi;
using SecurityGraph.Tests.Store;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Neo4j;

[Collection(OwnNeo4j.Collection)]
public sealed class KilledServerTests
{
    [Fact]
    public async Task Killed_at_ten_points_of_a_load_the_server_holds_the_same_bytes_after_the_next()
    {
        await using var server = await OwnNeo4j.Start();
        var all = Graph();
        var graphs = new[] { all, all with { Statements = [.. all.Statements.Where((_, i) => i % 2 == 0)] } };
        for (var point = 0; point < 10; point++)
        {
            var graph = graphs[point % 2];
            await LoadUntilKilled(server, graph, mostAtOnce: point < 7 ? 60 : 5000, point);
            using var loader = new Neo4jLoader(server.Options) { Patience = TimeSpan.FromSeconds(2) };
            await loader.Load(graph, CancellationToken.None);
            (await Database.Export(server.Options)).ShouldBe(Database.Bytes(graph), $"killed at point {point}");
        }
        var end = await Database.Dump(server.Options);
        await Neo4jServer.Empty(server.Options);
        await Database.Load(server.Options, graphs[1]);
        (await Database.Dump(server.Options)).ShouldBe(end);
    }

    /// <summary>The later the larger the point; the load itself may outlive the server or not.</summary>
    private static async Task LoadUntilKilled(OwnNeo4j server, Graph graph, int mostAtOnce, int point)
    {
        var reached = new TaskCompletionSource();
        var left = mostAtOnce == 5000 ? 0 : point;
        using var loader = new Neo4jLoader(
            server.Options, progress => { if (progress.Step.StartsWith("Writing", StringComparison.Ordinal) && left-- <= 0) reached.TrySetResult(); }, mostAtOnce, TimeProvider.System);
        var load = loader.Load(graph, CancellationToken.None);
        await Task.WhenAny(reached.Task, load);
        await Task.Delay(point * 40);
        await server.Kill();
        await server.Up();
        await Task.WhenAny(load);
        if (load.Exception is { } fault) fault.InnerException.ShouldBeOfType<Neo4jException>();
    }

    /// <summary>Of one predicate: a server that has just started takes its time over each new text of a statement.</summary>
    private static Graph Graph() => SmallGraph.Compile(
        SmallGraph.Entities.Concat(Enumerable.Range(0, 250).Select(i => SmallGraph.Named($"instrument:x-{i}", $"X {i}", "it_system"))),
        Enumerable.Range(0, 250).Select(i => Json.Say($"actor:europol OPERATES instrument:x-{i}", """ "modality":"ongoing" """, evidence: $""" "section":"{i % 20}" """)));
}
