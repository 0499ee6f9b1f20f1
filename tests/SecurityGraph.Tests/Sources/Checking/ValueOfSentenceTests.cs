using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Sources.Checking;

/// <summary>What a number counts, what an evidence may be silent of, and dates as people say them.</summary>
public sealed class ValueOfSentenceTests : IDisposable
{
    private readonly HarbourWorld _world = new();

    public void Dispose() => _world.Dispose();

    private IReadOnlyList<string> Figure(string text, string quantity) =>
        _world.Check(text, $"- {{subject: \"instrument:light-register\", predicate: HAS_FIGURE, quantity: {{{quantity}}}, modality: ongoing, evidence: [{{{{1.1}}}}]}}\n");

    [Theory]
    [InlineData("The Light Register counts 12 networks.", "network", "workshop")]
    [InlineData("The Light Register counts 12 messages.", "message", "item")]
    [InlineData("The Light Register counts 12 legislative proposals.", "proposal", "initiative")]
    [InlineData("12 countries use the Light Register.", "country", "delegation")]
    [InlineData("12 Member States use the Light Register.", "country", "network")]
    [InlineData("12 national police authorities of all networks use the Light Register.", "authority", "network")]
    [InlineData("The number of messages in the Light Register rose to 12.", "message", "exchange")]
    [InlineData("The Light Register has 12 temporary agents.", "person", "expert")]
    public void A_number_counts_what_stands_by_it(string text, string right, string wrong)
    {
        Figure(text, $"low: 12, high: 12, unit: {right}").ShouldBeEmpty();
        Figure(text, $"low: 12, high: 12, unit: {wrong}").ShouldHaveSingleItem().ShouldStartWith("error SG5008");
    }

    [Theory]
    [InlineData("Nine out of ten pilots use the Light Register.", "low: 90, high: 90, unit: \"%\"", "low: 80, high: 80, unit: \"%\"")]
    [InlineData("A third of pilots use the Light Register.", "low: 33, high: 34, unit: \"%\"", "low: 30, high: 30, unit: \"%\"")]
    [InlineData("Two thirds of pilots use the Light Register.", "low: 66, high: 67, unit: \"%\"", "low: 33, high: 33, unit: \"%\"")]
    [InlineData("The Light Register was built in a year and a half.", "low: 18, high: 18, unit: month", "low: 12, high: 12, unit: month")]
    public void Shares_and_spans_in_words_are_read(string text, string right, string wrong)
    {
        Figure(text, right).ShouldBeEmpty();
        Figure(text, wrong).ShouldHaveSingleItem().ShouldStartWith("error SG5008");
    }

    private IReadOnlyList<string> Published(string time, string when, string modality) =>
        _world.Check($"The Harbour Office {(modality == "planned" ? "will publish" : "published")} the Harbour Plan {time}.",
            $"- {{subject: \"actor:harbour-office\", predicate: PUBLISHES, object: \"instrument:harbour-plan\", when: {when}, modality: {modality}, evidence: [{{{{1.1}}}}]}}\n");

    [Theory]
    [InlineData("this morning", "2018-01-24", "2018-01-23", "occurred")]
    [InlineData("last night", "2018-01-23", "2018-01-24", "occurred")]
    [InlineData("the day before yesterday", "2018-01-22", "2018-01-23", "occurred")]
    [InlineData("two weeks ago", "2018-01-10", "2018-01-12", "occurred")]
    [InlineData("a year ago", "2017-01", "2017-02", "occurred")]
    [InlineData("three months ago", "2017-10", "2017-11", "occurred")]
    [InlineData("in the first semester of 2017", "2017-01/2017-06", "2017-01", "occurred")]
    [InlineData("in the week of 8 February 2017", "2017-02-08/2017-02-14", "2017-02-08", "occurred")]
    [InlineData("in the week of 8 February 2017", "2017-02-06/2017-02-12", "2017-02-06", "occurred")]
    [InlineData("in two weeks", "2018-02-07", "2018-02-08", "planned")]
    [InlineData("by Easter", "\"[..2018-04-01]\"", "\"[..2018-03-31]\"", "planned")]
    public void Dates_as_people_say_them_are_read(string time, string right, string wrong, string modality)
    {
        Published(time, right, modality).ShouldBeEmpty();
        Published(time, wrong, modality).ShouldHaveSingleItem().ShouldStartWith("error SG5008");
    }

    [Fact]
    public void A_value_of_which_all_evidence_is_silent_is_said_by_nobody()
    {
        string Budget(string amount, string more) => $"- {{subject: \"fund:sea-fund\", predicate: HAS_BUDGET, quantity: {{exactly: {amount}, unit: EUR}}, modality: ongoing, evidence: [{{{{1.1}}{more}}}]}}\n";
        const string Text = "The Sea Fund has a budget of EUR 7 million.";
        _world.Check(Text, Budget("7000000", "")).ShouldBeEmpty();
        _world.Check(Text, Budget("9000000", ", silent: [quantity]")).ShouldHaveSingleItem().ShouldStartWith("error SG5008: 'quantity': every evidence is silent of it");
    }

    [Fact]
    public void An_evidence_is_silent_only_of_what_its_sentence_does_not_say()
    {
        string Runs(string more) => $"- {{subject: \"actor:harbour-office\", predicate: OPERATES, object: \"instrument:light-register\", validFrom: 2013, modality: ongoing, evidence: [{{{{1.1}}}}, {{{{1.2}}{more}}}]}}\n";
        const string Text = "The Harbour Office has run the Light Register since 2013. ";
        _world.Check(Text + "The Harbour Office runs the Light Register.", Runs(", silent: [validFrom]")).ShouldBeEmpty();
        _world.Check(Text + "Since 2013 the Harbour Office runs the Light Register.", Runs(", silent: [validFrom]")).ShouldHaveSingleItem().ShouldStartWith("error SG5007: 'validFrom' is listed as silent");
    }

    [Fact]
    public void What_a_statement_does_not_tell_is_not_inferred()
    {
        string Publishes(string more) => $"- {{subject: \"actor:harbour-office\", predicate: PUBLISHES, object: \"instrument:harbour-plan\", modality: occurred, {more}evidence: [{{{{1.1}}, inferred: [when]}}]}}\n";
        const string Text = "The Harbour Office published the Harbour Plan.";
        _world.Check(Text, Publishes("when: 2017, ")).ShouldBeEmpty();
        _world.Check(Text, Publishes("")).ShouldHaveSingleItem().ShouldStartWith("error SG5007: 'when' is listed as inferred, but the statement has none");
    }

    [Fact]
    public void An_event_that_a_statement_dates_has_an_OCCURS_with_a_date()
    {
        string Held(string when) =>
            "- {subject: \"actor:harbour-office\", predicate: ORGANISES, object: \"event:lights-conference\", when: 2017-05-03, modality: occurred, evidence: [{{1.1}}]}\n"
            + $"- {{subject: \"event:lights-conference\", predicate: OCCURS, {when}modality: occurred, evidence: [{{{{1.1}}}}]}}\n";
        const string Text = "The Harbour Office held the Lights Conference on 3 May 2017.";
        _world.Check(Text, Held("when: 2017-05-03, ")).ShouldBeEmpty();
        _world.Check(Text, Held("")).ShouldHaveSingleItem().ShouldStartWith("error SG4004");
    }
}
