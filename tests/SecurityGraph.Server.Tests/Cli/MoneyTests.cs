using Shouldly;
using Xunit;

namespace SecurityGraph.Server.Tests.Cli;

public sealed class MoneyTests : IDisposable
{
    private readonly Program _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task A_total_shows_each_line_with_its_citation_and_why_the_others_are_not_added()
    {
        var run = await _program.Run("money", "--for", "topic:decryption");
        run.Exit.ShouldBe(0);
        run.Out.ReplaceLineEndings("\n").ShouldBe(
            """
            Money for decryption capabilities
            Judged for 24 November 2026. What is known here ends on 24 November 2026. The same money is counted once; totals that stand apart can't be added to each other.

            EUR 5,000,000 announced (planned), for 2018
              + the reinforcement of Europol's decryption is to fund Europol with EUR 5,000,000 for 2018 for decryption capabilities (announced)
                  – Thirteenth progress report towards an effective and genuine Security Union, COM(2018) 46, 24 January 2018, section IV.1, paragraph 3
               · the reinforcement of Europol's decryption is to fund Europol with EUR 5,000,000 for decryption capabilities (announced) (the same money, told without its time)
                  – Security Union: Commission follows up on terrorist radicalisation, IP/18/381, 24 January 2018, section 2, paragraph 1
               · the European Commission is to fund Europol with EUR 5,000,000 for decryption capabilities (announced) (the same money, told without its time)
                  – Security Union: Commission follows up on terrorist radicalisation, IP/18/381, 24 January 2018, section 2, paragraph 1

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Money_for_the_protection_of_public_spaces_is_found_by_that_name()
    {
        var run = await _program.Run("money", "--for", "protection of public spaces");
        run.Out.ShouldContain("\nEUR 18,500,000 call opened");
        run.Out.ShouldContain("\nup to EUR 100,000,000 call opened");
    }

    [Theory]
    [InlineData("--fund", "ISF", "Left out (5)")]
    [InlineData("--recipient", "Member States", "No source read here tells of such money: it was looked for as what it and its parts get.")]
    [InlineData("--giver", "European Commission", "EUR 30,000,000 committed")]
    public async Task Each_question_has_its_answer(string option, string name, string text) => (await _program.Run("money", option, name)).Out.ShouldContain(text);

    [Fact]
    public async Task Json_holds_each_line_in_the_exchange_format()
    {
        var json = (await _program.Run("money", "--for", "protection of public spaces", "--as-of", "2018-01-31", "--json")).Json;
        (json.GetProperty("today").GetString(), json.GetProperty("knowledgeEnds").GetString()).ShouldBe(("2018-01-31", "2026-11-24"));
        var ceiling = json.GetProperty("totals").EnumerateArray().Single(total => total.GetProperty("bound").GetString() == "ceiling");
        (ceiling.GetProperty("kind").GetString(), ceiling.GetProperty("commitment").GetString(), ceiling.GetProperty("calculated").GetBoolean()).ShouldBe(("given", "announced", false));
        ceiling.GetProperty("quantity").GetProperty("high").GetString().ShouldBe("100000000");
        var lines = ceiling.GetProperty("sums")[0].GetProperty("lines");
        (lines[0].GetProperty("counted").GetBoolean(), lines[0].GetProperty("statement").GetProperty("money").GetString()).ShouldBe((true, "uia-public-spaces"));
        lines[1].GetProperty("why").GetString().ShouldBe("the same money, as EUR 100,000,000");
    }

    [Theory]
    [InlineData("", 2, "Give exactly one of --for, --fund, --giver and --recipient")]
    [InlineData("--for ETIAS --fund ISF", 2, "Give exactly one of --for, --fund, --giver and --recipient")]
    [InlineData("--for Xyzzy", 1, "Nothing is called 'Xyzzy'.")]
    [InlineData("--for ETIAS --as-of 2018", 2, "--as-of: '2018' is not a day; write it as 2018-01-24.")]
    public async Task What_is_amiss_is_said(string arguments, int exit, string message)
    {
        var run = await _program.Run(["money", .. arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        run.Exit.ShouldBe(exit);
        run.Error.ShouldContain(message);
    }

    [Fact]
    public async Task An_empty_name_names_nothing()
    {
        var run = await _program.Run("money", "--for", " ");
        run.Exit.ShouldBe(2);
        run.Error.ShouldContain("--for: an empty text names nothing");
    }
}
