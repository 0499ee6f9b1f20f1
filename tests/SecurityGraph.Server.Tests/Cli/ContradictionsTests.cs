using Shouldly;
using Xunit;

namespace SecurityGraph.Server.Tests.Cli;

public sealed class ContradictionsTests : IDisposable
{
    private readonly Program _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task A_contradiction_has_both_citations_their_classes_and_why()
    {
        var run = await _program.Run("contradictions", "procedure:explosives-precursors");
        run.Exit.ShouldBe(0);
        run.Out.ReplaceLineEndings("\n").ShouldContain(
            """

            Cannot both be so (1)
              Both tell as a fact when it happened, but 4 February 2019 and 5 February 2019 have no day in common.
            """.ReplaceLineEndings("\n"));
        run.Out.ShouldContain("What is known here ends on 24 November 2026.");
        run.Out.ShouldContain("(occurred; official document)");
        run.Out.ShouldContain("(occurred; institution page)");
        run.Out.ShouldContain("[established secondary source]");
    }

    [Fact]
    public async Task What_rests_on_weak_sources_alone_is_marked_and_what_may_only_have_moved_stands_apart()
    {
        (await _program.Run("contradictions", "procedure:freezing-confiscation")).Out.ShouldContain("(occurred; weak sources alone)");
        (await _program.Run("contradictions", "ETIAS")).Out.ShouldContain("Perhaps no contradiction (");
    }

    [Fact]
    public async Task Nothing_found_says_why() =>
        (await _program.Run("contradictions", "fund:isf-police")).Out.ShouldContain("No contradiction: what several pieces of evidence tell here does not exclude each other.");

    [Fact]
    public async Task Json_holds_both_sides_as_lines_of_the_exchange_format()
    {
        var json = (await _program.Run("contradictions", "Europol Regulation", "--json")).Json;
        json.GetProperty("knowledgeEnds").GetString().ShouldBe("2026-11-24");
        var one = json.GetProperty("contradictions").EnumerateArray().ShouldHaveSingleItem();
        (one.GetProperty("form").GetString(), one.GetProperty("certainty").GetString()).ShouldBe(("dates", "certain"));
        one.GetProperty("sides").EnumerateArray().Select(side => $"{side.GetProperty("sourceClass").GetString()} {side.GetProperty("statement").GetProperty("when").GetString()}").ShouldBe(["act 2016-06-13", "official_document 2017-05"]);
    }

    [Theory]
    [InlineData("Xyzzy", 1, "Nothing is called 'Xyzzy'.")]
    [InlineData("--as-of 2018", 2, "--as-of: '2018' is not a day; write it as 2018-01-24.")]
    public async Task What_is_amiss_is_said(string arguments, int exit, string message)
    {
        var run = await _program.Run(["contradictions", .. arguments.Split(' ')]);
        run.Exit.ShouldBe(exit);
        run.Error.ShouldContain(message);
    }

    [Fact]
    public async Task An_empty_name_names_nothing()
    {
        var run = await _program.Run("contradictions", " ");
        run.Exit.ShouldBe(2);
        run.Error.ShouldContain("ENTITY: an empty text names nothing");
    }
}
