using SecurityGraph.Cli.Output;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Wording;
using SecurityGraph.Sources.Checking;
using SecurityGraph.Store.Merging;
using Spectre.Console;

namespace SecurityGraph.Cli.Graphs;

/// <summary>An exchange file that is about to become a graph of ours: it keeps the rules, or is refused.</summary>
internal static class CheckedFile
{
    /// <summary>The graph in the file; what is derived in it is derived anew, because it is no statement of a source.</summary>
    /// <param name="nothing">As for <see cref="Refusal.Of"/>.</param>
    public static Graph Read(string path, bool keepValid, string nothing)
    {
        try
        {
            var file = GraphSource.ReadFile(path);
            var graph = Checked(file, keepValid, nothing);
            GraphSource.WarnOfOldFormat(graph.Header, file.Name);
            WarnOfControlCharacters(file);
            return GraphCompiler.Compile(graph);
        }
        catch (ExchangeException fault)
        {
            throw new CliException($"{fault.Message}{Environment.NewLine}Nothing was {nothing}.", fault);
        }
    }

    /// <summary>Who wrote a file that is none of ours may have meant to deceive: it is taken, and told.</summary>
    private static void WarnOfControlCharacters(GraphFile file)
    {
        var (first, count) = GraphControlCharacters.In(file, Refusal.MostPlaces);
        foreach (var found in first) Terminal.Messages.WriteLine(found.ToString());
        if (count > first.Count) Terminal.Messages.WriteLine($"and {CountText.Of(count - first.Count, "control character", "control characters")} more in {file.Name}");
    }

    private static Graph Checked(GraphFile file, bool keepValid, string nothing)
    {
        if (keepValid)
        {
            var (kept, left) = GraphCheck.Keep(file);
            Refusal.Tell(file.Name, left);
            return kept;
        }
        var (first, count) = GraphCheck.Run(file, Refusal.MostPlaces);
        return count == 0 ? file.Graph : throw Refusal.Of(file.Name, first, count, "--keep-valid leaves out what breaks a rule, and takes the rest.", nothing);
    }
}
