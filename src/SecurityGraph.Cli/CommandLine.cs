using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using SecurityGraph.Cli.Commands;
using SecurityGraph.Cli.Output;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Sources.Documents.Text;
using SecurityGraph.Store;

namespace SecurityGraph.Cli;

/// <summary>The commands, and what every command does with a fault.</summary>
internal static class CommandLine
{
    /// <summary>0: done; 1: a fault of data, files or the machine; 2: a command line that cannot be read.</summary>
    public static async Task<int> Run(string[] args)
    {
        // A fault of ours is shown below in one line; the library's own handler would print a stack.
        var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false };
        try
        {
            CheckCurrentFolder();
            // In here, because what an option leaves open is read from the settings, which may be broken.
            var parsed = Build().Parse(args);
            // No word at all is no fault: the library answers with the help.
            if (parsed.Action is not ParseErrorAction || args.Length == 0) return await parsed.InvokeAsync(configuration);
            await Terminal.Error(UsageFault.Of(parsed));
            return 2;
        }
        catch (Exception fault) when (fault is CliException or ExchangeException or DocumentException or StoreException or IOException or UnauthorizedAccessException)
        {
            await Terminal.Error(fault.Message);
            return 1;
        }
        catch (OperationCanceledException)
        {
            return 130;
        }
    }

    /// <summary>Every path is one from the current folder on, which somebody may have deleted; the runtime's own message names no file.</summary>
    private static void CheckCurrentFolder()
    {
        try
        {
            _ = Directory.GetCurrentDirectory();
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CliException("The current folder is gone: change to one that exists.", fault);
        }
    }

    public static RootCommand Build()
    {
        var root = new RootCommand("Who does what with which instrument, when, how surely, and which sentence says so: EU security policy as a cited graph.")
        {
            ServeCommand.Build(),
            ShowCommand.Build(),
            PromisesCommand.Build(),
            ChangesCommand.Build(),
            ContradictionsCommand.Build(),
            MoneyCommand.Build(),
            CheckCommand.Build(),
            ReviewCommand.Build(),
            PassagesCommand.Build(),
            ExportCommand.Build(),
            ImportCommand.Build(),
            LoadCommand.Build(),
            DoctorCommand.Build(),
            VersionCommand.Build(),
            CompletionCommand.Build(),
        };
        foreach (var command in root.Subcommands) PathValues.Check(command);
        foreach (var help in root.Options.OfType<HelpOption>()) help.Action = new HelpWithExamples((HelpAction)help.Action!);
        return root;
    }
}
