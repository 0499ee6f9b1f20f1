using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Sources.Checking;

/// <summary>Near relatives of the planted errors: what a sentence names and what it does not.</summary>
public sealed class SentenceRulesTests : IDisposable
{
    private readonly HarbourWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Theory]
    [InlineData("The Harbour Office's staff run HARE.", "actor:harbour-office", true)]
    [InlineData("Ships of the Harbour Office and HARE.", "actor:harbour-office", true)]
    [InlineData("The Sea Council and HARE.", "actor:sea-council", false)] // a longer name that the dataset lacks
    [InlineData("The Nordic Council has HARE.", "actor:sea-council", false)]
    [InlineData("The Council's Justice and Ports Council has HARE.", "actor:sea-council", true)] // also by itself
    [InlineData("THE COUNCIL HAS HARE.", "actor:sea-council", true)]
    [InlineData("In Council, HARE is run.", "actor:sea-council", true)]
    [InlineData("Council working groups look at HARE.", "actor:sea-council", true)]
    [InlineData("The Commission Harbour Plan has HARE.", "actor:sea-commission", false)]
    [InlineData("The Commission has HARE.", "actor:sea-commission", true)]
    [InlineData("The Commission for Lamps has HARE.", "actor:sea-commission", false)]
    [InlineData("The Commission against Storms has HARE.", "actor:sea-commission", false)]
    [InlineData("The Commission on Lamps has HARE.", "actor:sea-commission", false)]
    [InlineData("The Commission on Monday has HARE.", "actor:sea-commission", true)]
    [InlineData("The Commission for its part has HARE.", "actor:sea-commission", true)]
    [InlineData("Talks in the Council on HARE.", "actor:sea-council", true)] // two names
    [InlineData("The Council of State has HARE.", "actor:sea-council", false)]
    [InlineData("The Council of Ministers of Norland has HARE.", "actor:sea-council", false)]
    [InlineData("The Council of Ministers has HARE.", "actor:sea-council", true)]
    [InlineData("A city council has HARE.", "actor:sea-council", false)]
    [InlineData("The Director of the Harbour Office has HARE.", "actor:harbour-office", false)]
    [InlineData("A Member of the Sea Parliament has HARE.", "actor:sea-parliament", false)]
    [InlineData("The head of PAN has HARE.", "actor:pan", false)]
    [InlineData("The experts of PAN have HARE.", "actor:pan", true)]
    [InlineData("The mandate of PAN has HARE.", "actor:pan", true)]
    [InlineData("PAN and HARE.", "actor:pan", true)]
    [InlineData("The Pilot Awareness Network has HARE.", "actor:pan", true)]
    [InlineData("The PAN Steering Committee has HARE.", "actor:pan", false)]
    [InlineData("A pan and HARE.", "actor:pan", false)]
    [InlineData("The PAN Centre of Excellence of PAN has HARE.", "actor:pan", true)]
    public void A_name_stands_for_itself_or_not_at_all(string text, string subject, bool isNamed) =>
        Lacks(text, HarbourWorld.Runs(subject, "instrument:harbour-register", "{1.1}")).ShouldBe(!isNamed);

    [Theory]
    [InlineData("COM(2017) 793 final and COM(2017) 794 final", "com-2017-794", true)]
    [InlineData("COM(2017) 793 and 794 final", "com-2017-793", true)]
    [InlineData("COM(2017) 793, 794 and 795 final", "com-2017-794", true)]
    [InlineData("COM (2017)794 final", "com-2017-794", true)]
    [InlineData("COM(2017) 7940 final", "com-2017-794", false)]
    [InlineData("COM(2016) 794 final", "com-2017-794", false)]
    [InlineData("COM(2017) 793 final, 795 pages", "com-2017-795", false)]
    public void A_number_is_read_in_its_list(string numbers, string document, bool isNamed) =>
        Lacks($"The Sea Commission presented {numbers} in time.", $"- {{subject: \"actor:sea-commission\", predicate: PROPOSES, object: \"document:{document}\", modality: occurred, evidence: [{{{{1.1}}}}]}}\n").ShouldBe(!isNamed);

    /// <summary>A title tells what its text is about; within another's title nothing is named.</summary>
    [Theory]
    [InlineData("The Harbour Report", true)]
    [InlineData("The Harbour Log", false)]
    public void The_title_of_a_text_names_what_stands_in_it_in_that_text_alone(string title, bool isNamed)
    {
        const string Entities = "- {id: \"topic:harbour\", subkind: policy_area, name: Harbour}\n- {id: \"document:log\", subkind: report, name: the Harbour Log}\n";
        const string About = "- {subject: \"document:report\", predicate: CONCERNS, object: \"topic:harbour\", modality: ongoing, evidence: [{1.1}]}\n";
        _world.Check($"{title} is here.", Cited(About), Entities).Any(fault => fault.Contains("SG5003", StringComparison.Ordinal)).ShouldBe(!isNamed);
    }

    [Fact]
    public void A_family_shares_a_name_and_the_predicate_routes_it()
    {
        const string Text = "The Sea Commission calls on both houses to agree on the Harbour Register.";
        string Calls(string about) => $"- {{subject: \"actor:sea-commission\", predicate: CALLS_ON, object: \"actor:both-houses\", about: [\"{about}\"], asks: AGREES, modality: urged, evidence: [{{1.1}}]}}\n";
        _world.Check(Text, Cited(Calls("procedure:register"))).ShouldBeEmpty();
        _world.Check(Text, Cited(Calls("instrument:harbour-register"))).ShouldHaveSingleItem().ShouldContain("('Harbour Register' means procedure:register here)");
    }

    [Fact]
    public void An_event_is_named_by_what_it_is_a_stage_of_its_family_and_its_proposal()
    {
        const string Occurs = "- {subject: \"event:register-vote\", predicate: OCCURS, when: 2018-03-08, modality: planned, evidence: [{1.1}]}\n";
        foreach (var named in new[] { "the register file", "HARE", "the Register Act", "COM(2017) 793 final" })
            _world.Check($"The vote on {named} is due on 8 March 2018.", Cited(Occurs)).ShouldBeEmpty(named);
        _world.Check("The vote on the Light Register is due on 8 March 2018.", Cited(Occurs)).ShouldHaveSingleItem().ShouldContain("SG5003");
    }

    [Fact]
    public void The_document_that_speaks_needs_no_name_and_no_mark()
    {
        const string Says = "- {subject: \"document:report\", predicate: REPORTS_ON, object: \"topic:lights\", modality: occurred, evidence: [{1.1}]}\n";
        _world.Check("There are more lights.", Cited(Says)).ShouldBeEmpty();
        _world.Check("There are more lights.", Cited(Says).Replace("1.1}", "1.1}, inferred: [subject]", StringComparison.Ordinal))
            .ShouldHaveSingleItem().ShouldContain("the document that speaks needs no name");
    }

    [Fact]
    public void A_heading_or_a_sentence_is_an_antecedent()
    {
        const string Topic = "- {id: \"topic:harbours\", subkind: policy_area, name: state of the harbours}\n";
        string Helps(string evidence) => $"- {{subject: \"actor:harbour-office\", predicate: SUPPORTS, object: \"topic:harbours\", modality: ongoing, evidence: [{{{evidence}}}]}}\n";
        _world.Check("The Harbour Office helps with it.", Helps("{1.1}, antecedent: \"@h\""), Topic).ShouldBeEmpty();
        _world.Check("The state of the harbours is good. The Harbour Office helps with it.", Helps("{1.2}, antecedent: \"@1.1\""), Topic).ShouldBeEmpty();
        _world.Check("The Harbour Office helps with it.", Helps("{1.1}"), Topic).ShouldHaveSingleItem().ShouldContain("SG5003");
    }

    [Fact]
    public void A_member_that_is_named_for_another_thing_may_be_inferred()
    {
        string Told(string looked) => HarbourWorld.Runs("actor:harbour-office", "instrument:harbour-register", "{1.1}, inferred: [subject]" + looked);
        const string Text = "The Harbour Office has moved to Riga, where HARE is looked after.";
        _world.Check(Text, Told("")).ShouldHaveSingleItem().ShouldContain("error SG5007");
        _world.Check(Text, Told(", looked: [inferred]")).ShouldBeEmpty();
        _world.Check("HARE is looked after.", Told(", looked: [inferred]")).ShouldHaveSingleItem().ShouldContain("leave looked out");
        string Published(string looked) => $"- {{subject: \"actor:harbour-office\", predicate: PUBLISHES, object: \"instrument:harbour-plan\", when: 2015, modality: occurred, evidence: [{{{{1.1}}, inferred: [when]{looked}}}]}}\n";
        _world.Check("The Harbour Office, founded in 2015, published the Harbour Plan.", Published("")).ShouldHaveSingleItem().ShouldContain("SG5007");
        _world.Check("The Harbour Office, founded in 2015, published the Harbour Plan.", Published(", looked: [inferred]")).ShouldBeEmpty();
    }

    [Fact]
    public void A_modality_that_was_looked_at_is_not_warned_of_again()
    {
        const string Will = "The Harbour Office will run HARE.";
        string Told(string evidence, string modality = "ongoing") => HarbourWorld.Runs("actor:harbour-office", "instrument:harbour-register", evidence, modality);
        _world.Check(Will, Told("{1.1}, looked: [modality]")).ShouldBeEmpty();
        _world.Check(Will, Told("{1.1}, looked: [modality]", "planned")).ShouldHaveSingleItem().ShouldContain("leave looked out");
        _world.Check(Will, Told("{1.1}, looked: [date]")).ShouldContain(one => one.Contains("SG1003", StringComparison.Ordinal) && one.Contains("'looked' is a list of modality", StringComparison.Ordinal));
    }

    [Fact]
    public void An_act_fixes_days_to_come_and_nobody_else()
    {
        string Repeals(string document) => $"- {{subject: \"instrument:register-act\", predicate: REPEALS, object: \"instrument:old-act\", when: 2019-01-01, modality: occurred, evidence: [{{document: \"{document}\", url: \"https://sea.example/2\", saidOn: 2018-05-01}}]}}\n";
        _world.Check("Nothing.", Repeals("instrument:register-act")).ShouldBeEmpty();
        _world.Check("Nothing.", Repeals("document:page")).ShouldHaveSingleItem().ShouldStartWith("error SG4003: 'when': it is told as occurred on 2018-05-01, and its day is 2019-01-01");
        _world.Check("Nothing.", Repeals("instrument:register-act").Replace("REPEALS", "CITES", StringComparison.Ordinal)).ShouldHaveSingleItem().ShouldContain("SG4003");
        // What is the case may be meant to end.
        _world.Check("Nothing.", "- {subject: \"actor:harbour-office\", predicate: OPERATES, object: \"instrument:light-register\", validFrom: 2016, validTo: 2020, modality: ongoing, evidence: [{document: \"document:page\", url: \"https://sea.example/2\", saidOn: 2018-05-01}]}\n").ShouldBeEmpty();
    }

    [Fact]
    public void Eight_words_of_a_document_are_copied_seven_and_names_are_not()
    {
        const string Text = "The lamps that the keepers light each night are seen from the Harbour Office and the Light Register by all.";
        string With(string description) => $"- {{id: \"topic:lamps\", subkind: threat, name: lamps at night, description: \"{description}\"}}\n";
        _world.Check(Text, "[]", With("Lamps that the keepers light each night are here")).ShouldHaveSingleItem().ShouldContain("SG5011: 8 words in a row");
        _world.Check(Text, "[]", With("Lamps that the keepers light each evening, and are")).ShouldBeEmpty();
        _world.Check(Text, "[]", With("Seen from the Harbour Office and the Light Register by day")).ShouldBeEmpty();
    }

    [Fact]
    public void What_every_reader_asks_is_missed()
    {
        _world.Check("Nothing.", "[]", "- {id: \"procedure:lamps\", subkind: cod, name: lamps file}\n").ShouldHaveSingleItem().ShouldBe("warning SG2009: nothing says how procedure:lamps began: an event is its STAGE_OF with stage proposed");
        _world.Check("Nothing.", "[]", "- {id: \"actor:lamps\", subkind: committee, name: Lamps Committee}\n").ShouldHaveSingleItem().ShouldBe("warning SG2009: actor:lamps is PART_OF nothing, and its subkind, committee, is always a part of something");
    }

    private bool Lacks(string text, string statements) => _world.Check(text, statements).Any(one => one.Contains("SG5003", StringComparison.Ordinal));

    /// <summary>The evidence of a statement in raw text cites the first sentence.</summary>
    private static string Cited(string statement) => statement.Replace("[{1.1}]", "[{{1.1}}]", StringComparison.Ordinal);
}
