using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Sources.Checking;

/// <summary>The two houses are not exchanged, and a word of a stage does not make it where others beside it make another.</summary>
public sealed class StageHouseTests : IDisposable
{
    private readonly HarbourWorld _world = new();

    public void Dispose() => _world.Dispose();

    private IReadOnlyList<string> Check(string text, string stage) =>
        _world.Check(text, $"- {{subject: \"event:register-vote\", predicate: STAGE_OF, object: \"procedure:register\", stage: {stage}, modality: occurred, evidence: [{{{{1.1}}}}]}}\n");

    [Theory]
    [InlineData("The Council adopted the register file.", "council_adopted", "ep_adopted")]
    [InlineData("Ministers signed off the register file.", "council_adopted", "ep_adopted")]
    [InlineData("Parliament adopted the register file at first reading.", "ep_adopted", "council_adopted")]
    [InlineData("MEPs approved the register file in plenary.", "ep_adopted", "council_adopted")]
    [InlineData("Coreper endorsed the negotiating mandate on the register file.", "council_mandate", "ep_mandate")]
    [InlineData("The Council adopted its position on the register file.", "council_mandate", "council_adopted")]
    [InlineData("The Council agreed its general approach on the register file.", "council_mandate", "political_agreement")]
    [InlineData("The Council reached an agreement on its position on the register file.", "council_mandate", "political_agreement")]
    [InlineData("Parliament adopted its negotiating mandate on the register file.", "ep_mandate", "ep_adopted")]
    [InlineData("The Committee on Ports adopted its report on the register file.", "ep_mandate", "ep_adopted")]
    [InlineData("The Commission adopted a proposal for the register file.", "proposed", "council_adopted")]
    [InlineData("The Commission presented the register file for adoption.", "proposed", "ep_adopted")]
    [InlineData("The Council approved the political agreement on the register file.", "political_agreement", "council_adopted")]
    [InlineData("Both institutions agreed to start negotiations on the register file.", "trilogue", "political_agreement")]
    [InlineData("Trilogue negotiations on the register file have started.", "trilogue", "ep_mandate")]
    [InlineData("Talks on the register file are stuck.", "stalled", "trilogue")]
    [InlineData("Work on the register file has come to a standstill.", "stalled", "signed")]
    [InlineData("The register file was published and will enter into force in May.", "published", "in_force")]
    [InlineData("The register file has taken effect.", "in_force", "signed")]
    [InlineData("Negotiators closed the register file in the night.", "political_agreement", "signed")]
    public void The_stage_that_the_sentence_has_passes_and_its_neighbour_does_not(string text, string right, string wrong)
    {
        Check(text, right).ShouldBeEmpty();
        Check(text, wrong).ShouldHaveSingleItem().ShouldStartWith("warning SG5013");
    }

    [Theory]
    [InlineData("Parliament rejected the register file.", "ep_adopted")]
    [InlineData("The Council rejected the register file.", "council_adopted")]
    public void A_refusal_is_no_adoption(string text, string stage) => Check(text, stage).ShouldHaveSingleItem().ShouldStartWith("warning SG5013");

    [Theory]
    [InlineData("Parliament and Council adopted the register file.", "council_adopted")]
    [InlineData("Parliament and Council adopted the register file.", "ep_adopted")]
    [InlineData("The Council adopted its position at first reading on the register file.", "council_adopted")]
    [InlineData("Parliament rejected all amendments and adopted the register file.", "ep_adopted")]
    [InlineData("Parliament adopted the report of the LIBE Committee on the register file.", "ep_adopted")]
    public void Where_both_are_named_or_words_may_mean_either_nothing_is_asked(string text, string stage) => Check(text, stage).ShouldBeEmpty();
}
