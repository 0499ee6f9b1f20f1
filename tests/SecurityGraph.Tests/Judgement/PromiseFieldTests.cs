using SecurityGraph.Model.Statements;
using Shouldly;
using Xunit;
using static SecurityGraph.Tests.Judgement.PromiseLines;

namespace SecurityGraph.Tests.Judgement;

/// <summary>What is promised on a field is promised on work for it: hardly anything is promised of the field itself.</summary>
public sealed class PromiseFieldTests
{
    private const string Planned = "\"modality\":\"planned\"";

    private static int Found(string about, params Statement[] told) => All(About(about), null, told).Count;

    [Theory]
    [InlineData("actor:centre CONCERNS topic:t", "actor:a ESTABLISHES actor:centre", 1)]
    [InlineData("procedure:p CONCERNS topic:t", "actor:a IMPLEMENTS procedure:p", 1)]
    [InlineData("document:d CONCERNS topic:t", "actor:a PUBLISHES document:d", 1)]
    [InlineData("instrument:plan SUPPORTS topic:t", "actor:a IMPLEMENTS instrument:plan", 1)]
    [InlineData("instrument:plan COUNTERS topic:t", "actor:a IMPLEMENTS instrument:plan", 1)]
    [InlineData("instrument:plan STRENGTHENS topic:t", "actor:a IMPLEMENTS instrument:plan", 1)]
    [InlineData("event:meeting DISCUSSES topic:t", "actor:a ORGANISES event:meeting", 1)]
    [InlineData("event:study PROMPTED_BY topic:t", "actor:a ORGANISES event:study", 1)]
    [InlineData("event:study FEEDS_INTO topic:t", "actor:a ORGANISES event:study", 1)]
    [InlineData("document:d FEEDS_INTO topic:t", "actor:a PUBLISHES document:d", 1)]
    [InlineData("document:d FEEDS_INTO topic:t", "document:d STRENGTHENS topic:other", 0)]
    [InlineData("topic:other FEEDS_INTO topic:t", "actor:a STRENGTHENS topic:other", 0)]
    [InlineData("topic:part PART_OF topic:t", "actor:a STRENGTHENS topic:part", 1)]
    [InlineData("instrument:other SUPPORTS topic:part", "actor:a STRENGTHENS topic:t-in-prisons", 1)] // By its name.
    [InlineData("actor:body SUPPORTS topic:t", "actor:a STRENGTHENS actor:body", 0)] // Which does much besides,
    [InlineData("topic:other SUPPORTS topic:t", "actor:a STRENGTHENS topic:other", 0)]
    [InlineData("document:d CONCERNS topic:t", "document:d STRENGTHENS topic:other", 0)] // as a text promises.
    public void Work_on_a_field_is_found_by_the_field(string work, string promise, int found) =>
        Found("topic:t", First(work), First("actor:x USES topic:t"), First(promise, Planned)).ShouldBe(found);

    [Fact]
    public void What_is_denied_to_be_work_on_a_field_is_none() =>
        Found("topic:t", First("instrument:plan SUPPORTS topic:t", "\"modality\":\"denied\""), First("actor:a IMPLEMENTS instrument:plan", Planned)).ShouldBe(0);

    [Fact]
    public void What_strengthens_a_system_brings_the_calls_on_its_file() =>
        Found("instrument:system", First("instrument:act STRENGTHENS instrument:system"), First("procedure:p PRODUCES instrument:act"),
            First("actor:a CALLS_ON actor:b", "\"about\":[\"procedure:p\"],\"asks\":\"AGREES\",\"modality\":\"urged\"")).ShouldBe(1);

    [Theory]
    [InlineData("document:d CONCERNS actor:body", "actor:b PUBLISHES document:d", 1)]
    [InlineData("instrument:treaty SUPPORTS actor:body", "actor:b PROPOSES instrument:treaty", 1)]
    [InlineData("instrument:treaty SUPPORTS actor:body", "actor:b PROPOSES document:d", 0)]
    [InlineData("actor:centre PART_OF actor:body", "actor:b STRENGTHENS actor:centre", 1)]
    [InlineData("actor:centre SUPPORTS actor:body", "actor:b STRENGTHENS actor:centre", 0)] // Which does much besides.
    [InlineData("actor:body PARTICIPATES_IN event:meeting", "event:meeting OCCURS", 1)]
    [InlineData("document:d CONCERNS instrument:treaty", "actor:b PROPOSES document:d", 1)] // Which is for it: one more step.
    public void What_is_for_who_acts_or_is_a_part_of_it_is_promised_on_it(string work, string promise, int found) =>
        Found("actor:body", First(work), First("instrument:treaty SUPPORTS actor:body"), First(promise, Planned)).ShouldBe(found);

    [Theory]
    [InlineData("procedure:p", 1)]
    [InlineData("instrument:new", 1)]
    [InlineData("document:proposal", 0)] // Of a text is asked what is done to it.
    public void What_goes_into_the_proposal_of_a_file_is_on_the_file(string about, int found) =>
        Found(about, First("procedure:p INITIATED_BY document:proposal"), First("procedure:p PRODUCES instrument:new"), First("event:review FEEDS_INTO document:proposal"),
            First("document:assessment FEEDS_INTO event:review", Planned), First("actor:a PUBLISHES document:assessment", Planned)).ShouldBe(found);

    [Fact]
    public void A_part_of_the_review_of_an_act_on_a_field_is_on_the_field() =>
        Found("topic:t", First("instrument:act CONCERNS topic:t"), First("event:review CONCERNS instrument:act"), First("event:evaluation PART_OF event:review"), First("event:evaluation OCCURS", Planned)).ShouldBe(1);

    [Fact]
    public void What_a_text_on_the_field_speaks_of_besides_is_not_on_the_field() =>
        Found("topic:t", First("document:d CONCERNS topic:t"), First("instrument:other CONCERNS document:d"), First("actor:a PROPOSES instrument:other", Planned)).ShouldBe(0);

    [Theory]
    [InlineData("actor:body SUPPORTS topic:t", "actor:a STRENGTHENS actor:body", "actor:body 1")]
    [InlineData("topic:other SUPPORTS topic:t", "actor:a STRENGTHENS topic:other", "topic:other 1")]
    [InlineData("actor:land1 SUPPORTS topic:t", "actor:a STRENGTHENS actor:land1", "")] // A country has to do with nearly everything.
    [InlineData("instrument:plan SUPPORTS topic:t", "actor:a STRENGTHENS instrument:plan", "")] // It is in the answer.
    public void More_is_named_where_what_has_to_do_with_it_is_promised_something(string near, string promise, string neighbours) =>
        string.Join(' ', new JudgedGraph(First(near), First("actor:x USES topic:t"), First(promise, Planned)).Promises(About("topic:t"), On(null)).Neighbours.Select(one => $"{one.Thing} {one.Promises}")).ShouldBe(neighbours);

    [Fact]
    public void A_deadline_comes_by_itself_and_is_no_promise() =>
        All(new(), null, First("event:day OCCURS", "\"when\":\"2018-09\",\"modality\":\"expected\""), First("event:day STAGE_OF instrument:act", "\"stage\":\"transposition_due\",\"modality\":\"expected\"")).ShouldBeEmpty();

    [Theory]
    [InlineData("2018-06-01", "Open")] // It was there when it was due.
    [InlineData("2018-02-01", "Overtaken")]
    public void What_ends_after_its_day_overtakes_nothing(string ended, string outcome) =>
        Outcomes(First("actor:a IMPLEMENTS instrument:act", "\"due\":\"2018-03-01\",\"modality\":\"required\""), Later("event:end OCCURS", $"\"when\":\"{ended}\""), Later("event:end STAGE_OF instrument:act", "\"stage\":\"ended\"")).ShouldBe(outcome);
}
