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
