using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store.Merging;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Store.Merging;

/// <summary>
/// What documents say, and the statement that is made of it, whatever order they come in: docs/data-model.md, "Evidence and
/// roll-up". <see cref="Sayings"/> has the notation.
/// </summary>
public sealed class RollUpTests
{
    private static void Check(string told, string rolled)
    {
        var sayings = told.Split(" + ").Select(Sayings.Read).ToList();
        foreach (var order in new[] { sayings, [.. sayings.AsEnumerable().Reverse()], [.. sayings.Skip(1), sayings[0]] })
            Sayings.Text(new StatementMerger(Sayings.RollUp).Merge(order).ShouldHaveSingleItem()).ShouldBe(rolled, told);
    }

    [Theory]
    [InlineData("press 2018-02-01: occurred + act 2018-01-31: planned", "occurred")]
    [InlineData("act 2018-01-31: occurred + page 2018-02-01: denied", "denied")]
    [InlineData("com 2018-01-24: expected + com 2018-01-25: planned + com 2018-01-23: urged", "planned")]
    [InlineData("act undated: occurred + page 1999: planned", "planned")]
    [InlineData("com 2018-01: planned + com 2018-01-30: occurred", "planned")] // A month speaks on its last day.
    [InlineData("page undated: occurred 2016-09-19 + com 2016-08-02: planned", "occurred 2016-09-19")] // Nobody tells a fact before it happened.
    [InlineData("page undated: occurred 2016-08-02 + com 2016-09-19: planned", "planned")]
    [InlineData("page undated: occurred [..2016-09-19] + com 2016-08-02: planned", "occurred [..2016-09-19]")] // It is what somebody knew on that day,
    [InlineData("page undated: occurred [..2016-08-02] + com 2016-09-19: planned", "planned")] // and here the plan came later.
    public void The_modality_is_that_of_the_latest_saying(string told, string rolled) => Check(told, rolled);

    [Theory]
    [InlineData("act 2018: occurred + com 2018: planned + press 2018: denied + page 2018: denied", "occurred")]
    [InlineData("com 2018: occurred + press 2018: planned + page 2018: denied", "occurred")]
    [InlineData("press 2018: occurred + page 2018: planned", "occurred")]
    [InlineData("page 2018: occurred + tracker 2018: planned", "occurred")]
    [InlineData("press undated: occurred + page undated: planned", "occurred")]
    public void Of_one_day_it_is_that_of_the_more_binding_document(string told, string rolled) => Check(told, rolled);

    [Theory]
    [InlineData("com 2018: occurred + com 2018: ongoing", "ongoing")]
    [InlineData("com 2018: ongoing + com 2018: planned", "planned")]
    [InlineData("com 2018: planned + com 2018: expected", "expected")]
    [InlineData("com 2018: expected + com 2018: conditional", "conditional")]
    [InlineData("com 2018: conditional + com 2018: urged", "urged")]
    [InlineData("com 2018: urged + com 2018: required", "required")]
    [InlineData("com 2018: required + com 2018: proposed", "proposed")]
    [InlineData("com 2018: proposed + com 2018: denied", "denied")]
    public void Of_one_day_and_rank_it_is_the_weaker(string told, string rolled) => Check(told, rolled);

    [Theory]
    [InlineData("act 2016: occurred 2016-06 + com 2019: occurred 2016-06-13", "occurred 2016-06")]
    [InlineData("com 2016: occurred 2016-06 + press 2019: occurred 2016-06-13", "occurred 2016-06")]
    [InlineData("press 2016: occurred 2016-06 + page 2019: occurred 2016-06-13", "occurred 2016-06")]
    [InlineData("act undated: occurred 2016-06 + com 2019: occurred 2016-06-13", "occurred 2016-06")]
    [InlineData("act 2016: occurred 2016-06 + com 2019: ongoing 2016-06-13", "ongoing 2016-06")]
    [InlineData("act 2016: occurred + com 2019: occurred 2016-06-13", "occurred 2016-06-13")] // The act gives none.
    [InlineData("com 2018: ongoing 2018-01-17/.. + page 2019: occurred 2018-01-17/2018-06-07", "occurred 2018-01-17/2018-06-07")] // That it goes on tells no end.
    [InlineData("com 2020: ongoing 2018-01-17/.. + page 2019: occurred 2018-01-17/2018-06-07", "ongoing 2018-01-17/..")] // Which comes later.
    public void The_date_of_a_fact_is_that_of_the_more_binding_document(string told, string rolled) => Check(told, rolled);

    [Theory]
    [InlineData("com 2017: occurred 2016-06-13 + com 2019: occurred 2016-06", "occurred 2016-06-13")]
    [InlineData("com 2017: occurred 2016-06 + com 2019: occurred 2016-06-13", "occurred 2016-06-13")]
    [InlineData("com undated: occurred 2016-06-13 + com 2019: occurred 2016", "occurred 2016-06-13")]
    [InlineData("com 2017: occurred 2016 + com 2018: occurred 2016-06 + com 2019: occurred 2015/2017", "occurred 2016-06")]
    public void Of_facts_equally_binding_it_is_the_more_precise_though_it_was_said_before(string told, string rolled) => Check(told, rolled);

    [Theory]
    [InlineData("com 2017: occurred 2016-06-13 + com 2019: occurred 2016-06-14", "occurred 2016-06-14")]
    [InlineData("com 2017: occurred 2016-06-14 + com 2019: occurred 2016-06-13", "occurred 2016-06-13")]
    [InlineData("com undated: occurred 2016-06-13 + com 1999: occurred 2016-06-14", "occurred 2016-06-14")]
    public void Of_facts_equally_binding_and_precise_it_is_the_later_said(string told, string rolled) => Check(told, rolled);

    [Theory]
    [InlineData("com 2017: occurred 2016-06-13 + com 2017: occurred 2016-06-14", "occurred 2016-06-13")]
    [InlineData("com 2017: planned 2016-06-13 + com 2017: planned 2016-06-14", "planned 2016-06-13")]
    public void Where_all_else_is_equal_it_is_the_smaller_text(string told, string rolled) => Check(told, rolled);

    [Theory]
    [InlineData("act 2018: planned 2024-01-01 + page 2019: planned 2026", "planned 2026")]
    [InlineData("act undated: planned 2024-01-01 + page 1999: planned 2026", "planned 2026")]
    [InlineData("act 2018: planned 2024-01-01 + page 2019: expected 2026", "expected 2026")]
    [InlineData("act 2018: planned 2024-01-01 + page 2019: conditional", "conditional 2024-01-01")] // The page gives none.
    [InlineData("act 2018: urged 2024-01-01 + page 2019: required 2026", "required 2026")]
    [InlineData("act 2018: proposed 2024-01-01 + page 2019: proposed 2026", "proposed 2026")]
    [InlineData("act 2018: denied 2024-01-01 + page 2019: denied 2026", "denied 2026")]
    public void The_date_of_anything_else_is_the_latest(string told, string rolled) => Check(told, rolled);

    [Theory]
    [InlineData("com 2018: planned 2026 + press 2018: planned 2026-05", "planned 2026")]
    [InlineData("com undated: urged 2026 + press undated: urged 2026-05", "urged 2026")]
    public void Of_one_day_the_date_of_a_plan_is_that_of_the_more_binding_document(string told, string rolled) => Check(told, rolled);

    [Theory]
    [InlineData("com 2018: planned 2026 + com 2018: planned 2026-05", "planned 2026-05")]
    [InlineData("com 2018: planned 2026-05-01/2026-05-02 + com 2018: expected 2026-05-03", "expected 2026-05-03")]
    public void Of_one_day_and_rank_the_date_of_a_plan_is_the_more_precise(string told, string rolled) => Check(told, rolled);

    [Theory]
    [InlineData("act 2018: occurred [..2018-01-24] + page undated: occurred 2017", "occurred 2017")]
    [InlineData("page 2019: planned [..2018-06] + act 2018: planned 2018", "planned 2018")]
    [InlineData("act 2018: occurred [..2018-01-24] + page undated: occurred 2010/2017", "occurred 2010/2017")]
    public void A_mere_bound_yields_to_any_date(string told, string rolled) => Check(told, rolled);

    [Theory]
    [InlineData("com 2017: occurred [..2018-01-24] + press 2018: occurred [..2017-09-07]", "occurred [..2018-01-24]")]
    [InlineData("com 2017: occurred [..2017-09-07] + com 2018: occurred [..2018-01-24]", "occurred [..2017-09-07]")]
    [InlineData("act 2017: planned [..2017-09-07] + press 2018: planned [..2018-01-24]", "planned [..2018-01-24]")]
    public void Bounds_alone_have_the_order_of_dates(string told, string rolled) => Check(told, rolled);

    [Theory]
    [InlineData("com 2018-01-24: planned 2018-04 n=7 + com 2018-10-01: occurred", "occurred")]
    [InlineData("act 2018-01-24: planned 2018-04-01 n=7 if=asked due=2018 + page 2018-10-01: occurred 2018 n=5..", "occurred 2018 n=5..")]
    [InlineData("com 2018-01-24: occurred 2018-04 + com 2018-10-01: denied", "denied")]
    [InlineData("com 2018-01-24: proposed from=2018 + com 2018-10-01: planned to=2019", "planned to=2019")]
    [InlineData("com 2018-01-24: urged due=2018 + com 2018-10-01: planned", "planned")]
    public void What_is_said_of_another_class_does_not_count(string told, string rolled) => Check(told, rolled);

    [Theory]
    [InlineData("act 2016: ongoing from=2016 + com 2018: ongoing from=2017 to=2018", "ongoing from=2016 to=2018")]
    [InlineData("com 2018: urged due=2018-06 2018 + com 2019: urged due=2019", "urged 2018 due=2019")]
    [InlineData("act 2016: occurred 2016 + com 2018: occurred n=7 + press 2019: occurred 2019 n=8", "occurred 2016 n=7")]
    [InlineData("act 2016: occurred to=2016 + com 2018: occurred to=2016-05-24", "occurred to=2016")]
    [InlineData("com 2016: occurred to=2016-05-24 + com 2018: occurred to=..", "occurred to=2016-05-24")]
    public void Each_date_comes_from_one_evidence(string told, string rolled) => Check(told, rolled);

    [Theory]
    [InlineData("act 2016: occurred n=5..9 + com 2019: occurred n=7", "occurred n=5..9")] // The more binding,
    [InlineData("com 2016: occurred n=7 + com 2019: occurred n=5..9", "occurred n=7")] // then the more precise,
    [InlineData("com 2016: occurred n=5..9 + com 2019: occurred n=..9", "occurred n=5..9")]
    [InlineData("com 2016: occurred n=5..9 + com 2019: occurred n=5..", "occurred n=5..9")]
    [InlineData("com 2016: occurred n=7 + com 2019: occurred n=8", "occurred n=8")] // then the later.
    [InlineData("com 2016: occurred n=5.. + com 2019: occurred n=..9", "occurred n=..9")] // Never a bit of each.
    [InlineData("com 2016: planned n=7 + page 2019: planned n=5..9", "planned n=5..9")]
    [InlineData("com 2019: planned n=5..9 + com 2019: planned n=7", "planned n=7")]
    public void A_quantity_comes_whole_from_one_evidence_in_the_same_order(string told, string rolled) => Check(told, rolled);

    [Theory]
    [InlineData("act 2016: planned if=asked as=announced + com 2019: conditional if=agreed as=committed", "conditional if=agreed as=committed")]
    [InlineData("act 2016: occurred as=committed + com 2019: occurred as=announced", "occurred as=committed")]
    [InlineData("com 2016: occurred as=committed + com 2019: occurred as=announced", "occurred as=announced")]
    [InlineData("com 2016: planned if=asked + com 2019: planned", "planned if=asked")]
    public void So_do_condition_and_commitment(string told, string rolled) => Check(told, rolled);

    [Theory]
    [InlineData("tracker 2018: planned 2026 + web 2019: occurred 2019-04-16", "planned 2026")]
    [InlineData("act undated: planned + web 2019: denied", "planned")]
    [InlineData("page 2018: occurred 2018 + web 2019: occurred 2018-04-16", "occurred 2018")]
    [InlineData("page 2018: planned 2024 + web 2019: planned 2026", "planned 2024")]
    [InlineData("tracker 2018: occurred [..2018-01-24] + web 2019: occurred 2017", "occurred [..2018-01-24]")]
    [InlineData("tracker 2018: occurred n=5.. + web 2019: occurred n=7", "occurred n=5..")]
    [InlineData("tracker 2018: planned + web 2019: planned 2026 n=7 if=asked as=committed", "planned")] // Not even what no other gives.
    public void A_weak_source_decides_nothing_while_any_other_speaks(string told, string rolled) => Check(told, rolled);

    [Theory]
    [InlineData("web 2018: planned 2026 + web 2019: occurred 2019-04-16", "occurred 2019-04-16")]
    [InlineData("web 2018: occurred 2019 + web undated: occurred 2019-04-16", "occurred 2019-04-16")]
    public void Among_weak_sources_alone_the_order_is_that_of_all(string told, string rolled) => Check(told, rolled);

    [Fact]
    public void What_a_weak_source_said_stays_in_its_evidence()
    {
        var merged = new StatementMerger(Sayings.RollUp).Merge([Sayings.Read("tracker 2018: planned 2026"), Sayings.Read("web 2019: occurred 2019-04-16")]).ShouldHaveSingleItem();
        var weak = merged.Evidence.Single(evidence => evidence.Document.Slug == "web");
        (weak.Modality, weak.When?.ToString()).ShouldBe((Modality.Occurred, "2019-04-16"));
    }

    [Fact]
    public void A_figure_that_no_evidence_of_the_class_gives_keeps_what_identifies_it()
    {
        var told = Json.Say("fund:f HAS_BUDGET", """ "quantity":{"low":"5","high":"5","unit":"EUR","of":"as adopted","period":"2018"},"modality":"planned" """, "2017");
        var later = told with { Modality = Modality.Denied, Evidence = [told.Evidence[0] with { SaidOn = Edtf.Parse("2018"), Silent = ["quantity"] }] };
        var merged = new StatementMerger(Sayings.RollUp).Merge([told, later]).ShouldHaveSingleItem();
        merged.Quantity.ShouldBe(new Quantity { Unit = "EUR", Of = "as adopted", Period = Edtf.Parse("2018") });
        (merged.Evidence[0].Quantity, merged.Evidence[1].Silent.ShouldHaveSingleItem()).ShouldBe((told.Quantity, "quantity"));
    }
}
