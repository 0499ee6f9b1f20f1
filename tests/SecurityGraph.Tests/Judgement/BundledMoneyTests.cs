using SecurityGraph.Judgement;
using SecurityGraph.Judgement.Money;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store.Embedded;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Tests.Sources;
using Shouldly;
using Xunit;
using static SecurityGraph.Tests.Judgement.MoneyWorlds;

namespace SecurityGraph.Tests.Judgement;

/// <summary>The money of the bundled dataset, each total compared by hand with the documents that tell it.</summary>
public sealed class BundledMoneyTests
{
    private static readonly EmbeddedStore Store = EmbeddedStore.Of(BundledDataset.Compiled);

    private static Task<MoneyAnswer> Money(MoneyPart by, string of, string? asOf = null) =>
        new Judge(Store).MoneyOf(new MoneyQuestion(by, EntityId.Parse(of)), Lens.All with { AsOf = asOf is null ? null : DateOnly.Parse(asOf) }, TestContext.Current.CancellationToken);

    private static IEnumerable<MoneyLine> Lines(MoneyAnswer answer) => answer.Totals.SelectMany(total => total.Sums).SelectMany(sum => sum.Lines);

    [Theory]
    [InlineData("2017-12-31", "Given 18500000 call_opened; Given 100000000 Planned announced")] // The release of October tells a flat sum,
    [InlineData("2018-01-31", "Given 18500000 call_opened; Given <100000000 Planned announced")] // the 13th report up to so much,
    [InlineData(null, "Given <100000000 call_opened; Given 18500000 call_opened")] // and so the call, of which it is one of four fields.
    public async Task Money_for_public_spaces_counts_once_and_the_ceiling_apart_from_the_exact_sum(string? asOf, string totals)
    {
        var answer = await Money(MoneyPart.Purpose, "topic:public-spaces", asOf);
        answer.Totals.Select(Text).Order(StringComparer.Ordinal).ShouldBe(totals.Split("; ").Order(StringComparer.Ordinal));
        answer.Totals.ShouldAllBe(total => !total.IsCalculated);
    }

    [Fact]
    public async Task Who_typed_a_word_that_is_several_fields_is_told_which_of_them_has_money()
    {
        var typed = new MoneyQuestion(MoneyPart.Purpose, EntityId.Parse("instrument:action-plan-cbrn")) { Words = "CBRN" };
        (await new Judge(Store).MoneyOf(typed, Lens.All, TestContext.Current.CancellationToken)).Namesakes.Select(one => one.Id.Slug).ShouldBe(["cbrn-preparedness"]);
        foreach (var decryption in new[] { "topic:decryption", "fund:europol-decryption-2018" })
            (await Money(MoneyPart.Purpose, decryption)).Totals.Select(Text).ShouldContain("Given 5000000 2018 Planned announced", decryption);
    }

    [Theory]
    [InlineData("actor:frontex")] // In whose board Europol sits,
    [InlineData("actor:etias-screening-board")]
    [InlineData("actor:eu-internet-forum")] // and in which forum RAN.
    public async Task A_board_or_a_forum_has_no_money_of_those_who_sit_in_it(string of)
    {
        (await Money(MoneyPart.Recipient, of)).Totals.ShouldBeEmpty();
        (await Money(MoneyPart.Giver, of)).Totals.ShouldBeEmpty();
    }

    [Fact]
    public async Task Money_for_public_spaces_that_several_documents_tell_is_one_sum_with_all_of_their_citations()
    {
        var answer = await Money(MoneyPart.Purpose, "topic:public-spaces");
        var sum = answer.Totals.SelectMany(total => total.Sums).Single(one => one.Money == "isf-public-spaces");
        sum.Lines[0].Statement.Evidence.ShouldHaveSingleItem().Document.Slug.ShouldBe("com-2018-46");
        sum.Lines.SelectMany(line => line.Statement.Evidence).Select(evidence => evidence.Document.Slug).Distinct().Order().ShouldBe(["com-2018-46", "press-2017-10-18", "web-futurium-isf-call"]);
        sum.Lines.Skip(1).ShouldAllBe(line => line.Why!.StartsWith("the same money", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Up_to_100_million_and_100_million_are_not_added_and_both_are_shown()
    {
        var lines = Lines(await Money(MoneyPart.Purpose, "topic:public-spaces")).Where(line => line.Statement.Money == "uia-public-spaces").ToList();
        lines.Count(line => line.IsCounted).ShouldBe(1);
        lines[0].Statement.Quantity.ShouldBe(new Quantity { High = 100_000_000, Unit = "EUR" });
        lines.Where(line => line is { IsCounted: false, Statement.Quantity: not null }).ShouldContain(line => line.Statement.Quantity!.Low == 100_000_000 && line.Why == "the same money, told as planned, as EUR 100,000,000");
        Text(await Money(MoneyPart.Recipient, "actor:cities")).ShouldBe("Given 100000000 call_opened");
    }

    [Fact]
    public async Task ISF_and_ISF_Police_are_one_sum_of_18_and_a_half_million_and_their_sizes_are_not_added()
    {
        var isf = await Money(MoneyPart.Fund, "fund:isf");
        Text(isf).ShouldBe("Given 18500000 call_opened; Size 3764200000 as adopted 2014/2020; Size 4200000000 with later top-ups 2014/2020");
        isf.LeftOut.Where(line => line.Statement.Predicate == Predicate.HasBudget).Select(line => $"{line.Statement.Subject.Slug}: {line.Why}").Distinct().ShouldBe(["isf-police: part of ISF, whose money counts"]);
        Text(await Money(MoneyPart.Fund, "fund:isf-police")).ShouldBe("Given 18500000 call_opened; Size 1004000000 as adopted 2014/2020; Size >1210000000 with later top-ups 2014/2020");
    }

    [Fact]
    public async Task The_money_for_decryption_is_one_sum_and_not_that_on_which_the_12th_report_promised_to_report()
    {
        var europol = await Money(MoneyPart.Recipient, "actor:europol");
        var sum = europol.Totals.Single(total => total.Kind == MoneyKind.Given).Sums.ShouldHaveSingleItem();
        (sum.Money, sum.Quantity.Low, sum.Quantity.High, sum.Quantity.Period!.ToString()).ShouldBe(("europol-decryption-2018", 5_000_000, 5_000_000, "2018"));
        sum.Lines.SelectMany(line => line.Statement.Evidence).Select(evidence => evidence.Document.Slug).Distinct().Order().ShouldBe(["com-2018-46", "ip-18-381"]);
        var encryption = await Money(MoneyPart.Purpose, "topic:encryption");
        // Capabilities to decrypt are a part of it; the other money is named, and is none of the sum.
        Text(encryption).ShouldBe("Given 5000000 2018 Planned announced");
        NotAdded(encryption).ShouldContain("encryption-support law-enforcement-authorities: no amount is told");
        Text(await Money(MoneyPart.Purpose, "topic:decryption")).ShouldBe("Given 5000000 2018 Planned announced");
    }

    [Theory]
    [InlineData("2018-03-01", "Given 50000000 Planned announced")]
    [InlineData("2019-03-01", "Given >63500000 committed")]
    public async Task The_pilot_on_cybersecurity_was_announced_with_less_than_was_committed(string asOf, string totals) =>
        Text(await Money(MoneyPart.Fund, "fund:cybersecurity-competence-pilot", asOf)).ShouldBe(totals);

    [Fact]
    public async Task Budgets_of_different_years_and_figures_are_not_added()
    {
        var budgets = (await Money(MoneyPart.Recipient, "actor:enisa")).Totals;
        budgets.ShouldAllBe(total => total.Sums.Count == 1);
        budgets.Count(total => total.Quantity.Period!.ToString() == "2016").ShouldBe(2, "the budget, and the contribution of the Union to it");
        Text(await Money(MoneyPart.Purpose, "instrument:sis")).ShouldBe("Size 36810000 additional allocation to Member States; Size 31098000 allocation to eu-LISA");
    }

    [Theory]
    [InlineData("2018-01-24", "Given 5000000 2018 Planned announced")]
    [InlineData("2018-12-31", "Given 5000000 2018 Planned announced; Size 135737021 final budget 2018")]
    public async Task A_final_budget_is_none_before_its_year_is_over(string asOf, string totals) => Text(await Money(MoneyPart.Recipient, "actor:europol", asOf)).ShouldBe(totals);

    [Fact]
    public async Task Horizon_2020_was_to_have_up_to_80_billion_of_which_the_focus_area_has_one() =>
        Text(await Money(MoneyPart.Fund, "fund:horizon-2020")).ShouldBe("Given >63500000 committed; Given 1000000000 2018/2020; Size <80000000000 early estimate 2014/2020 Proposed");

    [Fact]
    public async Task Money_for_the_network_that_helps_prevention_is_named_and_not_added()
    {
        var answer = await Money(MoneyPart.Purpose, "topic:prevention-of-radicalisation");
        answer.Totals.ShouldBeEmpty();
        NotAdded(answer).ShouldContain("european-commission ran: goes to RAN, which helps the purpose: no source says that this money is for it");
    }
}
