using CsCheck;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store.Merging;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Store.Merging;

/// <summary>What becomes of statements that say the same; what the roll-up makes of their dates stands in <see cref="RollUpTests"/>.</summary>
public sealed class StatementMergerTests
{
    private static Statement Merge(params Statement[] statements) =>
        new StatementMerger(Sayings.RollUp).Merge(statements).ShouldHaveSingleItem();

    [Fact]
    public void A_plan_and_its_fulfilment_are_one_statement_with_the_evidence_of_both()
    {
        var merged = Merge(Sayings.Read("com 2018-01-24: planned 2018-01-25"), Sayings.Read("press 2018-02-01: occurred 2018-01-25"));
        merged.Modality.ShouldBe(Modality.Occurred);
        merged.Evidence.Select(evidence => evidence.Modality).ShouldBe([Modality.Planned, null]);
    }

    [Fact]
    public void What_says_something_else_stays_apart_in_the_order_of_ids()
    {
        var merged = new StatementMerger(Sayings.RollUp).Merge(
        [
            Json.Say("actor:a OPERATES instrument:b"), Json.Say("actor:a OPERATES instrument:c"), Json.Say("actor:a OPERATES instrument:b", document: "document:press"),
        ]);
        merged.Select(statement => statement.Evidence.Count).Order().ShouldBe([1, 2]);
        merged.Select(statement => statement.Id).ShouldBeInOrder(SortDirection.Ascending, StringComparer.Ordinal);
    }

    [Fact]
    public void What_a_document_does_not_say_is_not_inferred_from_it()
    {
        var (act, web) = (Sayings.Read("act 2016-05-24: occurred from=2016"), Sayings.Read("web undated: occurred"));
        var merged = Merge(act, web with { Evidence = [web.Evidence[0] with { Inferred = ["subject", "validFrom"] }] });
        (merged.Evidence[1].Silent, merged.Evidence[1].Inferred).ShouldSatisfyAllConditions(
            one => one.Silent.ShouldBe(["validFrom"]), one => one.Inferred.ShouldBe(["subject"]));
    }

    [Fact]
    public void What_a_document_says_otherwise_stays_in_its_evidence_and_what_it_does_not_say_is_named_silent()
    {
        var merged = Merge(
            Sayings.Read("act 2016-05-24: occurred 2016-06-13 from=2016 to=2018 due=2019 n=7 if=asked as=committed"),
            Sayings.Read("com 2017: occurred 2016-06 from=2015 to=2019 due=2020 n=8 if=told as=announced"),
            Sayings.Read("web undated: occurred"));
        var (act, com, web) = (merged.Evidence[0], merged.Evidence[1], merged.Evidence[2]);
        ExchangeWriter.ToText(act).ShouldNotContain("2016-06-13");
        Sayings.Text(merged with { When = com.When, ValidFrom = com.ValidFrom, ValidTo = com.ValidTo, Due = com.Due, Quantity = com.Quantity, Condition = com.Condition, Commitment = com.Commitment })
            .ShouldBe("occurred 2016-06 from=2015 to=2019 due=2020 n=8 if=told as=announced");
        act.Silent.Concat(com.Silent).ShouldBeEmpty();
        web.Silent.ShouldBe(["when", "validFrom", "validTo", "due", "quantity", "condition", "commitment"]);
    }

    [Fact]
    public void The_same_evidence_counts_once()
    {
        var told = Sayings.Read("com 2018: occurred 2018");
        Merge(told, told).Evidence.ShouldHaveSingleItem();
        Merge(told, Sayings.Read("com 2018: occurred 2017")).Evidence.Count.ShouldBe(2);
    }

    [Fact]
    public void Evidence_stands_in_the_order_of_its_saying() =>
        Merge(Sayings.Read("com undated: occurred"), Sayings.Read("press 2019: occurred"), Sayings.Read("web 2018: occurred"))
            .Evidence.Select(evidence => evidence.Document.Slug).ShouldBe(["web", "press", "com"]);

    [Theory]
    [InlineData(true, true, true)]
    [InlineData(true, false, true)]
    [InlineData(false, true, true)]
    [InlineData(false, false, false)]
    public void What_one_document_calls_a_part_is_a_part(bool first, bool second, bool merged) =>
        Merge(Sayings.Read("com 2018: occurred") with { Partial = first }, Sayings.Read("com 2019: occurred") with { Partial = second }).Partial.ShouldBe(merged);

    [Fact]
    public void Stage_provision_and_money_are_those_of_the_first_that_names_them()
    {
        var merged = Merge(
            Sayings.Read("com 2020: occurred") with { Stage = "in_force", Provision = "Art 3", Money = "c" },
            Sayings.Read("com 2019: occurred") with { Stage = "published", Provision = "Art 2", Money = "b" },
            Sayings.Read("com 2018: occurred") with { Provision = "", Money = "" },
            Sayings.Read("com undated: occurred") with { Stage = "signed", Provision = "Art 1", Money = "a" });
        (merged.Stage, merged.Provision, merged.Money).ShouldBe(("published", "Art 2", "b"));
    }

    [Fact]
    public void It_is_derived_only_where_nobody_wrote_it_down()
    {
        var (derived, written) = (Sayings.Read("com 2018: occurred") with { Derived = true }, Sayings.Read("com 2019: occurred"));
        Merge(derived, written).Derived.ShouldBeFalse();
        Merge(derived, derived).Derived.ShouldBeTrue();
    }

    [Fact]
    public void A_member_that_one_document_says_literally_is_not_inferred() =>
        Merge(
            Json.Say("actor:a OPERATES instrument:b", "\"inferred\":[\"subject\",\"validFrom\"]", "2018"),
            Json.Say("actor:a OPERATES instrument:b", "\"inferred\":[\"validFrom\"]", "2019")).Inferred.ShouldBe(["validFrom"]);

    [Fact]
    public void Merging_does_not_depend_on_order_or_on_being_done_in_steps() =>
        Gen.Select(AnyStatement.Array[1, 6], Gen.Int[0, 6]).Sample((statements, cut) =>
        {
            var merger = new StatementMerger(Sayings.RollUp);
            var whole = merger.Merge(statements).Select(Text).ToList();
            var reversed = merger.Merge(statements.Reverse()).Select(Text).ToList();
            var first = merger.Merge(statements.Take(cut));
            var inSteps = merger.Merge([.. first, .. statements.Skip(cut)]).Select(Text).ToList();
            reversed.ShouldBe(whole);
            inSteps.ShouldBe(whole);
        });

    [Fact]
    public void Nor_do_the_members_that_no_evidence_has() =>
        Gen.Select(Gen.OneOf("", "a", "b"), Gen.OneOf("", "a", "b"), Gen.OneOf("", "a", "b"), Gen.OneOf("a", "b", "c").List[0, 2], Gen.OneOf("2018", "2019")).Array[1, 6].Sample(pieces =>
        {
            var statements = pieces.Select(piece =>
                Sayings.Read($"com {piece.Item5}: occurred") with { Stage = piece.Item1, Provision = piece.Item2, Money = piece.Item3, FormerIds = piece.Item4 }).ToList();
            var merger = new StatementMerger(Sayings.RollUp);
            merger.Merge(statements.AsEnumerable().Reverse()).Select(Text).ShouldBe(merger.Merge(statements).Select(Text));
        });

    [Fact]
    public void Nothing_that_a_document_said_is_lost() =>
        AnyStatement.Array[1, 6].Sample(statements =>
        {
            var merged = new StatementMerger(Sayings.RollUp).Merge(statements);
            Told(merged).ShouldBe(Told(statements).Distinct(StringComparer.Ordinal), ignoreOrder: true);
        });

    /// <summary>All of it, the evidence as it stands: a line of a file would sort it.</summary>
    private static string Text(Statement statement) => $"{Json.Line(statement)} {string.Join(' ', statement.Evidence.Select(ExchangeWriter.ToText))}";

    /// <summary>What each document said of what, wholly written out.</summary>
    private static IEnumerable<string> Told(IEnumerable<Statement> statements) =>
        statements.SelectMany(statement => statement.Evidence.Select(one => $"{statement.Id} {ExchangeWriter.ToText(EvidenceView.WriteOut(one, statement))}"));

    private static readonly Gen<string> Date = Gen.OneOf("2017", "2018-01", "2018-01-25", "2019-03-01", "[..2018-01-24]", "..");

    /// <summary>Members of one saying, each there or not.</summary>
    private static readonly Gen<string> Members = Gen.Select(
        Gen.Select(Date, Date, Date, Date), Gen.OneOf("n=5..9", "n=7", "n=..9"), Gen.OneOf("asked", "agreed"), Gen.OneOf("announced", "committed"), Gen.Int[0, 127],
        (dates, amount, condition, commitment, has) => string.Join(' ', new[]
        {
            dates.Item1, $"from={dates.Item2}", $"to={dates.Item3}", $"due={dates.Item4}", amount, $"if={condition}", $"as={commitment}",
        }.Where((_, i) => (has & (1 << i)) != 0)));

    private static readonly Gen<Statement> AnyStatement = Gen.Select(
        Gen.OneOf("occurred", "ongoing", "planned", "expected", "urged", "proposed", "denied"),
        Members,
        Gen.OneOf("undated", "2017-09-07", "2018-01-24", "2018", "2019"),
        Gen.OneOf("com", "press", "act", "web"),
        Gen.Int[1, 3],
        Gen.OneOf("actor:a", "actor:b"),
        (modality, members, saidOn, document, paragraph, recipient) =>
        {
            var statement = Sayings.Read($"{document} {saidOn}: {modality} {members}");
            return statement with { Object = EntityId.Parse(recipient), Evidence = [statement.Evidence[0] with { Paragraph = paragraph }] };
        });
}
