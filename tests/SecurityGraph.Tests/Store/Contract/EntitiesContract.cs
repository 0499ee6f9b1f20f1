using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store;
using SecurityGraph.Store.Requests;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Store.Contract;

/// <summary>How a store finds entities, over <see cref="SmallGraph"/>.</summary>
public abstract class EntitiesContract(Func<Graph, IGraphStore> create) : GraphStoreContract(create)
{
    private string[] Found(EntityQuery query) => [.. Store.Entities(query).Items.Select(item => item.Item.Id.ToString())];

    [Fact]
    public void All_stand_by_folded_name() =>
        Found(new EntityQuery { First = 4 }).ShouldBe(["document:report", "event:agreement", "actor:co-legislators", "actor:commission"]);

    [Fact]
    public void The_most_related_stand_first_and_a_cursor_goes_on_behind_its_own()
    {
        var query = new EntityQuery { Order = ListOrder.Relations, Kinds = [EntityKind.Actor] };
        Found(query).ShouldBe(["actor:co-legislators", "actor:commission", "actor:unstated", "actor:council", "actor:eu-lisa", "actor:europol", "actor:parliament"]);
        Found(query with { Ids = [.. SmallGraph.Entities.Select(entity => entity.Id)] }).ShouldBe(Found(query));
        var fourth = Store.Entities(query with { First = 4 }).Items[^1].Cursor;
        Found(query with { After = fourth }).ShouldBe(["actor:eu-lisa", "actor:europol", "actor:parliament"]);
        Should.Throw<RequestException>(() => Store.Entities(query with { After = fourth, Order = ListOrder.Name })).Member.ShouldBe("After");
    }

    [Fact]
    public void An_id_finds_its_entity_whole()
    {
        var found = Store.Entities(new EntityQuery { Ids = [EntityId.Parse("actor:commission")] }).Items.ShouldHaveSingleItem().Item;
        (found.Name, found.Title, found.Subkind).ShouldBe(("Commission", "European Commission", "institution"));
        found.Aliases.Select(alias => alias.Text).ShouldBe(["EC", "Brussels executive"]);
    }

    [Fact]
    public void A_former_id_finds_the_entity_that_bore_it() =>
        Found(new EntityQuery { Ids = [EntityId.Parse("actor:it-agency")] }).ShouldBe(["actor:eu-lisa"]);

    [Fact]
    public void An_unknown_id_finds_nothing() =>
        Found(new EntityQuery { Ids = [EntityId.Parse("actor:nobody"), EntityId.Parse("actor:council")] }).ShouldBe(["actor:council"]);

    [Fact]
    public void An_identifier_finds_its_entity() =>
        Found(new EntityQuery { Identifiers = ["32018R1240", "no identifier"] }).ShouldBe(["instrument:etias-act"]);

    [Theory]
    [InlineData("OJ L 236, 19.9.2018, p. 1", 1)]
    [InlineData("Regulation (EU) 2018/1240 of 12 September 2018", 1)]
    [InlineData("(EU) 2018/1240", 1)]
    [InlineData("Implementing Regulation (EU) 2018/1240", 0)]
    [InlineData("OJ L 236, 20.9.2018, p. 1", 0)]
    public void What_follows_from_an_identifier_finds_its_entity_unless_it_is_another(string text, int found)
    {
        var act = SmallGraph.Named("instrument:act", "Act") with
        {
            Identifiers = [new("act", "Regulation (EU) 2018/1240", IdentifierStatus.Verified), new("celex", "32018R1240", IdentifierStatus.Derived), new("oj", "OJ L 236, 19.9.2018, p. 1-71", IdentifierStatus.Verified)],
        };
        var store = Open(SmallGraph.Compile([act], []));
        store.Entities(new EntityQuery { Identifiers = [text] }).Items.Count.ShouldBe(found);
        store.Search(new SearchQuery { Text = text }).Items.Count.ShouldBe(found);
    }

    [Theory]
    [InlineData("etias", "instrument:etias")]
    [InlineData("EU LISA", "actor:eu-lisa")]
    [InlineData("brussels executive", "actor:commission")]
    [InlineData("European Parliament", "actor:parliament")]
    public void A_name_title_or_alias_finds_its_entity_whatever_its_case(string name, string id) =>
        Found(new EntityQuery { Names = [name] }).ShouldBe([id]);

    [Theory]
    [InlineData("ETIA")]
    [InlineData("—")]
    [InlineData("")]
    public void Part_of_a_name_or_none_finds_nothing(string name) => Found(new EntityQuery { Names = [name] }).ShouldBeEmpty();

    [Fact]
    public void An_alias_of_a_context_is_no_name()
    {
        var forum = SmallGraph.Named("actor:forum", "EU Internet Forum") with { Aliases = [new Alias("the Forum", "en", Context: true)] };
        var store = Open(SmallGraph.Compile([forum], []));
        store.Entities(new EntityQuery { Names = ["the Forum"] }).Items.ShouldBeEmpty();
    }

    [Fact]
    public void Several_sets_must_all_hold()
    {
        Found(new EntityQuery { Kinds = [EntityKind.Instrument], Subkinds = ["it_system"] }).ShouldBe(["instrument:etias", "instrument:vis"]);
        Found(new EntityQuery { Kinds = [EntityKind.Actor], Names = ["ETIAS"] }).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2018-04-25", "2018-04-25", "event:agreement")]
    [InlineData("2018-04-26", null)]
    [InlineData("2018-01-24", null, "event:agreement", "event:trilogues")]
    [InlineData("2018-01-25", null, "event:agreement")]
    [InlineData(null, "2018-04-24", "event:trilogues")]
    public void Events_are_found_by_days_that_their_date_can_mean(string? from, string? to, params string[] expected)
    {
        static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text);
        var query = new EntityQuery { From = Day(from), To = Day(to), CountTotal = true };
        Found(query).ShouldBe(expected);
        Found(query with { Ids = [.. SmallGraph.Entities.Select(entity => entity.Id)] }).ShouldBe(expected);
        Store.Entities(query with { First = 0 }).TotalCount.ShouldBe(expected.Length);
    }

    [Theory]
    [InlineData("2018-01-23")]
    [InlineData("2018-01-24", "event:agreement", "event:trilogues")]
    [InlineData("2018-09-30", "event:agreement", "event:trilogues")]
    [InlineData("2018-10-01", "event:adoption", "event:agreement", "event:trilogues")]
    public void An_event_of_which_no_source_had_told_by_the_day_is_in_no_list(string saidBy, params string[] expected)
    {
        var store = Open(SmallGraph.Compile(
            [.. SmallGraph.Entities, SmallGraph.Named("event:adoption", "Adoption of ETIAS"), SmallGraph.Named("document:page", "Page")],
            [
                .. SmallGraph.Statements,
                Json.Say("event:adoption OCCURS", "\"when\":\"2018-09-05\"", "2018-10-01", SmallGraph.Later),
                // A page without a day had told for certain only when it was read.
                Json.Say("event:adoption STAGE_OF procedure:etias", "\"stage\":\"adopted\"", saidOn: "", document: "document:page", evidence: "\"collectedOn\":\"2026-01-01\""),
            ]));
        string[] Told(EntityQuery query) => [.. store.Entities(query with { ToldBy = DateOnly.Parse(saidBy) }).Items.Select(item => item.Item.Id.ToString())];
        var query = new EntityQuery { Kinds = [EntityKind.Event], CountTotal = true };
        Told(query).ShouldBe(expected);
        Told(query with { Ids = [.. SmallGraph.Entities.Select(entity => entity.Id).Append(EntityId.Parse("event:adoption"))] }).ShouldBe(expected);
        Told(query with { From = new DateOnly(2018, 1, 1), To = new DateOnly(2018, 12, 31) }).Except(["event:trilogues"]).ShouldBe(expected.Except(["event:trilogues"]));
        store.Entities(query with { First = 0, ToldBy = DateOnly.Parse(saidBy) }).TotalCount.ShouldBe(expected.Length);
        Told(query with { First = 1 }).ShouldBe(expected.Take(1));
    }

    [Fact]
    public void Events_stand_by_their_dates_the_undated_last_and_a_cursor_is_good_for_its_order_alone()
    {
        var store = Open(SmallGraph.Compile([.. SmallGraph.Entities, SmallGraph.Named("event:a-plan", "A plan"), SmallGraph.Named("event:idea", "Idea")], SmallGraph.Statements));
        var query = new EntityQuery { Kinds = [EntityKind.Event], Order = ListOrder.Oldest };
        string[] InOrder(EntityQuery asked) => [.. store.Entities(asked).Items.Select(item => item.Item.Id.Slug)];
        string[] oldest = ["trilogues", "agreement", "a-plan", "idea"], newest = ["agreement", "trilogues", "a-plan", "idea"];
        InOrder(query).ShouldBe(oldest);
        InOrder(query with { Order = ListOrder.Newest }).ShouldBe(newest);
        InOrder(query with { Order = ListOrder.Newest, Ids = [.. newest.Select(slug => EntityId.Parse($"event:{slug}"))] }).ShouldBe(newest);
        for (var behind = 1; behind < 4; behind++)
        {
            var cursor = store.Entities(query with { Order = ListOrder.Newest, First = behind }).Items[^1].Cursor;
            InOrder(query with { Order = ListOrder.Newest, After = cursor }).ShouldBe(newest[behind..]);
            Should.Throw<RequestException>(() => store.Entities(query with { After = cursor })).Member.ShouldBe("After");
        }
    }

    [Theory]
    [InlineData("actor:co-legislators", "event:trilogues")]
    [InlineData("actor:parliament", "event:trilogues")] // through its group
    [InlineData("procedure:etias", "event:agreement", "event:trilogues")]
    [InlineData("actor:europol")]
    [InlineData("actor:nobody")]
    public void Events_are_found_by_who_takes_part_in_a_statement_with_them(string with, params string[] expected)
    {
        var query = new EntityQuery { Kinds = [EntityKind.Event], With = [EntityId.Parse(with)], CountTotal = true };
        Found(query).ShouldBe(expected);
        Found(query with { Ids = [.. SmallGraph.Entities.Select(entity => entity.Id)] }).ShouldBe(expected);
        Store.Entities(query with { First = 0 }).TotalCount.ShouldBe(expected.Length);
    }

    [Fact]
    public void Whoever_belongs_to_a_group_is_not_what_another_member_does() =>
        Found(new EntityQuery { Kinds = [EntityKind.Actor], With = [EntityId.Parse("actor:parliament")] }).ShouldBe(["actor:co-legislators", "actor:commission"]);

    [Fact]
    public void What_is_denied_joins_nobody()
    {
        var store = Open(SmallGraph.Compile(SmallGraph.Entities, [.. SmallGraph.Statements, Json.Say("actor:europol PARTICIPATES_IN event:agreement", """ "modality":"denied" """, document: SmallGraph.Report)]));
        store.Entities(new EntityQuery { Kinds = [EntityKind.Event], With = [EntityId.Parse("actor:europol")] }).Items.ShouldBeEmpty();
    }

    [Fact]
    public void Days_that_end_before_they_begin_are_refused()
    {
        var query = new EntityQuery { From = new DateOnly(2018, 4, 26), To = new DateOnly(2018, 4, 25) };
        var refused = Should.Throw<RequestException>(() => Store.Entities(query));
        (refused.Member, refused.Reason).ShouldBe(("From", "2018-04-26 is after 2018-04-25, the day up to which is asked."));
        Store.Entities(query with { To = query.From }).Items.ShouldBeEmpty();
    }

    [Fact]
    public void An_event_without_a_date_is_found_by_no_day()
    {
        var store = Open(SmallGraph.Compile(
            [SmallGraph.Named("event:plan", "plan"), SmallGraph.Named("event:untold", "untold"), SmallGraph.Named(SmallGraph.Report, "Report")],
            [Json.Say("event:plan OCCURS", """ "modality":"planned" """, document: SmallGraph.Report)]));
        store.Entities(new EntityQuery { From = new DateOnly(1900, 1, 1) }).Items.ShouldBeEmpty();
        store.Entities(new EntityQuery { Kinds = [EntityKind.Event] }).Items.Count.ShouldBe(2);
    }

    [Fact]
    public void An_empty_set_finds_nothing()
    {
        Found(new EntityQuery { Ids = [] }).ShouldBeEmpty();
        Found(new EntityQuery { Kinds = [] }).ShouldBeEmpty();
        Found(new EntityQuery { Names = [] }).ShouldBeEmpty();
    }

    [Fact]
    public void Asked_for_none_it_says_whether_there_are_any()
    {
        var page = Store.Entities(new EntityQuery { First = 0, CountTotal = true });
        (page.Items.Count, page.HasMore, page.TotalCount).ShouldBe((0, true, SmallGraph.Graph.Entities.Count));
        Store.Entities(new EntityQuery { First = 0, Kinds = [] }).HasMore.ShouldBeFalse();
    }

    [Fact]
    public void A_cursor_goes_on_where_it_was_though_entities_came_before_and_behind()
    {
        var first = Store.Entities(new EntityQuery { First = 2, Kinds = [EntityKind.Instrument] });
        var grown = Open(SmallGraph.Compile(
            [.. SmallGraph.Entities, SmallGraph.Named("instrument:a", "AAA"), SmallGraph.Named("instrument:z", "ETIAS watchlist")], SmallGraph.Statements));
        grown.Entities(new EntityQuery { Kinds = [EntityKind.Instrument], After = first.Items[^1].Cursor }).Items.Select(item => item.Item.Id.ToString())
            .ShouldBe(["instrument:z", "instrument:vis"]);
    }

    [Theory]
    [InlineData("nonsense!")]
    [InlineData("")]
    [InlineData("c2E")]
    public void What_is_no_cursor_of_this_list_is_refused(string cursor) =>
        Should.Throw<RequestException>(() => Store.Entities(new EntityQuery { After = cursor }));

    [Theory]
    [InlineData(-1)]
    [InlineData(Limits.MaxFirst + 1)]
    public void A_page_has_its_limits(int first) =>
        Should.Throw<RequestException>(() => Store.Entities(new EntityQuery { First = first })).Member.ShouldBe("First");
}
