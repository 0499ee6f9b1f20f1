using System.CommandLine;
using SecurityGraph.Cli.Graphs;
using SecurityGraph.Cli.Output;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Files;
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
            "export --data my-dataset --no-bundled | gzip > mine.jsonl.gz",
            "export --neo4j http://localhost:7474 --output graph.jsonl",
        ];
        return command;
    }

    private static async Task<int> Export(GraphChoice choice, FileInfo? output, CancellationToken token)
    {
        if (output is null)
        {
            await using var stdout = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
            await Write(choice, stdout, token);
            return 0;
        }
        var written = await WriteWhole(output, stream => Write(choice, stream, token));
        Terminal.Messages.WriteLine($"{CountText.OfGraph(written.Entities, written.Statements, " and ")} in {output.FullName}");
        return 0;
    }

    private static async Task<Trailer> Write(GraphChoice choice, Stream stream, CancellationToken token)
    {
        using var opened = GraphSource.Open(choice);
        return await ExchangeFileWriter.Write(stream, opened.Store.ReadEverything(token), token);
    }

    /// <summary>All or nothing: a file half-written never has the name that was asked for.</summary>
    private static async Task<T> WriteWhole<T>(FileInfo output, Func<Stream, Task<T>> write)
    {
        // Not made: a slip in the path would leave folders behind, at worst at the root of the disk.
        if (output.Directory is { Exists: false } folder) throw new CliException($"There is no folder {folder.FullName}. Make it, or write elsewhere.");
        // A finished file takes its place: of a device too, if the user may do that.
        if (Path.Exists(output.FullName)) RegularFile.Check(output.FullName);
        var temporary = output.FullName + ".tmp";
        try
        {
            T written;
            await using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16))
            {
                written = await write(stream);
                ToDisk(stream);
            }
            File.Move(temporary, output.FullName, overwrite: true);
            return written;
        }
        // The last is what the runtime says where a file system takes no file of this size.
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException)
        {
            throw new CliException($"{output.FullName} cannot be written: {fault.Message}", fault);
        }
        finally
        {
            if (File.Exists(temporary)) File.Delete(temporary);
        }
    }

    private static void ToDisk(FileStream stream) => stream.Flush(flushToDisk: true);
}
