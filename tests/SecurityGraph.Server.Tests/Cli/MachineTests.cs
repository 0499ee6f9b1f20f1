using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using SecurityGraph.Tests;
using Shouldly;
using Xunit;

namespace SecurityGraph.Server.Tests.Cli;

/// <summary>The commands about the program itself: version, doctor, completion, settings.</summary>
[Slow]
public sealed class MachineTests : IDisposable
{
    private readonly Program _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task Version_names_the_program_and_the_release_of_the_dataset()
    {
        var release = File.ReadLines(Path.Combine(Requirement.Repository, "data", "dataset.yaml")).First(line => line.StartsWith("release: ", StringComparison.Ordinal))["release: ".Length..];
        var people = await _program.Run("version");
        people.Exit.ShouldBe(0);
        people.Out.ShouldMatch($@"^securitygraph \d+\.\d+\.\d+ \(\.NET .+\)\r?\ndataset security-union {release.Replace(".", @"\.", StringComparison.Ordinal)}, as of \d{{4}}-\d\d-\d\d, vocabulary \d+\r?\n$");
        var json = (await _program.Run("version", "--json")).Json;
        json.EnumerateObject().Select(member => member.Name).ShouldBe(["program", "dataset", "release", "asOf", "vocabulary", "runtime"]);
        json.GetProperty("release").GetString().ShouldBe(release);
    }

    [Fact]
    public async Task Doctor_finds_a_healthy_machine()
    {
        _program.Environment["SECURITYGRAPH_PORT"] = "0";
        var run = await _program.Run("doctor");
        run.Exit.ShouldBe(0, run.Out);
        run.Out.Split('\n')[0].ShouldStartWith("ok  program ");
        run.Out.ShouldContain("ok  bundled dataset  security-union ");
        run.Out.ShouldContain("--  store            none in ");
        run.Out.ShouldContain("--  documents        no folder named ");
        (await _program.Run("doctor", "--documents", _program.Folder)).Out.ShouldContain("ok  documents        " + _program.Folder);
        run.Error.ShouldBe("");
    }

    [Fact]
    public async Task Doctor_says_what_is_broken_and_what_to_do()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        Directory.CreateDirectory(_program.PathOf("store"));
        _program.Write("store/graph-000001.jsonl", "nonsense");
        _program.Environment["SECURITYGRAPH_PORT"] = $"{port}";
        _program.Environment["SECURITYGRAPH_STORE"] = _program.PathOf("store");
        _program.Environment["SECURITYGRAPH_DOCUMENTS"] = _program.PathOf("nowhere");

        var run = await _program.Run("doctor", "--json");

        run.Exit.ShouldBe(1);
        var found = run.Json.EnumerateArray().ToDictionary(one => one.GetProperty("what").GetString()!);
        found["bundled dataset"].GetProperty("state").GetString().ShouldBe("ok");
        foreach (var (what, says) in new[] { ("port", $"{port} is taken: `securitygraph serve --port "), ("store", "broken JSON"), ("documents", "There is no folder ") })
        {
            found[what].GetProperty("state").GetString().ShouldBe("fault", what);
            found[what].GetProperty("found").GetString()!.ShouldContain(says);
        }
    }

    [Fact]
    public async Task A_current_folder_that_is_gone_is_said_so()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps the current folder of a process.");
        using var shell = Process.Start(new ProcessStartInfo("bash", ["-c", $"mkdir gone; cd gone; rmdir ../gone; dotnet '{Program.Assembly}' show ETIAS"]) { WorkingDirectory = _program.Folder, UseShellExecute = false, RedirectStandardError = true })!;
        (await shell.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)).ShouldContain("securitygraph: The current folder is gone: change to one that exists.");
    }

    [Fact]
    public async Task Doctor_says_where_a_store_has_lost_what_is_current()
    {
        await _program.Run("export", "--output", "graph.jsonl");
        await _program.Run("import", "graph.jsonl", "--store", "store");
        _program.Write("store/current", "");
        _program.Environment["SECURITYGRAPH_STORE"] = _program.PathOf("store");
        var doctor = await _program.Run("doctor");
        doctor.Out.ShouldContain("its file 'current' is lost or wrong, so the newest generation counts, and the next import writes it anew");
        (await _program.Run("show", "ETIAS", "--store", "store")).Exit.ShouldBe(0);
        (await _program.Run("import", "graph.jsonl")).Error.ShouldContain("(generation 2)");
        (await _program.Run("doctor")).Out.ShouldNotContain("lost");
        (await _program.Run("doctor", "--store", "nowhere")).Out.ShouldContain("none in " + _program.PathOf("nowhere"));
    }

    [Fact]
    public async Task A_store_whose_graph_is_gone_says_so_and_is_not_taken_for_none()
    {
        await _program.Run("export", "--output", "graph.jsonl");
        await _program.Run("import", "graph.jsonl", "--store", "store");
        File.Move(_program.PathOf("store/graph-000001.jsonl"), _program.PathOf("kept.jsonl"));
        var show = await _program.Run("show", "ETIAS", "--store", "store");
        (show.Exit, show.Error.Contains("graph-000001.jsonl, which its file 'current' names, is gone", StringComparison.Ordinal)).ShouldBe((1, true), show.Error);
        var doctor = await _program.Run("doctor", "--store", "store");
        (doctor.Exit, doctor.Out.Contains("graph-000001.jsonl, which its file 'current' names, is gone", StringComparison.Ordinal)).ShouldBe((1, true), doctor.Out);

        File.Move(_program.PathOf("kept.jsonl"), _program.PathOf("store/graph-000003.jsonl"));
        var newest = await _program.Run("show", "ETIAS", "--store", "store");
        (newest.Exit, newest.Error.Contains("what follows is of graph-000003.jsonl, the newest that is whole", StringComparison.Ordinal)).ShouldBe((0, true), newest.Error);
    }

    [Fact]
    public async Task An_empty_password_file_is_said_so()
    {
        var run = await _program.Run("doctor", "--neo4j", "http://localhost:1", "--password-file", _program.Write("password", "\n"));
        (run.Exit, run.Error.Trim()).ShouldBe((1, $"securitygraph: The password file {_program.PathOf("password")} is empty."));
    }

    [Theory]
    [InlineData("bash", "complete -o default -F _securitygraph securitygraph")]
    [InlineData("zsh", "compdef _securitygraph securitygraph")]
    [InlineData("fish", "complete -c securitygraph")]
    [InlineData("pwsh", "Register-ArgumentCompleter -Native -CommandName securitygraph")]
    public async Task Completion_prints_lines_for_each_shell(string shell, string line)
    {
        var run = await _program.Run("completion", shell);
        run.Exit.ShouldBe(0);
        run.Out.ShouldContain(line);
        run.Out.ShouldContain("[suggest:");
    }

    [Fact]
    public async Task What_the_shell_asks_is_answered()
    {
        var commands = await _program.Run("[suggest:16]", "securitygraph ex");
        commands.Out.Trim().ShouldBe("export");
        var options = await _program.Run("[suggest:20]", "securitygraph show --");
        options.Out.ShouldContain("--as-of");
    }

    [Fact]
    public async Task Settings_come_from_a_file_and_the_environment_goes_above_it()
    {
        _program.Write("securitygraph.json", JsonSerializer.Serialize(new { store = _program.PathOf("from-file"), port = "x" }));
        (await _program.Run("serve")).Error.Trim().ShouldEndWith("securitygraph.json is 'x'; it is a number from 0 to 65535.");
        _program.Environment["SECURITYGRAPH_PORT"] = "0";
        (await _program.Run("doctor")).Out.ShouldContain($"none in {_program.PathOf("from-file")}");
        _program.Environment["SECURITYGRAPH_STORE"] = _program.PathOf("from-environment");
        (await _program.Run("doctor")).Out.ShouldContain($"none in {_program.PathOf("from-environment")}");
    }

    [Theory]
    [InlineData("SECURITYGRAPH_PORT", "abc", "serve", "SECURITYGRAPH_PORT is 'abc'; it is a number from 0 to 65535.")]
    [InlineData("SECURITYGRAPH_PORT", "-1", "serve", "SECURITYGRAPH_PORT is '-1'; it is a number from 0 to 65535.")]
    [InlineData("securitygraph.json", """{"port":"x"}""", "serve", "securitygraph.json is 'x'; it is a number from 0 to 65535.")]
    [InlineData("securitygraph.json", """{"data":"\u0000"}""", "show ETIAS", "securitygraph.json has the character 0 in it.")]
    [InlineData("securitygraph.json", "[]", "serve", "Top-level JSON element must be an object")]
    public async Task A_setting_that_cannot_be_is_told_with_the_place_that_has_it(string place, string value, string line, string message)
    {
        if (place.EndsWith(".json", StringComparison.Ordinal)) _program.Write(place, value);
        else _program.Environment[place] = value;
        var run = await _program.Run(line.Split(' '));
        (run.Exit, run.Out).ShouldBe((1, ""));
        run.Error.ShouldStartWith("securitygraph: ");
        run.Error.ShouldContain(message);
    }

    [Fact]
    public async Task Help_is_given_however_broken_the_settings_are()
    {
        _program.Environment["SECURITYGRAPH_PORT"] = "abc";
        (await _program.Run("serve", "--help")).Exit.ShouldBe(0);
    }

    [Theory]
    [InlineData("{\n  \"port\": 80", "securitygraph.json:2:13: broken JSON.")]
    [InlineData("[]", "must be an object")]
    [InlineData(null, "securitygraph.json is larger than 1024 KiB.")]
    public async Task Broken_settings_are_a_clear_error(string? settings, string fault)
    {
        _program.Write("securitygraph.json", settings ?? "{}" + new string(' ', 1 << 20));
        var run = await _program.Run("serve");
        run.Exit.ShouldBe(1);
        run.Error.ShouldStartWith("securitygraph: The settings cannot be read: ");
        run.Error.ShouldContain(fault);
    }

    [Fact]
    public async Task A_store_in_a_file_is_refused()
    {
        _program.Write("taken", "");
        var export = await _program.Run("export", "-o", "graph.jsonl");
        export.Exit.ShouldBe(0);
        var run = await _program.Run("import", "graph.jsonl", "--store", "taken");
        run.Exit.ShouldBe(1);
        run.Error.ShouldContain("taken is no folder, and a store is one.");
    }

    [Theory]
    [InlineData("{ \"port\": \"x\" }", "no  port             'port' in ")]
    [InlineData("{ \"port\": 80", "no  port             The settings cannot be read: ")]
    [InlineData("{ \"documents\": \"\\u0000\", \"port\": 0 }", "no  documents        'documents' in ")]
    public async Task Doctor_looks_at_the_rest_however_broken_the_settings_are(string settings, string finding)
    {
        _program.Write("securitygraph.json", settings);
        var run = await _program.Run("doctor");
        (run.Exit, run.Error).ShouldBe((1, ""));
        run.Out.ShouldContain(finding);
        run.Out.ShouldContain("ok  bundled dataset  security-union ");
    }
}
