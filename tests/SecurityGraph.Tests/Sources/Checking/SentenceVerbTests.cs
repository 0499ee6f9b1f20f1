using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Sources.Checking;

/// <summary>Near relatives of the planted errors: what the verb of a sentence decides, of the modality and of who does it to whom.</summary>
public sealed class SentenceVerbTests : IDisposable
{
    private readonly HarbourWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Theory]
    [InlineData("The Harbour Office, which will move to Riga in May, runs HARE.", "ongoing", true)]
    [InlineData("HARE will be run by the Harbour Office.", "ongoing", false)]
    [InlineData("HARE will be run by the Harbour Office.", "planned", true)]
    [InlineData("The Harbour Office is preparing to run HARE.", "ongoing", false)]
    [InlineData("The Harbour Office is considering whether to run HARE.", "ongoing", false)]
    [InlineData("The Harbour Office intends, before the summer, to run HARE.", "ongoing", false)]
    [InlineData("The Board called on the Harbour Office to run HARE.", "ongoing", false)]
    [InlineData("The Harbour Office has to run HARE.", "ongoing", false)]
    [InlineData("The Harbour Office may run HARE.", "ongoing", false)]
    [InlineData("The Harbour Office has run HARE for years.", "ongoing", true)]
    [InlineData("The Harbour Office has run HARE for years.", "planned", false)]
    [InlineData("The Harbour Office no longer runs HARE.", "ongoing", false)]
    [InlineData("The Harbour Office would run HARE.", "proposed", true)]
    [InlineData("The Harbour Office would run HARE.", "ongoing", false)]
    [InlineData("The Harbour Office has not only run HARE for years.", "ongoing", true)]
    [InlineData("The Harbour Office still does not run HARE.", "ongoing", false)]
    [InlineData("The Harbour Office doesn't run HARE.", "ongoing", false)]
    [InlineData("Never has the Harbour Office run HARE.", "occurred", false)]
    [InlineData("Neither the Harbour Office nor the Coast Guard runs HARE.", "ongoing", false)]
    [InlineData("HARE, neither cheap nor easy, is run by the Harbour Office.", "ongoing", true)]
    [InlineData("Why does the Harbour Office run HARE?", "ongoing", true)] // it does
    [InlineData("Does the Harbour Office run HARE?", "ongoing", false)]
    [InlineData("If all agree, the Harbour Office runs HARE.", "conditional", true)]
    [InlineData("Unless the Harbour Office runs HARE, ships are lost.", "ongoing", false)]
    [InlineData("Unless the Harbour Office runs HARE, ships are lost.", "conditional", true)]
    [InlineData("The help provided by the Harbour Office has led to HARE.", "ongoing", true)]
    [InlineData("The Harbour Office has agreed to run HARE.", "ongoing", false)]
    [InlineData("The Harbour Office has agreed to run HARE.", "planned", true)]
    [InlineData("The Harbour Office has agreed to HARE.", "planned", false)]
    [InlineData("The Harbour Office was to have run HARE.", "planned", true)]
    [InlineData("The Harbour Office might have run HARE.", "occurred", false)]
    [InlineData("The Harbour Office runs HARE.", "planned", false)] // what is so now is no plan
    [InlineData("HARE is run by the Harbour Office.", "denied", false)]
    [InlineData("The Harbour Office ran HARE.", "ongoing", false)]
    [InlineData("The Harbour Office used to run HARE.", "ongoing", false)]
    [InlineData("HARE, run by the Harbour Office, is good.", "ongoing", true)]
    [InlineData("The Harbour Office managed to run HARE.", "ongoing", true)]
    [InlineData("The Harbour Office has moved to Riga and will run HARE.", "ongoing", false)] // the second phrase joins them
    [InlineData("The Harbour Office has moved to Riga and will run HARE.", "planned", true)]
    [InlineData("The Harbour Office runs HARE and will move to Riga.", "ongoing", true)]
    [InlineData("HARE, which the Harbour Office runs, will be improved.", "ongoing", true)]
    [InlineData("The Harbour Office, no longer young, runs HARE.", "ongoing", true)]
    [InlineData("The Harbour Office, committed to safety, runs HARE.", "ongoing", true)]
    [InlineData("The Harbour Office is committed to running HARE.", "ongoing", false)]
    [InlineData("Once the Harbour Office runs HARE, ships are safe.", "ongoing", false)]
    [InlineData("Since the Harbour Office runs HARE, ships are safe.", "ongoing", true)]
    [InlineData("Perhaps the Harbour Office runs HARE.", "ongoing", false)]
    [InlineData("The Coast Guard rather than the Harbour Office runs HARE.", "ongoing", false)]
    [InlineData("Instead of waiting, the Harbour Office runs HARE.", "ongoing", true)]
    [InlineData("It is not true that the Harbour Office runs HARE.", "ongoing", false)]
    [InlineData("The planned launch of HARE by the Harbour Office is discussed.", "ongoing", false)]
    [InlineData("The Harbour Office does not have to run HARE.", "required", false)]
    [InlineData("The Harbour Office no longer plans to run HARE.", "planned", false)]
    [InlineData("The Harbour Office has not run HARE yet.", "planned", true)]
    public void A_verb_decides_or_leaves_the_modality(string text, string modality, bool passes)
    {
        var found = _world.Check(text, HarbourWorld.Runs("actor:harbour-office", "instrument:harbour-register", "{1.1}", modality));
        if (passes) found.ShouldBeEmpty();
        else found.ShouldHaveSingleItem().ShouldStartWith("warning SG5010");
    }

    [Theory]
    [InlineData("It would strengthen HARE.", "occurred", false)]
    [InlineData("It would strengthen HARE.", "proposed", true)]
    [InlineData("They strengthened HARE.", "planned", false)]
    [InlineData("They strengthened HARE.", "occurred", true)]
    [InlineData("HARE is to be strengthened.", "occurred", false)]
    [InlineData("Will it strengthen HARE?", "occurred", false)]
    [InlineData("The reform, which will cost much, strengthened HARE.", "occurred", true)]
    [InlineData("It has strengthened HARE and will help pilots.", "occurred", true)]
    [InlineData("The strengthened HARE is here.", "occurred", true)]
    public void The_verb_of_the_object_decides_where_the_subject_is_inferred(string text, string modality, bool passes)
    {
        var found = _world.Check(text, $"- {{subject: \"instrument:register-act\", predicate: STRENGTHENS, object: \"instrument:harbour-register\", modality: {modality}, evidence: [{{{{1.1}}, inferred: [subject]}}]}}\n");
        if (passes) found.ShouldBeEmpty();
        else found.ShouldHaveSingleItem().ShouldStartWith("warning SG5010");
    }

    [Theory]
    [InlineData("The Harbour Office supports the Coast Guard.", true)]
    [InlineData("The Harbour Office has actively supported the Coast Guard.", true)]
    [InlineData("The Coast Guard is being supported by the Harbour Office.", true)]
    [InlineData("The Coast Guard, helped by the Harbour Office, sails.", true)]
    [InlineData("The Harbour Office, which supports the Coast Guard, is old.", true)]
    [InlineData("The Coast Guard, which the Harbour Office supports, sails.", false)]
    [InlineData("The Harbour Office and the Coast Guard support pilots.", false)]
    [InlineData("The Harbour Office supports plans by the Coast Guard.", false)]
    [InlineData("The Harbour Office supports pilots who know the Coast Guard.", false)]
    [InlineData("The Harbour Office supports the Coast Guard, and the Coast Guard the Harbour Office.", false)]
    public void One_verb_between_two_names_says_who_does_it_to_whom(string text, bool decides)
    {
        string Supports(string subject, string target, string more = "") => $"- {{subject: \"{subject}\", predicate: SUPPORTS, object: \"{target}\", modality: ongoing, evidence: [{{{{1.1}}{more}}}]}}\n";
        _world.Check(text, Supports("actor:harbour-office", "actor:coast-guard")).ShouldBeEmpty();
        var exchanged = _world.Check(text, Supports("actor:coast-guard", "actor:harbour-office"));
        if (decides) exchanged.ShouldHaveSingleItem().ShouldStartWith("warning SG5012");
        else exchanged.ShouldBeEmpty();
        if (decides) _world.Check(text, Supports("actor:coast-guard", "actor:harbour-office", ", looked: [members]")).ShouldBeEmpty();
        if (decides) _world.Check(text, Supports("actor:harbour-office", "actor:coast-guard", ", looked: [members]")).ShouldHaveSingleItem().ShouldContain("leave looked out");
    }
}
