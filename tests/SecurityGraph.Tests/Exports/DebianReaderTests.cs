using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using SecurityGraph.Exports.Pictures;
using SecurityGraph.Tests.Sources;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Exports;

/// <summary>NetworkX, igraph, R, rapper and Graphviz read the whole dataset from our files and count what we counted; jing holds GEXF to its schema.</summary>
public sealed partial class DebianReaderTests
{
    [Fact]
    public async Task NetworkX_and_igraph_find_every_node_and_edge_with_its_days()
    {
        var python = Requirement.Python();
        var picture = await Pictures.Of(BundledDataset.Compiled);
        using var files = Files(picture);

        var read = JsonDocument.Parse(await Run(python, Path.Combine(Requirement.Repository, "tests", "python", "exports.py"), files.Folder)).RootElement;

        read.EnumerateObject().Select(reader => reader.Name).ShouldBe(["networkx gexf-1.2", "networkx graphml", "networkx node-link", "networkx cyjs", "igraph graphml"]);
        foreach (var reader in read.EnumerateObject())
        {
            reader.Value.GetProperty("nodes").EnumerateArray().Select(id => id.GetString()).ShouldBe(picture.Nodes.Select(node => node.Id.ToString()), ignoreOrder: true, reader.Name);
            reader.Value.GetProperty("edges").EnumerateObject().Select(edge => $"{edge.Value[0]} {edge.Name} {edge.Value[1]}").Order(StringComparer.Ordinal)
                .ShouldBe(picture.AllEdges().Select(edge => $"{edge.From} {edge.Id} {edge.To}").Order(StringComparer.Ordinal), reader.Name);
            reader.Value.GetProperty("dated").EnumerateObject().Select(edge => $"{edge.Name} {edge.Value}").Order(StringComparer.Ordinal)
                .ShouldBe(picture.AllEdges().Where(edge => edge.Value("earliest").Length > 0).Select(edge => $"{edge.Id} {edge.Value("earliest")}").Order(StringComparer.Ordinal), reader.Name);
        }
    }

    [Fact]
    public async Task R_finds_the_same_edges_in_GraphML_in_the_tables_and_in_JSON()
    {
        var r = Requirement.Reader("Rscript");
        var picture = await Pictures.Of(BundledDataset.Compiled);
        using var files = Files(picture);

        var read = JsonDocument.Parse(await Run(r, "--vanilla", Path.Combine(Requirement.Repository, "tests", "r", "exports.R"), files.Folder)).RootElement;

        var edges = picture.AllEdges().Select(edge => $"{edge.From} {edge.Id} {edge.To} {edge.Value("earliest")}").Order(StringComparer.Ordinal).ToList();
        foreach (var reader in new[] { "graphml", "tables", "json" })
            read.GetProperty(reader).EnumerateArray().Select(edge => edge.GetString()!).Order(StringComparer.Ordinal).ShouldBe(edges, ignoreOrder: true, reader);
        read.GetProperty("nodes").EnumerateArray().Select(count => count.GetInt32()).ShouldBe(Enumerable.Repeat(picture.Nodes.Count, 3));
    }

    [Fact]
    public async Task Jing_holds_GEXF_to_its_schema_and_finds_a_broken_date()
    {
        var (jing, schema) = (Requirement.Reader("jing"), Requirement.GexfSchema());
        using var files = Files(await Pictures.Of(BundledDataset.Compiled));
        await Run(jing, schema, files.PathOf("gexf"));

        var text = await File.ReadAllTextAsync(files.PathOf("gexf"));
        await File.WriteAllTextAsync(files.PathOf("gexf"), Start().Replace(text, "start=\"1 July 1999\"", 1));
        (await Should.ThrowAsync<InvalidOperationException>(() => Run(jing, schema, files.PathOf("gexf")))).Message.ShouldContain("start");
    }

    [Fact]
    public async Task Rapper_counts_a_triple_a_line()
    {
        var rapper = Requirement.Reader("rapper");
        using var files = Files(await Pictures.Of(BundledDataset.Compiled));
        var lines = (await File.ReadAllLinesAsync(files.PathOf("nquads"))).Length;
        (await Run(rapper, "-c", "-i", "nquads", files.PathOf("nquads"))).ShouldContain($"Parsing returned {lines} triples");
    }

    [Fact]
    public async Task Graphviz_finds_every_edge()
    {
        var dot = Requirement.Reader("dot");
        var picture = await Pictures.Of(BundledDataset.Compiled);
        using var files = Files(picture);
        Edge().Count(await Run(dot, "-Tcanon", files.PathOf("dot"))).ShouldBe(picture.EdgeCount);
    }

    [GeneratedRegex("start=\"[^\"]*\"")]
    private static partial Regex Start();

    /// <summary>At the beginning of a line: a sentence may have an arrow in it.</summary>
    [GeneratedRegex("^\\s*\"[^\"]*\" -> \"[^\"]*\"", RegexOptions.Multiline)]
    private static partial Regex Edge();

    /// <returns>What it wrote, to either stream.</returns>
    private static async Task<string> Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode == 0 ? await output + await errors : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {await output}{await errors}");
    }

    private static WrittenFiles Files(Picture picture) => new(Pictures.Files(picture, "gexf", "gexf-1.2", "graphml", "cyjs", "node-link", "nquads", "dot", "csv-gephi"));

    /// <summary>Each named as its format, or in a folder of that name; they go with it.</summary>
    private sealed class WrittenFiles : IDisposable
    {
        public WrittenFiles(Dictionary<string, string> files)
        {
            foreach (var (name, text) in files)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
                File.WriteAllText(PathOf(name), text);
            }
        }

        public string Folder { get; } = Directory.CreateTempSubdirectory("securitygraph-").FullName;

        public string PathOf(string name) => Path.Combine(Folder, name);

        public void Dispose() => Directory.Delete(Folder, recursive: true);
    }
}
