using System.CommandLine;
using System.Globalization;
using SecurityGraph.Cli.Graphs;
using SecurityGraph.Cli.Output;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Neo4j;
using SecurityGraph.Neo4j.Loading;
using SecurityGraph.Neo4j.QueryApi;
using Spectre.Console;

namespace SecurityGraph.Cli.Commands;

/// <summary>Makes a Neo4j database hold the graph.</summary>
internal static class LoadCommand
{
    public static Command Build()
    {
        var file = new Argument<FileInfo?>("FILE")
        {
            Description = "A file in the exchange format, as `export` writes it; without it, the bundled dataset, or what --data or --store name.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would be written, and write nothing." };
        var verify = new Option<bool>("--verify")
        {
            Description = $"Compare each property with what is in the database, as is done unasked for graphs of up to {Neo4jLoader.MostComparedWhole:N0} entities and statements.",
        };
        var beside = new Option<bool>("--beside-other-data") { Description = "Load into a database that holds other data too, which stays as it is; without this such a database is refused." };
        var (graph, neo4j) = (new GraphOptions(), new Neo4jArguments());
        neo4j.Server.Required = true;
        var command = new CommandWithExamples("load", "Make a Neo4j database hold the graph: what differs is written, other people's data stays.") { file, dryRun, verify, beside };
        neo4j.AddTo(command);
        graph.AddFilesTo(command);
        command.SetAction((parsed, token) =>
        {
            var (options, choice) = (neo4j.Of(parsed)!, graph.OfFiles(parsed));
            var load = new LoadOptions(parsed.GetValue(verify), parsed.GetValue(beside));
            return Load(options, () => Read(parsed.GetValue(file), choice), load, parsed.GetValue(dryRun), token);
        });
        command.Examples =
        [
            "load --neo4j http://localhost:7474 --user neo4j",
            "load --neo4j http://localhost:7474 --dry-run",
            "load graph.jsonl --neo4j http://localhost:7474",
            "load --neo4j http://localhost:7474 --verify",
            "load --neo4j http://localhost:7474 --beside-other-data",
            "load --data my-dataset --neo4j https://xxxx.databases.neo4j.io --user neo4j --password-file password.txt",
        ];
        return command;
    }

    private static async Task<int> Load(Neo4jOptions options, Func<Graph> read, LoadOptions load, bool dryRun, CancellationToken token)
    {
        var start = TimeProvider.System.GetTimestamp();
        // Before anybody is asked: a graph that breaks rules is refused with or without a server.
        var graph = read();
        using var loader = new Neo4jLoader(options, new LoadReport(TimeProvider.System).Show) { Options = load };
        if (dryRun)
        {
            var diff = await loader.Compare(graph, token);
            LoadReport.Tell(diff, isDone: false);
            Terminal.Out.WriteLine(diff.IsEmpty ? "Nothing would be written: the database holds this graph." : $"Would be written:{Environment.NewLine}{LoadReport.Text(diff)}");
            return 0;
        }
        var summary = await loader.Load(graph, token);
        var seconds = TimeProvider.System.GetElapsedTime(start).TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        LoadReport.Tell(summary.Diff, isDone: true);
        Terminal.Out.WriteLine(summary.Transactions == 0 && summary.Diff.Schema.Count == 0
            ? $"Nothing was to be written: the database holds this graph ({seconds} s)."
            : $"{LoadReport.Text(summary.Diff)}{Environment.NewLine}{Extent(summary.Transactions)}, {seconds} s.");
        Terminal.Messages.WriteLine($"Serve it: securitygraph serve --neo4j {options.Server}");
        return 0;
    }

    private static string Extent(int transactions) => transactions switch
    {
        0 => "Nothing else was to be written",
        1 => "Written in one transaction",
        _ => $"Written in {transactions} transactions",
    };

    private static Graph Read(FileInfo? file, GraphChoice choice)
    {
        if (file?.ToString() == "-") throw new CliException("load reads a file, not the standard input: write what comes to a file first.");
        if (file is not null && Directory.Exists(file.FullName)) throw new CliException($"{file.FullName} is a folder, not a file. `load --data FOLDER` loads a dataset, `load --store FOLDER` what was imported.");
        if (file is { Exists: false }) throw new CliException($"There is no file {file.FullName}.");
        return (file?.FullName ?? GraphSource.PathOf(choice)) is { } path ? CheckedFile.Read(path, choice.KeepValid, "loaded") : GraphSource.Compile(choice).Graph;
    }
}
