using SecurityGraph.Judgement;
using SecurityGraph.Judgement.Promises;
using SecurityGraph.Model.Statements;
using SecurityGraph.Tests.Store;
using Shouldly;
using Xunit;
using static SecurityGraph.Tests.Judgement.PromiseLines;

namespace SecurityGraph.Tests.Judgement;

/// <summary>What is a promise, who must deliver it, who asks, and when it was due.</summary>
public sealed class PromiseFormTests
{
    private static string Parties(params Statement[] told) => string.Join("; ", All(new(), null, told).Select(PromiseLines.Parties));

    [Theory]
    [InlineData("actor:a ESTABLISHES actor:unit", "\"modality\":\"planned\"", "Plan: actor:a")]
    [InlineData("fund:f FUNDS topic:t", "\"modality\":\"planned\"", "Plan: fund:f")]
    [InlineData("instrument:act ESTABLISHES actor:unit", "\"modality\":\"planned\"", "Plan: instrument:act")]
    [InlineData("instrument:system USES instrument:system2", "\"modality\":\"planned\"", "")] // A system promises nothing.
    [InlineData("fund:f SUPPORTS topic:t", "\"modality\":\"planned\"", "")] // What a thing is made for.
    [InlineData("document:handbook COUNTERS topic:t", "\"modality\":\"planned\"", "")]
    [InlineData("instrument:act COUNTERS topic:t", "\"modality\":\"expected\"", "")]
    [InlineData("actor:a SUPPORTS topic:t", "\"modality\":\"planned\"", "Plan: actor:a")]
    [InlineData("actor:unit PART_OF actor:a", "\"modality\":\"planned\"", "")]
    [InlineData("event:e CONCERNS topic:t", "\"modality\":\"planned\"", "")]
    [InlineData("actor:a ESTABLISHES actor:unit", "\"modality\":\"conditional\"", "")]
    [InlineData("actor:a ESTABLISHES actor:unit", "\"modality\":\"proposed\"", "")]
    [InlineData("actor:a ESTABLISHES actor:unit", "\"modality\":\"occurred\"", "")]
    [InlineData("actor:a ESTABLISHES actor:unit", "\"modality\":\"expected\"", "Forecast: actor:a")]
    [InlineData("actor:a IMPLEMENTS instrument:act", "\"modality\":\"required\",\"due\":\"2018-05-25\"", "Obligation: actor:a")]
    [InlineData("actor:a IMPLEMENTS instrument:act", "\"modality\":\"required\"", "")]
    [InlineData("actor:a CALLS_ON actor:b", "\"about\":[\"topic:t\"],\"asks\":\"SUPPORTS\",\"modality\":\"urged\"", "Appeal: actor:b < actor:a")]
    [InlineData("actor:a RECOMMENDS topic:t", "\"asks\":\"SUPPORTS\",\"modality\":\"urged\"", "Appeal:  < actor:a")]
    [InlineData("actor:a RECOMMENDS topic:t", "\"modality\":\"urged\"", "")]
    [InlineData("actor:a ANNOUNCES actor:unit", "\"asks\":\"ESTABLISHES\"", "Appeal: actor:a")]
    public void A_promise_is_planned_asked_for_or_required_by_a_day(string told, string members, string parties) => Parties(First(told, members)).ShouldBe(parties);

    [Fact]
    public void Who_must_deliver_an_event_are_those_who_organise_it_or_else_those_who_take_part()
    {
        Statement[] meeting = [First("event:e OCCURS", "\"when\":\"2018-02-27\",\"modality\":\"planned\""), First("actor:guest PARTICIPATES_IN event:e", "\"modality\":\"planned\""), First("actor:host PARTICIPATES_IN event:e", "\"role\":\"host\",\"modality\":\"planned\"")];
        Parties(meeting).ShouldBe("Plan: actor:guest");
        Parties([.. meeting, First("actor:a ORGANISES event:e", "\"modality\":\"planned\""), First("actor:b ORGANISES event:e", "\"modality\":\"planned\"")]).ShouldBe("Plan: actor:a actor:b");
        All(MadeBy("actor:guest"), null, meeting).Count.ShouldBe(1);
        All(MadeBy("actor:host"), null, meeting).ShouldBeEmpty();
    }

    [Fact]
    public void What_a_person_is_quoted_with_is_found_for_him_and_to_be_delivered_by_who_must()
    {
        Statement[] told =
        [
            First("actor:person HOLDS_OFFICE actor:office"),
            Quoted(First("actor:b ESTABLISHES actor:unit", "\"modality\":\"planned\""), "actor:person"),
            First("actor:b ESTABLISHES actor:unit2", "\"modality\":\"planned\""),
            Quoted(First("actor:b ESTABLISHES actor:unit3"), "actor:person"),
        ];
        var found = All(MadeBy("actor:person"), null, told).ShouldHaveSingleItem();
        PromiseLines.Parties(found).ShouldBe("Plan: actor:b");
        found.AttributedTo.Single().Slug.ShouldBe("person");
        found.Statement.Object!.Value.Slug.ShouldBe("unit");
        All(MadeBy("actor:b"), null, told).Count.ShouldBe(2);
        All(MadeBy("actor:person2"), null, [.. told, First("actor:person2 HOLDS_OFFICE actor:office")]).ShouldBeEmpty();
    }

    private static Statement Quoted(Statement told, string who) =>
        told with { Evidence = [.. told.Evidence.Select(one => one with { AttributedTo = SecurityGraph.Model.Identifiers.EntityId.Parse(who) })] };

    [Fact]
    public void An_event_is_one_promise_be_it_planned_in_ever_so_many_statements()
    {
        Statement[] undated =
        [
            First("event:e STAGE_OF procedure:p", "\"stage\":\"ep_mandate\",\"modality\":\"planned\""), First("event:e STAGE_OF procedure:q", "\"stage\":\"ep_mandate\",\"modality\":\"planned\""),
            First("actor:a PARTICIPATES_IN event:e", "\"modality\":\"planned\""), First("event:e TAKES_PLACE_IN place:x", "\"modality\":\"planned\""),
        ];
        All(new(), null, undated).ShouldHaveSingleItem().Statement.Predicate.Name.ShouldBe("STAGE_OF");
        All(MadeBy("actor:a"), null, undated).ShouldHaveSingleItem().Statement.Predicate.Name.ShouldBe("STAGE_OF");
        All(About("procedure:q"), null, [.. undated, First("event:e OCCURS", "\"when\":\"2018-02\",\"modality\":\"planned\"")]).ShouldHaveSingleItem().Statement.Predicate.Name.ShouldBe("OCCURS");
        All(new(), null, undated[2], First("actor:b ORGANISES event:e", "\"modality\":\"planned\""), First("actor:c ORGANISES event:e", "\"modality\":\"planned\"")).Select(PromiseLines.Parties).ShouldBe(["Plan: actor:b actor:c"]);
        All(new(), null, [.. undated, Later("event:e OCCURS", "\"when\":\"2018-03-01\"")]).Select(Outcome).ShouldBe(["Kept"]);
    }

    [Fact]
    public void A_text_speaks_for_who_issued_it()
    {
        Statement[] told = [First("document:report ANNOUNCES topic:t", "\"asks\":\"REPORTS_ON\""), First("document:report CALLS_ON actor:b", "\"about\":[\"topic:t\"],\"asks\":\"SUPPORTS\",\"modality\":\"urged\""), First("actor:a PUBLISHES document:report")];
        All(MadeBy("actor:a"), null, told).Select(PromiseLines.Parties).ShouldBe(["Appeal: actor:a document:report"]);
        All(AskedBy("actor:a"), null, told).Select(PromiseLines.Parties).ShouldBe(["Appeal: actor:b < actor:a document:report"]);
    }

    [Theory]
    [InlineData("actor:a PROPOSES document:text", "document:text", "", "actor:a document:text")]
    [InlineData("actor:a PROPOSES document:text", "document:text", "\"modality\":\"planned\"", "document:text")] // It is not there yet.
    [InlineData("actor:a PROPOSES instrument:act", "instrument:act", "", "instrument:act")] // It is the text of those who adopt it.
    public void A_proposal_speaks_for_who_put_it_forward(string put, string text, string members, string askedBy) =>
        All(new(), null, First(put, members), First($"{text} CALLS_ON actor:b", "\"about\":[\"topic:t\"],\"asks\":\"SUPPORTS\",\"modality\":\"urged\""))
            .Where(one => one.Form == PromiseForm.Appeal).Select(one => string.Join(' ', one.AskedBy)).ShouldBe([askedBy]);

    [Fact]
    public void What_a_group_must_deliver_is_found_for_its_members_and_not_the_other_way_round()
    {
        Statement[] told =
        [
            First("actor:parliament PART_OF actor:group", "\"role\":\"member\""), First("actor:council PART_OF actor:group", "\"role\":\"member\""), First("actor:committee PART_OF actor:group"),
            First("actor:a CALLS_ON actor:group", "\"about\":[\"procedure:p\"],\"asks\":\"AGREES\",\"modality\":\"urged\""), First("actor:council ESTABLISHES actor:unit", "\"modality\":\"planned\""),
        ];
        All(MadeBy("actor:parliament"), null, told).Select(PromiseLines.Parties).ShouldBe(["Appeal: actor:group < actor:a via actor:group"]);
        All(MadeBy("actor:group"), null, told).Select(PromiseLines.Parties).ShouldBe(["Appeal: actor:group < actor:a"]);
        All(MadeBy("actor:committee"), null, told).ShouldBeEmpty("a part without the role is none of the members");
        All(AskedBy("actor:a"), null, told).Count.ShouldBe(1);
        All(AskedBy("actor:group"), null, told).ShouldBeEmpty();
        All(new() { MadeBy = MadeBy("actor:council").MadeBy, AskedBy = AskedBy("actor:a").AskedBy }, null, told).Count.ShouldBe(1);
    }

    [Fact]
    public void About_a_system_are_the_promises_on_its_files_too()
    {
        Statement[] told =
        [
            First("instrument:system GOVERNED_BY instrument:act"), First("procedure:p PRODUCES instrument:act"),
            First("actor:a CALLS_ON actor:b", "\"about\":[\"procedure:p\"],\"asks\":\"AGREES\",\"modality\":\"urged\""), First("event:e OCCURS", "\"modality\":\"planned\""),
            First("event:e STAGE_OF procedure:p", "\"stage\":\"trilogue\",\"modality\":\"planned\""), First("actor:a CALLS_ON actor:b", "\"about\":[\"procedure:other\"],\"asks\":\"AGREES\",\"modality\":\"urged\""),
        ];
        All(About("instrument:system"), null, told).Select(one => one.Statement.Predicate.Name).Order().ShouldBe(["CALLS_ON", "OCCURS"]);
    }

    [Fact]
    public void An_event_by_which_a_thing_is_due_gives_what_is_promised_of_it_a_deadline()
    {
        Statement[] told = [First("actor:a IMPLEMENTS instrument:plan", "\"modality\":\"required\""), First("instrument:plan DUE_BY event:elections", "\"modality\":\"planned\""), First("event:elections OCCURS", "\"when\":\"2019-05\",\"modality\":\"expected\"")];
        var promise = All(MadeBy("actor:a"), null, told).ShouldHaveSingleItem();
        (promise.Form.ToString(), promise.Due!.ToString()).ShouldBe(("Obligation", "2019-05"));
        Outcomes([.. told, Later("actor:a IMPLEMENTS instrument:plan", "\"validFrom\":\"2019-06-01\"", "2019-07-01")]).ShouldStartWith("Late");
    }

    [Fact]
    public void What_was_promised_once_stays_a_promise_when_it_is_told_as_done() =>
        All(MadeBy("actor:a"), null, First("actor:a ESTABLISHES actor:unit", "\"modality\":\"planned\""), Later("actor:a ESTABLISHES actor:unit")).Select(Outcome).ShouldBe(["Kept"]);

    [Fact]
    public async Task A_former_id_asks_for_the_same()
    {
        using var store = StatedStore.Of([First("actor:new ESTABLISHES actor:unit", "\"modality\":\"planned\"")], SmallGraph.Named("actor:new", "new", formerIds: ["actor:old"]));
        foreach (var question in new[] { MadeBy("actor:old"), About("actor:old") })
            (await new Judge(store).PromisesOf(question, On(null), TestContext.Current.CancellationToken)).Promises.Count.ShouldBe(1);
    }

    [Fact]
    public void Promises_come_by_the_day_on_which_they_are_due_and_those_without_one_last() =>
        All(new(), null, First("event:b OCCURS", "\"modality\":\"planned\""), First("event:a OCCURS", "\"when\":\"2019\",\"modality\":\"planned\""), First("event:c OCCURS", "\"when\":\"2018-02\",\"modality\":\"planned\""))
            .Select(one => one.Statement.Subject.Slug).ShouldBe(["c", "a", "b"]);
}
