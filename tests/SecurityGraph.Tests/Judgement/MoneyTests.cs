using SecurityGraph.Judgement.Money;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store.Lenses;
using Shouldly;
using Xunit;
using static SecurityGraph.Tests.Judgement.MoneyWorlds;

namespace SecurityGraph.Tests.Judgement;

/// <summary>What is added to what, and what is not.</summary>
public sealed class MoneyTests
{
    private const string Committed = "\"commitment\":\"committed\"", Announced = "\"commitment\":\"announced\",\"modality\":\"planned\"";

    [Theory]
    [InlineData("=5", "=7", "Given 12 x2")]
    [InlineData("<5", "<7", "Given <12 x2")]
    [InlineData(">5", ">7", "Given >12 x2")]
    [InlineData("~5", "~7", "Given 12-32 x2")]
    [InlineData("<5", "=7", "Given 7; Given <5")]
    [InlineData(">5", "=7", "Given 7; Given >5")]
    [InlineData("=5/year", "=7", "Given 7; Given 5 EUR/year")]
    [InlineData("-", "=7", "Given 7")]
    [InlineData("-", "-", "")]
    public void Ceilings_lower_bounds_and_units_stand_apart(string one, string other, string totals) =>
        Totals(MoneyPart.Giver, "actor:g", Gives($"actor:g actor:a {one}"), Gives($"actor:g actor:b {other}")).ShouldBe(totals);

    [Theory]
    [InlineData("\"period\":\"2017\"", "\"period\":\"2018\"", "Given 5 2017; Given 7 2018")]
    [InlineData("\"period\":\"2018\"", "\"period\":\"2018\"", "Given 12 2018 x2")]
    [InlineData("\"period\":\"2018\"", "", "Given 7; Given 5 2018")]
    [InlineData(Committed, "", "Given 5 committed; Given 7")]
    [InlineData(Committed, Announced, "Given 5 committed; Given 7 Planned announced")]
    [InlineData(Announced, Announced, "Given 12 Planned announced x2")]
    [InlineData("\"modality\":\"proposed\"", "\"modality\":\"planned\"", "Given 7 Planned; Given 5 Proposed")]
    [InlineData("\"modality\":\"denied\"", "", "Given 7")]
    public void Periods_and_steps_stand_apart(string one, string other, string totals) =>
        Totals(MoneyPart.Giver, "actor:g", Gives("actor:g actor:a =5", one), Gives("actor:g actor:b =7", other)).ShouldBe(totals);

    [Fact]
    public void The_same_money_counts_once_however_often_it_is_told()
    {
        Statement[] told =
        [
            Gives("actor:g actor:a =5", Key("k")), Gives("fund:f actor:a =5", Key("k"), "2018-02-01", "document:two"), Gives("fund:f topic:t =5", Key("k")), Has("fund:f =5", "", Key("k")),
            Gives("fund:f actor:b =3", Key("other")),
        ];
        Totals(MoneyPart.Fund, "fund:f", told).ShouldBe("Given 8 x2");
        Totals(MoneyPart.Recipient, "actor:a", told).ShouldBe("Given 5");
        Totals(MoneyPart.Giver, "actor:g", told).ShouldBe("Given 5");
        Totals(MoneyPart.Purpose, "topic:t", told).ShouldBe("Given 5");
    }

    [Theory]
    [InlineData("=100", "2018-10-01", "Given 100")] // The later fact is no ceiling.
    [InlineData("<100", "2018-10-01", "Given <100")]
    public void Of_the_same_money_one_amount_counts_and_the_others_are_named(string later, string saidOn, string totals)
    {
        var answer = new JudgedGraph(Gives("fund:f topic:t <100", Announced + "," + Key("k")), Gives($"fund:g topic:t {later}", Key("k"), saidOn, "document:two")).Money(MoneyPart.Purpose, "topic:t", Lens.All);
        Text(answer).ShouldBe(totals);
        NotAdded(answer).ShouldHaveSingleItem().ShouldStartWith("f t: the same money, told as planned");
    }

    [Fact]
    public void The_furthest_step_of_the_same_money_decides_be_it_less_precise()
    {
        var answer = new JudgedGraph(
            Gives("fund:f actor:a =50", Announced + "," + Key("k")), Gives("fund:f actor:a >63", Committed + "," + Key("k"), "2019-02-26", "document:two"),
            Has("fund:f =50", "call budget", "\"commitment\":\"call_opened\"," + Key("k"), "2018-06-01", "document:three")).Money(MoneyPart.Fund, "fund:f", Lens.All);
        Text(answer).ShouldBe("Given >63 committed");
        NotAdded(answer).Order().ShouldBe(["f : the same money when it was call opened, as EUR 50", "f a: the same money, told as planned, as EUR 50"]);
    }

    [Fact]
    public void What_a_fund_has_and_what_it_gives_are_not_added() =>
        Totals(MoneyPart.Fund, "fund:f", Has("fund:f =50", "as adopted"), Has("fund:f =60", "with later top-ups"), Gives("fund:f actor:a =5"))
            .ShouldBe("Given 5; Size 50 as adopted; Size 60 with later top-ups");

    [Theory]
    [InlineData("fund:isf =5", "fund:police =3", "Size 5")]
    [InlineData("fund:isf <5", "fund:police =3", "Size <5")] // Whatever the bound.
    [InlineData("fund:isf =5", "fund:calls =3", "Size 5")] // However deep.
    [InlineData("fund:police =3", "fund:borders =4", "Size 7 x2")] // Two parts, and the whole is not told.
    public void A_fund_and_its_part_are_never_added(string one, string other, string totals)
    {
        var answer = new JudgedGraph(
            Has(one), Has(other, saidOn: "2018-03-01", document: "document:two"), Part("fund:police", "fund:isf"), Part("fund:borders", "fund:isf"), Part("fund:calls", "fund:police")).Money(MoneyPart.Fund, "fund:isf", Lens.All);
        Text(answer).ShouldBe(totals);
        if (answer.Totals[0].Sums.Count == 1) NotAdded(answer).ShouldHaveSingleItem().ShouldEndWith("part of isf, whose money counts");
    }

    [Fact]
    public void Nor_what_both_give_and_a_circle_of_parts_leaves_nothing_out()
    {
        Totals(MoneyPart.Fund, "fund:isf", Gives("fund:isf actor:a =5"), Gives("fund:police actor:b =3"), Part("fund:police", "fund:isf")).ShouldBe("Given 5");
        Totals(MoneyPart.Fund, "fund:isf", Has("fund:isf =5"), Has("fund:police =3"), Part("fund:police", "fund:isf"), Part("fund:isf", "fund:police")).ShouldBe("Size 8 x2");
    }

    [Fact]
    public void A_purpose_has_its_parts_what_is_about_it_and_funds_of_its_own()
    {
        Statement[] told =
        [
            Gives("fund:f topic:t =1", "", document: "document:a"), Gives("fund:f actor:a =2", "\"about\":[\"topic:t\"]"), Gives("fund:f topic:sub =4"), Part("topic:sub", "topic:t"),
            Gives("fund:f instrument:project =8"), Json.Say("instrument:project CONCERNS topic:t"), Gives("fund:own actor:b =16"), Json.Say("fund:own CONCERNS topic:t"), Has("fund:own =32"),
            Gives("fund:part actor:b =64"), Part("fund:part", "fund:other"), Json.Say("fund:other CONCERNS topic:sub"), Gives("fund:f topic:else =128"),
        ];
        Totals(MoneyPart.Purpose, "topic:t", told).ShouldBe("Given 95 x6; Size 32");
        Totals(MoneyPart.Purpose, "topic:sub", told).ShouldBe("Given 68 x2");
    }

    [Fact]
    public void Money_for_a_project_that_helps_a_purpose_is_for_it() =>
        Totals(MoneyPart.Purpose, "topic:t", Gives("fund:f instrument:project =5"), Json.Say("instrument:project SUPPORTS topic:t"), Gives("fund:f event:e =2"), Json.Say("event:e SUPPORTS topic:t"), Gives("fund:f instrument:other =1"))
            .ShouldBe("Given 7 x2");

    [Fact]
    public void Money_for_a_body_that_helps_a_purpose_among_others_is_named_and_not_added()
    {
        var answer = new JudgedGraph(Gives("fund:f actor:ran =5"), Json.Say("actor:ran SUPPORTS topic:t"), Gives("fund:f topic:t =1")).Money(MoneyPart.Purpose, "topic:t", Lens.All);
        Text(answer).ShouldBe("Given 1");
        NotAdded(answer).ShouldBe(["f ran: goes to ran, which helps the purpose: no source says that this money is for it"]);
    }

    [Fact]
    public void The_same_money_for_another_purpose_decides_nothing()
    {
        // A call of 100 for four fields has up to 100 for one of them.
        var answer = new JudgedGraph(Gives("fund:f actor:cities =100", Key("k")), Gives("fund:f topic:t <100", Key("k")), Has("fund:f =100", "call budget", Key("k"))).Money(MoneyPart.Purpose, "topic:t", Lens.All);
        Text(answer).ShouldBe("Given <100");
        NotAdded(answer).Order().ShouldBe(["f : the same money, told as the whole size of its fund", "f cities: the same money, told of another purpose or recipient"]);
    }

    [Fact]
    public void A_recipient_has_its_parts_and_its_own_budget() =>
        Totals(MoneyPart.Recipient, "actor:a", Gives("fund:f actor:a =1"), Gives("fund:f actor:unit =2"), Part("actor:unit", "actor:a"), Has("actor:a =4", "final budget", "\"period\":\"2018\""), Gives("actor:a actor:b =8"))
            .ShouldBe("Given 3 x2; Size 4 final budget 2018");

    [Fact]
    public void Weak_sources_add_nothing_unless_they_are_asked_for()
    {
        Statement[] told = [Gives("fund:f actor:a =5", document: "document:blog"), Gives("fund:f actor:b =1"), Gives("fund:f actor:b =9", saidOn: "2018-10-01", document: "document:blog")];
        Totals(MoneyPart.Fund, "fund:f", told).ShouldBe("Given 1");
        Totals(MoneyPart.Fund, "fund:f", Lens.All with { Sources = Vocabulary.Current.SourceClasses.Single(one => one.IsWeak) }, told).ShouldBe("Given 6 x2");
        NotAdded(new JudgedGraph(told).Money(MoneyPart.Fund, "fund:f", Lens.All)).Order().ShouldBe(["f a: told by weak sources alone, which decide nothing", "f b: the same money, as EUR 9"]);
    }

    [Theory]
    [InlineData("2017-12-31", "")]
    [InlineData("2018-06-01", "Given 50 Planned announced")]
    [InlineData("2019-03-01", "Given >63 committed")]
    [InlineData(null, "Given >63 committed")]
    public void On_a_day_counts_what_had_been_told_by_it(string? asOf, string totals) =>
        Totals(
            MoneyPart.Fund, "fund:f", Lens.All with { AsOf = asOf is null ? null : DateOnly.Parse(asOf) },
            Gives("fund:f actor:a =50", "\"when\":\"2018\"," + Announced), Gives("fund:f actor:a >63", Committed, "2019-02-26", "document:two")).ShouldBe(totals);

    [Theory]
    [InlineData("2018-06-01", "Size 7 2018")] // Told later, but so it was.
    [InlineData("2019-06-01", "")] // Over by then.
    [InlineData(null, "Size 7 2018")]
    public void On_a_day_counts_what_certainly_was_so_though_it_was_told_later(string? asOf, string totals) =>
        Totals(MoneyPart.Recipient, "actor:a", Lens.All with { AsOf = asOf is null ? null : DateOnly.Parse(asOf) }, Has("actor:a =7", "", "\"period\":\"2018\"", "2020-01-01")).ShouldBe(totals);

    [Fact]
    public void An_empty_answer_says_why()
    {
        new JudgedGraph(Gives("fund:f actor:a =5")).Money(MoneyPart.Recipient, "fund:f", Lens.All).WhyNone.ShouldBe("No source read here tells of such money: it was looked for as what it and its parts get.");
        new JudgedGraph(Gives("fund:f actor:a =5")).Money(MoneyPart.Purpose, "actor:b", Lens.All with { AsOf = new DateOnly(2018, 1, 1) }).WhyNone!
            .ShouldStartWith("No source read here tells of such money by the day: it was looked for as money for it, for its parts, and for what concerns");
        new JudgedGraph(Gives("fund:f actor:a -")).Money(MoneyPart.Recipient, "actor:a", Lens.All).WhyNone.ShouldBe("No total: each line told here is left out, for the reason beside it.");
    }

    [Fact]
    public void A_fund_as_a_purpose_is_the_money_that_it_gives() =>
        Totals(MoneyPart.Purpose, "fund:f", Gives("fund:f actor:a =5"), Gives("fund:g actor:a =7")).ShouldBe("Given 5");

    [Fact]
    public void A_purpose_without_a_total_names_the_fields_of_its_name_of_whose_money_something_is_told()
    {
        Statement[] told = [Gives("fund:f topic:theft -"), Gives("fund:f topic:theft-prevention =5"), Gives("fund:f topic:theft-research -"), Json.Say("actor:a SUPPORTS topic:theft-at-sea"), Gives("fund:f topic:arson =7")];
        var answer = new JudgedGraph(told).Money(MoneyPart.Purpose, "topic:theft", Lens.All);
        answer.Namesakes.Select(one => one.Id.Slug).Order(StringComparer.Ordinal).ShouldBe(["theft-prevention", "theft-research"]);
        answer.WhyNone!.ShouldStartWith("No total: each line told here is left out, for the reason beside it. Money is told, too, for theft-");
        var paid = new JudgedGraph([.. told, Gives("fund:f topic:theft =1")]).Money(MoneyPart.Purpose, "topic:theft", Lens.All);
        (paid.Namesakes.Count, paid.WhyNone).ShouldBe((0, null));
    }
}
