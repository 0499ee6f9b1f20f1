using SecurityGraph.Judgement.Changes;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Store.Requests;
using Shouldly;
using Xunit;
using static SecurityGraph.Tests.Judgement.ChangeLines;

namespace SecurityGraph.Tests.Judgement;

/// <summary>What has changed of what two documents tell, and of what had been told by two days.</summary>
public sealed class ChangeTests
{
    private static readonly Statement Both = First("actor:a USES instrument:old");

    [Fact]
    public async Task What_both_tell_alike_has_not_changed() => (await Documents(Both, Second("actor:a USES instrument:old"))).ShouldBe("");

    [Fact]
    public async Task What_only_the_later_speaks_of_is_new_with_all_that_it_tells() =>
        (await Documents(Both, Second("actor:a USES instrument:old"), Second("actor:a USES instrument:fresh"), Second("instrument:fresh COUNTERS topic:theft"))).ShouldBe("New instrument:fresh 0>2; New topic:theft 0>1");

    [Fact]
    public async Task What_is_told_anew_of_what_was_spoken_of_is_more() =>
        (await Documents(Both, Second("actor:a USES instrument:old"), Second("actor:a OPERATES instrument:old"))).ShouldBe("More instrument:old 0>1");


    [Theory]
    [InlineData("\"when\":\"2018-04\"", "\"when\":\"2018-05\"", "Changed event:e [when] 1>1")]
    [InlineData("\"when\":\"2018-04\"", "\"when\":\"2018-04-25\"", "MorePrecise event:e [when] 1>1")]
    [InlineData("\"when\":\"[..2018-04]\"", "\"when\":\"2018-03\"", "MorePrecise event:e [when] 1>1")]
    [InlineData("", "\"when\":\"2018-04\"", "MorePrecise event:e [when] 1>1")]
    [InlineData("\"when\":\"[..2018-04]\"", "\"when\":\"[..2018-06]\"", "Changed event:e [when] 1>1")] // A plan is moved.
    [InlineData("\"when\":\"[..2018-06]\"", "\"when\":\"[..2018-04]\"", "Changed event:e [when] 1>1")] // Forward, too.
    [InlineData("\"when\":\"2018-04\"", "\"when\":\"2018-04/2018-06\"", "Changed event:e [when] 1>1")]
    [InlineData("\"when\":\"2018-04\"", "", "")] // What it leaves out it does not take back.
    public async Task Another_date_of_the_same_is_a_change_and_a_nearer_one_more_precise(string before, string after, string changes) =>
        (await Documents(First("event:e OCCURS", Join(before, "\"modality\":\"planned\"")), Second("event:e OCCURS", Join(after, "\"modality\":\"planned\"")))).ShouldBe(changes);

    [Theory]
    [InlineData("2017-06-12", "2017-06", "")]
    [InlineData("[..2017-06]", "[..2017-10]", "")]
    [InlineData("2017-06", "2017-06-12", "MorePrecise event:e [when] 1>1")]
    [InlineData("[..2017-09]", "2016-12-21", "MorePrecise event:e [when] 1>1")]
    [InlineData("2017-06-12", "2017-06-13", "Changed event:e [when] 1>1")]
    public async Task What_tells_a_fact_less_precisely_takes_nothing_back(string before, string after, string changes) =>
        (await Documents(First("event:e OCCURS", $"\"when\":\"{before}\""), Second("event:e OCCURS", $"\"when\":\"{after}\""))).ShouldBe(changes);

    [Theory]
    [InlineData("\"high\":\"100\"", "\"low\":\"100\",\"high\":\"100\"", "Changed fund:f [quantity] 1>1")]
    [InlineData("\"low\":\"5\",\"high\":\"5\"", "\"low\":\"6\",\"high\":\"6\"", "Changed fund:f [quantity] 1>1")]
    [InlineData("\"low\":\"5\",\"high\":\"5\"", "\"low\":\"5\",\"high\":\"5\"", "")]
    [InlineData("\"of\":\"cost\"", "\"low\":\"5\",\"high\":\"5\",\"of\":\"cost\"", "MorePrecise fund:f [quantity] 1>1")]
    public async Task Another_amount_of_the_same_is_a_change(string before, string after, string changes) =>
        (await Documents(First("fund:f FUNDS topic:t", $"\"quantity\":{{{before},\"unit\":\"EUR\"}}"), Second("fund:f FUNDS topic:t", $"\"quantity\":{{{after},\"unit\":\"EUR\"}}"))).ShouldBe(changes);

    [Fact]
    public async Task A_file_that_has_reached_a_further_stage_has_moved_on_and_the_event_is_not_told_twice() =>
        (await Documents(
            First("event:tabling STAGE_OF procedure:p", "\"stage\":\"proposed\""), First("event:tabling OCCURS", "\"when\":\"2017-06\""),
            First("event:talks STAGE_OF procedure:p", "\"stage\":\"trilogue\",\"modality\":\"planned\""), First("event:talks OCCURS", "\"modality\":\"planned\""),
            Second("event:talks STAGE_OF procedure:p", "\"stage\":\"trilogue\""), Second("event:talks OCCURS", "\"when\":\"2018-01\"")))
            .ShouldBe("MovedOn procedure:p proposed>trilogue 1>1");

    [Theory]
    [InlineData("procedure:p INITIATED_BY document:d")]
    [InlineData("actor:a PROPOSES document:d")] // Which file it began others tell.
    [InlineData("actor:a PROPOSES procedure:p")]
    public async Task A_document_that_tells_of_the_proposal_tells_that_the_file_was_proposed(string told) =>
        (await Documents(First(told), Json.Say("procedure:p INITIATED_BY document:d", "", "2016-12-21", "document:act"), Second("event:talks STAGE_OF procedure:p", "\"stage\":\"trilogue\""), Second("event:talks OCCURS", "\"when\":\"2018-01\"")))
            .ShouldStartWith("MovedOn procedure:p proposed>trilogue 1>1; New event:talks");

    [Fact]
    public async Task A_new_event_is_told_once_and_with_who_takes_part_where_nothing_else_is_told_of_them() =>
        (await Documents(Both, Second("event:talks OCCURS"), Second("actor:b PARTICIPATES_IN event:talks"), Second("actor:c PARTICIPATES_IN event:talks"), Second("actor:b USES instrument:old")))
            .ShouldStartWith("New actor:b 0>1; New actor:c 0>1; New event:talks 0>3; ");

    [Theory]
    [InlineData("2017-12", "MovedOn procedure:p proposed>trilogue 1>1; New event:talks 0>2")]
    [InlineData("2017-10", "MovedOn procedure:p proposed>trilogue 1>1; New event:talks 0>2")] // Perhaps after the 18th.
    [InlineData("2017-09", "New event:talks 0>2")]
    public async Task Between_two_days_a_file_moves_by_what_has_happened_since(string when, string changes) =>
        (await Days(
            First("event:tabling STAGE_OF procedure:p", "\"stage\":\"proposed\""), First("event:tabling OCCURS", "\"when\":\"2017-06\""),
            Second("event:talks STAGE_OF procedure:p", "\"stage\":\"trilogue\""), Second("event:talks OCCURS", $"\"when\":\"{when}\""))).ShouldBe(changes);

    [Fact]
    public async Task A_document_that_recalls_how_a_file_began_does_not_take_it_back() =>
        (await Documents(
            First("event:talks STAGE_OF procedure:p", "\"stage\":\"trilogue\""), First("event:talks OCCURS", "\"when\":\"2017-09\""),
            Second("event:tabling STAGE_OF procedure:p", "\"stage\":\"proposed\""), Second("event:tabling OCCURS", "\"when\":\"2017-06\"")))
            .ShouldNotContain("MovedOn");

    [Fact]
    public async Task What_the_later_does_not_speak_of_is_not_told_and_not_silent_where_it_goes_on_with_nothing()
    {
        var ledger = await Between("first", "second", GraphOf([Both, Second("actor:b USES instrument:other")], Whole));
        ledger.Changes.Where(change => change.Before.Count > 0).Select(Line).ShouldBe(["NotTold actor:a 1>0", "NotTold instrument:old 1>0"]);
        (ledger.Silence.IsJudged, ledger.Silence.Why.Contains("goes on with", StringComparison.Ordinal)).ShouldBe((false, true));
    }

    [Theory]
    [InlineData(3, 2, 1, true, "was read whole")]
    [InlineData(4, 2, 1, false, "1 sentence of second has neither")]
    [InlineData(9, 2, 1, false, "6 sentences of second have neither")]
    [InlineData(0, 0, 0, false, "does not tell how much")]
    public async Task It_fell_silent_where_the_later_goes_on_with_the_earlier_and_was_read_whole(int sentences, int cited, int reasoned, bool isJudged, string why)
    {
        SectionCoverage[] coverage = sentences == 0 ? [] : [Whole with { Sentences = sentences, Cited = cited, Reasons = new Dictionary<string, int> { ["nobody acts"] = reasoned } }];
        var ledger = await Between("first", "second", GraphOf([Both, Second("actor:b USES instrument:other"), Series], coverage));
        ledger.Silence.IsJudged.ShouldBe(isJudged);
        ledger.Silence.Why.ShouldContain(why);
        ledger.Silence.Why.ShouldContain(sentences == 0 ? "told by the sentences of them that are cited here." : "Of what the later document speaks is told by the names in its text and the sentences of it that are cited here, of the earlier one by such sentences alone.");
        ledger.Changes.Where(change => change.Before.Count > 0).ShouldAllBe(change => change.Kind == (isJudged ? ChangeKind.FellSilent : ChangeKind.NotTold));
    }

    [Fact]
    public async Task What_is_over_is_not_missed_and_what_is_still_to_come_is() =>
        (await Documents(First("event:past OCCURS", "\"when\":\"2017-09\""), First("event:ahead OCCURS", "\"when\":\"2018-04\",\"modality\":\"planned\""), First("event:past TAKES_PLACE_IN place:sofia"), Second("actor:b USES instrument:other")))
            .ShouldBe("New actor:b 0>1; New instrument:other 0>1; NotTold event:ahead 1>0");

    [Fact]
    public async Task What_the_text_of_the_other_document_names_is_spoken_of_though_no_sentence_with_it_is_cited()
    {
        var graph = GraphOf([Both, Second("actor:b USES instrument:other")]) with { Mentions = [Named("instrument:old", "document:second"), Named("actor:b", "document:first")] };
        (await Between("first", "second", graph)).Changes.Select(Line).ShouldBe(["New instrument:other 0>1", "NotTold actor:a 1>0"]);

        static Mention Named(string entity, string document) => new(EntityId.Parse(entity), EntityId.Parse(document), "I", 1);
    }

    [Fact]
    public async Task Who_issued_a_document_and_whom_the_press_may_call_are_not_missed() =>
        (await Documents(First("actor:a PUBLISHES document:first"), First("actor:spokesperson CONTACT_FOR document:first"), Second("actor:b USES instrument:other"))).ShouldNotContain("NotTold");

    [Fact]
    public async Task A_file_is_spoken_of_by_any_of_its_family_and_a_member_by_its_group()
    {
        Statement[] told =
        [
            Json.Say("instrument:system GOVERNED_BY instrument:act", "", "2016-01-01", "document:other"), Json.Say("procedure:p PRODUCES instrument:act", "", "2016-01-01", "document:other"),
            Json.Say("actor:parliament PART_OF actor:both", "\"role\":\"member\"", "2016-01-01", "document:other"),
            First("actor:a USES instrument:system"), First("actor:parliament EXAMINES topic:t"),
            Second("actor:both SUPPORTS topic:t"), Second("actor:a PROPOSES procedure:p"),
        ];
        (await Documents(told)).ShouldBe("New actor:both 0>1; More procedure:p 0>1; More topic:t 0>1");
    }

    [Fact]
    public async Task Between_two_days_all_that_was_said_counts_and_nothing_falls_silent()
    {
        (await Days(First("actor:a USES instrument:old", "\"modality\":\"planned\""), Json.Say("actor:a USES instrument:old", "", "2017-12-01", "document:third"), Second("actor:b USES instrument:other")))
            .ShouldBe("MovedOn instrument:old 1>1; New actor:b 0>1; New instrument:other 0>1");
        (await Between("2017-10-18", "2018-01-24", GraphOf([Both]))).Silence.Why.ShouldContain("what was said stays said");
    }

    [Fact]
    public async Task Both_ends_show_only_the_evidence_of_their_own_document()
    {
        var change = (await Between("first", "second", GraphOf([First("event:e OCCURS", "\"when\":\"2018-04\",\"modality\":\"planned\""), Second("event:e OCCURS", "\"when\":\"2018-01-20\"")]))).Changes.ShouldHaveSingleItem();
        (change.Before[0].Statement.Evidence.ShouldHaveSingleItem().Document.Slug, change.After[0].Statement.Evidence.ShouldHaveSingleItem().Document.Slug).ShouldBe(("first", "second"));
        (change.Before[0].Statement.When!.ToString(), change.After[0].Statement.When!.ToString()).ShouldBe(("2018-04", "2018-01-20"));
    }

    [Fact]
    public async Task About_a_thing_means_its_family_and_the_events_that_are_their_stages()
    {
        var graph = GraphOf([Both, Second("event:talks STAGE_OF procedure:p", "\"stage\":\"trilogue\""), Second("event:talks OCCURS"), Second("actor:b USES instrument:other")]);
        (await Between("first", "second", graph, "procedure:p")).Changes.Select(Line).ShouldBe(["New event:talks 0>2", "New procedure:p 0>1"]);
    }

    [Theory]
    [InlineData("fund:f FUNDS actor:body", "More fund:f 0>1")] // Told of another, and the thing takes part in it.
    [InlineData("actor:a COOPERATES_WITH actor:body", "More actor:a 0>1")]
    [InlineData("document:d REPORTS_ON actor:body", "More document:d 0>1")]
    [InlineData("actor:a USES instrument:other", "")]
    public async Task About_a_thing_tells_what_others_do_to_it_and_calls_no_other_new(string told, string changes) =>
        string.Join(' ', (await Between("first", "second", GraphOf([First("actor:body USES instrument:own"), Both, Second("actor:body USES instrument:own"), Second(told)]), "actor:body")).Changes.Select(Line)).ShouldBe(changes);

    [Fact]
    public async Task About_a_field_tells_of_work_on_it() =>
        (await Between("first", "second", GraphOf([Both, First("instrument:plan COUNTERS topic:t"), Second("actor:a IMPLEMENTS instrument:plan")]), "topic:t")).Changes.ShouldNotBeEmpty();

    [Theory]
    [InlineData("first", "2018-01-24", "from, to: 'first' is a document and '2018-01-24' a day: both must be documents, days or releases.")]
    [InlineData("2018-02-30", "2018-03-01", "from: '2018-02-30' is no day of the calendar")]
    [InlineData("first", "document:first", "from, to: 'first' and 'document:first' are both first: what is compared with itself has not changed; give two.")]
    [InlineData("2018-01-24", "2018-01-24", "from, to: '2018-01-24' and '2018-01-24' are both 24 January 2018:")]
    [InlineData("2026.1.0", "2026.1.0", "from, to: '2026.1.0' and '2026.1.0' are both release 2026.1.0:")]
    [InlineData("second", "first", "from, to: second is later than first: turn them round.")]
    [InlineData("2018-01-24", "2017-10-18", "from, to: 24 January 2018 is later than 18 October 2017: turn them round.")]
    [InlineData("first", "list", "to: 'list' is called nothing here; give a document")]
    [InlineData("first", "instrument:old", "to: instrument:old (old) is cited for no statement here: what it says was not read.")]
    [InlineData("2025.1.0", "2026.1.0", "from: There is no release 2025.1.0 here: none is kept; this graph is 2026.1.0.")]
    public async Task What_cannot_be_compared_is_refused_with_the_reason(string from, string to, string message) =>
        (await Should.ThrowAsync<RequestException>(() => Between(from, to, GraphOf([Both, Second("actor:b USES instrument:other")])))).Message.ShouldStartWith(message);

    [Theory]
    [InlineData("2025-12-31", "2026-01-01", "")]
    [InlineData("2025-12-31", "2026-01-02", " A part of the time between them lies after 1 January 2026, and what came then is not known here.")]
    [InlineData("2026-01-01", "2027-01-01", " All of the time between them lies after 1 January 2026, and what came then is not known here.")]
    [InlineData("2099-01-01", "2100-01-01", " All of the time between them lies after 1 January 2026, and what came then is not known here.")]
    public async Task Of_a_time_after_which_nothing_is_known_that_is_said(string from, string to, string said) =>
        (await Between(from, to, GraphOf([Both]))).Silence.Why.ShouldBe("Between two days nothing falls silent: what was said stays said. Two documents can be compared." + said);

    [Theory]
    [InlineData(0, 0, false)] // Nobody counted.
    [InlineData(3, 2, false)]
    [InlineData(3, 3, true)]
    public async Task What_only_the_later_tells_is_new_where_the_earlier_was_read_whole(int sentences, int cited, bool isNewJudged)
    {
        SectionCoverage[] coverage = sentences == 0 ? [Whole] : [Whole, new SectionCoverage(EntityId.Parse("document:first"), "I", sentences, cited)];
        (await Between("first", "second", GraphOf([Both, Second("actor:b USES instrument:other")], coverage))).Silence.IsNewJudged.ShouldBe(isNewJudged);
    }

    private static string Join(params string[] members) => string.Join(',', members.Where(member => member.Length > 0));
}
