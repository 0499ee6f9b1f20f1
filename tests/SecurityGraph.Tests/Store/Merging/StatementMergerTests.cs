using CsCheck;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store.Merging;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Store.Merging;

public sealed class StatementMergerTests
{
    /// <summary>Acts bind most, then COM documents, then press releases, then all else.</summary>
    private static int Binding(EntityId document) => document.ToString() switch
    {
        "instrument:act" => 3,
        "document:report" => 2,
        "document:press" => 1,
        _ => 0,
    };

    private static Statement Merge(params Statement[] statements) =>
        new StatementMerger(new RollUp(Binding)).Merge(statements).ShouldHaveSingleItem();

    [Fact]
    public void A_plan_and_its_fulfilment_are_one_statement_with_the_modality_of_the_later_saying()
    {
        var merged = Merge(
            Json.Say("event:vote OCCURS", "\"when\":\"2018-01-25\",\"modality\":\"planned\"", "2018-01-24"),
            Json.Say("event:vote OCCURS", "\"when\":\"2018-01-25\"", "2018-02-01", "document:press"));

        merged.Modality.ShouldBe(Modality.Occurred);
        merged.When!.ToString().ShouldBe("2018-01-25");
        merged.Evidence.Select(evidence => evidence.Modality).ShouldBe([Modality.Planned, null]);
    }

    [Fact]
    public void The_date_of_a_plan_does_not_become_the_date_of_the_fact()
    {
        var merged = Merge(
            Json.Say("event:vote OCCURS", "\"when\":\"2018-01-25\",\"modality\":\"planned\"", "2018-01-24"),
            Json.Say("event:vote OCCURS", "", "2018-02-01"));

        merged.When.ShouldBeNull();
        merged.Evidence[0].When!.ToString().ShouldBe("2018-01-25");
    }

    [Fact]
    public void Of_facts_the_more_binding_document_gives_the_date()
    {
        var merged = Merge(
            Json.Say("event:in-force OCCURS", "\"when\":\"2017-05\"", "2017-09-07", "document:press"),
            Json.Say("event:in-force OCCURS", "\"when\":\"2016-06-13\"", "2016-05-24", "instrument:act"));

        merged.When!.ToString().ShouldBe("2016-06-13");
        merged.Evidence.Single(evidence => evidence.Document == EntityId.Parse("document:press")).When!.ToString().ShouldBe("2017-05");
    }

    [Fact]
    public void A_bound_that_a_document_sets_for_want_of_a_date_yields_to_a_date()
    {
        var merged = Merge(
            Json.Say("event:deal OCCURS", "\"when\":\"[..2017-09-07]\"", "2017-09-07", "document:press"),
            Json.Say("event:deal OCCURS", "\"when\":\"2017-06-29\"", "2019", "document:web"));

        merged.When!.ToString().ShouldBe("2017-06-29");
    }

    [Fact]
    public void Of_plans_the_latest_gives_the_date()
    {
        var merged = Merge(
            Json.Say("event:start OCCURS", "\"when\":\"2024\",\"modality\":\"planned\"", "2018", "instrument:act"),
            Json.Say("event:start OCCURS", "\"when\":\"2026\",\"modality\":\"planned\"", "2025", "document:press"));

        merged.When!.ToString().ShouldBe("2026");
    }

    [Fact]
    public void Of_two_sayings_of_one_document_the_more_precise_counts()
    {
        var merged = Merge(
            Json.Say("event:deal OCCURS", "\"when\":\"2018-04\"", evidence: "\"paragraph\":1"),
            Json.Say("event:deal OCCURS", "\"when\":\"2018-04-25\"", evidence: "\"paragraph\":2"));

        merged.When!.ToString().ShouldBe("2018-04-25");
    }

    [Fact]
    public void What_a_document_does_not_say_is_named_silent()
    {
        var merged = Merge(
            Json.Say("actor:a OPERATES instrument:b", "\"validFrom\":\"2013\",\"modality\":\"ongoing\"", "2018-01-24"),
            Json.Say("actor:a OPERATES instrument:b", "\"modality\":\"ongoing\"", "2018-01-24", "document:press"));

        merged.Evidence.Single(evidence => evidence.Document == EntityId.Parse("document:press")).Silent.ShouldBe(["validFrom"]);
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
            var merger = new StatementMerger(new RollUp(Binding));
            var whole = merger.Merge(statements).Select(Json.Line).ToList();
            var reversed = merger.Merge(statements.Reverse()).Select(Json.Line).ToList();
            var first = merger.Merge(statements.Take(cut));
            var inSteps = merger.Merge([.. first, .. statements.Skip(cut)]).Select(Json.Line).ToList();
            reversed.ShouldBe(whole);
            inSteps.ShouldBe(whole);
        });

    private static readonly Gen<Statement> AnyStatement = Gen.Select(
        Gen.OneOf("event:vote OCCURS", "actor:a OPERATES instrument:b"),
        Gen.OneOf("occurred", "ongoing", "planned", "expected", "urged", "proposed", "denied"),
        Gen.OneOf("", "2017", "2018-01", "2018-01-25", "2019-03-01"),
        Gen.OneOf("", "2017-09-07", "2018-01-24", "2018", "2019"),
        Gen.OneOf("document:report", "document:press", "instrument:act", "document:web"),
        Gen.Int[1, 3],
        (triple, modality, date, saidOn, document, paragraph) =>
        {
            var member = triple.EndsWith("OCCURS", StringComparison.Ordinal) ? "when" : "validFrom";
            var dated = date.Length > 0 ? $"\"{member}\":\"{date}\"," : "";
            return Json.Say(triple, $"{dated}\"modality\":\"{modality}\"", saidOn, document, $"\"paragraph\":{paragraph}");
        });
}
