using SecurityGraph.Cli.Output;
using SecurityGraph.Judgement;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Statements;
using SecurityGraph.Neo4j;
using SecurityGraph.Server.GraphQL;
using SecurityGraph.Server.GraphQL.Loading;
using SecurityGraph.Sources.Checking;
using SecurityGraph.Sources.Datasets;
using SecurityGraph.Store;
using SecurityGraph.Store.Embedded;
using SecurityGraph.Store.Embedded.Files;
using SecurityGraph.Store.Embedded.Reads;
using SecurityGraph.Store.Merging;
using Spectre.Console;

namespace SecurityGraph.Cli.Graphs;

/// <summary>Opens the graph that a command works on, and builds one from datasets.</summary>
internal static class GraphSource
{
    /// <summary>The bundled dataset, compiled to an exchange file when this program was built.</summary>
    public static string BundledFile => Path.Combine(AppContext.BaseDirectory, "data", "security-union.jsonl");

    public static OpenGraph Open(GraphChoice choice)
    {
        var datasets = choice is { Neo4j: null, Store: null } ? Datasets(choice) : [];
        return new OpenGraph(StoreOf(choice, datasets), datasets);
    }

    private static IGraphStore StoreOf(GraphChoice choice, List<Dataset> datasets)
    {
        if (choice.Neo4j is { } neo4j) return Neo4jStore.Connect(neo4j);
        if (choice.Store is { } folder) return OpenStore(folder);
        return datasets.Count == 0 ? EmbeddedStore.Open(Bundled()) : EmbeddedStore.Of(Compile(datasets, choice.Bundled));
    }

    /// <summary>The graph in memory, for commands that write it elsewhere.</summary>
    public static Graph Read(GraphChoice choice) =>
        choice.Store is { } folder ? ReadFile(DatasetFile.CurrentPath(folder) ?? throw NoStore(folder))
        : choice.Data.Count == 0 ? ReadFile(Bundled())
        : Compile(Datasets(choice), choice.Bundled);

    /// <summary>The first line alone.</summary>
    public static ExchangeHeader ReadHeader(string path)
    {
        using var stream = File.OpenRead(path);
        return ExchangeReader.Read(stream, path).OfType<ExchangeLine.OfHeader>().First().Header;
    }

    public static Graph ReadFile(string path)
    {
        using var stream = File.OpenRead(path);
        var graph = Graph.Read(stream, path);
        WarnOfOldFormat(graph.Header, path);
        return graph;
    }

    private static EmbeddedStore OpenStore(string folder)
    {
        var path = DatasetFile.CurrentPath(folder) ?? throw NoStore(folder);
        if (File.Exists(path)) WarnOfOldFormat(ReadHeader(path), path);
        return EmbeddedStore.Open(folder);
    }

    private static void WarnOfOldFormat(ExchangeHeader header, string path)
    {
        if (header.Version == 1)
            Terminal.Messages.WriteLine(
                $"{path} is in version 1 of the exchange format: nobody can tell whether lines of it are missing, and an inference that an old merge has lost can't come back. Make it anew where you can.");
    }

    private static CliException NoStore(string folder) =>
        new($"There is no store in {folder}. `securitygraph import FILE --store FOLDER` writes one.");

    public static string Bundled() =>
        File.Exists(BundledFile) ? BundledFile : throw new CliException($"The bundled dataset is missing: {BundledFile}. Install the program again, or give --data FOLDER --no-bundled.");

    private static List<Dataset> Datasets(GraphChoice choice) => [.. choice.Data.Select(Dataset)];

    private static Graph Compile(List<Dataset> datasets, bool onBundled)
    {
        var below = onBundled ? ReadFile(Bundled()) : null;
        List<Entity> entities = [.. below?.Entities ?? [], .. datasets.SelectMany(dataset => dataset.Entities).Select(located => located.Entity)];
        foreach (var dataset in datasets) Refuse(dataset, DatasetCheck.Unresolved(dataset, entities));
        return GraphCompiler.Compile(new Graph(
            Together([.. below is null ? [] : new[] { below.Header }, .. datasets.Select(dataset => dataset.Header)]),
            entities,
            [.. below?.Statements ?? [], .. datasets.SelectMany(dataset => dataset.Statements).Select(located => located.Statement)],
            below?.Links ?? [])
        {
            Mentions = below?.Mentions ?? [],
            Withdrawn = below?.Withdrawn ?? [],
            Coverage = below?.Coverage ?? [],
        });
    }

    /// <summary>The header of a graph of several datasets names them all: each has statements in it.</summary>
    private static ExchangeHeader Together(IReadOnlyList<ExchangeHeader> headers) => headers is [var one] ? one : new()
    {
        Dataset = string.Join(" + ", headers.Select(header => header.Dataset)),
        Release = string.Join(" + ", headers.Select(header => header.Release)),
        Licence = string.Join(" + ", headers.Select(header => header.Licence).Distinct()),
        AsOf = headers.Max(header => header.AsOf),
        Title = string.Join(" + ", headers.Select(header => header.Title).Where(title => title.Length > 0)),
        Description = string.Join(" ", headers.Select(header => header.Description).Where(text => text.Length > 0)),
    };

    private static Dataset Dataset(string folder)
    {
        if (!Directory.Exists(folder)) throw new CliException($"There is no folder {folder}.");
        var dataset = DatasetReader.Read(folder);
        Refuse(dataset, dataset.Diagnostics);
        return dataset;
    }

    private static void Refuse(Dataset dataset, IReadOnlyList<Diagnostic> faults)
    {
        if (faults.Count == 0) return;
        var lines = string.Join(Environment.NewLine, faults.Select(fault => "  " + fault.FromHere(dataset)));
        throw new CliException($"The dataset cannot be read; nothing was loaded.{Environment.NewLine}{lines}");
    }
}

/// <summary>A store, and its end.</summary>
/// <param name="Datasets">Those that were read for it, without the bundled one; their manifests know the texts of their documents.</param>
internal sealed record OpenGraph(IGraphStore Store, IReadOnlyList<Dataset> Datasets) : IDisposable
{
    public void Dispose() => (Store as IDisposable)?.Dispose();
}
