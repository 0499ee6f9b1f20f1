using SecurityGraph.Judgement.Existences;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store.Lenses;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Judgement;

/// <summary>What nobody but a weak source says decides nothing that is computed, unless weak sources are asked for.</summary>
public sealed class WeakSourcesTests
{
    private static readonly Lens Heard = Lens.All with { Sources = Vocabulary.Current.SourceClasses[^1] };

    private static Statement Report(string told, string members = "") => Json.Say(told, members, document: "document:report");

    private static Statement Blog(string told, string members = "") => Json.Say(told, members, document: "document:blog");

    [Fact]
    public void Whether_something_exists_is_not_for_a_weak_source()
    {
        var graph = new JudgedGraph(Blog("instrument:act ESTABLISHES instrument:system"), Blog("actor:body USES instrument:other"), Report("actor:a PROPOSES instrument:other"));
        graph.ExistenceOf("instrument:system", Lens.All).State.ShouldBe(ExistenceState.Unstated);
        graph.ExistenceOf("actor:body", Lens.All).State.ShouldBe(ExistenceState.Unstated);
        graph.ExistenceOf("instrument:other", Lens.All).State.ShouldBe(ExistenceState.Proposed);
        graph.ExistenceOf("instrument:system", Heard).State.ShouldBe(ExistenceState.Established);
        graph.ExistenceOf("actor:body", Heard).State.ShouldBe(ExistenceState.Operational);
    }

    [Fact]
    public void Nor_how_far_it_has_come_nor_when()
    {
        var graph = new JudgedGraph(
            Report("event:vote STAGE_OF procedure:file", "\"stage\":\"ep_adopted\""), Report("event:vote OCCURS", "\"when\":\"2018-03-01\""), Blog("event:vote OCCURS", "\"when\":\"2018-03-02\""),
            Blog("event:signing STAGE_OF procedure:file", "\"stage\":\"signed\""), Report("event:signing OCCURS", "\"when\":\"2018-06-01\""),
            Report("event:start STAGE_OF procedure:file", "\"stage\":\"in_force\""), Blog("event:start OCCURS", "\"when\":\"2018-07-01\""));
        var status = graph.StatusOf("procedure:file", Lens.All);
        status.Reached.Select(stage => $"{stage.Stage.Name} {stage.When}").ShouldBe(["ep_adopted 2018-03-01", "in_force "]);
        graph.StatusOf("procedure:file", Heard).Reached.Select(stage => $"{stage.Stage.Name} {stage.When}")
            .ShouldBe(["ep_adopted 2018-03-01", "signed 2018-06-01", "in_force 2018-07-01"]);
    }

    [Fact]
    public void A_day_by_which_only_a_weak_source_had_spoken_has_no_status_yet()
    {
        var graph = new JudgedGraph(
            Json.Say("event:start STAGE_OF instrument:system", "\"stage\":\"operational\"", "2018-01-01", "document:blog"), Json.Say("event:start OCCURS", "\"when\":\"2018-01-01\"", "2018-01-01", "document:blog"),
            Json.Say("event:start STAGE_OF instrument:system", "\"stage\":\"operational\"", "2019-01-01"), Json.Say("event:start OCCURS", "\"when\":\"2018-01-01\"", "2019-01-01"));
        graph.StatusOf("instrument:system", new Lens { SaidBy = new DateOnly(2018, 6, 1) }).Current.ShouldBeNull();
        graph.StatusOf("instrument:system", new Lens { SaidBy = new DateOnly(2019, 6, 1) }).Current!.Stage.Name.ShouldBe("operational");
    }
}
