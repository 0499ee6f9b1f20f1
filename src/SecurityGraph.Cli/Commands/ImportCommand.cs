using System.CommandLine;
using SecurityGraph.Cli.Configuration;
using SecurityGraph.Cli.Graphs;
using SecurityGraph.Cli.Output;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Wording;
using SecurityGraph.Store.Embedded.Files;
using Spectre.Console;

namespace SecurityGraph.Cli.Commands;

/// <summary>Reads an exchange file that keeps the rules into a store.</summary>
internal static class ImportCommand
{
    public static Command Build()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "A file in the exchange format, as `export` writes it." };
        var store = new Option<DirectoryInfo?>("--store") { Description = "The store's folder. Without it: the platform's data folder.", HelpName = "FOLDER" };
        var keepValid = new KeepValidOption();
        var command = new CommandWithExamples("import", "Check a file of statements, and read it into a store, which `serve --store` serves.") { file, store, keepValid };
        command.SetAction(parsed => Import(parsed.GetValue(file)!, parsed.GetValue(store)?.FullName, parsed.GetValue(keepValid)));
        command.Examples = ["import graph.jsonl", "import graph.jsonl --store ./store", "import graph.jsonl --keep-valid", "serve --store ./store"];
        return command;
    }

    /// <param name="named">The store's folder; null: the platform's.</param>
    private static int Import(FileInfo file, string? named, bool keepValid)
    {
        if (file.ToString() == "-") throw new CliException("import reads a file, not the standard input: write what comes to a file first.");
        var folder = named ?? Settings.DataFolder;
        try
        {
            var graph = CheckedFile.Read(file.FullName, keepValid, "imported");
            Vocabulary(graph.Header);
            var generation = Write(folder, graph, isNamed: named is not null);
            Terminal.Messages.WriteLine(
                $"{CountText.OfGraph(graph.Entities.Count, graph.Statements.Count, " and ")} in {folder} (generation {generation}). Serve them: securitygraph serve --store {folder}");
            return 0;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new CliException($"{fault.Message}{Environment.NewLine}Nothing was imported.", fault);
        }
    }

    private static long Write(string folder, Graph graph, bool isNamed)
    {
        try
        {
            return DatasetFile.Write(folder, graph);
        }
        catch (Exception fault) when (!isNamed && fault is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"{fault.Message} Import elsewhere with --store FOLDER.", fault);
        }
    }

    private static void Vocabulary(ExchangeHeader header)
    {
        // The terms were read already: one that this vocabulary lacks has stopped the reading, with its line.
        if (header.Vocabulary != Model.Terms.Vocabulary.Current.Version)
            Terminal.Messages.WriteLine($"The file was written with vocabulary {header.Vocabulary}; all its terms are known to {Model.Terms.Vocabulary.Current.Version} too.");
    }
}
