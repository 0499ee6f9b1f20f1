using System.CommandLine;
using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using SecurityGraph.Cli.Graphs;
using SecurityGraph.Cli.Output;
using SecurityGraph.Model.Terms;
using Spectre.Console;

namespace SecurityGraph.Cli.Commands;

/// <summary>What to cite, and what to name in a report of a fault.</summary>
internal static class VersionCommand
{
    public static string Program { get; } =
        typeof(VersionCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    public static Command Build()
    {
        var json = new Option<bool>("--json") { Description = "As JSON." };
        var command = new CommandWithExamples("version", "The program, and the release of the bundled dataset.") { json };
        command.SetAction(parsed => Show(parsed.GetValue(json)));
        command.Examples = ["version", "version --json"];
        return command;
    }

    private static int Show(bool asJson)
    {
        var header = GraphSource.ReadHeader(GraphSource.Bundled());
        if (asJson)
        {
            Terminal.Json(json =>
            {
                json.WriteStartObject();
                json.WriteString("program", Program);
                json.WriteString("dataset", header.Dataset);
                json.WriteString("release", header.Release);
                json.WriteString("asOf", header.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                json.WriteString("vocabulary", Vocabulary.Current.Version);
                json.WriteString("runtime", RuntimeInformation.FrameworkDescription);
                json.WriteEndObject();
            });
            return 0;
        }
        Terminal.Out.WriteLine($"securitygraph {Program} ({RuntimeInformation.FrameworkDescription})");
        Terminal.Out.WriteLine($"dataset {header.Dataset} {header.Release}, as of {header.AsOf:yyyy-MM-dd}, vocabulary {Vocabulary.Current.Version}");
        return 0;
    }
}
