using System.Diagnostics;
using System.Text.Json;
using SecurityGraph.Tests.Store;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Exports;

/// <summary>graphology (as Gephi Lite has it), Cytoscape.js and Graphviz read what we write, and count what we counted.</summary>
public sealed class ForeignReaderTests
{
    [Fact]
    public async Task They_find_every_node_and_edge_and_each_value_of_a_dated_one()
    {
        var node = Requirement.Node();
        // Two relations between the same two.
        var picture = await Pictures.OfSmall(Json.Say("actor:commission USES instrument:vis"));

        var read = await Read(node, Pictures.Files(picture));

        read.EnumerateObject().Select(format => format.Name).ShouldBe(["gexf", "gexf-1.2", "graphml", "cyjs", "node-link", "dot"]);
        foreach (var format in read.EnumerateObject())
        {
            format.Value.GetProperty("nodes").EnumerateArray().Select(id => id.GetString()).ShouldBe(picture.Nodes.Select(one => one.Id.ToString()), ignoreOrder: true, format.Name);
            var edges = format.Value.GetProperty("edges");
            edges.EnumerateObject().Select(edge => $"{edge.Value.GetProperty("source")} {edge.Name} {edge.Value.GetProperty("target")}")
                .ShouldBe(picture.Edges.Select(edge => $"{edge.From} {edge.Id} {edge.To}"), ignoreOrder: true, format.Name);
            var dated = picture.Edge("actor:commission OPERATES instrument:vis");
            foreach (var (name, value) in dated.Values.Where(told => told.Value.Length > 0))
                edges.GetProperty(dated.Id).GetProperty(name).GetString().ShouldBe(value, $"{format.Name}: {name}");
            if (format.Name is "graphml" or "cyjs" or "node-link") format.Value.GetProperty("graph").GetProperty("release").GetString().ShouldBe("2026.1.0", format.Name);
        }
    }

    /// <summary>Long ones by themselves: viz.js 3.31.0 falls over a label that begins with a line break beside one of 10,000 characters.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task They_read_hostile_names_back(bool isLong)
    {
        var node = Requirement.Node();
        var names = HostileTextTests.All.Where(name => name.Length > 100 == isLong).Select((name, i) => (Id: $"actor:n{i}", Name: name)).ToList();
        var picture = await Pictures.Of(SmallGraph.Compile([.. names.Select(one => SmallGraph.Named(one.Id, "x"))], []));
        var hostile = names.ToDictionary(one => one.Id, one => one.Name, StringComparer.Ordinal);

        var read = await Read(node, Pictures.Files(picture with { Nodes = [.. picture.Nodes.Select(one => one with { Entity = one.Entity with { Name = hostile[one.Id.ToString()] } })] }));

        foreach (var format in read.EnumerateObject())
        {
            foreach (var (id, name) in names)
            {
                var expected = format.Name switch
                {
                    "cyjs" or "node-link" => HostileTextTests.Whole(name),
                    // It knows one sort of line break.
                    "dot" => HostileTextTests.Printable(name).ReplaceLineEndings("\n"),
                    _ => HostileTextTests.Printable(name),
                };
                format.Value.GetProperty("names").GetProperty(id).GetString().ShouldBe(expected, $"{format.Name} {id}");
            }
        }
    }

    private static async Task<JsonElement> Read(string node, Dictionary<string, string> files)
    {
        var folder = Directory.CreateTempSubdirectory("securitygraph-");
        try
        {
            foreach (var (name, text) in files.Where(file => !file.Key.Contains('/', StringComparison.Ordinal))) await File.WriteAllTextAsync(Path.Combine(folder.FullName, name), text);
            using var process = Process.Start(new ProcessStartInfo(node, [Path.Combine(Requirement.Repository, "tests", "node", "exports.mjs"), folder.FullName]) { UseShellExecute = false, RedirectStandardOutput = true })!;
            var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            process.ExitCode.ShouldBe(0);
            return JsonDocument.Parse(output).RootElement;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
