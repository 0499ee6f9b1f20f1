using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Requests;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Store.Contract;

/// <summary>How a store selects statements and shows them through a lens, over <see cref="SmallGraph"/>.</summary>
public abstract class StatementsContract(Func<Graph, IGraphStore> create) : GraphStoreContract(create)
{
    private static readonly DateOnly TheReport = new(2018, 1, 24);

    private static string Text(StatementAnswer answer) =>
        $"{answer.Statement.Subject.Slug} {answer.Statement.Predicate} {answer.Statement.Object?.Slug}".TrimEnd() + (answer.Via is { } via ? $" via {via.Slug}" : "");

    private string[] Of(string entity, Lens? lens = null, Func<StatementQuery, StatementQuery>? more = null) =>
        [.. Store.Of(entity, lens, more).Select(Text)];

    [Fact]
    public void Each_entity_has_its_page_in_the_order_asked_for()
    {
        var pages = Store.Statements(new StatementQuery
        {
            Entities = [EntityId.Parse("actor:europol"), EntityId.Parse("actor:nobody"), EntityId.Parse("actor:it-agency"), EntityId.Parse("actor:europol")],
            CountTotal = true,
        });
        pages.Select(page => page.TotalCount).ShouldBe([1, 0, 1, 1]);
        Text(pages[2].Items[0].Item).ShouldBe("eu-lisa OPERATES etias");
    }

    [Fact]
    public void Without_entities_there_is_one_page_over_all()
    {
        var page = Store.Statements(new StatementQuery { Predicates = [Verbs.Concerns], CountTotal = true }).ShouldHaveSingleItem();
        page.Items.Select(item => Text(item.Item)).ShouldBe(["report CONCERNS etias", "release CONCERNS etias"], ignoreOrder: true);
        page.TotalCount.ShouldBe(2);
        Store.Statements(new StatementQuery { Entities = [] }).ShouldBeEmpty();
    }

    [Fact]
    public void A_statement_comes_whole()
    {
        var call = Store.Of("actor:commission", more: query => query with { Predicates = [Verbs.CallsOn] }).ShouldHaveSingleItem().Statement;
        Json.Line(call).ShouldBe(Json.Line(SmallGraph.Graph.Statements.Single(statement => statement.Id == call.Id)));
        call.Evidence.Count.ShouldBe(2);
    }

    [Fact]
    public void Ids_find_their_statements_and_nothing_else()
    {
        var call = SmallGraph.Graph.Statements.Single(statement => statement.Predicate == Verbs.CallsOn);
        string[] ids = [call.Id, "calls-on:0000000000000000", "nonsense", ""];
        Store.Statements(new StatementQuery { Ids = ids })[0].Items.ShouldHaveSingleItem().Item.Statement.Id.ShouldBe(call.Id);
        Of("actor:europol", more: query => query with { Ids = ids }).ShouldBeEmpty();
        Store.Statements(new StatementQuery { Ids = [] })[0].Items.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Part.Subject, "etias GOVERNED_BY etias-act")]
    [InlineData(Part.About)]
    public void The_part_that_it_takes_can_be_asked_for(Part part, params string[] expected) =>
        Of("instrument:etias", more: query => query with { Part = part }).ShouldBe(expected);

    [Fact]
    public void What_a_statement_is_about_takes_part_in_it() =>
        Of("procedure:etias", more: query => query with { Part = Part.About }).ShouldBe(["commission CALLS_ON co-legislators"]);

    [Fact]
    public void A_kind_is_that_of_another_participant()
    {
        Of("instrument:etias", more: query => query with { OtherKinds = [EntityKind.Instrument] }).ShouldBe(["etias GOVERNED_BY etias-act"]);
        Of("actor:co-legislators", more: query => query with { OtherKinds = [EntityKind.Procedure], Predicates = [Verbs.CallsOn] })
            .ShouldBe(["commission CALLS_ON co-legislators"]);
        Of("actor:commission", more: query => query with { OtherKinds = [] }).ShouldBeEmpty();
    }

    [Fact]
    public void A_subkind_is_that_of_the_other_end()
    {
        Of("actor:commission", more: query => query with { Subkinds = ["it_system"] }).ShouldBe(["commission OPERATES vis", "commission REPORTS_ON etias"]);
        Of("instrument:etias", more: query => query with { Subkinds = ["it_system"] }).ShouldBeEmpty();
        Of("instrument:etias", more: query => query with { Subkinds = ["agency", "legal_act"], Predicates = [Predicate.Operates, Predicate.GovernedBy] })
            .ShouldBe(["etias GOVERNED_BY etias-act", "eu-lisa OPERATES etias"]);
        Of("actor:parliament", more: query => query with { Subkinds = ["institution"], Predicates = [Verbs.CallsOn] }).ShouldBe(["commission CALLS_ON co-legislators via co-legislators"]);
        Of("actor:commission", more: query => query with { Subkinds = [] }).ShouldBeEmpty();
    }

    [Fact]
    public void A_document_must_say_it()
    {
        Of("actor:commission", more: query => query with { Documents = [EntityId.Parse(SmallGraph.Release)] }).ShouldBe(["commission CALLS_ON co-legislators"]);
        Of("actor:commission", more: query => query with { Documents = [EntityId.Parse("document:nothing")] }).ShouldBeEmpty();
    }

    [Fact]
    public void A_statement_about_a_group_is_found_for_its_members()
    {
        Of("actor:parliament", more: query => query with { Predicates = [Verbs.CallsOn, Predicate.PartOf] })
            .ShouldBe(["commission CALLS_ON co-legislators via co-legislators", "parliament PART_OF co-legislators"], ignoreOrder: true);
        Of("actor:parliament", new Lens { ExpandGroups = false }).ShouldBe(["parliament PART_OF co-legislators"]);
        Of("actor:parliament", more: query => query with { Part = Part.Object, Predicates = [Verbs.CallsOn] })
            .ShouldBe(["commission CALLS_ON co-legislators via co-legislators"]);
    }

    [Fact]
    public void Who_is_part_without_being_a_member_or_is_to_become_one_does_not_speak_for_the_group()
    {
        var entities = new[] { "group", "member", "office", "candidate" }.Select(name => SmallGraph.Named($"actor:{name}", name));
        var store = Open(SmallGraph.Compile(
            [.. entities, SmallGraph.Named(SmallGraph.Report, "Report")],
            [
                Json.Say("actor:member PART_OF actor:group", """ "role":"member" """, document: SmallGraph.Report),
                Json.Say("actor:office PART_OF actor:group", """ "role":"office" """, document: SmallGraph.Report),
                Json.Say("actor:candidate PART_OF actor:group", """ "role":"member","modality":"planned" """, document: SmallGraph.Report),
                Json.Say("actor:group PROPOSES document:report", document: SmallGraph.Report),
            ]));
        string[] Proposals(string actor) => [.. store.Of(actor, more: query => query with { Predicates = [Predicate.Proposes] }).Select(Text)];
        Proposals("actor:member").ShouldBe(["group PROPOSES report via group"]);
        Proposals("actor:office").ShouldBeEmpty();
        Proposals("actor:candidate").ShouldBeEmpty();
    }

    [Fact]
    public void Groups_of_groups_count_and_circles_end()
    {
        var statements = new[] { ("a", "b"), ("b", "c"), ("c", "a") }
            .Select(pair => Json.Say($"actor:{pair.Item1} PART_OF actor:{pair.Item2}", """ "role":"member" """, document: SmallGraph.Report))
            .Append(Json.Say("actor:c PROPOSES document:report", document: SmallGraph.Report));
        var entities = "abc".Select(name => SmallGraph.Named($"actor:{name}", $"{name}"));
        var store = Open(SmallGraph.Compile([.. entities, SmallGraph.Named(SmallGraph.Report, "Report")], statements));
        store.Of("actor:a").Select(Text).ShouldBe(["a PART_OF b", "c PART_OF a", "c PROPOSES report via c"], ignoreOrder: true);
    }

    [Fact]
    public void A_figure_holds_on_the_days_of_its_period_and_stands_by_their_first()
    {
        var entities = new[] { SmallGraph.Named("actor:agency", "agency"), SmallGraph.Named(SmallGraph.Report, "Report") };
        var store = Open(SmallGraph.Compile(entities, new[] { "2019", "2017", "2018-04/2018-09" }.Select(period => Json.Say(
            "actor:agency HAS_BUDGET", $$"""
            "quantity":{"low":"5","high":"5","unit":"EUR","period":"{{period}}"}
            """, document: SmallGraph.Report))));
        string[] Told(DateOnly? asOf) =>
            [.. store.Of("actor:agency", new Lens { AsOf = asOf }).Select(answer => $"{answer.Statement.Quantity!.Period} {answer.Certainty}")];
        Told(null).ShouldBe(["2017 Certain", "2018-04/2018-09 Certain", "2019 Certain"]);
        Told(new DateOnly(2018, 3, 31)).ShouldBeEmpty();
        Told(new DateOnly(2018, 4, 1)).ShouldBe(["2018-04/2018-09 Certain"]);
        Told(new DateOnly(2019, 12, 31)).ShouldBe(["2019 Certain"]);
    }

    [Fact]
    public void As_of_a_day_what_had_not_happened_is_not_there()
    {
        string[] Stages(DateOnly asOf) => Of("event:agreement", new Lens { AsOf = asOf });
        Stages(TheReport).ShouldBeEmpty();
        Stages(new DateOnly(2018, 4, 25)).ShouldBe(["agreement OCCURS", "agreement STAGE_OF etias"]);
        Of("instrument:vis", new Lens { AsOf = new DateOnly(2012, 12, 1) }).ShouldNotContain("commission OPERATES vis");
        Of("instrument:vis", new Lens { AsOf = new DateOnly(2012, 11, 30) }).ShouldContain("commission OPERATES vis");
    }

    [Fact]
    public void Where_a_date_is_vague_the_answer_is_possible()
    {
        Certainty? On(DateOnly day) => Store.Of("actor:eu-lisa", new Lens { AsOf = day }).SingleOrDefault()?.Certainty;
        On(new DateOnly(2020, 12, 31)).ShouldBeNull();
        On(new DateOnly(2021, 6, 30)).ShouldBe(Certainty.Possible);
        Store.Of("event:trilogues", new Lens { AsOf = new DateOnly(2017, 9, 7) }, query => query with { Predicates = [Predicate.Occurs] })
            .ShouldHaveSingleItem().Certainty.ShouldBe(Certainty.Possible);
        Store.Of("actor:europol").ShouldHaveSingleItem().Certainty.ShouldBe(Certainty.Certain);
    }

    [Fact]
    public void What_was_said_by_a_day_has_the_modality_and_dates_of_then()
    {
        Statement Occurs(Lens? lens) =>
            Store.Of("event:agreement", lens, query => query with { Predicates = [Predicate.Occurs] }).ShouldHaveSingleItem().Statement;
        (Occurs(null).Modality, Occurs(null).When!.ToString()).ShouldBe((Modality.Occurred, "2018-04-25"));
        var then = Occurs(new Lens { SaidBy = TheReport });
        (then.Modality, then.When!.ToString(), then.Evidence.Count).ShouldBe((Modality.Planned, "2018-04", 1));
        Store.Of("event:agreement", new Lens { SaidBy = new DateOnly(2017, 1, 1) }).ShouldBeEmpty();
    }

    [Fact]
    public void Documents_that_had_not_spoken_by_then_say_nothing() =>
        Of("event:agreement", new Lens { SaidBy = TheReport }, query => query with { Documents = [EntityId.Parse(SmallGraph.Later)] }).ShouldBeEmpty();

    [Fact]
    public void Only_the_classes_of_the_lens_are_shown()
    {
        Of("actor:commission", new Lens { Classes = new HashSet<ModalityClass> { ModalityClass.Urged } }).ShouldBe(["commission CALLS_ON co-legislators"]);
        Of("actor:commission", new Lens { Classes = new HashSet<ModalityClass>() }).ShouldBeEmpty();
        // As planned as it was said to be then.
        Of("event:agreement", new Lens { Classes = new HashSet<ModalityClass> { ModalityClass.Planned }, SaidBy = TheReport }).ShouldBe(["agreement OCCURS", "agreement STAGE_OF etias"]);
    }

    [Fact]
    public void Asked_for_none_it_says_whether_there_are_any()
    {
        var page = Store.Statements(new StatementQuery { First = 0, CountTotal = true })[0];
        (page.Items.Count, page.HasMore, page.TotalCount).ShouldBe((0, true, SmallGraph.Graph.Statements.Count));
        Store.Statements(new StatementQuery { First = 0, Predicates = [] })[0].HasMore.ShouldBeFalse();
    }

    [Fact]
    public void A_cursor_goes_on_where_it_was_though_statements_came_before_and_behind()
    {
        var query = new StatementQuery { Entities = [EntityId.Parse("procedure:etias")], First = 3 };
        var first = Store.Statements(query)[0];
        var rest = Store.Statements(query with { First = 100, After = first.Items[^1].Cursor })[0].Items.Select(item => Text(item.Item)).ToList();
        var grown = Open(SmallGraph.Compile(SmallGraph.Entities,
        [
            .. SmallGraph.Statements,
            Json.Say("actor:council PROPOSES procedure:etias", """ "when":"2001-01-01" """, document: SmallGraph.Report),
            Json.Say("actor:council REPORTS_ON procedure:etias", """ "when":"2018-09-13" """, document: SmallGraph.Report),
        ]));
        rest.Insert(rest.IndexOf("etias PRODUCES etias-act") + 1, "council REPORTS_ON etias");
        grown.Statements(query with { First = 100, After = first.Items[^1].Cursor })[0].Items.Select(item => Text(item.Item)).ShouldBe(rest);
    }

    [Fact]
    public void What_is_no_cursor_of_this_list_is_refused()
    {
        Should.Throw<RequestException>(() => Store.Statements(new StatementQuery { After = "nonsense!" }));
        var cursor = Store.Entities(new EntityQuery { First = 1 }).Items[0].Cursor;
        Should.Throw<RequestException>(() => Store.Statements(new StatementQuery { After = cursor }));
    }

    [Fact]
    public void A_cursor_takes_one_page() => Should.Throw<RequestException>(() =>
        Store.Statements(new StatementQuery { Entities = [EntityId.Parse("actor:council"), EntityId.Parse("actor:europol")], After = "c2E" }));

    [Theory]
    [InlineData(-1)]
    [InlineData(Limits.MaxFirst + 1)]
    public void A_page_has_its_limits(int first) =>
        Should.Throw<RequestException>(() => Store.Statements(new StatementQuery { First = first })).Member.ShouldBe("First");
}
