using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace SecurityGraph.Cli.Output;

/// <summary>The library's help, and behind it the examples of the command.</summary>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    private static readonly string[] OfTheProgram = ["serve --open", "show ETIAS --as-of 2018-01-24"];

    // `show --help` lacks its ENTITY, and is no fault.
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var result = help.Invoke(parseResult);
        var examples = parseResult.CommandResult.Command is CommandWithExamples command ? command.Examples : OfTheProgram;
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (var example in examples) output.WriteLine($"  securitygraph {example}");
        return result;
    }
}
