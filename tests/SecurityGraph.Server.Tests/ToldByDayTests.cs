using Shouldly;
using Xunit;

namespace SecurityGraph.Server.Tests;

/// <summary>What is worded and judged anew on each day: plans and proposals.</summary>
public sealed class ToldByDayTests(GraphQLTests.Running running) : IClassFixture<GraphQLTests.Running>
{
    [Theory]
    [InlineData("2018-01-24", "Regulation (EU) 2018/1862 would strengthen SIS (possible)", "AHEAD")]
    [InlineData("2018-12-31", "As proposed, Regulation (EU) 2018/1862 was to strengthen SIS (possible)", "OVERTAKEN")]
    public async Task What_was_proposed_of_an_act_is_a_thing_of_the_past_once_the_act_is_there(string day, string text, string outlook)
    {
        const string Query = "query($day: Date) { entity(id: \"instrument:regulation-2018-1862\") { statements(asOf: $day, predicates: [STRENGTHENS]) { edges { text outlook } } } }";
        var answer = await running.Server.Ask(Query, new { day });
        answer.ShouldContain($"\"text\": \"{text}\"");
        answer.ShouldContain($"\"outlook\": \"{outlook}\"");
    }

    [Theory]
    [InlineData("2018-01-24", "\"AHEAD\"")]
    [InlineData("2018-12-31", "\"OPEN\"")]
    [InlineData("2026-11-24", "\"OPEN\"")]
    public async Task A_plan_has_an_outlook_that_changes_with_the_day(string day, string outlook)
    {
        const string Query = "query($day: Date) { entity(id: \"event:ecris-tcn-libe-vote\") { statements(saidBy: $day, predicates: [OCCURS]) { edges { outlook } } } }";
        (await running.Server.Ask(Query, new { day })).ShouldContain($"\"outlook\": {outlook}");
    }

    [Fact]
    public async Task What_takes_its_events_date_lapses_with_it() =>
        (await running.Server.Ask("{ entity(id: \"event:ecris-tcn-libe-vote\") { statements(predicates: [STAGE_OF]) { edges { outlook } } } }")).ShouldContain("\"outlook\": \"OPEN\"");

    [Fact]
    public async Task What_goes_on_tells_in_its_text_when_that_was_last_said_and_what_is_weak_who_reports_it()
    {
        var answer = await running.Server.Ask("{ instrument: entity(id: \"instrument:eis\") { statements(predicates: [USES]) { edges { text } } } }");
        answer.ShouldContain("\"text\": \"EIS uses SIENA (last said 24 November 2026; reported by PDFEDU: EIS and SIENA)\"");
    }

    [Theory]
    [InlineData("1990-01-01", false, false)]
    [InlineData("2018-01-24", true, true)]
    public async Task Who_belongs_together_and_who_is_spoken_of_is_heard_up_to_a_day(string day, bool hasFiles, bool isMentioned)
    {
        const string Query = "query($day: Date) { entity(id: \"instrument:etias\") { files(saidBy: $day) { id } family(saidBy: $day) { acts { id } procedures { id } } mentions(saidBy: $day) { document { id } } } }";
        var answer = await running.Server.Ask(Query, new { day });
        answer.Contains("\"procedure:etias\"", StringComparison.Ordinal).ShouldBe(hasFiles);
        answer.Contains("\"document:com-2018-46\"", StringComparison.Ordinal).ShouldBe(isMentioned);
    }

    [Fact]
    public async Task What_speaks_later_does_not_mention_yet()
    {
        const string Query = "{ entity(id: \"instrument:etias\") { mentions(saidBy: \"2017-12-31\") { document { id } } } }";
        var answer = await running.Server.Ask(Query);
        answer.ShouldContain("\"document:ip-17-3082\"");
        answer.ShouldNotContain("\"document:com-2018-46\"");
    }

    [Fact]
    public async Task A_fact_has_none() =>
        (await running.Server.Ask("{ entity(id: \"event:ees-in-force\") { statements(predicates: [OCCURS]) { edges { outlook } } } }")).ShouldContain("\"outlook\": null");
}
