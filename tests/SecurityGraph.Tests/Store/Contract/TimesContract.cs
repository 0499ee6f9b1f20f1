using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Requests;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Store.Contract;

/// <summary>In which order statements stand, and which of them are so on which days, over <see cref="SmallGraph"/>.</summary>
public abstract class TimesContract(Func<Graph, IGraphStore> create) : GraphStoreContract(create)
{
    private static readonly DateOnly TheReport = new(2018, 1, 24);

    private static string Text(StatementAnswer answer) => $"{answer.Statement.Subject.Slug} {answer.Statement.Predicate} {answer.Statement.Object?.Slug}".TrimEnd();

    private string[] Of(string entity, Func<StatementQuery, StatementQuery> more) => [.. Store.Of(entity, lens: null, more).Select(Text)];

    [Fact]
    public void They_stand_by_start_the_undated_last() =>
        Of("procedure:etias", more: query => query with { Predicates = [Predicate.Produces, Predicate.InitiatedBy, Predicate.StageOf, Verbs.Negotiates] })
            .ShouldBe(
            [
                "co-legislators NEGOTIATES etias", "trilogues STAGE_OF etias", "agreement STAGE_OF etias", "etias PRODUCES etias-act", "etias INITIATED_BY proposal",
            ]);

    [Fact]
    public void What_has_no_date_of_its_own_stands_by_that_of_its_event()
    {
        static StatementQuery Stages(StatementQuery query) => query with { Predicates = [Predicate.StageOf, Predicate.Produces] };
        Of("procedure:etias", more: Stages).ShouldBe(["trilogues STAGE_OF etias", "agreement STAGE_OF etias", "etias PRODUCES etias-act"]);
        Of("procedure:etias", more: query => Stages(query) with { Order = TimeOrder.Newest }).ShouldBe(["etias PRODUCES etias-act", "agreement STAGE_OF etias", "trilogues STAGE_OF etias"]);
    }

    [Fact]
    public void The_newest_stand_first_the_undated_last()
    {
        string[] undated = ["commission CALLS_ON co-legislators", "etias INITIATED_BY proposal"];
        string[] InOrder(TimeOrder order) => Of("procedure:etias", more: query => query with { Order = order, Predicates = [Predicate.InitiatedBy, Verbs.CallsOn, Predicate.StageOf, Predicate.Produces] });
        string[] dated = ["trilogues STAGE_OF etias", "agreement STAGE_OF etias", "etias PRODUCES etias-act"];
        InOrder(TimeOrder.Oldest).ShouldBe([.. dated, .. undated]);
        InOrder(TimeOrder.Newest).ShouldBe([.. dated.Reverse(), .. undated]);
    }

    [Theory]
    [InlineData("2018-09-12", null, "etias PRODUCES etias-act")]
    [InlineData("2018-09-13", null)]
    [InlineData("2018-04-25", "2018-09-11", "agreement STAGE_OF etias")]
    [InlineData(null, "2018-01-24", "trilogues STAGE_OF etias")]
    public void Statements_are_found_by_days_that_their_date_or_that_of_their_event_can_mean(string? from, string? to, params string[] expected)
    {
        var query = new StatementQuery
        {
            Predicates = [Predicate.StageOf, Predicate.Produces, Predicate.InitiatedBy],
            From = from is null ? null : DateOnly.Parse(from),
            To = to is null ? null : DateOnly.Parse(to),
            CountTotal = true,
        };
        foreach (var order in Enum.GetValues<TimeOrder>())
        {
            var page = Store.Statements(query with { Order = order })[0];
            page.Items.Select(item => Text(item.Item)).ShouldBe(expected);
            page.TotalCount.ShouldBe(expected.Length);
            Of("procedure:etias", more: one => query with { Entities = one.Entities, Order = order }).ShouldBe(expected);
        }
    }

    [Fact]
    public void A_state_is_found_by_any_day_on_which_it_may_hold()
    {
        string[] Held(string from, string to) => [.. Of("instrument:vis", more: query => query with { From = DateOnly.Parse(from), To = DateOnly.Parse(to) })];
        Held("2012-11-30", "2030-01-01").ShouldContain("commission OPERATES vis");
        Held("2012-12-01", "2030-01-01").ShouldNotContain("commission OPERATES vis");
    }

    [Fact]
    public void Statements_of_several_together_stand_on_one_page_each_once()
    {
        var query = new StatementQuery { Together = [[EntityId.Parse("instrument:etias"), EntityId.Parse("instrument:etias-act"), EntityId.Parse("procedure:etias")], [], [EntityId.Parse("actor:parliament")]], CountTotal = true };
        var pages = Store.Statements(query);
        pages.Count.ShouldBe(3);
        string[] apart = [.. Of("instrument:etias", more: one => one), .. Of("instrument:etias-act", more: one => one), .. Of("procedure:etias", more: one => one)];
        var together = pages[0].Items.Select(item => Text(item.Item)).ToList();
        together.ShouldBe(apart.Distinct(), ignoreOrder: true);
        together[..4].ShouldBe(["co-legislators NEGOTIATES etias", "trilogues STAGE_OF etias", "commission REPORTS_ON etias", "agreement STAGE_OF etias"]);
        pages[0].TotalCount.ShouldBe(together.Count);
        pages[1].Items.ShouldBeEmpty();
        pages[2].Items.Select(item => item.Item.Via?.Slug).Distinct().ShouldBe([null, "co-legislators"], ignoreOrder: true);
        string[] Paged(TimeOrder order)
        {
            var all = new List<string>();
            for (var next = query with { Together = [query.Together[0]], First = 2, Order = order }; ;)
            {
                var page = Store.Statements(next)[0];
                all.AddRange(page.Items.Select(item => Text(item.Item)));
                if (!page.HasMore) return [.. all];
                next = next with { After = page.Items[^1].Cursor };
            }
        }
        Paged(TimeOrder.Oldest).ShouldBe(together);
        Paged(TimeOrder.Newest).Order().ShouldBe(together.Order());
        Should.Throw<RequestException>(() => Store.Statements(query with { After = pages[0].Items[0].Cursor })).Member.ShouldBe("After");
    }

    [Fact]
    public void Days_that_end_before_they_begin_are_refused()
    {
        var query = new StatementQuery { From = new DateOnly(2018, 4, 26), To = new DateOnly(2018, 4, 25) };
        Should.Throw<RequestException>(() => Store.Statements(query)).Reason.ShouldBe("2018-04-26 is after 2018-04-25, the day up to which is asked.");
        Store.Statements(query with { To = query.From }).ShouldHaveSingleItem();
    }

    [Fact]
    public void A_cursor_of_one_order_is_refused_in_the_other()
    {
        var query = new StatementQuery { First = 1 };
        var cursor = Store.Statements(query)[0].Items[0].Cursor;
        Should.Throw<RequestException>(() => Store.Statements(query with { After = cursor, Order = TimeOrder.Newest })).Member.ShouldBe("After");
        Store.Statements(query with { After = cursor })[0].Items.ShouldHaveSingleItem();
    }

    [Fact]
    public void What_was_said_by_a_day_stands_in_the_order_of_all_days_so_that_cursors_hold()
    {
        string[] Order(Lens lens) => [.. Store.Statements(new StatementQuery { Predicates = [Predicate.Occurs, Predicate.Produces, Verbs.ReportsOn] }, lens)[0]
            .Items.Select(item => item.Item.Statement.Start!.ToString())];
        Order(Lens.All).ShouldBe(["[..2018-01-24]", "2018-01-24", "2018-04-25", "2018-09-12"]);
        Order(new Lens { SaidBy = TheReport }).ShouldBe(["[..2018-01-24]", "2018-01-24", "2018-04"]);
    }
}
