using Shouldly;
using Xunit;

namespace SecurityGraph.Server.Tests.Cli;

public sealed class PromisesTests : IDisposable
{
    private readonly Program _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task Promises_are_read_by_outcome_each_with_both_citations_and_where_knowledge_ends()
    {
        var run = await _program.Run("promises", "--asked-by", "European Commission", "--about", "procedure:etias", "--as-of", "2018-12-31");
        run.Exit.ShouldBe(0);
        run.Out.ReplaceLineEndings("\n").ShouldBe(
            """
            Promises asked for by European Commission, about ETIAS file, as of 31 December 2018
            Judged for 31 December 2018. What is known here ends on 24 November 2026: what no source read here tells is open, not broken.

            Kept (1): done, and not after its day, where it has one
              The European Commission called on the co-legislators to agree on the ETIAS file (“in the coming weeks”; urged)
                – Thirteenth progress report towards an effective and genuine Security Union, COM(2018) 46, 24 January 2018, section II, paragraph 2
                – Security Union: Commission follows up on terrorist radicalisation, IP/18/381, 24 January 2018, section 3, paragraph 1
                → The co-legislators agreed on the ETIAS file on 25 April 2018 (possible; 91 days later)
                  – Council: agreement with Parliament on ETIAS confirmed, 25 April 2018 [copy]

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task The_eight_recommendations_are_open()
    {
        var run = await _program.Run("promises", "--made-by", "European Commission", "--as-of", "2018-12-31");
        run.Out.ShouldContain("Open (");
        run.Out.ShouldContain("European Commission is to put forward the recommendation on Europol and Algeria by December 2017 (due by December 2017; planned)");
        run.Out.ShouldNotContain("Overdue");
        (await _program.Run("promises", "--made-by", "actor:libe", "--outcome", "early")).Out.ShouldContain("No promises are told here.");
    }

    [Fact]
    public async Task What_is_only_expected_stands_apart() =>
        (await _program.Run("promises", "--made-by", "co-legislators")).Out.ShouldContain("): expected, and nobody is committed to it");

    [Fact]
    public async Task Json_holds_both_ends_as_lines_of_the_exchange_format()
    {
        var json = (await _program.Run("promises", "--made-by", "actor:libe", "--as-of", "2018-12-31", "--json")).Json;
        (json.GetProperty("today").GetString(), json.GetProperty("knowledgeEnds").GetString()).ShouldBe(("2018-12-31", "2026-11-24"));
        var none = (await _program.Run("promises", "--made-by", "actor:frontex", "--about", "instrument:siena", "--json")).Json.GetProperty("absence");
        (none.GetProperty("kind").GetString(), none.GetProperty("sentence").GetString()![..20]).ShouldBe(("not_in_the_documents", "Not in the documents"));
        var vote = json.GetProperty("promises").EnumerateArray().First(one => one.GetProperty("promise").GetProperty("subject").GetString() == "event:ecris-tcn-libe-vote");
        (vote.GetProperty("form").GetString(), vote.GetProperty("outcome").GetString(), vote.GetProperty("due").GetString()).ShouldBe(("plan", "overtaken", "2018-01-25"));
        vote.GetProperty("because")[0].GetProperty("type").GetString().ShouldBe("statement");
    }

    [Theory]
    [InlineData("--made-by Xyzzy", 1, "Nothing is called 'Xyzzy'.")]
    [InlineData("--outcome broken", 2, "broken")]
    [InlineData("--as-of 2018", 2, "--as-of: '2018' is not a day; write it as 2018-01-24.")]
    public async Task What_is_amiss_is_said(string arguments, int exit, string message)
    {
        var run = await _program.Run(["promises", .. arguments.Split(' ')]);
        run.Exit.ShouldBe(exit);
        run.Error.ShouldContain(message);
    }

    [Fact]
    public async Task What_a_person_is_quoted_with_says_so_and_who_must_deliver_it()
    {
        var run = await _program.Run("promises", "--made-by", "Julian King");
        run.Out.ShouldStartWith("Promises told in the words of Julian King");
        run.Out.ShouldContain("as said by Julian King, to be delivered by European Commission");
        var json = (await _program.Run("promises", "--made-by", "Julian King", "--json")).Json.GetProperty("promises").EnumerateArray().ToList();
        json.ShouldAllBe(one => one.GetProperty("attributedTo")[0].GetString() == "actor:king");
    }
}
