using System.CommandLine;
using SecurityGraph.Cli.Graphs;
using SecurityGraph.Cli.Output;
using SecurityGraph.Exports;
using SecurityGraph.Judgement;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Wording;
using Spectre.Console;

namespace SecurityGraph.Cli.Commands;

/// <summary>Writes the graph as a file, whole in the exchange format or as a picture for another tool.</summary>
internal static class ExportCommand
{
    /// <summary>The exchange format.</summary>
    private const string Whole = "jsonl";

    /// <summary>Whole too: the files for an empty Neo4j.</summary>
    private const string ForNeo4j = "neo4j-admin";

    public static Command Build()
    {
        var graph = new GraphOptions();
        var pictures = new PictureOptions();
        var format = new Option<string>("--format") { Description = FormatHelp, DefaultValueFactory = _ => Whole, HelpName = "FORMAT" };
        format.AcceptOnlyFromAmong([Whole, ForNeo4j, .. ExportFormat.All.Select(one => one.Name)]);
        var output = new Option<FileInfo?>("--output", "-o") { Description = "The file to write, of csv-gephi, csv-kumu and neo4j-admin the folder; without it, standard output.", HelpName = "PATH" };
        var command = new CommandWithExamples("export", "Write the graph as a file that other tools and `import` read.") { format, output };
        command.Validators.Add(result =>
        {
            // Asked as it is written: here defaults are not there yet, and what cannot be read is told by the library.
            var named = result.GetResult(format)?.Tokens is [.., var last] ? last.Value : Whole;
            if (named is Whole or ForNeo4j && pictures.Given(result) is [var first, ..])
                result.AddError($"{first}: {(named == Whole ? "jsonl is the exchange format and" : named)} holds the whole graph: a part of it would be read back as if it were all. Choose another --format for a part, or leave {first} out.");
            if ((named == ForNeo4j || ExportFormat.Named(named) is { IsFolder: true }) && result.GetResult(output) is null)
                result.AddError($"--format {named} writes several files: name a folder for them with -o FOLDER.");
        });
        pictures.AddTo(command);
        graph.AddTo(command);
        command.SetAction(async (parsed, token) =>
        {
            var into = parsed.GetValue(output);
            // Opened first: what is wrong with it is no fault of the file that is written.
            using var opened = GraphSource.Open(graph.Of(parsed));
            if (ExportFormat.Named(parsed.GetValue(format)!) is { } other)
                await PictureFile.Write(other, await pictures.Read(parsed, opened.Store, token), into);
            else if (parsed.GetValue(format) == ForNeo4j) await Neo4jFiles.Write(opened.Store, into!, token);
            else await ExportWhole(opened, into, token);
            return 0;
        });
        command.Examples =
        [
            "export --output graph.jsonl",
            "export --format gexf --around ETIAS --depth 2 -o etias.gexf",
            "export --format csv-gephi --around \"protection of public spaces\" --as-of 2018-01-24 -o public-spaces",
            "export --format mermaid --between ENISA --and \"European Parliament\"",
            "export --format neo4j-admin -o neo4j-files",
            "export --data my-dataset --alone | gzip > mine.jsonl.gz",
            "export --neo4j http://localhost:7474 --output graph.jsonl",
        ];
        return command;
    }

    private static string FormatHelp =>
        $"jsonl: the exchange format, JSON Lines, always whole. neo4j-admin: a folder of files that fill an empty Neo4j, whole too. For other tools: {string.Join("; ", ExportFormat.All.Select(one => $"{one.Name} ({one.Meaning})"))}.";

    private static async Task ExportWhole(OpenGraph opened, FileInfo? output, CancellationToken token)
    {
        if (output is null)
        {
            await using var stdout = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
            await Write(opened, stdout, token);
            return;
        }
        var written = await WholeFile.Write(output, stream => Write(opened, stream, token));
        Terminal.Messages.WriteLine($"{CountText.OfGraph(written.Entities, written.Statements, " and ")} in {output.FullName}");
        if (Coverage.ReadSentenceOf(await opened.Store.FindCoverage(null, token)) is { Length: > 0 } read) Terminal.Messages.WriteLine(read);
    }

    private static Task<Trailer> Write(OpenGraph opened, Stream stream, CancellationToken token) => ExchangeFileWriter.Write(stream, opened.Store.ReadEverything(token), token);
}
