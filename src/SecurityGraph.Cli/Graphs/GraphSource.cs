using SecurityGraph.Cli.Output;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Files;
using SecurityGraph.Neo4j;
using SecurityGraph.Sources.Datasets;
using SecurityGraph.Store;
using SecurityGraph.Store.Embedded;
using SecurityGraph.Store.Embedded.Files;
using SecurityGraph.Store.Merging;
using Spectre.Console;

namespace SecurityGraph.Cli.Graphs;

/// <summary>Opens the graph that a command works on, and builds one from datasets.</summary>
internal static class GraphSource
{
    /// <summary>The bundled dataset, compiled to an exchange file when this program was built.</summary>
    public static string BundledFile => Path.Combine(AppContext.BaseDirectory, "data", "security-union.jsonl");

    /// <summary>The exports of earlier releases of it.</summary>
    public static string ReleasesFolder => Path.Combine(AppContext.BaseDirectory, "data", "releases");

    public static OpenGraph Open(GraphChoice choice)
    {
        if (choice.Neo4j is { } neo4j) return new OpenGraph(Neo4jStore.Connect(neo4j), []);
        if (choice.Store is { } folder) return new OpenGraph(OpenStore(folder), []);
        if (choice.Data.Count == 0) return new OpenGraph(EmbeddedStore.Open(Bundled()), []);
        var (graph, datasets) = Compile(choice);
        return new OpenGraph(EmbeddedStore.Of(graph), datasets);
    }

    /// <summary>The exchange file that holds the graph; null where it is made of datasets.</summary>
    public static string? PathOf(GraphChoice choice) =>
        choice.Store is { } folder ? DatasetFile.CurrentPath(folder) ?? throw NoStore(folder)
        : choice.Data.Count == 0 ? Bundled()
        : null;

    /// <summary>The first line alone.</summary>
    public static ExchangeHeader ReadHeader(string path)
    {
        using var stream = RegularFile.Open(path);
        return ExchangeReader.Read(stream, path).OfType<ExchangeLine.OfHeader>().First().Header;
    }

    /// <summary>The bundled dataset, for datasets to lie on; null where one of them is the bundled one itself, as it stands in its folder.</summary>
    public static Graph? Below(IEnumerable<Dataset> datasets)
    {
        var bundled = ReadHeader(Bundled()).Dataset;
        return datasets.Any(dataset => dataset.Header.Dataset == bundled) ? null : ReadBundled();
    }

    public static Graph ReadBundled()
    {
        using var stream = RegularFile.Open(Bundled());
        return Graph.Read(stream, BundledFile);
    }

    /// <summary>An exchange file as it stands, of which more rules can be asked.</summary>
    public static GraphFile ReadFile(string path)
    {
        using var stream = RegularFile.Open(path);
        return Graph.ReadFile(stream, RelativePaths.FromHere(path));
    }

    private static EmbeddedStore OpenStore(string folder)
    {
        var path = DatasetFile.CurrentPath(folder) ?? throw NoStore(folder);
        if ((Generations.Gone(folder) ?? Generations.Cut(folder)) is { } other)
            Terminal.Messages.WriteLine($"{other}, the current generation of the store, is {(Generations.Gone(folder) is null ? "cut" : "gone")}: what follows is of {Path.GetFileName(path)}, the newest that is whole.");
        if (File.Exists(path)) WarnOfOldFormat(ReadHeader(path), path);
        return EmbeddedStore.Open(folder);
    }

    public static void WarnOfOldFormat(ExchangeHeader header, string path)
    {
        if (header.Version == 1)
            Terminal.Messages.WriteLine(
                $"{path} is in version 1 of the exchange format: nobody can tell whether lines of it are missing, and an inference that an old merge has lost can't come back. Make it anew where you can.");
    }

    private static CliException NoStore(string folder) =>
        new(Generations.Gone(folder) is { } gone
            ? $"The store has lost its graph: {gone}, which its file 'current' names, is gone. `securitygraph import FILE --store FOLDER` writes one anew."
            : $"There is no store in {folder}. `securitygraph import FILE --store FOLDER` writes one.");

    public static string Bundled() =>
        File.Exists(BundledFile) ? BundledFile : throw new CliException($"The bundled dataset is missing: {BundledFile}. Install the program again, or work without it: --alone.");

    /// <summary>The graph of the datasets chosen, and these.</summary>
    public static (Graph Graph, IReadOnlyList<Dataset> Datasets) Compile(GraphChoice choice)
    {
        var read = choice.Data.Select(folder => DatasetReader.Read(NamedFolder.Existing(folder))).ToList();
        var below = choice.Bundled ? Below(read) : null;
        var datasets = CheckedDatasets.Of(read, below, choice.KeepValid);
        var graph = GraphCompiler.Compile(new Graph(
            Together([.. below is null ? [] : new[] { below.Header }, .. datasets.Select(dataset => dataset.Header)]),
            [.. below?.Entities ?? [], .. datasets.SelectMany(dataset => dataset.Entities).Select(located => located.Value)],
            [.. below?.Statements ?? [], .. datasets.SelectMany(dataset => dataset.Statements).Select(written => written.Value)],
            below?.Links ?? [])
        {
            Mentions = [.. below?.Mentions ?? [], .. datasets.SelectMany(dataset => dataset.Texts).SelectMany(text => text.Mentions)],
            Withdrawn = [.. below?.Withdrawn ?? [], .. datasets.SelectMany(dataset => dataset.Manifest.Withdrawn)],
            Coverage = [.. below?.Coverage ?? [], .. datasets.SelectMany(dataset => dataset.Texts).SelectMany(text => text.Sections)],
        });
        return (graph, datasets);
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
}

/// <summary>A store, and its end.</summary>
/// <param name="Datasets">Those that were read for it, without the bundled one; their manifests know the texts of their documents.</param>
internal sealed record OpenGraph(IGraphStore Store, IReadOnlyList<Dataset> Datasets) : IDisposable
{
    public void Dispose() => (Store as IDisposable)?.Dispose();
}
