using Shouldly;
using Xunit;

namespace SecurityGraph.Server.Tests.Cli;

public sealed class ChangesTests : IDisposable
{
    private readonly Program _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task Changes_between_two_days_are_read_by_kind_and_entity_with_both_citations()
    {
        var run = await _program.Run("changes", "--from", "2017-10-18", "--to", "2018-01-24", "--about", "procedure:etias", "--kind", "moved-on");
        run.Exit.ShouldBe(0);
        run.Out.ReplaceLineEndings("\n").ShouldBe(
            """
            Changes from 18 October 2017 to 24 January 2018
            What is known here ends on 24 November 2026. Between two days nothing falls silent: what was said stays said. Two documents can be compared.
            In short: 1 moved on.
            Moved on: ETIAS file (mandate of the Council → trilogue).

            Moved on (1): another stage, or what was to come goes on or is done
              ETIAS file procedure:etias (mandate of the Council → trilogue)
                before: the Council's general approach on ETIAS came on 9 June 2017
                  – Legislative Observatory: why the ETIAS file was split, 7 July 2017
                after: ETIAS trilogues take place from 24 January 2018 or earlier
                  – Thirteenth progress report towards an effective and genuine Security Union, COM(2018) 46, 24 January 2018, section II, paragraph 2

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Documents_are_named_by_slug_id_or_identifier_and_a_release_stands_in_the_series_of_the_report_that_it_presents()
    {
        var run = await _program.Run("changes", "--from", "press-2017-10-18", "--to", "COM(2018) 46");
        run.Out.ShouldContain("Changes from press release of 18 October 2017 (document:press-2017-10-18) to 13th Security Union report (document:com-2018-46)");
        run.Out.ShouldContain("13th Security Union report goes on with press release of 18 October 2017, or with the report that it presents, and was read whole.");
        run.Out.ShouldContain("EU Operators' Forum actor:operators-forum (planned → occurred; when)");
        run.Out.ShouldContain("Fell silent (");
        run.Out.ShouldNotContain("Not told");
    }

    [Fact]
    public async Task Silence_is_not_judged_out_of_a_series()
    {
        // A release presents the later report, and need not speak of all in it.
        var run = await _program.Run("changes", "--from", "press-2017-10-18", "--to", "ip-18-381");
        run.Out.ShouldContain("Silence is not judged: no source here tells that IP/18/381 goes on with press release of 18 October 2017 in a series.");
        run.Out.ShouldContain("Not told (");
        run.Out.ShouldNotContain("Fell silent");
    }

    [Fact]
    public async Task A_file_that_one_release_tells_as_proposed_and_the_report_in_trilogue_has_moved_on() =>
        (await _program.Run("changes", "--from", "ip-17-3082", "--to", "document:com-2018-46", "--about", "procedure:sis-borders")).Out
            .ShouldContain("SIS borders file procedure:sis-borders (proposed → trilogue)");

    [Fact]
    public async Task Json_holds_both_ends_as_lines_of_the_exchange_format()
    {
        var json = (await _program.Run("changes", "--from", "2026.11.0", "--to", "2026.12.0", "--kind", "gone", "--json")).Json;
        (json.GetProperty("from").GetProperty("release").GetString(), json.GetProperty("silence").GetProperty("judged").GetBoolean()).ShouldBe(("2026.11.0", false));
        var siena = json.GetProperty("changes").EnumerateArray().Single(one => one.GetProperty("before")[0].GetProperty("id").GetString() == "gives-access-to:b4ce5145c0f75a24");
        siena.GetProperty("before")[0].GetProperty("type").GetString().ShouldBe("statement");
        siena.GetProperty("withdrawn").GetProperty("release").GetString().ShouldBe("2026.12.0");
    }

    [Fact]
    public async Task Where_nothing_has_changed_that_is_said_and_where_nothing_is_known_too()
    {
        var run = await _program.Run("changes", "--from", "2099-01-01", "--to", "2100-01-01");
        run.Out.ShouldContain("Nothing has changed between them, of what is told here.");
        run.Out.ShouldContain("All of the time between them lies after 24 November 2026, and what came then is not known here.");
    }

    [Fact]
    public async Task The_first_lines_say_how_many_and_what_has_moved_and_each_heading_has_the_most_telling()
    {
        string[] line = ["changes", "--from", "ip-17-3082", "--to", "com-2018-46"];
        var run = await _program.Run(line);
        var lines = run.Out.ReplaceLineEndings("\n").Split('\n');
        lines[2].ShouldStartWith("In short: ");
        lines[2].ShouldContain(" new, ");
        lines[3].ShouldStartWith("Moved on: ");
        lines[3].ShouldContain("SIS borders file (proposed → trilogue)");
        lines[3].ShouldNotContain("local action");
        var below = lines.SkipWhile(one => !one.StartsWith("New (", StringComparison.Ordinal)).Skip(1).TakeWhile(one => one.Length > 0).ToList();
        below.Count(one => one.StartsWith("  ", StringComparison.Ordinal) && one[2] != ' ' && !one.StartsWith("  and ", StringComparison.Ordinal)).ShouldBe(20);
        below[^1].ShouldMatch(@"^  and \d+ more: --all$");
        below.ShouldNotContain(one => one.Contains("Addis Ababa is located", StringComparison.Ordinal));
        var all = (await _program.Run([.. line, "--all"])).Out;
        all.ShouldContain("Addis Ababa is located in Ethiopia");
        all.ShouldNotContain("more: --all");
        (await _program.Run([.. line, "--json"])).Json.GetProperty("counts").GetProperty("new").GetInt32().ShouldBeGreaterThan(100);
    }

    [Fact]
    public async Task What_a_report_that_nobody_read_may_have_said_before_is_not_called_new()
    {
        var run = await _program.Run("changes", "--from", "11th Security Union report", "--to", "com-2018-46");
        run.Out.ShouldContain("11th Security Union report was not read whole, so what the later alone tells here may stand in it.");
        run.Out.ShouldContain("Told by the later alone (");
        run.Out.ShouldNotContain("New (");
        run.Out.ShouldNotContain(" new,");
        (await _program.Run("changes", "--from", "ip-17-3082", "--to", "com-2018-46")).Out.ShouldContain("New (");
    }

    [Theory]
    [InlineData("ISF-Police calls on public spaces", "the same money; another giver; another recipient or purpose")]
    [InlineData("UIA", "the same money; another recipient or purpose; EUR 100,000,000 → up to EUR 100,000,000")]
    public async Task The_same_money_says_in_what_it_differs(string fund, string marks) =>
        (await _program.Run("changes", "--from", "press-2017-10-18", "--to", "com-2018-46", "--kind", "changed")).Out.ShouldMatch($@"\n  {fund} fund:\S+ \({System.Text.RegularExpressions.Regex.Escape(marks)}\)");

    [Theory]
    [InlineData("ip-17-3082", "com-2018-46", "more", "local action against radicalisation topic:local-action (ongoing → planned)")]
    [InlineData("ip-17-3082", "com-2018-46", "more-precise", "COM(2016) 881 document:com-2016-881 (when)")]
    public async Task What_is_no_step_stands_elsewhere_with_its_words(string from, string to, string kind, string line) =>
        (await _program.Run("changes", "--from", from, "--to", to, "--kind", kind, "--all")).Out.ShouldContain(line);

    [Theory]
    [InlineData("--from xyzzy --to com-2018-46", 1, "--from: 'xyzzy' is called nothing here; give a document (press-2017-10-18, \"COM(2018) 46\"), a day (2017-10-18) or a release (2026.11.0).")]
    [InlineData("--from com-2018-46 --to document:com-2018-46", 1, "--from, --to: 'com-2018-46' and 'document:com-2018-46' are both 13th Security Union report: what is compared with itself has not changed; give two.")]
    [InlineData("--from com-2018-46 --to press-2017-10-18", 1, "--from, --to: 13th Security Union report is later than press release of 18 October 2017: turn them round.")]
    [InlineData("--from 2026.1.0 --to 2026.12.0", 1, "--from: There is no release 2026.1.0 here: kept are 2026.11.0")]
    [InlineData("--from com-2018-46", 2, "--to")]
    [InlineData("--from 2017-10-18 --to 2018-01-24 --kind silent", 2, "silent")]
    public async Task What_is_amiss_is_said(string arguments, int exit, string message)
    {
        var run = await _program.Run(["changes", .. arguments.Split(' ')]);
        run.Exit.ShouldBe(exit);
        run.Error.ShouldContain(message);
    }
}
