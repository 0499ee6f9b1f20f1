using System.CommandLine;
using SecurityGraph.Cli.Graphs;
using SecurityGraph.Cli.Output;
using SecurityGraph.Judgement;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Wording;
using Spectre.Console;

namespace SecurityGraph.Cli.Commands;

/// <summary>Writes the graph as a file.</summary>
internal static class ExportCommand
{
    public static Command Build()
    {
        var graph = new GraphOptions();
        var format = new Option<string>("--format") { Description = "jsonl: the exchange format, JSON Lines.", DefaultValueFactory = _ => "jsonl" };
        format.AcceptOnlyFromAmong("jsonl");
        var output = new Option<FileInfo?>("--output", "-o") { Description = "The file to write; without it, standard output.", HelpName = "FILE" };
        var command = new CommandWithExamples("export", "Write the graph as a file that other tools and `import` read.") { format, output };
        graph.AddTo(command);
        command.SetAction((parsed, token) => Export(graph.Of(parsed), parsed.GetValue(output), token));
        command.Examples =
        [
            "export --output graph.jsonl",
            "export --data my-dataset --alone | gzip > mine.jsonl.gz",
            "export --neo4j http://localhost:7474 --output graph.jsonl",
        ];
        return command;
    }

    private static async Task<int> Export(GraphChoice choice, FileInfo? output, CancellationToken token)
    {
        if (output is null)
        {
            using var shown = GraphSource.Open(choice);
            await using var stdout = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
            await Write(shown, stdout, token);
            return 0;
        }
        // Opened first: what is wrong with it is no fault of the file that is written.
        using var opened = GraphSource.Open(choice);
        var written = await WholeFile.Write(output, stream => Write(opened, stream, token));
        Terminal.Messages.WriteLine($"{CountText.OfGraph(written.Entities, written.Statements, " and ")} in {output.FullName}");
        if (Coverage.ReadSentenceOf(await opened.Store.FindCoverage(null, token)) is { Length: > 0 } read) Terminal.Messages.WriteLine(read);
        return 0;
    }

    private static Task<Trailer> Write(OpenGraph opened, Stream stream, CancellationToken token) => ExchangeFileWriter.Write(stream, opened.Store.ReadEverything(token), token);
}
