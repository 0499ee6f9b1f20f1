using SecurityGraph.Tests;
using SecurityGraph.Tests.Sources;
using Shouldly;
using Xunit;

namespace SecurityGraph.Server.Tests.Cli;

/// <summary>What breaks the rules of <c>check</c> does not become a graph: told where, or, if asked, its valid part alone is taken.</summary>
[Slow]
public sealed class RefusedGraphTests : IDisposable
{
    private readonly Program _program = new();
    private readonly SmallDataset _dataset = new();
    private readonly SmallExchangeFile _file = new();

    public void Dispose()
    {
        _program.Dispose();
        _dataset.Dispose();
    }

    [Fact]
    public async Task A_document_that_operates_the_Council_by_hearsay_from_2019_until_2017_is_not_imported()
    {
        _file.Append("""{"type":"entity","id":"actor:council","kind":"Actor","subkind":"institution","name":"Council"}""");
        _file.Append("""{"type":"statement","id":"x","subject":"document:report","predicate":"OPERATES","object":"actor:council","validFrom":"2019","validTo":"2017","modality":"ongoing","evidence":[{"document":"document:report","method":"hearsay","url":"https://example.eu/"}]}""");
        _program.Write("hearsay.jsonl", _file.Text);
        var run = await _program.Run("import", "hearsay.jsonl", "--store", "store");
        (run.Exit, run.Out).ShouldBe((1, ""));
        var lines = run.Error.ReplaceLineEndings("\n").TrimEnd().Split('\n');
        lines[0].ShouldBe("securitygraph: hearsay.jsonl has 3 errors; docs/checks.md explains the codes.");
        lines[1].ShouldStartWith("  hearsay.jsonl:18: error SG3001: 'predicate': OPERATES takes ");
        lines[2].ShouldBe("  hearsay.jsonl:18: error SG4001: 'validTo': the state ends (2017) before it begins (2019)");
        lines[3].ShouldBe("  hearsay.jsonl:18: error SG3002: 'evidence[0].method': 'hearsay' is not a method: curated, imported or rule:id@version");
        lines[^1].ShouldBe("Nothing was imported.");
        Directory.Exists(_program.PathOf("store")).ShouldBeFalse();
    }

    [Fact]
    public async Task The_first_twenty_places_are_shown()
    {
        foreach (var i in Enumerable.Range(0, 23)) _file.Append($$"""{"type":"entity","id":"actor:crew-{{i}}","kind":"Actor","subkind":"crew","name":"Crew {{i}}"}""");
        var run = await _program.Run("import", _program.Write("crews.jsonl", _file.Text), "--store", "store");
        run.Exit.ShouldBe(1);
        run.Error.Split(": error SG3004: ").Length.ShouldBe(21);
        run.Error.ShouldContain("has 23 errors; ");
        run.Error.ShouldContain("\n  and 3 more");
    }

    [Fact]
    public async Task The_valid_part_of_a_file_is_imported_where_that_is_asked_for()
    {
        _file.Change("\"value\":\"Q42\"", "\"value\":\"forty-two\"").Change("\"when\":\"2018-01-30\"", "\"when\":\"2019\"");
        _program.Write("mixed.jsonl", _file.Text);
        var run = await _program.Run("import", "mixed.jsonl", "--store", "store", "--keep-valid");
        run.Exit.ShouldBe(0);
        run.Error.ShouldStartWith("mixed.jsonl: left out: 3 statements (SG2002 2, SG4001 1), 1 entity (SG2005 1)");
        run.Error.ShouldContain("7 entities and 4 statements in ");
        (await _program.Run("export", "--store", "store")).Out.ShouldNotContain("harbour-office");
    }

    [Fact]
    public async Task A_graph_that_breaks_rules_is_refused_before_a_server_is_asked()
    {
        _file.Change("\"when\":\"2018-01-30\"", "\"when\":\"2019\"");
        _program.Write("later.jsonl", _file.Text);
        _dataset.Change("web/statements.yaml", "when: 2018-01-30", "when: ▸2019");
        string[] nowhere = ["--neo4j", "http://127.0.0.1:1"];
        var runs = await Task.WhenAll(_program.Run(["load", "later.jsonl", .. nowhere]), _program.Run(["load", "--data", _dataset.Folder, .. nowhere]));
        runs.ShouldAllBe(run => run.Exit == 1 && run.Error.TrimEnd().EndsWith("Nothing was loaded."));
        runs[0].Error.ShouldContain("later.jsonl:12: error SG4001: 'when': it occurred on 2019");
        runs[1].Error.ShouldContain($"{_dataset.PathOf(_dataset.Marked.ToString())}: error SG4001: it occurred on 2019");
        // Its valid part is good enough to ask for the server.
        var kept = await _program.Run(["load", "later.jsonl", .. nowhere, "--keep-valid"]);
        kept.Error.ShouldContain("later.jsonl: left out: 1 statement (SG4001 1)");
        kept.Error.ShouldContain("Nothing listens at ");
    }

    [Fact]
    public async Task A_store_that_somebody_wrote_by_hand_is_not_loaded()
    {
        await _program.Run("import", _program.Write("tides.jsonl", _file.Text), "--store", "store");
        var path = Directory.GetFiles(_program.PathOf("store"), "graph-*.jsonl").ShouldHaveSingleItem();
        await File.WriteAllTextAsync(path, _file.Change("\"when\":\"2018-01-30\"", "\"when\":\"2019\"").Text);
        var run = await _program.Run("load", "--store", "store", "--neo4j", "http://127.0.0.1:1");
        run.Exit.ShouldBe(1);
        run.Error.ShouldContain(":12: error SG4001: 'when': it occurred on 2019");
    }

    [Theory]
    [InlineData("serve", "--port", "0")]
    [InlineData("show", "ETIAS")]
    [InlineData("export")]
    public async Task A_dataset_that_breaks_a_rule_is_refused_and_warnings_alone_are_not(params string[] command)
    {
        _dataset.Change("report/source.yaml", "OPERATES: 1", "OPERATES: ▸2");
        var run = await _program.Run([.. command, "--data", _dataset.Folder]);
        (run.Exit, run.Out).ShouldBe((1, ""));
        run.Error.ShouldContain($"{_dataset.PathOf(_dataset.Marked.ToString())}: error SG6001: report: 1 statement of OPERATES, but the manifest expects 2");
    }

    [Fact]
    public async Task Warnings_refuse_nothing()
    {
        _dataset.Change("web/statements.yaml", "when: 2018-01-30", "when: 2018-01-31");
        var run = await _program.Run("export", "--data", _dataset.Folder, "--alone");
        (run.Exit, run.Error).ShouldBe((0, ""));
    }

    [Fact]
    public async Task Of_datasets_on_each_other_the_valid_part_names_nothing_that_another_lost()
    {
        using var above = new SmallDataset();
        above.Change("entities/actor.yaml", "- id: actor:pilots\n  subkind: group\n  name: the pilots\n", "");
        _dataset.Change("entities/actor.yaml", "subkind: group", "subkind: crew");
        // The first names an entity that only the second defines, and loses.
        var run = await _program.Run("export", "--data", above.Folder, "--data", _dataset.Folder, "--alone", "--keep-valid");
        run.Exit.ShouldBe(0, run.Error);
        run.Error.ShouldContain($"{above.Folder}: left out: 1 statement (SG2002 1)");
        run.Error.ShouldContain($"{_dataset.Folder}: left out: 1 statement (SG2002 1), 1 entity (SG3004 1)");
        run.Out.ShouldNotContain("actor:pilots");
    }
}
