using System.CommandLine;

namespace SecurityGraph.Cli.Graphs;

/// <summary>Without it, data that breaks a rule is refused whole.</summary>
internal sealed class KeepValidOption : Option<bool>
{
    public KeepValidOption()
        : base("--keep-valid") => Description = "Where entities or statements break a rule of `check`, leave them and what names them out, and take the rest.";
}
