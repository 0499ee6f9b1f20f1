using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using SecurityGraph.Model.Passages;
using SecurityGraph.Model.Terms;
using SecurityGraph.Tests;
using SecurityGraph.Tests.Sources;
using Shouldly;
using Xunit;

namespace SecurityGraph.Server.Tests.Cli;

/// <summary>The server as a process.</summary>
public sealed partial class ServeTests : IDisposable
{
    private readonly Program _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task It_says_where_it_answers_and_answers_there()
    {
        using var server = await RunningServer.Start(_program, "serve", "--port", "0");
        server.Said.ShouldMatch(@"^\S+ 2026\.12\.0: \d+ entities, \d+ statements");
        (await server.Ask("{ entity(alias: \"ETIAS\") { id } }")).ShouldContain("instrument:etias");
        (await server.Client.GetStringAsync("/")).ShouldContain("/graphiql?query=");
    }

    [Fact]
    public async Task At_debug_level_it_logs_when_the_parts_of_its_start_were_done()
    {
        _program.Environment["Logging__LogLevel__securitygraph"] = "Debug";
        using var server = await RunningServer.Start(_program, "serve", "--port", "0");
        var told = StartTimes().Match(await server.Logged("Milliseconds"));
        var times = told.Groups.Values.Skip(1).Select(group => int.Parse(group.Value, CultureInfo.InvariantCulture)).ToList();
        times.Count.ShouldBe(4);
        times.ShouldBe(times.Order());
    }

    [Fact]
    public async Task Doctor_asks_a_running_server_whether_it_has_a_graph_to_serve()
    {
        string url;
        using (var server = await RunningServer.Start(_program, "serve", "--port", "0"))
        {
            url = new Uri(server.Client.BaseAddress!, "/readyz").ToString();
            var ready = await _program.Run("doctor", "--url", url);
            (ready.Exit, ready.Error).ShouldBe((0, ""));
            ready.Out.ShouldMatch("""^ok  server +http.+ answers 200: \{"status":"ok",""");
            (await _program.Run("doctor", "--url", url.Replace("readyz", "nothing", StringComparison.Ordinal))).Exit.ShouldBe(1);
        }
        var gone = await _program.Run("doctor", "--url", url);
        gone.Exit.ShouldBe(1);
        gone.Out.ShouldMatch("^no  server +http.+ does not answer: ");
        (await _program.Run("doctor", "--url", "readyz")).Error.ShouldContain("--url: 'readyz' is not an address");
    }

    [Fact]
    public async Task Opened_to_everybody_it_says_what_it_opens_and_as_whom_it_answers()
    {
        using (var open = await RunningServer.Start(_program, "serve", "--port", "0", "--any-interface"))
        {
            open.Said.ShouldMatch(@"Listens on every network interface: whoever reaches port \d+ of this machine can read the graph\. It answers to requests for localhost alone; name the address that others use with --public-url\.");
            (await open.StatusAs("192.168.1.5")).ShouldBe(HttpStatusCode.MisdirectedRequest);
            (await open.StatusAs("localhost")).ShouldBe(HttpStatusCode.OK);
        }
        using var named = await RunningServer.Start(_program, "serve", "--port", "0", "--any-interface", "--public-url", "http://192.168.1.5:5080");
        named.Said.ShouldContain("It answers to requests for 192.168.1.5 and for localhost.");
        (await named.StatusAs("192.168.1.5:5080")).ShouldBe(HttpStatusCode.OK);
        (await named.StatusAs("192.168.1.6:5080")).ShouldBe(HttpStatusCode.MisdirectedRequest);
    }

    [Theory]
    [InlineData("graph.example.org", "is not an http or https address")]
    [InlineData("ftp://graph.example.org", "is not an http or https address")]
    [InlineData("http://me:secret@graph.example.org", "carries a user name")]
    [InlineData("http://graph.example.org/?a=b", "has more than a host, a port and a path")]
    public async Task A_public_url_that_is_none_is_told_how_to_write_it(string url, string why)
    {
        var run = await _program.Run("serve", "--public-url", url);
        run.Exit.ShouldNotBe(0);
        run.Error.ShouldContain($"--public-url: '{url}' {why}; write it as http://graph.example.org:5080.");
    }

    [Fact]
    public async Task A_taken_port_is_told_with_the_option_that_changes_it()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        var run = await _program.Run("serve", "--port", port.ToString(CultureInfo.InvariantCulture));
        (run.Exit, run.Out).ShouldBe((1, ""));
        run.Error.ShouldStartWith($"securitygraph: Port {port} is taken. Take another with --port");
    }

    [Fact]
    public async Task A_store_that_was_imported_is_served_alone()
    {
        await Import(release: "7", "A");
        using var server = await RunningServer.Start(_program, "serve", "--port", "0", "--store", "store");
        server.Said.ShouldStartWith("mine 7: 1 entity, 0 statements");
        (await server.Ask("{ etias: entity(alias: \"ETIAS\") { id } a: entity(id: \"actor:a\") { name } }")).ShouldContain("\"etias\":null");
    }

    [Fact]
    [Slow]
    public async Task What_is_imported_while_a_store_is_served_is_served_soon()
    {
        const string Question = "{ entity(id: \"actor:a\") { name } }";
        await Import(release: "7", "A");
        using var server = await RunningServer.Start(_program, "serve", "--port", "0", "--store", "store");
        (await server.Ask(Question)).ShouldContain("\"name\":\"A\"");

        await Import(release: "8", "A of now");
        (await server.Told("Now serving")).ShouldBe("Now serving mine 8: 1 entity, 0 statements");
        (await server.Ask(Question)).ShouldContain("\"name\":\"A of now\"");
    }

    [Fact]
    [Slow]
    public async Task What_cannot_be_read_is_told_and_served_is_what_was_there_before()
    {
        await Import(release: "7", "A");
        using var server = await RunningServer.Start(_program, "serve", "--port", "0", "--store", "store");
        // One without its end may still be copied: the one before counts, and there is nothing to tell.
        _program.Write("store/graph-000041.jsonl", "half a li");
        _program.Write("store/current", "41");
        (await server.Ask("{ entity(id: \"actor:a\") { name } }")).ShouldContain("\"name\":\"A\"");
        _program.Write("store/graph-000041.jsonl", "half a li\n{\"type\":\"trailer\"}\n");
        (await server.Logged("cannot be read")).ShouldContain("graph-000041.jsonl:1: ");
        (await server.Ask("{ entity(id: \"actor:a\") { name } }")).ShouldContain("\"name\":\"A\"");

        foreach (var file in Directory.GetFiles(_program.PathOf("store"))) File.Delete(file);
        await server.Logged("holds no graph");
        await Import(release: "8", "A of now");
        await server.Told("Now serving mine 8");
    }

    [Fact]
    public async Task Evidence_carries_the_sentence_of_the_text_that_the_manifest_names()
    {
        using var dataset = new SmallDataset();
        dataset.Change("report/source.yaml", "[report.md, report.old.md]", "[tides-of-2018.md]").Change("report/statements.yaml", $", {Fingerprint.Of("It was build by hand.")}", "");
        File.Move(Path.Combine(dataset.Documents, "report.md"), Path.Combine(dataset.Documents, "tides-of-2018.md"));
        File.Delete(Path.Combine(dataset.Documents, "report.old.md"));
        (await _program.Run("check", dataset.Folder, "--documents", dataset.Documents)).Out.ShouldContain("fingerprints: 3 verified, 0 moved, 0 missing, 0 without text at hand");

        using var server = await RunningServer.Start(_program, "serve", "--port", "0", "--data", dataset.Folder, "--documents", dataset.Documents);
        server.Said.ShouldContain($"Texts of one document in {dataset.Documents}");
        server.Said.ShouldContain("security-union + tides ");
        (await server.Ask("""{ entity(id: "instrument:tide-table") { statements { edges { evidence { sentence } } } } }"""))
            .ShouldContain("\"sentence\":\"The Harbour Office runs the Tide Table.\"");
    }

    [Fact]
    [Slow]
    public async Task The_texts_of_a_store_are_found_by_the_ids_of_their_documents()
    {
        using var dataset = new SmallDataset();
        await _program.Run("export", "--data", dataset.Folder, "--alone", "--output", "tides.jsonl");
        await _program.Run("import", "tides.jsonl", "--store", "store");
        using var server = await RunningServer.Start(_program, "serve", "--port", "0", "--store", "store", "--documents", dataset.Documents);
        server.Said.ShouldContain($"Texts of one document in {dataset.Documents}");
    }

    [Fact]
    public async Task What_cannot_be_served_is_refused_before_a_port_is_opened()
    {
        (await _program.Run("serve", "--port", "0", "--data", "nowhere")).Error.ShouldContain("There is no folder ");
        (await _program.Run("serve", "--port", "0", "--alone")).Error.ShouldContain("give --data FOLDER");
        (await _program.Run("serve", "--port", "0", "--store", "empty")).Error.ShouldContain("There is no store in ");
    }

    /// <summary>One entity, actor:a, of that name.</summary>
    private async Task Import(string release, string name)
    {
        var header = $$"""{"type":"header","format":"securitygraph","version":1,"dataset":"mine","release":"{{release}}","vocabulary":"{{Vocabulary.Current.Version}}","licence":"CC0-1.0","asOf":"2018-12-31"}""";
        _program.Write("mine.jsonl", $$"""
            {{header}}
            {"type":"entity","id":"actor:a","kind":"Actor","subkind":"group","name":"{{name}}"}

            """);
        (await _program.Run("import", "mine.jsonl", "--store", "store")).Exit.ShouldBe(0);
    }

    [GeneratedRegex("command line read (?<command>\\d+), graph open (?<graph>\\d+), schema and host built (?<host>\\d+), listening (?<listening>\\d+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex StartTimes();
}
