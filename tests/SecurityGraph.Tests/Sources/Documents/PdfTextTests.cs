using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Sources.Documents;

public sealed class PdfTextTests
{
    // 37 em or so: a measure like that of a printed page.
    private const string Full = "The keepers of the northern and the southern lamps met on the quay to talk about oil and the";
    private const string FullClosed = "The keepers of the northern and the southern lamps met on the quay to talk about oil and it.";

    [Fact]
    public void A_short_line_that_closes_a_sentence_ends_the_paragraph() =>
        Text.SpacedPdf(Full, "price of it. They agreed.", Full, "winter.").Lines()
            .ShouldBe([$"0/1/1 {Full} price of it.", "0/1/2 They agreed.", $"0/2/1 {Full} winter."]);

    [Fact]
    public void A_full_line_that_closes_a_sentence_leaves_a_doubt()
    {
        var read = Text.SpacedPdf(Full, "old. " + FullClosed[..^5] + ".", "Nothing came of it.", Full, "winter.");
        read.Shape().ShouldBe(["0 : 3 1"]);
        read.AllSentences().Select(sentence => sentence.EndUnsure).ShouldBe([false, true, false, false]);
    }

    [Fact]
    public void A_short_line_that_closes_nothing_stands_alone_before_a_capital_and_goes_on_before_a_small_letter()
    {
        Text.SpacedPdf("1. Old lamps", Full, "winter.").Shape().ShouldBe(["1 Old lamps: 1"]);
        Text.SpacedPdf("The plan", Full, "winter.").Shape().ShouldBe(["0 : 1 1"]);
        Text.SpacedPdf(Full, "winter and the", "summer.").Shape().ShouldBe(["0 : 1"]);
    }

    [Fact]
    public void A_heading_may_have_two_lines() =>
        Text.SpacedPdf("I. THE KEEPERS OF THE NORTHERN AND THE SOUTHERN LAMPS, SHIPS", "AND THEIR OIL", Full, "winter. They agreed.").Shape()
            .ShouldBe(["I THE KEEPERS OF THE NORTHERN AND THE SOUTHERN LAMPS, SHIPS AND THEIR OIL: 2"]);

    [Fact]
    public void Larger_gaps_set_paragraphs_apart_whatever_their_width() =>
        Text.Pdf("Title of it", "", "The lamp", "is lit. It", "burns.", "", "The ship is", "here.").Lines()
            .ShouldBe(["0/1/1 Title of it", "0/2/1 The lamp is lit.", "0/2/2 It burns.", "0/3/1 The ship is here."]);

    [Fact]
    public void Lines_wider_than_any_page_are_paragraphs() =>
        Text.SpacedPdf(Full + " " + Full + " whole year. It ended.", "Short title", Full + " " + Full + " half year.").Shape().ShouldBe(["0 : 2", "1 Short title: 1"]);

    [Fact]
    public void List_items_begin_paragraphs_and_a_dash_at_a_line_start_may_be_none() =>
        Text.SpacedPdf("They have agreed on all of this:", "– a new lamp for the quay, and", "oil for it;", "• a ship", "1. a crew", Full, "– as it was called – winter.").Lines()
            .ShouldBe(["0/1/1 They have agreed on all of this:", "0/2/1 a new lamp for the quay, and oil for it;", "0/3/1 a ship", "0/4/1 a crew", $"0/5/1 {Full} – as it was called – winter."]);

    [Fact]
    public void Page_furniture_is_removed_and_sentences_are_joined_across_it()
    {
        string[] expected = ["0/1/1 The Harbour and Coast Council met. ^1", "0/1/2 They agreed. ^2"];
        foreach (var rule in new[] { Text.BlankRule, "__________", "---" })
        {
            var read = Text.Pdf(
                "The Harbour and Coast1", "", rule, "1  See http://example.org/lamps-", "", "of-2018. It is old. ", "2  COM(2017) 1. ", "", "http://example.org/lamps-of-2018", "7", " Council met. They agreed.2");
            read.Lines().ShouldBe(["0/1/1 The Harbour and Coast Council met. ^1", "0/1/2 They agreed.2"], "footnote 2 stands on the page before");
            read.Warnings.ShouldHaveSingleItem().Message.ShouldBe("footnote 2 is printed but not called out");
            read.Footnotes.Select(note => note.Text).ShouldBe(["See http://example.org/lamps-of-2018. It is old.", "COM(2017) 1."]);
        }

        Text.Pdf("The Harbour and Coast1", "\f", "Council met. They agreed.2", "EN 3 EN", Text.BlankRule, "1 One.", "2 Two.", "Page 3 of 4").Lines().ShouldBe(expected);
    }

    [Fact]
    public void Footnotes_end_where_the_next_page_begins()
    {
        string[] page = [Full + "1", Text.BlankRule, "1  A note in small letters that is rather long, longer than what a line of the text itself could hold, and it"];
        Text.Pdf([.. page, "ends here.", "winter came."]).Notes().ShouldBe(["1@0/1/1 A note in small letters that is rather long, longer than what a line of the text itself could hold, and it ends here."]);
        Text.Pdf([.. page, " Winter came."]).Footnotes[0].Text.ShouldEndWith("and it");
        Text.Pdf([.. page, "\fWinter came."]).Footnotes[0].Text.ShouldEndWith("and it");
        Text.Pdf([.. page, "ends here.", "http://example.org/x", "Winter came."]).Lines()[0].ShouldBe($"0/1/1 {Full} Winter came. ^1");
    }

    [Fact]
    public void Addresses_that_repeat_the_text_at_the_end_of_a_page_are_removed() =>
        Text.Pdf("See http://example.org/a for the lamp.", "http://example.org/a", "\fAnother day.", "http://example.org/b").Lines()
            .ShouldBe(["0/1/1 See http://example.org/a for the lamp.", "0/1/2 Another day. http://example.org/b"]);

    [Theory]
    [InlineData("of the lamp1 and", "of the lamp and")]
    [InlineData("of eu-PHARO1, and", "of eu-PHARO, and")]
    [InlineData("the port (NQ)1 and", "the port (NQ) and")]
    [InlineData("the 'Lamp Act'1.", "the 'Lamp Act'.")]
    [InlineData("it ended.1 Then", "it ended. Then")]
    [InlineData("it ended. 1 Then", "it ended. Then")]
    [InlineData("it ended in 2017. 1", "it ended in 2017.")]
    [InlineData("it ended in 2017.1 Then", "it ended in 2017. Then")]
    [InlineData("it ended in 20171 and", "it ended in 2017 and")]
    [InlineData("of EC1 and the lamp1 and", "of EC1 and the lamp and")]
    [InlineData("of COM(2017)1 and the lamp1 and", "of COM(2017)1 and the lamp and")]
    [InlineData("it cost 18.1 The lamp1 and", "it cost 18.1 The lamp and")]
    public void A_number_glued_to_a_word_is_a_call_out_where_its_footnote_stands(string line, string expected)
    {
        var read = Text.Pdf(line, Text.BlankRule, "1  A note.");
        string.Join(' ', read.AllSentences().Select(sentence => sentence.Text)).ShouldBe(expected);
        read.Footnotes[0].CalledOutAt.ShouldNotBeNull();
        read.Warnings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("of EC3 in 2018 and 1.5 million for 1 port, the 1990s, 1st and lamp12")]
    [InlineData("See http://example.org/a1/b and 24.1.2018, at 10:1 of 2,1 for A-1 and 3/1")]
    public void Other_numbers_are_none(string line)
    {
        var read = Text.Pdf(line, Text.BlankRule, "1  A note.");
        string.Join(' ', read.AllSentences().Select(sentence => sentence.Text)).ShouldBe(line);
        read.Warnings.ShouldHaveSingleItem().Message.ShouldBe("footnote 1 is printed but not called out");
    }

    [Fact]
    public void Call_outs_come_in_order_and_on_their_page() =>
        Text.Pdf(
            "Lamp2 and lamp1 and lamp2 burn.", Text.BlankRule, "1  One.", "2  Two.", " Lamp1 of EC3 and then lamp3 burn.", Text.BlankRule, "3  Three.").Lines()
            .ShouldBe(["0/1/1 Lamp2 and lamp and lamp burn. ^1 ^2", "0/1/2 Lamp1 of EC3 and then lamp burn. ^3"]);

    [Fact]
    public void A_gap_between_printed_footnotes_is_told() =>
        Text.Pdf("Lamp1 and lamp3 burn.", Text.BlankRule, "1  One.", "3  Three.").Warnings.Select(warning => $"{warning.Line}: {warning.Message}")
            .ShouldBe(["4: no footnote is printed between 1 and 3"]);

    [Theory]
    [InlineData("•")]
    [InlineData("\uF0B7")]
    [InlineData("o")]
    [InlineData("–")]
    [InlineData("-")]
    public void A_bullet_alone_on_its_line_begins_the_item_behind_it(string bullet) =>
        Text.Pdf("The list:", "", bullet, "", "the lamps;", "", bullet, "", "The ships.").Lines().ShouldBe(["0/1/1 The list:", "0/2/1 the lamps;", "0/3/1 The ships."]);

    [Fact]
    public void One_dash_alone_may_be_a_cell() =>
        Text.Pdf("The list", "", "–", "", "Lamps are lit.").AllSentences().Select(sentence => sentence.Text).ShouldContain(sentence => sentence.Contains('–'));
}
