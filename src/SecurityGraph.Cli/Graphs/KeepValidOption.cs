using System.CommandLine;

namespace SecurityGraph.Cli.Graphs;

/// <summary>Without it, data that breaks a rule is refused whole.</summary>
internal sealed class KeepValidOption : Option<bool>
{
    public KeepValidOption()
        : base("--keep-valid") => Description = "Where data breaks a rule of `check`, leave that out, and what names it, and take the rest; without this, all is refused.";
}
