using System.Text.Json;
using SecurityGraph.Tests;
using SecurityGraph.Tests.Sources;
using Shouldly;
using Xunit;

namespace SecurityGraph.Server.Tests.Cli;

public sealed class CheckTests : IDisposable
{
    private readonly Program _program = new();
    private readonly SmallDataset _dataset = new();

    public void Dispose()
    {
        _program.Dispose();
        _dataset.Dispose();
    }

    [Fact]
    public async Task The_bundled_dataset_is_in_order()
    {
        var run = await _program.Run("check", Path.Combine(Requirement.Repository, "data"));
        run.Exit.ShouldBe(0, run.Out);
        run.Out.ShouldContain("source ");
        run.Out.ShouldContain("com-2018-46 ");
        run.Out.ShouldMatch("\nbest source: act \\d+, official document \\d+, institution page \\d+, established secondary \\d+, weak 5\r?\n");
        run.Out.TrimEnd().ShouldEndWith("0 errors, 0 warnings");
    }

    [Fact]
    public async Task Citations_are_looked_up_in_the_documents()
    {
        var people = await _program.Run("check", _dataset.Folder, "--documents", _dataset.Documents);
        people.Exit.ShouldBe(0);
        people.Out.ShouldContain("fingerprints: 3 verified, 0 moved, 0 missing, 0 without text at hand");
        people.Out.ShouldContain("anchors: 6 named in the cited sentence, 0 inferred, 0 lost: 100.0 %");
        _program.Environment["SECURITYGRAPH_DOCUMENTS"] = _dataset.Documents;
        var json = (await _program.Run("check", _dataset.Folder, "--json")).Json;
        json.GetProperty("fingerprints").GetProperty("verified").GetInt32().ShouldBe(3);
        json.GetProperty("anchors").GetProperty("rate").GetDouble().ShouldBe(1);
        json.GetProperty("diagnostics").GetArrayLength().ShouldBe(0);
        json.GetProperty("bestSource").GetProperty("weak").GetInt32().ShouldBe(4);
    }

    [Fact]
    public async Task Faults_are_told_as_editors_and_CI_know_them_and_end_with_1()
    {
        _dataset.Change("report/statements.yaml", "predicate: OPERATES", "predicate: ▸USES").Change("web/statements.yaml", "when: 2018-01-30", "when: 2018-01-31");
        _program.Environment["GITHUB_ACTIONS"] = "true";
        var people = await _program.Run("check", _dataset.Folder);
        people.Exit.ShouldBe(1);
        people.Out.ShouldContain(_dataset.Folder + "/report/source.yaml:11:5: error SG6001: 2 counts differ from `expected` (USES 1 for 0, OPERATES 0 for 1): `check --fill` writes them");
        people.Out.ShouldContain("web/statements.yaml:23:9: warning SG4002: in force on 2018-01-31, but published on 2018-01-10: 20 days later is 2018-01-30; look at the act's own clause");
        people.Out.TrimEnd().ShouldEndWith("2 errors (all mended by --fill), 1 warning");

        var run = await _program.Run("check", _dataset.Folder, "--json");
        run.Exit.ShouldBe(1);
        (run.Json.GetProperty("errors").GetInt32(), run.Json.GetProperty("warnings").GetInt32()).ShouldBe((2, 1));
        run.Json.TryGetProperty("fingerprints", out _).ShouldBeFalse();
        var warning = run.Json.GetProperty("diagnostics").EnumerateArray().First();
        warning.EnumerateObject().Select(member => member.Value.ToString()).Take(5).ShouldBe(["warning", "SG4002", _dataset.PathOf("web/statements.yaml"), "23", "9"]);
    }

    [Fact]
    public async Task A_file_is_named_as_one_opens_it_from_where_one_stands()
    {
        Directory.CreateDirectory(_program.PathOf("mine"));
        _program.Write("mine/dataset.yaml", "name: mine\n");
        (await _program.Run("check", "mine")).Out.ShouldStartWith($"{Path.Combine("mine", "dataset.yaml")}:1:1: error SG1003: ");
    }

    [Fact]
    public async Task A_message_names_the_other_file_as_one_opens_it_too()
    {
        var first = _dataset.Read("entities/actor.yaml").Split("\n- ")[0];
        _dataset.Write("entities/zz.yaml", first + "\n");
        (await _program.Run("check", _dataset.Folder)).Out
            .ShouldStartWith($"{_dataset.PathOf("entities/zz.yaml")}:1:7: error SG2001: actor:harbour-office is defined before, at {_dataset.PathOf("entities/actor.yaml")}:1:3");
    }

    [Fact]
    public async Task Warnings_alone_are_no_failure()
    {
        _dataset.Change("web/statements.yaml", "when: 2018-01-30", "when: 2018-01-31");
        var run = await _program.Run("check", _dataset.Folder);
        run.Exit.ShouldBe(0);
        run.Out.TrimEnd().ShouldEndWith("0 errors, 1 warning");
    }

    [Fact]
    public async Task Real_errors_come_first_and_what_fill_mends_is_gathered_for_people_but_whole_for_programs()
    {
        _dataset.Change("report/statements.yaml", "predicate: OPERATES", "predicate: USES").Change("report/statements.yaml", "fingerprints: [sha256:eea02f5e14dedb20]", "sentence: 1")
            .Change("report/statements.yaml", "unit: person", "unit: persons");
        var people = await _program.Run("check", _dataset.Folder, "--documents", _dataset.Documents);
        var lines = people.Out.Split('\n').Where(line => line.Contains("error SG", StringComparison.Ordinal)).ToList();
        lines.Select(line => line.Split("error ")[1][..6]).ShouldBe(["SG3002", "SG6001", "SG5001"]);
        lines[1].ShouldContain("2 counts differ from `expected` (USES 1 for 0, OPERATES 0 for 1)");
        people.Out.TrimEnd().ShouldEndWith("4 errors (3 mended by --fill), 1 warning");

        var json = (await _program.Run("check", _dataset.Folder, "--json")).Json;
        json.GetProperty("toFill").GetInt32().ShouldBe(3);
        json.GetProperty("diagnostics").EnumerateArray().Select(one => one.GetProperty("toFill").GetBoolean()).ShouldBe([false, true, true, true]);
    }

    [Fact]
    public async Task A_dataset_on_top_of_the_bundled_one_may_name_its_entities()
    {
        _dataset.Change("report/statements.yaml", "about: [instrument:tide-table]", "about: [instrument:tide-table, instrument:etias]");
        foreach (var nothing in new[] { "--on-bundled", "--documents=" + _dataset.Documents })
        {
            var onTop = await _program.Run("check", _dataset.Folder, nothing);
            onTop.Out.ShouldNotContain("SG2002");
            onTop.Error.ShouldBeEmpty();
        }
        foreach (var leaving in new[] { "--alone", "--no-bundled" })
        {
            var alone = await _program.Run("check", _dataset.Folder, leaving);
            alone.Exit.ShouldBe(1);
            alone.Out.ShouldContain("error SG2002");
            alone.Error.Trim().ShouldBe("The bundled dataset has instrument:etias: leave out --alone.");
        }
        (await _program.Run("export", "--data", _dataset.Folder, "--alone")).Error.ShouldContain("The bundled dataset has instrument:etias: leave out --alone.");
        (await _program.Run("check", _dataset.Change("report/statements.yaml", "instrument:etias", "instrument:nothing").Folder, "--alone")).Error.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_bundled_dataset_in_a_folder_lies_on_nothing_wherever_it_is_read()
    {
        // One of its entities, by another name: on top of the bundled dataset it would be the one of two.
        _dataset.Change("dataset.yaml", "dataset: tides", "dataset: security-union").Change("report/statements.yaml", "about: [instrument:tide-table]", "about: [instrument:tide-table, instrument:etias]");
        var run = await _program.Run("check", _dataset.Folder);
        run.Out.ShouldContain("error SG2002: ");
        run.Error.ShouldBeEmpty("nothing is below, and nothing was left out");
        _dataset.Change("report/statements.yaml", "about: [instrument:tide-table, instrument:etias]", "about: [instrument:tide-table]");
        (await _program.Run("show", "ETIAS", "--data", _dataset.Folder)).Exit.ShouldBe(1);
        (await _program.Run("export", "--data", _dataset.Folder)).Out.ShouldNotContain("instrument:etias");
    }

    [Fact]
    public async Task Documents_without_a_text_of_a_source_are_an_error_and_no_rate_is_told()
    {
        var empty = Directory.CreateDirectory(_program.PathOf("empty")).FullName;
        var run = await _program.Run("check", _dataset.Folder, "--documents", empty);
        run.Exit.ShouldBe(1);
        run.Out.ShouldContain($"dataset.yaml:1:1: error SG5006: no text of a source is in {empty}, so no citation was looked up: report.md, report.old.md are missing");
        run.Out.ShouldContain("anchors: nothing was looked up");
        run.Out.ShouldNotContain("%");
        (await _program.Run("check", _dataset.Folder, "--documents", empty, "--json")).Json.GetProperty("anchors").GetProperty("rate").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task A_dataset_without_sources_was_looked_up_in_nothing()
    {
        Directory.Delete(Path.Combine(_dataset.Folder, "report"), recursive: true);
        foreach (var more in new[] { "", "--alone" })
        {
            var run = await _program.Run([.. new[] { "check", _dataset.Folder, "--documents", _dataset.Documents }, .. more.Length > 0 ? new[] { more } : []]);
            (run.Exit, run.Out).ShouldSatisfyAllConditions(one => one.Exit.ShouldBe(1), one => one.Out.ShouldContain("error SG5006"));
        }
    }

    [Fact]
    public async Task A_link_that_leads_nowhere_is_no_source()
    {
        Directory.CreateSymbolicLink(Path.Combine(_dataset.Folder, "lost"), Path.Combine(_dataset.Folder, "nowhere"));
        var run = await _program.Run("check", _dataset.Folder);
        (run.Exit, run.Out).ShouldSatisfyAllConditions(
            one => one.Exit.ShouldBe(1), one => one.Out.ShouldContain("lost:1:1: error SG1001: this is a link that leads nowhere: a source is a folder, and data stand in files"));
    }

    [Fact]
    public async Task A_text_that_cannot_be_read_is_an_error_of_its_own_and_the_others_are_looked_up()
    {
        var texts = Directory.CreateDirectory(_program.PathOf("texts")).FullName;
        File.Copy(Path.Combine(_dataset.Documents, "report.md"), Path.Combine(texts, "report.md"));
        File.WriteAllText(Path.Combine(texts, "report.old.md"), " \n");
        var empty = await _program.Run("check", _dataset.Folder, "--documents", texts);
        empty.Exit.ShouldBe(1);
        empty.Out.ShouldContain("error SG1001: the text cannot be read: report.old.md: it is empty");
        empty.Out.ShouldContain(" verified");
        empty.Out.ShouldNotContain("SG5006");
        File.Delete(Path.Combine(texts, "report.old.md"));
        Directory.CreateDirectory(Path.Combine(texts, "report.old.md"));
        (await _program.Run("check", _dataset.Folder, "--documents", texts)).Out.ShouldContain("it is a folder, not a file");
    }

    [Fact]
    public async Task Where_entities_cannot_be_read_nothing_is_said_that_only_follows_from_it()
    {
        _dataset.Change("entities/actor.yaml", "  subkind: agency", "  subkind: agency\n  subkind: agency");
        var run = await _program.Run("check", _dataset.Folder, "--documents", _dataset.Documents);
        run.Out.Split('\n').Count(line => line.Contains("error SG", StringComparison.Ordinal)).ShouldBe(1, run.Out);
        run.Out.ShouldContain("error SG1002: ");
    }

    [Theory]
    [InlineData("check nowhere", "There is no folder ")]
    [InlineData("check", "There is no folder ")]
    [InlineData("check . --documents nowhere", "There is no folder ")]
    [InlineData("check a.file", "a.file is a file, not a folder.")]
    [InlineData("check . --documents a.file", "a.file is a file, not a folder.")]
    [InlineData("show ETIAS --data a.file", "a.file is a file, not a folder.")]
    public async Task A_folder_that_is_not_there_is_named(string line, string message)
    {
        _program.Write("a.file", "");
        var run = await _program.Run(line.Split(' '));
        run.Exit.ShouldBe(1);
        run.Error.ShouldContain(message);
    }
}
