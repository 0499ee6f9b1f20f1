using SecurityGraph.Judgement;
using SecurityGraph.Judgement.Promises;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Store.Embedded;
using SecurityGraph.Tests.Sources;
using Shouldly;
using Xunit;
using static SecurityGraph.Tests.Judgement.PromiseLines;

namespace SecurityGraph.Tests.Judgement;

/// <summary>Promises of the bundled dataset, each compared by hand with the documents that make it and with what became of it.</summary>
public sealed class BundledPromisesTests
{
    private static readonly EmbeddedStore Store = EmbeddedStore.Of(BundledDataset.Compiled);

    private static async Task<IReadOnlyList<Promise>> Promises(PromiseQuestion question, string? asOf) =>
        (await new Judge(Store).PromisesOf(question, On(asOf), TestContext.Current.CancellationToken)).Promises;

    private static async Task<Promise> OfEvent(string id, string? asOf) =>
        (await Promises(new PromiseQuestion(), asOf)).Single(one => one.Statement.Subject == EntityId.Parse(id));

    private static async Task<Promise> Call(string about, string? asOf) =>
        (await Promises(MadeBy("actor:co-legislators"), asOf)).Single(one => one.Statement.Asks?.Name == "AGREES" && one.Statement.About.Contains(EntityId.Parse(about)));

    [Theory]
    [InlineData("2017-12-19", PromiseOutcome.Ahead)]
    [InlineData("2017-12-20", PromiseOutcome.Kept)]
    [InlineData("2018-12-31", PromiseOutcome.Kept)]
    public async Task The_eight_recommendations_on_Europol_came_eleven_days_before_the_end_of_2017(string asOf, PromiseOutcome outcome)
    {
        var promised = (await Promises(MadeBy("actor:european-commission"), asOf)).Where(one => one.Statement.Object?.Slug.StartsWith("europol-recommendation-", StringComparison.Ordinal) == true).ToList();
        promised.Count.ShouldBe(8);
        promised.ShouldAllBe(one => one.End.Outcome == outcome && one.Due!.ToString() == "[..2017-12]");
    }

    [Theory]
    [InlineData("procedure:etias", "2018-04-24", "2018-04-25")]
    [InlineData("procedure:sis-borders", "2018-06-11", "2018-06-12")]
    [InlineData("procedure:sis-police", "2018-06-11", "2018-06-12")]
    [InlineData("procedure:sis-return", "2018-06-11", "2018-06-12")]
    [InlineData("procedure:ecris-tcn", "2018-12-10", "2018-12-11")]
    public async Task The_agreements_that_the_13th_report_asked_for_were_reached(string file, string before, string day)
    {
        (await Call(file, before)).End.Outcome.ShouldBe(PromiseOutcome.Open);
        var kept = await Call(file, day);
        Outcome(kept).ShouldBe("Kept?"); // "Without delay", "in the coming weeks": nobody can measure whether that was in time.
        kept.Statement.Evidence.ShouldContain(evidence => evidence.Document.Slug == "com-2018-46");
        kept.End.Because.ShouldHaveSingleItem().When!.ToString().ShouldBe(day);
        (await Promises(MadeBy("actor:european-parliament"), day)).ShouldContain(one => one.Statement.Id == kept.Statement.Id && one.Via == EntityId.Parse("actor:co-legislators"));
    }

    [Theory]
    [InlineData("topic:cybersecurity", "ESTABLISHES actor:cybersecurity-competence-network")]
    [InlineData("topic:public-spaces", "ESTABLISHES actor:operators-forum")]
    [InlineData("topic:public-spaces", "PUBLISHES instrument:public-spaces-guidance")]
    [InlineData("topic:radicalisation", "FUNDS instrument:prison-radicalisation-projects")]
    [InlineData("topic:radicalisation", "STRENGTHENS topic:prevention-of-radicalisation")]
    [InlineData("topic:passenger-name-records", "CALLS_ON actor:council")]
    [InlineData("instrument:ecris", "CALLS_ON actor:co-legislators")]
    public async Task A_field_finds_what_was_promised_on_work_for_it(string about, string promise) =>
        (await Promises(About(about), null)).Select(one => $"{one.Statement.Predicate} {one.Statement.Object}").ShouldContain(promise);

    [Theory]
    [InlineData("2017-12-05", PromiseOutcome.Open)]
    [InlineData("2017-12-06", PromiseOutcome.Kept)]
    public async Task The_Council_was_asked_to_let_talks_with_Canada_begin_and_did(string asOf, PromiseOutcome outcome)
    {
        var call = (await Promises(MadeBy("actor:council"), asOf)).Single(one => one.Statement.About.Contains(EntityId.Parse("instrument:eu-canada-pnr-revised")));
        (call.AskedBy.Single().Slug, call.Statement.Stage, call.End.Outcome).ShouldBe(("european-commission", "council_mandate", outcome));
    }

    [Theory]
    [InlineData("2018-12-10", "Ahead")]
    [InlineData("2018-12-11", "Kept")]
    public async Task The_agreement_on_non_cash_payments_came_in_the_year_for_which_it_was_asked(string asOf, string outcome) =>
        Outcome(await Call("procedure:non-cash", asOf)).ShouldBe(outcome);

    [Theory]
    [InlineData("topic:explosives-controls", "PUBLISHES document:explosives-impact-assessment")]
    [InlineData("instrument:regulation-98-2013", "PUBLISHES document:explosives-impact-assessment")]
    [InlineData("topic:explosives", "PUBLISHES document:explosives-impact-assessment")]
    [InlineData("procedure:explosives-precursors", "PUBLISHES document:explosives-impact-assessment")]
    [InlineData("instrument:regulation-2019-1148", "PUBLISHES document:explosives-impact-assessment")]
    [InlineData("topic:terrorist-financing", "EXAMINES topic:financial-data-access")]
    [InlineData("actor:europol", "PROPOSES document:europol-recommendation-israel")]
    [InlineData("topic:personal-data-transfer", "PROPOSES document:europol-recommendation-israel")]
    [InlineData("topic:external-dimension", "PROPOSES document:europol-recommendation-israel")]
    [InlineData("topic:dealing-with-returnees", "OCCURS ")]
    [InlineData("topic:dealing-with-returnees", "ORGANISES event:child-returnees-analysis")]
    [InlineData("actor:ran", "PUBLISHES document:ran-prison-handbook-new")]
    [InlineData("topic:encryption", "FUNDS actor:europol")]
    public async Task What_the_documents_promise_on_it_is_not_denied(string about, string promise) => await A_field_finds_what_was_promised_on_work_for_it(about, promise);

    [Theory]
    [InlineData("actor:african-union")]
    [InlineData("actor:online-platforms")]
    [InlineData("actor:eu-institutions")]
    public async Task Whom_the_Commission_wants_to_work_with_has_promised_nothing(string partner) =>
        (await Promises(MadeBy(partner), null)).ShouldNotContain(one => one.Statement.Predicate.Name == "COOPERATES_WITH" && one.Statement.Asks == null);

    [Fact]
    public async Task The_toolkit_that_was_being_published_on_the_day_of_the_promise_is_not_told_as_out() =>
        Outcome((await Promises(About("document:truck-security-toolkit"), null)).Single(one => one.Statement.Predicate.Name == "PUBLISHES")).ShouldBe("Open");

    [Fact]
    public async Task The_call_that_the_report_of_the_day_still_plans_is_ahead_whatever_had_come_by_2018() =>
        (await Promises(MadeBy("actor:european-commission"), "2018-01-24")).Where(one => one.End.Outcome == PromiseOutcome.Kept).Select(one => one.Statement.Object!.Value.Slug)
            .ShouldNotContain(slug => slug.Contains("pilot", StringComparison.Ordinal) || slug.Contains("toolkit", StringComparison.Ordinal));

    [Fact]
    public async Task The_sending_of_four_experts_is_promised_and_no_work_of_the_African_Union()
    {
        var promises = await Promises(About("actor:new-ct-experts"), null);
        promises.Select(one => one.Statement.Predicate.Name).ShouldBe(["POSTS_TO", "POSTS_TO", "POSTS_TO", "POSTS_TO"]);
        promises.Select(one => one.Statement.Object!.Value.Slug).ShouldBe(["delegation-asean", "delegation-ethiopia", "delegation-kenya", "delegation-kyrgyzstan"], ignoreOrder: true);
    }

    [Fact]
    public async Task The_centre_that_an_act_has_established_is_not_open() =>
        (await Promises(About("actor:cybersecurity-competence-centre"), null)).ShouldNotContain(one => one.Statement.Predicate.Name == "ESTABLISHES" && one.End.Outcome == PromiseOutcome.Open);

    [Fact]
    public async Task Money_whose_call_was_opened_under_another_name_is_not_open() =>
        (await Promises(About("fund:uia"), null)).Where(one => one.Statement.Money == "uia-public-spaces").ShouldAllBe(one => one.End.Outcome == PromiseOutcome.Overtaken);

    [Fact]
    public async Task The_pilot_of_EUR_50_million_is_kept_however_it_was_promised() =>
        (await Promises(About("fund:cybersecurity-competence-pilot"), null)).ShouldAllBe(one => one.End.Outcome == PromiseOutcome.Kept);

    [Fact]
    public async Task What_its_proposal_asks_of_the_Member_States_the_Commission_asks() =>
        (await Promises(AskedBy("actor:european-commission"), null)).ShouldContain(one => one.Statement.Subject.Slug == "com-2018-23" && one.Statement.About.Contains(EntityId.Parse("topic:media-literacy")));

    [Theory]
    [InlineData("2018-06-07", "Open")]
    [InlineData("2018-06-08", "Overtaken")] // The Council has taken its position; of Parliament nothing is told.
    [InlineData("2018-12-10", "Kept")] // Both have agreed, and so have gone on with it.
    public async Task Work_on_a_file_went_on_where_those_who_were_asked_took_a_further_step(string asOf, string outcome) =>
        Outcome((await Promises(About("procedure:cybersecurity-act"), asOf)).Single(one => one.Statement.Asks?.Name == "EXAMINES")).ShouldBe(outcome);

    [Fact]
    public async Task No_deadline_is_a_promise_kept_or_overtaken() =>
        (await Promises(new PromiseQuestion(), null)).ShouldNotContain(one => one.Statement.Subject.Slug.Contains("transposition", StringComparison.Ordinal) || one.Statement.Subject.Slug.Contains("deadline", StringComparison.Ordinal));

    [Theory]
    [InlineData("actor:council", "2018-03-08", PromiseOutcome.Open)]
    [InlineData("actor:council", "2018-03-09", PromiseOutcome.Kept)]
    [InlineData("actor:council", null, PromiseOutcome.Kept)]
    [InlineData("actor:european-parliament", "2018-12-10", PromiseOutcome.Open)]
    [InlineData("actor:european-parliament", "2018-12-11", PromiseOutcome.Overtaken)] // The agreement of that day is a later stage.
    [InlineData("actor:european-parliament", null, PromiseOutcome.Overtaken)] // Its position of first reading is no mandate.
    public async Task The_mandates_on_non_cash_payments_are_kept_by_mandates_alone(string madeBy, string? asOf, PromiseOutcome outcome)
    {
        var call = (await Promises(MadeBy(madeBy), asOf)).Single(one => one.Statement.Asks?.Name == "ADOPTS" && one.Statement.About.Contains(EntityId.Parse("procedure:non-cash")));
        (call.End.Outcome, call.Via).ShouldBe((outcome, null));
    }

    [Theory]
    [InlineData("actor:operators-forum", "topic:public-private-partnership")] // "The aim of the Forum is to promote": nobody says that it did.
    public async Task An_aim_told_again_keeps_nothing(string madeBy, string about) =>
        (await Promises(MadeBy(madeBy), null)).Single(one => one.Statement.Object == EntityId.Parse(about)).End.Outcome.ShouldNotBe(PromiseOutcome.Kept);

    [Theory]
    [InlineData("2018-01-24", PromiseOutcome.Ahead)]
    [InlineData("2018-06-01", PromiseOutcome.Open)] // Nobody says here that the committee voted.
    [InlineData("2018-12-31", PromiseOutcome.Overtaken)]
    public async Task The_vote_of_LIBE_on_ECRIS_TCN_was_overtaken_by_the_agreement(string asOf, PromiseOutcome outcome)
    {
        var vote = (await Promises(MadeBy("actor:libe"), asOf)).Single(one => one.Statement.Subject.Slug == "ecris-tcn-libe-vote");
        (vote.End.Outcome, vote.Due!.ToString(), string.Join(' ', vote.MadeBy)).ShouldBe((outcome, "2018-01-25", "actor:libe"));
    }

    [Fact]
    public async Task The_11th_report_came_in_the_month_for_which_the_press_release_on_the_10th_had_announced_it()
    {
        var report = (await Promises(MadeBy("actor:european-commission"), null)).Single(one => one.Statement.Object?.Slug == "security-union-report-11");
        (Outcome(report), report.Due!.ToString(), report.End.Because.ShouldHaveSingleItem().When!.ToString()).ShouldBe(("Kept", "2017-10", "2017-10-18"));
        (report.Statement.Evidence.ShouldHaveSingleItem().Document.Slug, report.End.Because[0].Evidence[0].Document.Slug).ShouldBe(("ip-17-3082", "press-2017-10-18"));
    }

    [Theory]
    [InlineData("2018-09-18", PromiseOutcome.Ahead)]
    [InlineData("2018-09-20", PromiseOutcome.Kept)] // In Salzburg, not in Vienna: the day was kept.
    public async Task The_leaders_met_in_September_2018_as_planned(string asOf, PromiseOutcome outcome)
    {
        var meeting = await OfEvent("event:leaders-meeting-vienna-2018", asOf);
        (meeting.End.Outcome, meeting.Due!.Earliest.Month).ShouldBe((outcome, 9));
    }

    [Theory]
    [InlineData("2018-05-25", PromiseOutcome.Ahead)]
    [InlineData("2018-12-31", PromiseOutcome.Open)]
    public async Task The_Member_States_had_to_implement_the_PNR_Directive_by_25_May_2018(string asOf, PromiseOutcome outcome)
    {
        var duty = (await Promises(MadeBy("actor:member-states"), asOf)).Single(one => one.Form == PromiseForm.Obligation && one.Statement.Object?.Slug == "directive-2016-681");
        (duty.End.Outcome, duty.Due!.ToString()).ShouldBe((outcome, "2018-05-25"));
    }

    [Theory]
    [InlineData("2018-12-31")]
    [InlineData(null)]
    public async Task The_Intelligence_Unit_was_announced_in_a_vision_of_2025_and_for_no_day(string? asOf)
    {
        var announced = (await Promises(MadeBy("actor:juncker"), asOf)).Single(one => one.Statement.Object?.Slug == "european-intelligence-unit");
        (announced.End.Outcome, announced.Due).ShouldBe((PromiseOutcome.Unmentioned, null));
        announced.End.SilentIn.Select(one => one.Slug).ShouldBe(["com-2018-46"]);
    }

    [Theory]
    [InlineData("actor:king", "online-platforms", "actor:european-commission")]
    [InlineData("actor:king", "policy-makers", "actor:european-commission")]
    [InlineData("actor:timmermans", "national-governments", "actor:national-governments")]
    [InlineData("actor:avramopoulos", "european-intelligence-unit", "actor:european-commission")]
    public async Task What_a_Commissioner_says_is_found_for_him_and_the_Commission_must_deliver_it(string who, string what, string maker)
    {
        var said = (await Promises(MadeBy(who), null)).Single(one => one.Statement.Object?.Slug == what);
        (string.Join(' ', said.MadeBy), string.Join(' ', said.AttributedTo)).ShouldBe((maker, who));
    }

    [Fact]
    public async Task What_the_13th_report_does_not_speak_of_is_unmentioned_and_what_it_tells_is_not()
    {
        var promises = await Promises(new PromiseQuestion(), "2018-02-01");
        var unmentioned = promises.Where(one => one.End.Outcome == PromiseOutcome.Unmentioned).ToList();
        unmentioned.Select(one => one.Statement.Object?.Slug).ShouldContain("high-risk-security-network");
        unmentioned.ShouldAllBe(one => one.End.SilentIn.Single().Slug == "com-2018-46" && one.Statement.Evidence.All(evidence => evidence.Document.Slug != "com-2018-46"));
        promises.Single(one => one.Statement.Object?.Slug == "operators-forum" && one.Statement.Predicate.Name == "ESTABLISHES").End.Outcome.ShouldBe(PromiseOutcome.Kept);
    }

    [Fact]
    public async Task The_operation_of_ETIAS_is_open_although_a_later_act_tells_it_again() =>
        (await Promises(MadeBy("actor:eu-lisa"), null)).Single(one => one.Statement.Object?.Slug == "etias").End.Outcome.ShouldBe(PromiseOutcome.Open);
}
