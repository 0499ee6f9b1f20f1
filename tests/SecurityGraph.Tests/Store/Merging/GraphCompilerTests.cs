using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store.Merging;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Store.Merging;

public sealed class GraphCompilerTests
{
    private static readonly Entity[] Entities =
    [
        SmallGraph.Named("procedure:p", "Procedure"), SmallGraph.Named("event:e", "Talks"), SmallGraph.Named("actor:a", "Actor"),
        SmallGraph.Named("document:web", "Page", "webpage"), SmallGraph.Named("document:com", "Report", "progress_report"),
    ];

    private static readonly Statement[] Talks =
    [
        Json.Say("event:e STAGE_OF procedure:p", "\"stage\":\"trilogue\""), Json.Say("event:e OCCURS", "\"when\":\"2018\""), Json.Say("actor:a PARTICIPATES_IN event:e"),
    ];

    private static Statement[] Derived(Graph graph) => [.. graph.Statements.Where(statement => statement.Derived)];

    [Fact]
    public void Entities_and_statements_stand_in_the_order_of_ids()
    {
        var graph = SmallGraph.Compile(Entities, Talks);
        graph.Entities.Select(entity => entity.Id).ShouldBeInOrder();
        graph.Statements.Select(statement => statement.Id).ShouldBeInOrder(SortDirection.Ascending, StringComparer.Ordinal);
        graph.Statements.Count.ShouldBe(4);
    }

    [Fact]
    public void A_dataset_on_top_redefines_entities() =>
        SmallGraph.Compile([.. Entities, SmallGraph.Named("actor:a", "Renamed")], Talks).Entities.Single(entity => entity.Id == EntityId.Parse("actor:a")).Name.ShouldBe("Renamed");

    [Fact]
    public void Who_is_named_by_a_former_id_is_the_current_entity()
    {
        Entity[] entities = [.. Entities.Where(entity => entity.Id.Slug is not ("a" or "e")), Renamed("actor:a", "actor:old"), Renamed("event:e", "event:old")];
        var old = Json.Say("actor:old PARTICIPATES_IN event:old");
        var graph = SmallGraph.Compile(entities, [.. Talks[..2], old, Json.Say("actor:a PARTICIPATES_IN event:e", "", "2018-02-03", "document:com")]);
        var one = graph.Statements.Single(statement => statement.Predicate.Name == "PARTICIPATES_IN");
        one.Id.ShouldBe(Talks[2].Id);
        one.FormerIds.ShouldBe([old.Id]);
        one.Evidence.Count.ShouldBe(2);
        Derived(graph).ShouldHaveSingleItem().Subject.ShouldBe(EntityId.Parse("actor:a"));
    }

    [Fact]
    public void A_document_that_is_cited_by_a_former_id_binds_as_the_current_one()
    {
        Entity[] entities = [.. Entities, SmallGraph.Named("instrument:act", "Act", "legal_act") with { FormerIds = [EntityId.Parse("instrument:act-old")] }];
        Statement Told(string when, string document) => Json.Say("event:e OCCURS", $"\"when\":\"{when}\"", "2018", document);
        var graph = SmallGraph.Compile(entities, [Told("2018-05-02", "instrument:act-old"), Told("2018-05-03", "document:com")]);
        graph.Statements.ShouldHaveSingleItem().When!.ToString().ShouldBe("2018-05-02");
    }

    [Fact]
    public void Two_orders_of_one_graph_are_written_alike()
    {
        var day = new DateOnly(2026, 1, 2);
        var id = EntityId.Parse("actor:a");
        var com = EntityId.Parse("document:com");
        var graph = SmallGraph.Compile(Entities, Talks) with
        {
            Links = [new(LinkKind.SameAs, "actor:a", "actor:b", "one", "why", day), new(LinkKind.SameAs, "actor:a", "actor:b", "other", "why", day)],
            Mentions = [new(id, com, "1", 2), new(id, com, "2", 1)],
            Withdrawn = [new("x:1", "1.0.0", "wrong"), new("x:1", "1.0.0", "a duplicate")],
            Coverage = [new(com, "2", 5, 1), new(com, "1", 5, 1)],
        };
        var turned = graph with
        {
            Links = [.. graph.Links.Reverse()],
            Mentions = [.. graph.Mentions.Reverse()],
            Withdrawn = [.. graph.Withdrawn.Reverse()],
            Coverage = [.. graph.Coverage.Reverse()],
        };
        Written(turned).ShouldBe(Written(graph));

        static string Written(Graph graph)
        {
            using var stream = new MemoryStream();
            GraphCompiler.Compile(graph).WriteTo(stream);
            return System.Text.Encoding.UTF8.GetString(stream.ToArray());
        }
    }

    /// <summary>The release of the small graph ends on 1 January 2026.</summary>
    [Theory]
    [InlineData("2026-01-01", Modality.Occurred)]
    [InlineData("2026-01-02", Modality.Expected)]
    public void A_fact_after_the_day_on_which_the_release_ends_is_expected_and_its_evidence_stays(string when, Modality modality)
    {
        var fixedByAct = SmallGraph.Compile([], [Json.Say("event:e OCCURS", $"\"when\":\"{when}\"", "2025", "instrument:act")]).Statements.ShouldHaveSingleItem();
        (fixedByAct.Modality, EvidenceView.WriteOut(fixedByAct.Evidence[0], fixedByAct).Modality).ShouldBe((modality, Modality.Occurred));
    }

    [Theory]
    [InlineData("", "", "2026-01-01")]
    [InlineData("", "2024-05", "2024-05")]
    [InlineData("2019", "", null)]
    public void Undated_evidence_was_read_by_the_day_on_which_the_release_ends(string saidOn, string collectedOn, string? read)
    {
        var said = Json.Say("actor:a OPERATES instrument:b", saidOn: saidOn, evidence: collectedOn.Length > 0 ? $"\"collectedOn\":\"{collectedOn}\"" : "");
        (SmallGraph.Compile([], [said]).Statements.ShouldHaveSingleItem().Evidence[0].CollectedOn?.ToString()).ShouldBe(read);
    }

    private static Entity Renamed(string id, string former) => SmallGraph.Named(id, "Renamed") with { FormerIds = [EntityId.Parse(former)] };

    [Fact]
    public void What_was_derived_is_derived_anew()
    {
        var graph = SmallGraph.Compile(Entities, Talks);
        Derived(graph).ShouldHaveSingleItem().Predicate.Name.ShouldBe("NEGOTIATES");
        Derived(SmallGraph.Compile(Entities, graph.Statements)).Length.ShouldBe(1);
        Derived(SmallGraph.Compile(Entities, graph.Statements.Where(statement => statement.Predicate != Predicate.StageOf))).ShouldBeEmpty("its stage is gone");
    }

    [Fact]
    public void How_binding_a_document_is_comes_from_its_subkind() =>
        SmallGraph.Compile(
            Entities,
            [
                Json.Say("actor:a PROPOSES document:com", "\"when\":\"2018-01-24\"", "2019", "document:web"),
                Json.Say("actor:a PROPOSES document:com", "\"when\":\"2018\"", "2018", "document:com"),
                Json.Say("actor:a PROPOSES document:com", "\"when\":\"2018-01-25\"", "2020", "document:unknown"),
            ]).Statements.ShouldHaveSingleItem().When!.ToString().ShouldBe("2018");
}
