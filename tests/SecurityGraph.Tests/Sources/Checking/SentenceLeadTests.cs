using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Sources.Checking;

/// <summary>What stands before the first name, or in a noun beside it, decides how all behind it is meant.</summary>
public sealed class SentenceLeadTests : IDisposable
{
    private readonly HarbourWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Theory]
    [InlineData("It is planned that the Harbour Office operates HARE.", "planned", "ongoing")]
    [InlineData("In future, the Harbour Office operates HARE.", "planned", "ongoing")]
    [InlineData("In the near future the Harbour Office operates HARE.", "planned", "ongoing")]
    [InlineData("As soon as it is built, the Harbour Office operates HARE.", "planned", "ongoing")]
    [InlineData("The plan is that the Harbour Office operates HARE.", "planned", "ongoing")]
    [InlineData("According to the proposal, the Harbour Office operates HARE.", "proposed", "ongoing")]
    [InlineData("Under the Council's draft, the Harbour Office operates HARE.", "proposed", "ongoing")]
    [InlineData("Under the proposal, the Harbour Office will operate HARE.", "proposed", "ongoing")]
    [InlineData("As proposed, the Harbour Office will operate HARE.", "proposed", "ongoing")]
    [InlineData("The proposal foresees that the Harbour Office operates HARE.", "proposed", "ongoing")]
    [InlineData("It is hoped that the Harbour Office operates HARE.", "expected", "ongoing")]
    [InlineData("It is therefore essential that the Harbour Office operates HARE.", "required", "ongoing")]
    [InlineData("If the Council agrees, the Harbour Office operates HARE.", "conditional", "ongoing")]
    [InlineData("Provided that money is found, the Harbour Office operates HARE.", "conditional", "ongoing")]
    [InlineData("If the Council agrees, the Harbour Office will have run HARE.", "conditional", "occurred")]
    [InlineData("The Council expects the Harbour Office to operate HARE.", "expected", "ongoing")]
    [InlineData("The law obliges the Harbour Office to operate HARE.", "required", "ongoing")]
    [InlineData("There are plans for the Harbour Office to operate HARE.", "planned", "ongoing")]
    [InlineData("The future operator of HARE is the Harbour Office.", "planned", "ongoing")]
    [InlineData("The task of the Harbour Office is to operate HARE.", "ongoing", "denied")]
    [InlineData("The Harbour Office proposes to operate HARE.", "proposed", "ongoing")]
    [InlineData("The Harbour Office called for the operation of HARE.", "urged", "ongoing")]
    [InlineData("The Harbour Office plans the launch of HARE.", "planned", "ongoing")]
    [InlineData("The launch of HARE by the Harbour Office remains a goal.", "planned", "ongoing")]
    [InlineData("The Harbour Office wonders whether to operate HARE.", "conditional", "ongoing")]
    [InlineData("The Harbour Office tried to operate HARE.", "planned", "ongoing")]
    [InlineData("The Harbour Office considered operating HARE.", "planned", "ongoing")]
    [InlineData("The Harbour Office is said to operate HARE.", "conditional", "ongoing")]
    [InlineData("Rumours have it that the Harbour Office operates HARE.", "conditional", "ongoing")]
    [InlineData("The Harbour Office decided against operating HARE.", "denied", "ongoing")]
    [InlineData("The Harbour Office does not operate HARE.", "denied", "planned")]
    [InlineData("The Harbour Office does not yet operate HARE.", "planned", "ongoing")]
    [InlineData("The Harbour Office will no longer operate HARE.", "denied", "planned")]
    [InlineData("Once the Harbour Office has started HARE, ships are safe.", "planned", "occurred")]
    public void Words_that_rule_the_clause_say_its_modality(string text, string right, string wrong)
    {
        _world.Check(text, HarbourWorld.Runs("actor:harbour-office", "instrument:harbour-register", "{1.1}", right)).ShouldBeEmpty();
        _world.Check(text, HarbourWorld.Runs("actor:harbour-office", "instrument:harbour-register", "{1.1}", wrong)).ShouldHaveSingleItem().ShouldStartWith("warning SG5010");
    }

    [Theory]
    [InlineData("As proposed by the Council, the Harbour Office now operates HARE.", "ongoing")]
    [InlineData("According to the report, the Harbour Office operates HARE.", "ongoing")]
    [InlineData("It is important to note that the Harbour Office operates HARE.", "ongoing")]
    [InlineData("If needed, the Harbour Office operates HARE.", "ongoing")]
    [InlineData("Once the law was adopted, the Harbour Office operated HARE.", "occurred")]
    [InlineData("If ships are lost, the Harbour Office has run HARE badly.", "occurred")]
    [InlineData("While others may hesitate, the Harbour Office operates HARE.", "ongoing")]
    [InlineData("Although pilots will be asked, the Harbour Office operates HARE.", "ongoing")]
    [InlineData("While the Light Register is not yet there, the Harbour Office operates HARE.", "ongoing")]
    [InlineData("Having started HARE, the Harbour Office will now work with pilots.", "occurred")]
    [InlineData("The Harbour Office will discuss with pilots HARE it operated.", "occurred")]
    [InlineData("The Harbour Office was established to operate HARE.", "planned")]
    [InlineData("The Harbour Office, which considered a law, operates HARE.", "ongoing")]
    public void Words_of_another_clause_say_nothing_of_it(string text, string modality) =>
        _world.Check(text, HarbourWorld.Runs("actor:harbour-office", "instrument:harbour-register", "{1.1}", modality)).ShouldBeEmpty();

    [Theory]
    [InlineData("Following the political agreement on the register file, the Sea Parliament is expected to vote in May.", "political_agreement")]
    [InlineData("The Sea Commission invites all to agree on the register file, on which trilogue discussions started.", "trilogue")]
    [InlineData("No agreement could be reached on the register file, which the Sea Commission withdrew.", "withdrawn")]
    [InlineData("The Sea Commission announced that it would propose the register file.", "announced")]
    public void A_stage_is_not_told_by_the_verb_of_another(string text, string stage) =>
        _world.Check(text, $"- {{subject: \"event:register-vote\", predicate: STAGE_OF, object: \"procedure:register\", stage: {stage}, modality: occurred, evidence: [{{{{1.1}}}}]}}\n").ShouldBeEmpty();

    [Theory]
    [InlineData("The Harbour Office's Management Board operates HARE.")]
    [InlineData("The Harbour Office's legal service operates HARE.")]
    [InlineData("Critics of the Harbour Office operate HARE.")]
    [InlineData("The Staff Union of the Harbour Office operates HARE.")]
    public void Who_sits_somewhere_or_is_against_it_is_not_it(string text)
    {
        _world.Check(text, HarbourWorld.Runs("actor:harbour-office", "instrument:harbour-register", "{1.1}")).ShouldHaveSingleItem().ShouldStartWith("error SG5003");
        _world.Check("The Harbour Office's experts operate HARE.", HarbourWorld.Runs("actor:harbour-office", "instrument:harbour-register", "{1.1}")).ShouldBeEmpty();
    }
}
