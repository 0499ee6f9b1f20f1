using SecurityGraph.Judgement;
using SecurityGraph.Judgement.Existences;
using SecurityGraph.Judgement.Statuses;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Store.Embedded;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Tests.Store;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Judgement;

/// <summary>Sets of entities in, judgements by id out.</summary>
public sealed class JudgeTests
{
    private static readonly Lens Then = new() { AsOf = new DateOnly(2018, 1, 24), SaidBy = new DateOnly(2018, 1, 24) };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Many_are_judged_as_each_alone()
    {
        using var store = EmbeddedStore.Of(SmallGraph.Graph);
        var judge = new Judge(store);
        List<Entity> entities = [.. SmallGraph.Graph.Entities];
        List<EntityId> ids = [.. entities.Select(entity => entity.Id)];
        var families = await judge.FamiliesOf(ids, Lens.All, Token);
        var statuses = await judge.StatusesOf(entities, Then, Token);
        var existences = await judge.ExistencesOf(ids, Then, Token);
        foreach (var entity in entities)
        {
            families[entity.Id].Members.ShouldBe((await judge.FamiliesOf([entity.Id], Lens.All, Token))[entity.Id].Members);
            statuses[entity.Id].Reached.ShouldBe((await judge.StatusesOf([entity], Then, Token))[entity.Id].Reached, Stages);
            existences[entity.Id].State.ShouldBe((await judge.ExistencesOf([entity.Id], Then, Token))[entity.Id].State);
        }
        families[EntityId.Parse("document:proposal")].Members.ShouldBe(
            new[] { "instrument:etias", "instrument:etias-act", "procedure:etias", "document:proposal" }.Select(EntityId.Parse));
        statuses[EntityId.Parse("instrument:etias")].Current.ShouldBeNull("a system has stages of its own");
        (await judge.FilesOf(entities, Lens.All, Token))[EntityId.Parse("instrument:etias")].ShouldBe([EntityId.Parse("procedure:etias")]);
        statuses[EntityId.Parse("procedure:etias")].Current!.Stage.Name.ShouldBe("trilogue");
        existences[EntityId.Parse("actor:co-legislators")].State.ShouldBe(ExistenceState.Existing);
    }

    [Fact]
    public async Task A_former_id_is_answered_as_the_current_one_under_the_id_that_was_asked_for()
    {
        EntityId former = EntityId.Parse("instrument:old"), current = EntityId.Parse("instrument:system");
        using var store = StatedStore.Of(
            [Json.Say("instrument:system GOVERNED_BY instrument:act"), Json.Say("instrument:act ESTABLISHES instrument:system")],
            SmallGraph.Named("instrument:system", "The System", "it_system", formerIds: ["instrument:old"]));
        var judge = new Judge(store);
        var families = await judge.FamiliesOf([former, current], Lens.All, Token);
        families[former].Systems.ShouldBe([current]);
        families[former].Members.ShouldBe(families[current].Members);
        var existences = await judge.ExistencesOf([former, current], Lens.All, Token);
        existences[former].State.ShouldBe(ExistenceState.Established);
        existences[former].Because.Count.ShouldBe(existences[current].Because.Count);
    }

    [Fact]
    public async Task Of_nobody_and_of_nothing_there_is_little_to_say()
    {
        using var store = EmbeddedStore.Of(SmallGraph.Graph);
        var judge = new Judge(store);
        var nobody = EntityId.Parse("actor:nobody");
        (await judge.FamiliesOf([], Lens.All, Token)).ShouldBeEmpty();
        (await judge.StatusesOf([], Lens.All, Token)).ShouldBeEmpty();
        (await judge.ExistencesOf([], Lens.All, Token)).ShouldBeEmpty();
        (await judge.FamiliesOf([nobody], Lens.All, Token))[nobody].Members.ShouldBeEmpty();
        (await judge.ExistencesOf([nobody], Lens.All, Token))[nobody].State.ShouldBe(ExistenceState.Unstated);
    }

    private static readonly IEqualityComparer<StageReached> Stages =
        EqualityComparer<StageReached>.Create(
            (one, other) => (one!.StageOf.Id, one.Occurrence.Id, one.Certainty) == (other!.StageOf.Id, other.Occurrence.Id, other.Certainty));
}
