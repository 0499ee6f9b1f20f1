using SecurityGraph.Model.Exchange;
using SecurityGraph.Store;
using SecurityGraph.Store.Requests;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Store.Contract;

/// <summary>A statement answers to every id that it ever had.</summary>
public abstract class FormerIdsContract(Func<Graph, IGraphStore> create) : GraphStoreContract(create)
{
    [Fact]
    public void A_statement_whose_entity_was_renamed_answers_by_its_former_id()
    {
        var told = Json.Say("actor:it-agency OPERATES instrument:vis", document: "document:report");
        var store = Open(SmallGraph.Compile(SmallGraph.Graph.Entities, [told]));
        var now = store.Statements(new StatementQuery())[0].Items.ShouldHaveSingleItem().Item.Statement;
        now.Id.ShouldNotBe(told.Id);
        string[] asked = [told.Id, now.Id, "operates:0000000000000000"];
        foreach (var ids in (string[][])[[told.Id], asked]) store.Statements(new StatementQuery { Ids = ids })[0].Items.ShouldHaveSingleItem().Item.Statement.Id.ShouldBe(now.Id);
        store.Statements(new StatementQuery { Entities = [now.Subject], Ids = [told.Id] })[0].Items.ShouldHaveSingleItem();
    }

    [Fact]
    public void An_id_that_was_given_in_the_data_counts_like_one_that_follows_from_a_rename()
    {
        var told = Json.Say("actor:eu-lisa OPERATES instrument:vis", document: "document:report") with { FormerIds = ["operates:00000000000000aa", "uses:00000000000000bb"] };
        var store = Open(SmallGraph.Compile(SmallGraph.Graph.Entities, [told]));
        foreach (var former in told.FormerIds) store.Statements(new StatementQuery { Ids = [former] })[0].Items.ShouldHaveSingleItem().Item.Statement.Id.ShouldBe(told.Id);
    }
}
