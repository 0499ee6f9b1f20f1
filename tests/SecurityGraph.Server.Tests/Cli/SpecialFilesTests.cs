using System.Diagnostics;
using SecurityGraph.Tests;
using SecurityGraph.Tests.Sources;
using Shouldly;
using Xunit;

namespace SecurityGraph.Server.Tests.Cli;

/// <summary>A device never ends and a pipe waits for ever: each command that reads a file says so at once, of links to them too.</summary>
[Slow]
public sealed class SpecialFilesTests : IDisposable
{
    private readonly Program _program = new();
    private readonly SmallDataset _dataset = new();

    public void Dispose()
    {
        _program.Dispose();
        _dataset.Dispose();
    }

    [Theory]
    [InlineData("/dev/zero", "a device")]
    [InlineData("pipe", "a pipe")]
    public async Task No_command_reads_what_is_no_file(string special, string what)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such files.");
        if (special == "pipe") Process.Start("mkfifo", [special = _program.PathOf("pipe")]).WaitForExit();
        Link("graph.jsonl", special);
        Link("text.md", special);
        Link("password", special);
        Directory.CreateDirectory(_program.PathOf("store"));
        Link("store/graph-000001.jsonl", special);
        var file = _dataset.PathOf("report/statements.yaml");
        File.Delete(file);
        File.CreateSymbolicLink(file, special);

        string[][] commands =
        [
            ["import", "graph.jsonl"], ["load", "graph.jsonl", "--neo4j", "http://localhost:1", "--dry-run"], ["passages", "text.md"],
            ["check", _dataset.Folder], ["serve", "--data", _dataset.Folder], ["show", "ETIAS", "--store", "store"], ["export", "--store", "store"],
            ["doctor", "--neo4j", "http://localhost:1", "--password-file", "password"], ["export", "--output", "graph.jsonl"],
        ];
        foreach (var pair in commands.Chunk(2))
        {
            var runs = await Task.WhenAll(pair.Select(_program.Run));
            foreach (var (command, run) in pair.Zip(runs))
            {
                run.Exit.ShouldBe(1, string.Join(' ', command));
                (run.Out + run.Error).ShouldContain($"{what}, not a file", Case.Sensitive, string.Join(' ', command));
            }
        }
    }

    [Fact]
    public async Task The_file_that_is_wrong_is_blamed_and_not_the_one_that_is_written()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such files.");
        Directory.CreateDirectory(_program.PathOf("store"));
        Process.Start("mkfifo", [_program.PathOf("store/graph-000001.jsonl")]).WaitForExit();
        var export = await _program.Run("export", "--store", "store", "--output", "o.jsonl");
        (export.Exit, export.Error.Contains("o.jsonl", StringComparison.Ordinal)).ShouldBe((1, false), export.Error);
        export.Error.ShouldContain("graph-000001.jsonl is a pipe, not a file");

        await _program.Run("export", "--output", "graph.jsonl");
        (await _program.Run("import", "graph.jsonl", "--store", "/proc/x")).Error.ShouldContain("The folder /proc/x cannot be made");
    }

    [Fact]
    public async Task A_manifest_that_is_a_pipe_is_told_once()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such files.");
        File.Delete(_dataset.PathOf("dataset.yaml"));
        Process.Start("mkfifo", [_dataset.PathOf("dataset.yaml")]).WaitForExit();
        var check = await _program.Run("check", _dataset.Folder);
        check.Out.Split('\n').Count(line => line.Contains("error SG1001", StringComparison.Ordinal)).ShouldBe(1, check.Out);
    }

    [Theory]
    [InlineData("a pipe")]
    [InlineData("a device")]
    [InlineData("a folder")]
    public async Task What_has_the_name_of_a_file_that_is_filled_is_told(string what)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such files.");
        var path = _dataset.PathOf("report/text.yaml");
        File.Delete(path);
        if (what == "a pipe") Process.Start("mkfifo", [path]).WaitForExit();
        else if (what == "a device") File.CreateSymbolicLink(path, "/dev/zero");
        else Directory.CreateDirectory(path);
        var check = await _program.Run("check", _dataset.Folder, "--documents", _dataset.Documents, "--fill");
        (check.Exit, (check.Out + check.Error).Contains(what, StringComparison.Ordinal)).ShouldBe((1, true), check.Out + check.Error);
    }

    [Fact]
    public async Task Settings_and_texts_of_a_dataset_are_no_pipes()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such files.");
        var text = Directory.EnumerateFiles(_dataset.Documents).Order(StringComparer.Ordinal).First();
        File.Delete(text);
        Process.Start("mkfifo", [text]).WaitForExit();
        var check = await _program.Run("check", _dataset.Folder, "--documents", _dataset.Documents);
        (check.Exit, check.Out.Contains("it is a pipe, not a file", StringComparison.Ordinal)).ShouldBe((1, true), check.Out);

        Process.Start("mkfifo", [_program.PathOf("securitygraph.json")]).WaitForExit();
        var show = await _program.Run("show", "ETIAS");
        (show.Exit, show.Error.Contains("securitygraph.json is a pipe, not a file", StringComparison.Ordinal)).ShouldBe((1, true), show.Error);
    }

    [Fact]
    public async Task Settings_are_no_folder_and_no_link_that_leads_nowhere()
    {
        Directory.CreateDirectory(_program.PathOf("securitygraph.json"));
        foreach (var command in new[] { "show ETIAS", "serve", "export" })
        {
            var run = await _program.Run(command.Split(' '));
            (run.Exit, run.Error.Contains("The settings cannot be read: ", StringComparison.Ordinal), run.Error.Contains("securitygraph.json is a folder, not a file.", StringComparison.Ordinal))
                .ShouldBe((1, true, true), run.Error);
        }
        (await _program.Run("doctor")).Out.ShouldContain("securitygraph.json is a folder, not a file.");

        Directory.Delete(_program.PathOf("securitygraph.json"));
        File.CreateSymbolicLink(_program.PathOf("securitygraph.json"), "gone.json");
        (await _program.Run("show", "ETIAS")).Error.ShouldContain("securitygraph.json is a link to gone.json, where there is no file.");
        _program.Write("gone.json", "{ \"port\": 5081 }");
        (await _program.Run("show", "ETIAS")).Exit.ShouldBe(0);
    }

    /// <summary>A limit on the size of files is a full disk without a disk to fill.</summary>
    [Fact]
    public async Task A_full_disk_leaves_the_store_as_it_was_and_nothing_that_fills_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "A shell limits the size of files.");
        await _program.Run("export", "--output", "graph.jsonl");
        await _program.Run("import", "graph.jsonl", "--store", "store");
        var before = Files();
        foreach (var command in new[] { "import graph.jsonl --store store", "export --output other.jsonl" })
        {
            var start = new ProcessStartInfo("bash", ["-c", $"trap '' XFSZ; ulimit -f 300; dotnet {Program.Assembly} {command}"])
            {
                WorkingDirectory = _program.Folder,
                UseShellExecute = false,
                RedirectStandardError = true,
                RedirectStandardOutput = true,
            };
            // Without it the runtime writes code into a file of its own, larger than the limit.
            start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
            using var shell = Process.Start(start)!;
            var told = await shell.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await shell.WaitForExitAsync(TestContext.Current.CancellationToken);
            shell.ExitCode.ShouldBe(1, told);
            told.ShouldStartWith("securitygraph: ");
            Files().ShouldBe(before, command);
        }
    }

    private void Link(string name, string target) => File.CreateSymbolicLink(_program.PathOf(name), target);

    private string[] Files() => [.. Directory.EnumerateFiles(_program.Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
}
