using System.CommandLine;
using SecurityGraph.Model.Names;

namespace SecurityGraph.Cli.Output;

/// <summary>
/// What is said of a command line that cannot be read: what is wrong, what may have been meant, and where help is. The help itself
/// would push the message out of sight.
/// </summary>
internal static class UsageFault
{
    public static string Of(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        // Of a word that is not understood the library finds more faults than one: that a command is lacking, and every word behind it.
        var told = parsed.UnmatchedTokens is [var unknown, ..] ? Unknown(command, unknown) : string.Join(Environment.NewLine, parsed.Errors.Select(error => error.Message));
        return $"{told}{Environment.NewLine}See: securitygraph {(command is RootCommand ? "" : command.Name + " ")}--help";
    }

    private static string Unknown(Command command, string word)
    {
        var near = Spelling.Nearest(word, word.StartsWith('-') ? command.Options.Where(option => !option.Hidden).Select(option => option.Name) : command.Subcommands.Select(sub => sub.Name));
        return $"Unrecognized command or argument '{word}'.{(near is null ? "" : $" Did you mean {near}?")}";
    }
}
