using System.Text;
using SecurityGraph.Tests;
using SecurityGraph.Tests.Sources;
using Shouldly;
using Xunit;

namespace SecurityGraph.Server.Tests.Cli;

public sealed class ShowTests : IDisposable
{
    private readonly Program _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task A_dossier_says_what_it_is_how_far_it_has_come_and_who_says_so()
    {
        var run = await _program.Run("show", "ETIAS");
        run.Exit.ShouldBe(0);
        run.Out.ShouldStartWith("ETIAS  European Travel Information and Authorisation System");
        run.Out.ShouldContain("Instrument, it system · instrument:etias");
        foreach (var heading in new[] { "Existence", "Family", "File ETIAS file: in force on 9 October 2018", "Operates", "Sources" })
            run.Out.Split('\n').Select(line => line.Trim()).ShouldContain(heading);
        run.Out.ShouldContain("eu-LISA is to operate ETIAS");
        run.Out.ShouldContain("\n    – Thirteenth progress report towards an effective and genuine Security Union, COM(2018) 46, 24 January 2018, section II, paragraph 2\n");
        run.Out.Split('\n').ShouldAllBe(line => line.Length == line.TrimEnd().Length);
        run.Error.ShouldStartWith("Found besides: ");
    }

    [Fact]
    public async Task A_dossier_is_read_from_top_to_bottom()
    {
        using var dataset = new SmallDataset();
        var all = new StringBuilder();
        foreach (var entity in new[] { "instrument:tide-table", "instrument:tide-act" })
            all.Append((await _program.Run("show", entity, "--data", dataset.Folder, "--no-bundled")).Out.ReplaceLineEndings("\n")).Append('\n');
        Approval.Matches("tests/SecurityGraph.Server.Tests/Cli/Show.approved.txt", all.ToString());
    }

    [Fact]
    public async Task With_the_documents_at_hand_each_citation_shows_its_sentence()
    {
        using var dataset = new SmallDataset();
        string[] line = ["show", "instrument:tide-table", "--data", dataset.Folder, "--no-bundled", "--documents", dataset.Documents];
        (await _program.Run(line)).Out.ShouldContain("section 1, paragraph 2\n      “The pilots should use the Tide Table by the summer.”\n");
        var answers = (await _program.Run([.. line, "--json"])).Json.GetProperty("statements").EnumerateArray().ToList();
        answers.SelectMany(answer => answer.GetProperty("sentences").EnumerateArray()).Select(sentence => sentence.GetString()).ShouldContain("The Harbour Office runs the Tide Table.");
        (await _program.Run([.. line[..^1], "nowhere"])).Error.ShouldStartWith("securitygraph: There is no folder ");
    }

    [Fact]
    public async Task Two_days_limit_what_was_true_and_what_was_said()
    {
        var then = (await _program.Run("show", "instrument:etias", "--as-of", "2018-01-24", "--said-by", "2018-01-24", "--json")).Json;
        then.GetProperty("existence").GetString().ShouldBe("proposed");
        then.GetProperty("files")[0].GetProperty("status").GetProperty("reached").EnumerateArray().Select(stage => stage.GetProperty("stage").GetString()).ShouldContain("trilogue");
        var now = (await _program.Run("show", "instrument:etias", "--json")).Json;
        now.GetProperty("existence").GetString().ShouldBe("established");
        now.GetProperty("files")[0].GetProperty("status").GetProperty("current").GetProperty("stage").GetString().ShouldBe("in_force");
        now.GetProperty("statements").GetArrayLength().ShouldBeGreaterThan(then.GetProperty("statements").GetArrayLength());
    }

    [Fact]
    public async Task Json_holds_the_lines_of_the_exchange_format()
    {
        var run = await _program.Run("show", "COM(2016) 731", "--json");
        run.Json.EnumerateObject().Select(member => member.Name).ShouldBe(["entity", "existence", "status", "files", "family", "statements"]);
        run.Json.GetProperty("entity").GetProperty("id").GetString().ShouldBe("document:com-2016-731");
        run.Json.GetProperty("statements").EnumerateArray().ShouldAllBe(answer => answer.GetProperty("statement").GetProperty("type").GetString() == "statement");
        run.Out.ShouldContain("\"entity\": {\"type\":\"entity\",\"id\":\"document:com-2016-731\"");
        run.Out.Split('\n').Select(line => line.Trim()).ShouldNotContain(",");
    }

    [Fact]
    public async Task What_nothing_is_called_is_said_so()
    {
        var run = await _program.Run("show", "Xyzzy");
        (run.Exit, run.Out).ShouldBe((1, ""));
        run.Error.ShouldStartWith("securitygraph: Nothing is called 'Xyzzy'.");
    }

    [Theory]
    [InlineData("instrument:etas", "instrument:etias (ETIAS)")]
    [InlineData("actor:etias", "instrument:etias (ETIAS)")]
    [InlineData("Eurodoc", "instrument:eurodac (Eurodac)")]
    public async Task What_was_perhaps_meant_is_offered(string text, string near)
    {
        var run = await _program.Run("show", text);
        (run.Exit, run.Out).ShouldBe((1, ""));
        run.Error.Trim().ShouldBe($"securitygraph: Nothing is called '{text}'. Did you mean {near}?");
    }

    [Fact]
    public async Task A_dataset_of_ones_own_lies_on_top_of_the_bundled_one_or_stands_alone()
    {
        using var dataset = new SmallDataset();
        (await _program.Run("show", "Tide Table", "--data", dataset.Folder)).Out.ShouldStartWith("Tide Table");
        (await _program.Run("show", "instrument:etias", "--data", dataset.Folder)).Out.ShouldStartWith("ETIAS");
        (await _program.Run("show", "instrument:etias", "--data", dataset.Folder, "--no-bundled")).Exit.ShouldBe(1);
    }

    [Fact]
    public async Task Of_a_broken_dataset_nothing_is_loaded()
    {
        using var dataset = new SmallDataset();
        dataset.Change("report/statements.yaml", "OPERATES", "OPERATE").Change("web/source.yaml", "licence", "license");
        var shown = await _program.Run("show", "Tide Table", "--data", dataset.Folder);
        var exported = await _program.Run("export", "--data", dataset.Folder, "--output", _program.PathOf("graph.jsonl"));
        foreach (var run in new[] { shown, exported })
        {
            (run.Exit, run.Out).ShouldBe((1, ""));
            run.Error.ReplaceLineEndings("\n").ShouldBe($"""
                securitygraph: {dataset.Folder} has 2 errors; docs/checks.md explains the codes.
                  {Path.Combine(dataset.Folder, "report/statements.yaml")}:3:14: error SG1003: 'predicate': 'OPERATE' is not a predicate of the vocabulary; did you mean OPERATES?
                  {Path.Combine(dataset.Folder, "web/source.yaml")}:3:1: error SG1003: unknown member 'license' (known: date, document, expected, identifiers, licence, method, publisher, renderings, title, url)
                Nothing was loaded.

                """.ReplaceLineEndings("\n"));
        }
        Directory.EnumerateFileSystemEntries(_program.Folder).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_dataset_that_names_what_is_nowhere_is_not_loaded_either()
    {
        using var dataset = new SmallDataset();
        dataset.Change("report/statements.yaml", "about: [instrument:tide-table]", "about: [▸instrument:etias]");
        (await _program.Run("export", "--data", dataset.Folder)).Exit.ShouldBe(0);
        var alone = await _program.Run("export", "--data", dataset.Folder, "--no-bundled");
        (alone.Exit, alone.Out).ShouldBe((1, ""));
        alone.Error.ShouldContain($"{Path.Combine(dataset.Folder, dataset.Marked.ToString())}: error SG2002: 'about[0]': there is no entity instrument:etias");
    }

    [Theory]
    [InlineData("--store none", "There is no store in ")]
    [InlineData("--data none", "There is no folder ")]
    [InlineData("--data none --store", "Give --store or --data, not both")]
    [InlineData("--no-bundled", "Without the bundled dataset there is nothing left")]
    public async Task A_choice_that_leads_nowhere_is_said_so(string options, string message)
    {
        var run = await _program.Run(["show", "ETIAS", .. options.Split(' ')]);
        (run.Exit, run.Out).ShouldBe((1, ""));
        run.Error.ShouldStartWith("securitygraph: " + message);
    }
}
