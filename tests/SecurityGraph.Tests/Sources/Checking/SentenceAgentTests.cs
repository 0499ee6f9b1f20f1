using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Sources.Checking;

/// <summary>Near relatives of the planted errors, and right statements that a too eager rule would doubt: who acts, and of what a date is.</summary>
public sealed class SentenceAgentTests : IDisposable
{
    private readonly HarbourWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Theory]
    [InlineData("Unlike the Sea Parliament, the Harbour Office supports the Coast Guard.", true)]
    [InlineData("The Sea Parliament welcomes that the Harbour Office supports the Coast Guard.", true)]
    [InlineData("The Harbour Office, which the Sea Parliament watches, supports the Coast Guard.", true)]
    [InlineData("The Coast Guard is supported by the Harbour Office, says the Sea Parliament.", true)]
    [InlineData("'The Harbour Office supports the Coast Guard', said the Sea Parliament.", true)]
    [InlineData("The Sea Parliament and the Harbour Office support the Coast Guard.", false)]
    [InlineData("The Sea Parliament, together with the Harbour Office, supports the Coast Guard.", false)]
    [InlineData("The Harbour Office, together with the Sea Parliament, supports the Coast Guard.", false)]
    [InlineData("The Coast Guard is supported by the Harbour Office, pilots and the Sea Parliament.", false)]
    [InlineData("The Sea Parliament's agreement with the Harbour Office supports the Coast Guard.", false)]
    [InlineData("The Sea Parliament, like the Harbour Office, supports the Coast Guard.", false)]
    [InlineData("The Sea Parliament helps the Harbour Office support the Coast Guard.", false)]
    [InlineData("The Sea Parliament supports ships of the Harbour Office and the Coast Guard.", false)]
    public void The_actor_next_to_the_verb_does_it(string text, bool isDoubted)
    {
        var found = _world.Check(text, Supports("actor:sea-parliament", "actor:coast-guard"));
        if (isDoubted) found.ShouldHaveSingleItem().ShouldStartWith("warning SG5012: the sentence says it of 'Harbour Office': that is the subject");
        else found.ShouldBeEmpty();
        if (isDoubted) _world.Check(text, Supports("actor:harbour-office", "actor:coast-guard")).ShouldBeEmpty();
        if (isDoubted) _world.Check(text, Supports("actor:sea-parliament", "actor:coast-guard", ", looked: [members]")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("The Coast Guard, in 2015, supported the Harbour Office.")]
    [InlineData("The Coast Guard duly and gladly supports the Harbour Office.")]
    [InlineData("The Harbour Office is, for example, supported by the Coast Guard.")]
    [InlineData("The Harbour Office received generous support from the Coast Guard.")]
    public void A_word_more_hides_no_exchange(string text)
    {
        _world.Check(text, Supports("actor:coast-guard", "actor:harbour-office")).ShouldBeEmpty();
        _world.Check(text, Supports("actor:harbour-office", "actor:coast-guard")).ShouldHaveSingleItem().ShouldStartWith("warning SG5012: the sentence says it the other way round");
    }

    [Theory]
    [InlineData("The Sea Commission President and HARE.", false)]
    [InlineData("The Sea Commission Vice-President and HARE.", false)]
    [InlineData("The former Sea Commission director and HARE.", false)]
    [InlineData("The Sea Commission Executive Director and HARE.", false)]
    [InlineData("The Police of the Sea Commission and HARE.", false)]
    [InlineData("The Sea Commission for Safety through Light and HARE.", false)]
    [InlineData("The Sea Commission, President Keeper says, has HARE.", true)]
    [InlineData("The Sea Commission directs HARE.", true)]
    [InlineData("The Sea Commission for Lamps is not HARE.", true)]
    [InlineData("Experts of the Sea Commission have HARE.", true)]
    [InlineData("The Sea Commission presidency of HARE.", true)]
    public void Somebody_with_its_name_in_a_title_is_not_it(string text, bool isNamed) => Lacks(text, "actor:sea-commission").ShouldBe(!isNamed);

    [Theory]
    [InlineData("Some pilots use HARE.", false)]
    [InlineData("Five pilots use HARE.", false)]
    [InlineData("Most pilots use HARE.", false)]
    [InlineData("A large number of pilots use HARE.", false)]
    [InlineData("12 other pilots use HARE.", false)]
    [InlineData("The five pilots use HARE.", true)]
    [InlineData("All 12 pilots use HARE.", true)]
    [InlineData("The 28 pilots use HARE.", true)]
    [InlineData("For the most part pilots use HARE.", true)]
    [InlineData("In 2017 pilots used HARE.", true)]
    public void Some_of_a_group_are_not_the_group(string text, bool isNamed) => Lacks(text, "actor:pilots").ShouldBe(!isNamed);

    [Theory]
    [InlineData("Following the storm of 12 December 2017, the Harbour Office published the Harbour Plan.", "2017-12-12", false)]
    [InlineData("A year after the storm on 4 May 2016, the Harbour Office published the Harbour Plan.", "2016-05-04", false)]
    [InlineData("The Harbour Office published the Harbour Plan, building on the talks of May 2016, by night.", "2016-05", false)]
    [InlineData("The Harbour Office published the Harbour Plan about the 2016 storms.", "2016", false)]
    [InlineData("The Harbour Plan of the Harbour Office, scheduled for 2016, was published.", "2016", false)]
    [InlineData("The Harbour Office published the Harbour Plan roughly in May 2016.", "2016-05", true)]
    [InlineData("After 12 December 2017, the Harbour Office published the Harbour Plan.", "2017-12-13/..", true)]
    [InlineData("Following its move, the Harbour Office published the Harbour Plan of 12 December 2017.", "2017-12-12", true)]
    [InlineData("Following its publication on 12 December 2017, the Harbour Plan of the Harbour Office was praised.", "2017-12-12", true)]
    [InlineData("In the Old Act of 4 May 2016, the Harbour Office published the Harbour Plan.", "2016-05-04", true)]
    [InlineData("As planned, the Harbour Office published the Harbour Plan on 12 December 2017.", "2017-12-12", true)]
    [InlineData("The Harbour Office published the 2016 Harbour Plan.", "2016", true)]
    [InlineData("In 2017 guests of the Harbour Office published the Harbour Plan.", "2017", true)]
    public void A_date_of_another_thing_is_none_of_it(string text, string when, bool isSaid)
    {
        var found = _world.Check(text, $"- {{subject: \"actor:harbour-office\", predicate: PUBLISHES, object: \"instrument:harbour-plan\", when: \"{when}\", modality: occurred, evidence: [{{{{1.1}}}}]}}\n");
        if (isSaid) found.ShouldBeEmpty();
        else found.ShouldHaveSingleItem().ShouldStartWith("error SG5008");
    }

    [Theory]
    [InlineData("The Harbour Office, which operates and uses HARE, is old.", true)]
    [InlineData("The Harbour Office manages and searches HARE.", true)]
    [InlineData("The Harbour Office hosts HARE.", true)]
    [InlineData("The Harbour Office searches HARE.", false)]
    [InlineData("The Harbour Office makes use of HARE.", false)]
    public void A_predicate_has_its_own_verb(string text, bool passes)
    {
        var found = _world.Check(text, HarbourWorld.Runs("actor:harbour-office", "instrument:harbour-register", "{1.1}"));
        if (passes) found.ShouldBeEmpty();
        else found.ShouldHaveSingleItem().ShouldStartWith("warning SG5014");
        if (!passes) _world.Check(text, HarbourWorld.Runs("actor:harbour-office", "instrument:harbour-register", "{1.1}, looked: [predicate]")).ShouldBeEmpty();
        if (passes) _world.Check(text, HarbourWorld.Runs("actor:harbour-office", "instrument:harbour-register", "{1.1}, looked: [predicate]")).ShouldHaveSingleItem().ShouldContain("leave looked out");
    }

    private static string Supports(string subject, string target, string more = "") =>
        $"- {{subject: \"{subject}\", predicate: SUPPORTS, object: \"{target}\", modality: ongoing, evidence: [{{{{1.1}}{more}}}]}}\n";

    private bool Lacks(string text, string subject) =>
        _world.Check(text, HarbourWorld.Runs(subject, "instrument:harbour-register", "{1.1}")).Any(one => one.Contains("SG5003", StringComparison.Ordinal));
}
