using SecurityGraph.Judgement;
using SecurityGraph.Judgement.Existences;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Store;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Requests;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Judgement;

/// <summary>What decides stands behind more statements than a page of a store has.</summary>
public sealed class WholeJudgementTests
{
    private const int Many = (2 * Limits.MaxFirst) + 100;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static IEnumerable<Statement> Each(Func<int, Statement> say) => Enumerable.Range(0, Many).Select(say);

    [Fact]
    public async Task A_repeal_that_is_told_last_ends_an_act_that_did_a_great_deal()
    {
        using var store = StatedStore.Of(Each(i => Json.Say($"instrument:act ESTABLISHES actor:a{i}", "\"when\":\"2018\""))
            .Append(Json.Say("instrument:new REPEALS instrument:act", "\"when\":\"2019\"")));
        (await Existence(store, "instrument:act")).State.ShouldBe(ExistenceState.Ended);
    }

    [Fact]
    public async Task The_one_fact_among_many_plans_makes_an_actor_exist()
    {
        using var store = StatedStore.Of(Each(i => Json.Say($"actor:hub OPERATES instrument:i{i}", "\"validFrom\":\"2020\",\"modality\":\"planned\""))
            .Append(Json.Say("actor:hub USES instrument:i0")));
        var existence = await Existence(store, "actor:hub");
        existence.State.ShouldBe(ExistenceState.Existing);
        existence.Because.ShouldHaveSingleItem().Statement.Predicate.Name.ShouldBe("USES");
    }

    [Fact]
    public async Task A_family_has_all_its_members_wherever_it_is_asked_for()
    {
        var statements = Each(i => Json.Say($"instrument:system GOVERNED_BY instrument:act{i}"))
            .Concat(Each(i => Json.Say($"procedure:p{i} PRODUCES instrument:act{i}")))
            .Concat(Each(i => Json.Say($"procedure:p{i} INITIATED_BY document:d{i}")));
        using var store = StatedStore.Of(statements);
        EntityId[] members = [EntityId.Parse("instrument:system"), EntityId.Parse("procedure:p0"), EntityId.Parse($"document:d{Many - 1}")];
        var families = await new Judge(store).FamiliesOf(members, Lens.All, Token);
        foreach (var member in members)
        {
            var family = families[member];
            (family.Systems.Count, family.Acts.Count, family.Procedures.Count, family.Proposals.Count).ShouldBe((1, Many, Many, Many));
        }
    }

    [Fact]
    public async Task The_last_of_very_many_stages_is_where_a_file_stands()
    {
        var statements = Each(i => Json.Say($"event:e{i} STAGE_OF procedure:p", "\"stage\":\"trilogue\""))
            .Concat(Each(i => Json.Say($"event:e{i} OCCURS", "\"when\":\"2017\"")))
            .Append(Json.Say("event:z STAGE_OF procedure:p", "\"stage\":\"political_agreement\""))
            .Append(Json.Say("event:z OCCURS", "\"when\":\"2018-04-25\""));
        using var store = StatedStore.Of(statements);
        var procedure = (await store.FindEntities(new EntityQuery { Ids = [EntityId.Parse("procedure:p")] }, Token)).Items[0].Item;
        var status = (await new Judge(store).StatusesOf([procedure], Lens.All, Token))[procedure.Id];
        status.Reached.Count.ShouldBe(Many + 1);
        status.Current!.Stage.Name.ShouldBe("political_agreement");
    }

    [Fact]
    public async Task A_dossier_tells_every_statement_and_knows_everyone_in_it()
    {
        using var store = StatedStore.Of(Each(i => Json.Say($"actor:hub OPERATES instrument:i{i}")));
        var hub = (await store.FindEntities(new EntityQuery { Ids = [EntityId.Parse("actor:hub")] }, Token)).Items[0].Item;
        var dossier = await Dossier.Read(store, hub, Lens.All, Token);
        dossier.Statements.Select(answer => answer.Statement.Id).Distinct().Count().ShouldBe(Many);
        dossier.Known.Count.ShouldBe(Many + 2, "the instruments, the hub and the document");
        dossier.Existence.Because.Count.ShouldBe(Many);
    }

    private static async Task<Existence> Existence(IGraphStore store, string entity)
    {
        var id = EntityId.Parse(entity);
        return (await new Judge(store).ExistencesOf([id], Lens.All, Token))[id];
    }
}
