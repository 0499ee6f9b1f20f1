using System.CommandLine;

namespace SecurityGraph.Cli.Output;

/// <summary>A command that its help teaches by example.</summary>
internal sealed class CommandWithExamples(string name, string description) : Command(name, description)
{
    /// <summary>What stands behind <c>securitygraph</c>, a line each.</summary>
    public IReadOnlyList<string> Examples { get; set; } = [];
}
