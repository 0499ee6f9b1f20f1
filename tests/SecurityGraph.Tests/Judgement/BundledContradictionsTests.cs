using SecurityGraph.Judgement;
using SecurityGraph.Judgement.Contradictions;
using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Store.Embedded;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Tests.Sources;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Judgement;

/// <summary>The contradictions of the bundled dataset, each compared by hand with what is cited for it.</summary>
public sealed class BundledContradictionsTests
{
    private static readonly EmbeddedStore Store = EmbeddedStore.Of(BundledDataset.Compiled);

    private static async Task<IReadOnlyList<Contradiction>> Contradictions(params string[] about) =>
        (await new Judge(Store).ContradictionsOf([.. about.Select(EntityId.Parse)], Lens.All, TestContext.Current.CancellationToken)).Contradictions;

    private static string Text(Contradiction one) =>
        string.Join(" / ", one.Sides.Select(side => $"{side.Statement.When ?? side.Statement.ValidFrom} {string.Join('+', side.Statement.Evidence.Select(evidence => evidence.Document.Slug))} ({side.Class})"));

    [Fact]
    public async Task The_Europol_Regulation_did_not_enter_into_force_in_May_2017()
    {
        var one = (await Contradictions("instrument:regulation-2016-794")).ShouldHaveSingleItem();
        Text(one).ShouldBe("2016-06-13 regulation-2016-794+web-eumonitor-europol-regulation (act) / 2017-05 ip-17-3082 (official_document)");
        one.Why.ShouldBe("Both tell as a fact when it happened, but 13 June 2016 and May 2017 have no day in common.");
    }

    [Theory]
    [InlineData("procedure:explosives-precursors", "2019-02-04", "2019-02-05")]
    [InlineData("instrument:directive-2016-681", "2016-05-24", "2016-11")]
    [InlineData("procedure:combating-terrorism", "2017-02-16", "2017-02-15")]
    [InlineData("procedure:freezing-confiscation", "2018-12-18", "2020-12-19")]
    public async Task Each_real_one_is_found_from_its_file(string about, string one, string other) =>
        (await Contradictions(about)).ShouldHaveSingleItem().Sides.Select(side => side.Statement.When!.ToString()).Order().ShouldBe(new[] { one, other }.Order());

    [Fact]
    public async Task All_of_them_and_no_other()
    {
        var all = await Contradictions();
        all.Where(one => one.Certainty == Certainty.Certain).Select(one => one.Sides[0].Statement.Subject.Slug).Order().ShouldBe(
        [
            "combating-terrorism-ep-adopted", "eu-lisa", "europol-in-force", "explosives-precursors-political-agreement", "freezing-confiscation-in-force", "ml-criminal-ep-mandate", "pnr-in-force",
            "terrorist-content-in-force", "terrorist-content-in-force", "terrorist-content-in-force",
        ]);
        // The start of ETIAS was put off: that was no error of those who had told the first day.
        all.Where(one => one.Certainty == Certainty.Possible).Select(one => one.Sides[0].Statement.Subject.Slug).Distinct().ShouldBe(["etias-operational"]);
        all.Where(one => one.Form != ContradictionForm.Dates).Select(one => one.Sides[0].Statement.Subject.Slug).ShouldBe(["ml-criminal-ep-mandate"]);
    }

    [Fact]
    public async Task On_PNR_no_side_is_official_and_on_freezing_one_is_weak()
    {
        (await Contradictions("instrument:directive-2016-681")).ShouldHaveSingleItem().Sides.Select(side => side.Class.Name).ShouldBe(["established_secondary", "established_secondary"]);
        (await Contradictions("procedure:freezing-confiscation")).ShouldHaveSingleItem().Sides.Select(side => side.Class.IsWeak).ShouldBe([false, true]);
    }

    [Fact]
    public async Task The_report_has_Parliaments_mandate_on_money_laundering_on_the_day_of_the_committees_vote()
    {
        var both = (await Contradictions("procedure:ml-criminal")).ShouldHaveSingleItem();
        both.Sides.Select(side => (side.Statement.Evidence.ShouldHaveSingleItem().Document.Slug, side.Statement.When!.ToString()))
            .ShouldBe([("com-2018-46", "2017-12-11"), ("web-eucrim-ml-criminal-trilogues", "2018-01-17")]);
    }

    [Theory]
    [InlineData("fund:europol-decryption-2018")] // Announced in the 11th report, or on money to be told of in the 12th: two funds.
    [InlineData("fund:uia")] // Up to 100 million, and 100 million: they meet.
    [InlineData("fund:cybersecurity-competence-pilot")] // 50 million announced, 63.5 million given: a plan and its fact.
    [InlineData("fund:isf-police")]
    public async Task What_only_looks_like_one_is_none(string about) => (await Contradictions(about)).ShouldBeEmpty();
}
