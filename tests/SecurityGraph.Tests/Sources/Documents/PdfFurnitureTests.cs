using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Sources.Documents;

/// <summary>What a page has beside its text, as plain extraction gives it.</summary>
public sealed class PdfFurnitureTests
{
    private const string Lamps = "The lamps of the harbour are lit every night, and the keepers report on it once a year.";

    [Theory]
    [InlineData("EN\n\n1\n\nEN\n\n\f")]
    [InlineData("EN\n1\nEN\n\f")]
    [InlineData("EN 1 EN\n\f")]
    [InlineData("1\n\nEN\n\f")]
    [InlineData("EN\n\n\f")]
    [InlineData("EN EN\n\f")]
    [InlineData("EN                  EN\n\f")]
    [InlineData("EN      12      EN\n\f")]
    [InlineData("FR\n\n12\n\nFR\n\n\fFR\n\n")]
    [InlineData("EN\n\n1\n\nEN\n\n")]
    [InlineData("Page 3\n\f")]
    [InlineData("Page 3 of 9\n\n")]
    public void The_foot_of_a_page_is_no_text(string foot) =>
        Text.Pdf($"{Lamps}\n\n{foot}Ships call at the harbour. They are many.".Split('\n')).AllSentences().Select(sentence => sentence.Text)
            .ShouldBe([Lamps, "Ships call at the harbour.", "They are many."]);

    [Fact]
    public void What_heads_or_ends_one_page_after_another_is_no_text() =>
        Text.Pdf($"COM(2019) 3\n\n{Lamps}\n\nAP/mj\n\nDGD 1\n\n1\n\nEN\n\n\fCOM(2019) 3\n\nShips call. They\n\nare many.\n\nAP/mj\n\nDGD 1\n\n2\n\nEN".Split('\n')).AllSentences().Select(sentence => sentence.Text)
            .ShouldBe(["COM(2019) 3", Lamps, "Ships call.", "They are many."]);

    [Fact]
    public void A_code_in_the_middle_of_a_text_is_text() =>
        Text.Pdf("The languages are", "", "EN", "", "and FR. The others", "", "wait.").AllSentences().First().Text.ShouldBe("The languages are EN and FR.");

    [Fact]
    public void The_first_page_may_begin_with_a_code() => Text.Pdf("EN", "", "EN", "", Lamps).Lines().ShouldBe(["0/1/1 " + Lamps]);

    [Theory]
    [InlineData("1\n\nHarbour Act, 4.5.2016, p. 1.\nReport of 2017.\n\n2\n\nEN\n\n1\n\nEN\n\n\f")]
    [InlineData("1\n\nHarbour Act, 4.5.2016, p. 1.\n\n2\n\nReport of 2017.\n\n\f")]
    [InlineData("1 Harbour Act, 4.5.2016, p. 1.\n2 Report of 2017.\n\n7\n\f")]
    [InlineData("1\n2\n\nHarbour Act, 4.5.2016, p. 1.\nReport of 2017.\n\f")]
    [InlineData("1\n2\n\nHarbour Act, 4.5.2016, p. 1.\nReport of 2017.\n\n3\n\n\f")]
    [InlineData("1   Harbour Act, 4.5.2016,\n    p. 1.\n2   Report of\n    2017.\n\f")]
    public void Footnotes_are_found_without_a_rule(string foot)
    {
        var read = Text.Pdf(
            ("The lamps of the harbour are lit every night, as the Harbour Act1 says it, and the keepers\n"
             + $"of the lamps report on it once a year to the Board.2 The pilots were asked to see to it that\n\n{foot}the lamps are clean. Ships call at the harbour.").Split('\n'));
        read.AllSentences().Select(sentence => sentence.Text).ShouldBe(
        [
            "The lamps of the harbour are lit every night, as the Harbour Act says it, and the keepers of the lamps report on it once a year to the Board.",
            "The pilots were asked to see to it that the lamps are clean.", "Ships call at the harbour.",
        ]);
        read.Notes().ShouldBe(["1@0/1/1 Harbour Act, 4.5.2016, p. 1.", "2@0/1/1 Report of 2017."]);
        read.Warnings.ShouldBeEmpty();
    }

    [Fact]
    public void Footnotes_of_the_next_page_count_on()
    {
        var read = Text.Pdf("The Harbour Act1 is old.", "", "1", "", "Of 1900.", "", "\fThe Ship Act2 is new.", "", "2", "", "Of 2017.", "", "9");
        read.Lines().ShouldBe(["0/1/1 The Harbour Act is old. ^1", "0/1/2 The Ship Act is new. ^2"]);
        read.Notes().ShouldBe(["1@0/1/1 Of 1900.", "2@0/1/2 Of 2017."]);
    }

    [Theory]
    [InlineData("The lamp is lit.\n\n1 Ships call here.\n\n\fMore of it.")]
    [InlineData("The lamp3 is lit.\n\n1 Ships call here.\n\n\fMore of it.")]
    [InlineData("The lamp1 is lit with\n1 000 litres of oil.\n\n\fMore of it.")]
    public void A_line_that_begins_with_a_number_which_nothing_calls_out_is_text(string text) => Text.Pdf(text.Split('\n')).Footnotes.ShouldBeEmpty();

    [Fact]
    public void The_code_of_a_language_alone_between_two_sentences_is_furniture()
    {
        Text.Pdf("The lamps are lit.", "", "EN", "", "Ships call.").AllSentences().Select(sentence => sentence.Text).ShouldBe(["The lamps are lit.", "Ships call."]);
        Text.Pdf("The language is:", "", "EN", "", "Ships call.").Lines().ShouldContain("0/2/1 EN");
    }
}
