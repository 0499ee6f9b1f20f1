using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Wording;
using SecurityGraph.Neo4j.Importing;
using SecurityGraph.Store;
using Spectre.Console;

namespace SecurityGraph.Cli.Output;

/// <summary>Writes the files that fill an empty Neo4j, and tells how they are read.</summary>
internal static class Neo4jFiles
{
    public static async Task Write(IGraphStore store, FileInfo output, CancellationToken token)
    {
        var graph = await Graph.Read(store.ReadEverything(token), "(the graph)", token);
        try
        {
            await WholeFolder.Write(output.FullName, [.. ImportFiles.Of(graph).Select(file => (file.Name, (Func<Stream, Task>)(stream => Task.Run(() => file.Write(stream), token))))]);
        }
        catch (InvalidDataException fault)
        {
            throw new CliException(fault.Message, fault);
        }
        Terminal.Messages.WriteLine($"{CountText.OfGraph(graph.Entities.Count, graph.Statements.Count, " and ")} in {output.FullName}. While the database is stopped, or not there yet, in that folder:");
        Terminal.Messages.WriteLine($"  {ImportFiles.Command(new FileInfo(Path.Combine(output.FullName, "load.csv")).Length)}");
        Terminal.Messages.WriteLine("With --overwrite-destination where there is one already, whose data it deletes. Then start Neo4j, and `securitygraph load --neo4j URL` makes the constraint and the indexes.");
    }
}
