using SecurityGraph.Judgement;
using SecurityGraph.Judgement.Existences;
using SecurityGraph.Judgement.Statuses;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Embedded;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Requests;
using SecurityGraph.Tests.Sources;
using SecurityGraph.Tests.Store;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Judgement;

/// <summary>No more than the sources say: what an audit found to mislead in answers of the bundled dataset, with what is right.</summary>
public sealed class BundledJudgementTests
{
    private static readonly EmbeddedStore Store = EmbeddedStore.Of(BundledDataset.Compiled);
    private static readonly StoreClient Client = new(Store);

    private static Lens On(string? asOf = null, string? saidBy = null) =>
        new() { AsOf = asOf is null ? null : DateOnly.Parse(asOf), SaidBy = saidBy is null ? null : DateOnly.Parse(saidBy) };

    private static async Task<Entity> Entity(string id) => (await Store.FindEntities(new EntityQuery { Ids = [EntityId.Parse(id)] })).Items[0].Item;

    private static async Task<Status> Status(string id, Lens lens)
    {
        var entity = await Entity(id);
        return (await new Judge(Store).StatusesOf([entity], lens))[entity.Id];
    }

    private static async Task<ExistenceState> Existence(string id, Lens lens) => (await new Judge(Store).ExistencesOf([EntityId.Parse(id)], lens))[EntityId.Parse(id)].State;

    private static IEnumerable<StatementAnswer> All(Lens lens) =>
        Paged(after => Client.Statements(new StatementQuery { First = Limits.MaxFirst, After = after }, lens)[0]);

    private static IEnumerable<T> Paged<T>(Func<string?, Page<T>> read)
    {
        string? after = null;
        bool more;
        do
        {
            var page = read(after);
            foreach (var item in page.Items) yield return item.Item;
            (more, after) = (page.HasMore, page.Items.Count > 0 ? page.Items[^1].Cursor : after);
        }
        while (more);
    }

    [Theory]
    [InlineData("2017-09-07")]
    [InlineData("2018-01-24")]
    public void Nobody_had_told_a_fact_by_a_day_before_it_happened(string saidBy)
    {
        var lens = On(saidBy: saidBy) with { Least = SecurityGraph.Model.Dates.Certainty.Possible };
        var events = All(lens).Where(answer => answer.Statement.Predicate == Predicate.Occurs).ToDictionary(answer => answer.Statement.Subject, answer => answer.Statement.When);
        foreach (var fact in All(lens).Select(answer => answer.Statement).Where(one => one.Modality.Class() == ModalityClass.Fact))
        {
            var begun = fact.Start ?? (FactTime.EventOf(fact) is { } which ? events.GetValueOrDefault(which) : null);
            (begun?.Earliest ?? DateOnly.MinValue).ShouldBeLessThanOrEqualTo(DateOnly.Parse(saidBy), fact.Id);
        }
    }

    [Fact]
    public void By_1990_undated_evidence_had_said_nothing() => All(On(saidBy: "1990-01-01")).ShouldBeEmpty();

    [Fact]
    public async Task In_January_2018_SIS_worked_and_its_three_files_were_in_trilogue()
    {
        var then = On("2018-01-24");
        (await Status("instrument:sis", then)).Current!.Stage.Name.ShouldBe("operational");
        (await Existence("instrument:sis", then)).ShouldBe(ExistenceState.Operational);
        var files = (await new Judge(Store).FilesOf([await Entity("instrument:sis")], then))[EntityId.Parse("instrument:sis")];
        files.Count.ShouldBe(3);
        foreach (var file in files) (await Status(file.ToString(), then)).Current!.Stage.Name.ShouldBe("trilogue", file.ToString());
    }

    [Fact]
    public async Task On_the_day_of_the_report_Parliament_had_its_mandate_on_eu_LISA() =>
        (await Status("procedure:eu-lisa", On("2018-01-24"))).Current!.Stage.Name.ShouldBe("ep_mandate");

    [Fact]
    public async Task Once_published_the_ETIAS_Regulation_was_about_to_enter_into_force()
    {
        var ahead = (await Status("procedure:etias", On("2018-09-30"))).Ahead.Single(stage => stage.Stage.Name == "in_force");
        (ahead.When!.ToString(), ahead.Occurrence.Modality).ShouldBe(("2018-10-09", Modality.Expected));
        (await Status("procedure:etias", On("2018-10-09"))).Current!.Stage.Name.ShouldBe("in_force");
    }

    [Fact]
    public async Task What_became_of_Parliaments_mandate_on_ECRIS_TCN_is_open_in_June_2018_and_overtaken_today()
    {
        (await Status("procedure:ecris-tcn", On("2018-06-01"))).Open.ShouldContain(stage => stage.Stage.Name == "ep_mandate");
        var today = await Status("procedure:ecris-tcn", Lens.All);
        today.Ahead.ShouldNotContain(stage => stage.Stage.Name == "ep_mandate");
        today.Open.ShouldNotContain(stage => stage.Stage.Name == "ep_mandate");
    }

    [Fact]
    public async Task A_deadline_is_not_where_the_PNR_Directive_stands()
    {
        var status = await Status("procedure:pnr", Lens.All);
        (status.Current!.Stage.Name, status.Reached[^1].Stage.Name).ShouldBe(("in_force", "transposition_due"));
    }

    [Fact]
    public void The_eight_recommendations_on_Europol_were_open_until_somebody_told_that_they_had_come()
    {
        var proposals = All(On(saidBy: "2017-12-19"))
            .Where(answer => answer.Statement.Predicate == Predicate.Proposes && answer.Statement.Object!.Value.Slug.StartsWith("europol-recommendation-", StringComparison.Ordinal)).ToList();
        proposals.Count.ShouldBe(8);
        proposals.ShouldAllBe(answer => Outlooks.Of(answer.Statement, new DateOnly(2018, 12, 31)) == Outlook.Open);
        All(On(saidBy: "2018-12-31")).Count(answer => answer.Statement.Predicate == Predicate.Proposes && answer.Statement.Object!.Value.Slug.StartsWith("europol-recommendation-", StringComparison.Ordinal)
            && answer.Statement.When?.ToString() == "2017-12-20").ShouldBe(8);
    }

    [Theory]
    [InlineData("topic:interoperability", "interop-borders interop-police")]
    [InlineData("topic:explosives-controls", "explosives-precursors")]
    [InlineData("topic:money-laundering", "amld5 ml-criminal")]
    [InlineData("instrument:directive-91-477", "firearms")]
    [InlineData("actor:enisa", "cybersecurity-act")]
    public async Task Who_looks_up_the_field_or_the_old_act_finds_the_file(string id, string files)
    {
        var entity = await Entity(id);
        string.Join(' ', (await new Judge(Store).FilesOf([entity], Lens.All))[entity.Id].Select(file => file.Slug).Order()).ShouldBe(files);
    }

    [Theory]
    [InlineData("2025-01-01", ExistenceState.Existing)]
    [InlineData("2026-06-11", ExistenceState.Existing)]
    [InlineData("2026-06-12", ExistenceState.Ended)]
    [InlineData(null, ExistenceState.Ended)]
    public async Task The_old_Eurodac_Regulation_ended_by_itself_on_the_day_of_its_repeal(string? asOf, ExistenceState state) =>
        (await Existence("instrument:regulation-603-2013", On(asOf))).ShouldBe(state);

    [Theory]
    [InlineData("instrument:etias", "2018-01-24", ExistenceState.Proposed)]
    [InlineData("instrument:etias", null, ExistenceState.Established)]
    [InlineData("instrument:ees", "2018-01-24", ExistenceState.Established)]
    [InlineData("instrument:ees", null, ExistenceState.Operational)]
    [InlineData("instrument:ecris-tcn", "2018-06-01", ExistenceState.Proposed)]
    [InlineData("instrument:ecris-tcn", "1990-01-01", ExistenceState.Unstated)]
    [InlineData("procedure:ecris-directive", "2017-09-07", ExistenceState.Existing)]
    [InlineData("procedure:ecris-directive", "2018-01-24", ExistenceState.Existing)]
    [InlineData("procedure:ecris-directive", null, ExistenceState.Existing)]
    public async Task A_thing_exists_as_far_as_had_been_told(string id, string? asOf, ExistenceState state) => (await Existence(id, On(asOf))).ShouldBe(state);

    [Fact]
    public void No_path_is_made_of_appeals_or_goes_by_a_third_country()
    {
        var appeals = Client.Paths(new PathQuery { From = EntityId.Parse("procedure:etias"), To = EntityId.Parse("procedure:sis-borders"), First = 20 });
        appeals.SelectMany(path => path.Hops).SelectMany(hop => hop).ShouldAllBe(edge => !edge.Answer.Statement.Predicate.IsTalk);
        var turkey = Client.Paths(new PathQuery { From = EntityId.Parse("actor:turkey"), To = EntityId.Parse("actor:europol") });
        turkey[0].Hops.Count.ShouldBe(2); // by the agreement that the Union would negotiate for Europol
        turkey.SelectMany(path => path.Entities).ShouldAllBe(entity => entity.Subkind != "country" || entity.Id.Slug == "turkey");
    }

    [Fact]
    public void By_January_2018_no_path_to_ETIAS_went_by_a_repeal_of_that_December() =>
        Client.Paths(new PathQuery { From = EntityId.Parse("actor:eu-lisa"), To = EntityId.Parse("instrument:etias"), First = 50 }, On(saidBy: "2018-01-24"))
            .SelectMany(path => path.Hops).SelectMany(hop => hop).ShouldAllBe(edge => edge.Answer.Statement.Predicate != Predicate.Repeals);

    [Theory]
    [InlineData("instrument:bank-account-registers", null, ExistenceState.Planned)]
    [InlineData("instrument:bank-account-registers", "2018-01-24", ExistenceState.Proposed)]
    [InlineData("instrument:land-registries", null, ExistenceState.Unstated)]
    [InlineData("instrument:interpol-databases", null, ExistenceState.Unstated)]
    [InlineData("instrument:europol-data", "2018-06-30", ExistenceState.Unstated)]
    public async Task What_an_act_that_is_there_founds_is_proposed_no_more_and_what_is_to_be_used_is_no_plan_to_found_it(string id, string? day, ExistenceState state) =>
        (await Existence(id, On(day, day))).ShouldBe(state);

    [Fact]
    public async Task In_1950_nothing_was_planned()
    {
        var all = BundledDataset.Compiled.Entities.Select(entity => entity.Id).ToList();
        var existences = await new Judge(Store).ExistencesOf(all, On(asOf: "1950-01-01"));
        existences.Values.Select(one => one.State).Where(state => state is ExistenceState.Planned or ExistenceState.Proposed or ExistenceState.Hypothetical).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2018-01-24", "2018-01-24", "the register of beneficial owners of trusts would give obliged entities access under the 5th AMLD")]
    [InlineData(null, null, "As proposed, the register of beneficial owners of trusts was to give obliged entities access under the 5th AMLD")]
    public async Task What_would_be_done_under_an_act_is_a_thing_of_the_past_once_the_act_is_there(string? asOf, string? saidBy, string text)
    {
        var dossier = await Dossier.Read(Store, await Entity("instrument:register-of-trusts"), On(asOf, saidBy));
        dossier.Statements.Select(answer => dossier.TextOf(answer.Statement)).ShouldContain(text);
    }

    [Theory]
    [InlineData("2018-12-31", "2018-12-31", "SIS is governed by Council Decision 2007/533/JHA")]
    [InlineData("2023-02-15", "2023-02-15", "SIS is governed by Council Decision 2007/533/JHA until 7 March 2023")]
    [InlineData(null, "2023-03-08", "SIS was governed by Council Decision 2007/533/JHA until 7 March 2023")]
    public async Task A_law_that_is_to_end_governs_until_then(string? asOf, string saidBy, string text)
    {
        var dossier = await Dossier.Read(Store, await Entity("instrument:sis"), On(asOf, saidBy));
        dossier.Statements.Select(answer => dossier.TextOf(answer.Statement)).ShouldContain(text);
    }

    [Theory]
    [InlineData("instrument:directive-2016-681", "2011-02-01", "2011-02-01", ExistenceState.Unstated)]
    [InlineData("instrument:directive-2016-681", "2013-05-01", "2013-05-01", ExistenceState.Proposed)]
    [InlineData("instrument:directive-2018-843", "2017-09-07", null, ExistenceState.Proposed)]
    [InlineData("instrument:ees", "2016-05-30", null, ExistenceState.Proposed)]
    public async Task What_a_file_would_found_is_proposed_as_its_status_says(string id, string asOf, string? saidBy, ExistenceState state) =>
        (await Existence(id, On(asOf, saidBy))).ShouldBe(state);
}
