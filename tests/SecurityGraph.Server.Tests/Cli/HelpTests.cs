using System.Text;
using SecurityGraph.Tests;
using Shouldly;
using Xunit;

namespace SecurityGraph.Server.Tests.Cli;

public sealed class HelpTests : IDisposable
{
    private static readonly string[] Commands = ["serve", "show", "check", "review", "passages", "export", "import", "load", "doctor", "version", "completion"];

    private readonly Program _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task Help_teaches_every_command_by_example()
    {
        var all = new StringBuilder();
        foreach (var pair in Commands.Prepend("").Chunk(2))
        {
            var runs = await Task.WhenAll(pair.Select(command => _program.Run([.. command.Length > 0 ? new[] { command } : [], "--help"])));
            foreach (var (command, run) in pair.Zip(runs))
            {
                run.Exit.ShouldBe(0, command);
                run.Error.ShouldBe("", command);
                run.Out.ShouldContain("Examples:\n  securitygraph " + command, customMessage: command);
                all.Append($"$ securitygraph {command}{(command.Length > 0 ? " " : "")}--help\n").Append(run.Out.ReplaceLineEndings("\n"));
            }
        }
        foreach (var command in Commands) all.ToString().ShouldContain($"\n  {command} ", customMessage: "the help of the program names it");
        Approval.Matches("tests/SecurityGraph.Server.Tests/Cli/Help.approved.txt", all.ToString());
    }

    [Theory]
    [InlineData("sow ETIAS", "Unrecognized command or argument 'sow'. Did you mean show?", "")]
    [InlineData("foo", "Unrecognized command or argument 'foo'.", "")]
    [InlineData("show ETIAS --asof 2018-01-24", "Unrecognized command or argument '--asof'. Did you mean --as-of?", "show")]
    [InlineData("show ETIAS --as-of 24.1.2018", "--as-of: '24.1.2018' is not a day; write it as 2018-01-24.", "show")]
    [InlineData("show ETIAS --as-of 2018-01", "--as-of: '2018-01' is not a day; write it as 2018-01-24.", "show")]
    [InlineData("show", "Required argument missing for command: 'show'.", "show")]
    [InlineData("show ''", "ENTITY: an empty text names nothing", "show")]
    [InlineData("serve --port abc", "--port: 'abc' is not a number from 0 to 65535.", "serve")]
    [InlineData("serve --port 99999", "--port: '99999' is not a number from 0 to 65535.", "serve")]
    [InlineData("serve --time-limit 0", "--time-limit: '0' is not a number from 1 to 600.", "serve")]
    [InlineData("serve --rate-limit many", "--rate-limit: 'many' is not a number from 1 to 2147483647.", "serve")]
    [InlineData("serve --allow-origin *", "--allow-origin: '*' is not an origin; write it as https://atlas.example.org, without a path.", "serve")]
    [InlineData("serve --allow-origin https://a.example/path", "--allow-origin: 'https://a.example/path' is not an origin; write it as https://atlas.example.org, without a path.", "serve")]
    [InlineData("serve --data ''", "--data: an empty text names no file and no folder.", "serve")]
    [InlineData("show ETIAS --store ''", "--store: an empty text names no file and no folder.", "show")]
    [InlineData("check ''", "FOLDER: an empty text names no file and no folder.", "check")]
    public async Task A_command_line_that_cannot_be_read_ends_with_2_and_says_in_a_line_what_is_wrong_and_in_another_where_help_is(string line, string error, string command)
    {
        var run = await _program.Run([.. line.Split(' ').Select(word => word.Trim('\''))]);
        (run.Exit, run.Out).ShouldBe((2, ""));
        run.Error.TrimEnd().ReplaceLineEndings("\n").ShouldStartWith("securitygraph: " + error);
        run.Error.TrimEnd().ReplaceLineEndings("\n").ShouldEndWith($"\nSee: {$"securitygraph {command}".Trim()} --help");
    }

    [Theory]
    [InlineData("completion tcsh", "'tcsh' not recognized", "'pwsh'")]
    [InlineData("export --format csv", "'csv' not recognized", "'jsonl'")]
    public async Task Of_a_closed_list_the_choices_are_told(string line, string error, string choice)
    {
        var run = await _program.Run(line.Split(' '));
        run.Exit.ShouldBe(2);
        run.Error.ShouldContain(error);
        run.Error.ShouldContain(choice);
    }

    [Fact]
    public async Task Without_a_word_the_program_explains_itself() => (await _program.Run()).Out.ShouldContain("\nCommands:");
}
