using System.CommandLine;
using SecurityGraph.Cli.Output;

namespace SecurityGraph.Cli.Commands;

/// <summary>Prints the few lines that make a shell complete the commands and options of this program.</summary>
internal static class CompletionCommand
{
    private const string Bash = """
        _securitygraph() {
          local IFS=$'\n'
          COMPREPLY=($(securitygraph "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null))
        }
        complete -o default -F _securitygraph securitygraph
        """;

    private const string Zsh = """
        _securitygraph() {
          local -a found
          found=("${(@f)$(securitygraph "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
          compadd -- $found
        }
        compdef _securitygraph securitygraph
        """;

    private const string Fish = """
        complete -c securitygraph -a '(securitygraph "[suggest:"(commandline -C)"]" (commandline) 2>/dev/null)'
        """;

    private const string PowerShell = """
        Register-ArgumentCompleter -Native -CommandName securitygraph -ScriptBlock {
          param($word, $line, $position)
          securitygraph "[suggest:$position]" "$line" | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
        }
        """;

    public static Command Build()
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh, fish or pwsh." };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish", "pwsh");
        var command = new CommandWithExamples("completion", "Print the lines that make your shell complete this program's commands.") { shell };
        command.SetAction(parsed => Console.Out.WriteLine(parsed.GetValue(shell) switch { "bash" => Bash, "zsh" => Zsh, "fish" => Fish, _ => PowerShell }));
        command.Examples = ["completion bash >> ~/.bashrc", "completion pwsh >> $PROFILE"];
        return command;
    }
}
