using System.CommandLine;
using SecurityGraph.Cli.Graphs;
using SecurityGraph.Cli.Output;
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
        var command = new Command("export", "Write the graph as a file that other tools and `import` read.") { format, output };
        graph.AddTo(command);
        command.SetAction(parsed => Export(graph.Of(parsed), parsed.GetValue(output)));
        return HelpWithExamples.With(command, "export --output graph.jsonl", "export --data my-dataset --no-bundled | gzip > mine.jsonl.gz");
    }

    private static int Export(GraphChoice choice, FileInfo? output)
    {
        var read = GraphSource.Read(choice);
        if (output is null)
        {
            using var stdout = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
            read.WriteTo(stdout);
            return 0;
        }
        WriteWhole(output, read.WriteTo);
        Terminal.Messages.WriteLine($"{read.Entities.Count} entities and {read.Statements.Count} statements in {output.FullName}");
        return 0;
    }

    /// <summary>All or nothing: a file half-written never has the name that was asked for.</summary>
    private static void WriteWhole(FileInfo output, Action<Stream> write)
    {
        var temporary = output.FullName + ".tmp";
        try
        {
            output.Directory?.Create();
            using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }
            File.Move(temporary, output.FullName, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            File.Delete(temporary);
            throw new CliException($"{output.FullName} cannot be written: {fault.Message}", fault);
        }
    }
}
