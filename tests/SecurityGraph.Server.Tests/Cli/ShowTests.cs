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
        foreach (var heading in new[] { "Family", "ETIAS file: in force on 9 October 2018", "Operated by", "Sources" })
            run.Out.Split('\n').Select(line => line.Trim()).ShouldContain(heading);
        run.Out.ShouldContain("eu-LISA is to operate ETIAS");
        run.Out.ShouldContain("\n    – Thirteenth progress report towards an effective and genuine Security Union, COM(2018) 46, 24 January 2018, section II, paragraph 2\n");
        run.Out.Split('\n').ShouldAllBe(line => line.Length == line.TrimEnd().Length);
        run.Error.ShouldStartWith("'ETIAS' is instrument:etias here; found besides: ");
    }

    [Fact]
    public async Task The_sources_of_the_stages_of_its_files_are_among_its_sources()
    {
        var lines = (await _program.Run("show", "ETIAS")).Out.Split('\n').Select(line => line.Trim()).ToList();
        var sources = lines[lines.IndexOf("Sources")..];
        foreach (var cited in lines[lines.FindIndex(line => line.StartsWith("ETIAS file:", StringComparison.Ordinal))..].Where(line => line.StartsWith("– OEIL", StringComparison.Ordinal)))
        {
            var name = cited[2..cited.IndexOf(',', StringComparison.Ordinal)];
            sources.ShouldContain(line => line.Contains(name, StringComparison.Ordinal), cited);
        }
    }

    [Fact]
    public async Task What_weak_sources_alone_report_stands_apart_and_decides_nothing()
    {
        var run = await _program.Run("show", "ETIAS");
        run.Out.ShouldContain("\nReported by weak sources alone\n  2026  in operation (planned; last said 24 November 2026)\n    – Mondaq");
        run.Out.ShouldNotContain("\nStatus: ");
        (await _program.Run("show", "EIS")).Out.ShouldContain("\n  EIS uses SIENA (last said 24 November 2026; reported by PDFEDU: EIS and SIENA)\n");
        (await _program.Run("show", "ETIAS", "--json")).Json.GetProperty("reported")[0].GetProperty("stage").GetString().ShouldBe("operational");
        var heard = await _program.Run("show", "ETIAS", "--sources", "weak");
        heard.Out.ShouldContain("\nStatus: no stage is certain\n  2026  in operation (planned; last said 24 November 2026)");
        heard.Out.ShouldNotContain("Reported by");
    }

    [Theory]
    [InlineData("2018-01-24", "Regulation (EU) 2018/1862 would strengthen SIS (proposed")]
    [InlineData("2018-12-31", "As proposed, Regulation (EU) 2018/1862 was to strengthen SIS (proposed")]
    public async Task What_was_proposed_of_an_act_is_a_thing_of_the_past_once_the_act_is_there(string day, string text) =>
        (await _program.Run("show", "SIS", "--as-of", day)).Out.ShouldContain("\n  " + text);

    [Fact]
    public async Task A_dossier_is_read_from_top_to_bottom()
    {
        using var dataset = new SmallDataset();
        var all = new StringBuilder();
        foreach (var asked in new[] { "instrument:tide-table", "instrument:tide-act", "instrument:tide-act --sources weak" })
            all.Append((await _program.Run([.. $"show {asked}".Split(' '), "--data", dataset.Folder, "--alone"])).Out.ReplaceLineEndings("\n")).Append('\n');
        Approval.Matches("tests/SecurityGraph.Server.Tests/Cli/Show.approved.txt", all.ToString());
    }

    [Fact]
    public async Task With_the_documents_at_hand_each_citation_shows_its_sentence()
    {
        using var dataset = new SmallDataset();
        string[] line = ["show", "instrument:tide-table", "--data", dataset.Folder, "--alone", "--documents", dataset.Documents];
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
        run.Json.EnumerateObject().Select(member => member.Name).ShouldBe(["entity", "existence", "status", "reported", "files", "family", "mentions", "promisedOnFiles", "statements"]);
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
        // Whoever meant another thing reads why it is not here; an id stands in no document.
        var why = text.Contains(':', StringComparison.Ordinal) ? "" : $" Not entered: all 4 have been read whole (313 sentences), and nothing that a statement was made of is called '{text}'. A name that nobody entered is not looked for in their text.";
        run.Error.Trim().ShouldBe($"securitygraph: Nothing is called '{text}'. Did you mean {near}?{why}");
    }

    [Fact]
    public async Task A_dataset_of_ones_own_lies_on_top_of_the_bundled_one_or_stands_alone()
    {
        using var dataset = new SmallDataset();
        (await _program.Run("show", "Tide Table", "--data", dataset.Folder)).Out.ShouldStartWith("Tide Table");
        (await _program.Run("show", "instrument:etias", "--data", dataset.Folder)).Out.ShouldStartWith("ETIAS");
        (await _program.Run("show", "instrument:etias", "--data", dataset.Folder, "--alone")).Exit.ShouldBe(1);
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
                  {Path.Combine(dataset.Folder, "web/source.yaml")}:3:1: error SG1003: unknown member 'license' (known: date, document, expected, identifiers, licence, method, publisher, renderings, title, url, withoutStatement)
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
        var alone = await _program.Run("export", "--data", dataset.Folder, "--alone");
        (alone.Exit, alone.Out).ShouldBe((1, ""));
        alone.Error.ShouldContain($"{Path.Combine(dataset.Folder, dataset.Marked.ToString())}: error SG2002: 'about[0]': there is no entity instrument:etias");
    }

    [Theory]
    [InlineData("--store none", "There is no store in ")]
    [InlineData("--data none", "There is no folder ")]
    [InlineData("--data none --store", "Give --store or --data, not both")]
    [InlineData("--alone", "Without the bundled dataset there is nothing left")]
    public async Task A_choice_that_leads_nowhere_is_said_so(string options, string message)
    {
        var run = await _program.Run(["show", "ETIAS", .. options.Split(' ')]);
        (run.Exit, run.Out).ShouldBe((1, ""));
        run.Error.ShouldStartWith("securitygraph: " + message);
    }

    [Fact]
    public async Task A_statement_is_shown_by_its_id_with_the_text_to_report_a_mistake_in_it()
    {
        const string Former = "concerns:39ed3f1474bb1504";
        var run = await _program.Run("show", Former);
        run.Exit.ShouldBe(0);
        run.Out.ShouldStartWith("The press release of 18 October 2017 cites the 11th Security Union report (occurred)");
        run.Out.ShouldContain($", formerly {Former} · security-union, release 2026.12.0");
        run.Out.ShouldContain("Cited from: Security Union: Commission presents new measures to better protect EU citizens, 18 October 2017, paragraph 2");
        var json = (await _program.Run("show", Former, "--json")).Json;
        (json.GetProperty("askedFor").GetString(), json.GetProperty("id").GetString()).ShouldBe((Former, json.GetProperty("statement").GetProperty("id").GetString()));
    }

    [Fact]
    public async Task A_statement_that_was_withdrawn_says_since_when_and_why()
    {
        var run = await _program.Run("show", "gives-access-to:b4ce5145c0f75a24");
        run.Exit.ShouldBe(1);
        run.Out.ShouldStartWith("gives-access-to:b4ce5145c0f75a24 was withdrawn: release 2026.12.0 has it no more.");
        run.Out.ShouldContain("SIENA is a channel for messages");
        var json = await _program.Run("show", "gives-access-to:b4ce5145c0f75a24", "--json");
        (json.Exit, json.Json.GetProperty("withdrawn").GetProperty("release").GetString()).ShouldBe((1, "2026.12.0"));
        var unknown = await _program.Run("show", "uses:ffffffffffffffff");
        unknown.Exit.ShouldBe(1);
        unknown.Error.ShouldContain("There is no statement uses:ffffffffffffffff in this graph, and none was withdrawn from it.");
    }

    [Theory]
    [InlineData("part-of:490b", "")]
    [InlineData("part-of:", "")]
    [InlineData("part-of:490b180ce718da68a", "")]
    [InlineData("part-of:490b180ce718da6x", "")]
    [InlineData("PART-OF:490B180CE718DA68", " Did you mean part-of:490b180ce718da68?")]
    [InlineData("PART_OF:490b180ce718da68", " Did you mean part-of:490b180ce718da68?")]
    public async Task An_id_of_a_statement_that_is_cut_off_or_written_otherwise_is_told_the_rule(string id, string meant)
    {
        var run = await _program.Run("show", id);
        (run.Exit, run.Out).ShouldBe((1, ""));
        run.Error.Trim().ShouldBe($"securitygraph: '{id}' is no id of a statement: it is a predicate in kebab case, a colon and 16 hex digits, such as calls-on:a07df771dc626650.{meant}");
    }

    [Theory]
    [InlineData("--as-of", "2010-01-01")]
    [InlineData("--said-by", "2010-01-01")]
    [InlineData("--sources", "act")]
    public async Task A_statement_by_its_id_is_of_no_day(string option, string value)
    {
        var run = await _program.Run("show", "concerns:39ed3f1474bb1504", option, value);
        (run.Exit, run.Out).ShouldBe((2, ""));
        run.Error.ShouldContain($"{option}: a statement by its id is shown as this release tells it");
    }

    [Theory]
    [InlineData("document", "Nothing is called just 'document': taken for it is document:")]
    [InlineData("etias screening", "Nothing is called just 'etias screening': taken for it is ")]
    public async Task That_a_name_was_not_met_exactly_is_said(string text, string said) =>
        (await _program.Run("show", text)).Error.ShouldStartWith(said);

    [Fact]
    public async Task Of_several_names_each_says_what_was_found_besides() =>
        (await _program.Run("promises", "--made-by", "Frontex", "--about", "SIENA")).Error.Split('\n').Where(line => line.Length > 0)
            .Select(line => line.Split(';')[0].Trim()).ShouldBe(["'Frontex' is actor:frontex here", "'SIENA' is instrument:siena here"]);
}
