using System.CommandLine;
using SecurityGraph.Cli.Configuration;

namespace SecurityGraph.Cli.Graphs;

/// <summary>The folder with the texts of the sources; left open, it is what the settings say.</summary>
internal sealed class DocumentsOption : Option<DirectoryInfo?>
{
    /// <param name="then">What they are good for.</param>
    public DocumentsOption(string then)
        : base("--documents")
    {
        Description = "The folder with the texts of the sources: " + then;
        HelpName = "FOLDER";
    }

    public string? Of(ParseResult parsed) => parsed.GetValue(this)?.FullName ?? Settings.Text("documents");
}
