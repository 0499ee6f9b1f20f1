using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Sources.Documents;

/// <summary>Footnotes that are longer than the foot of their page, and numbers of footnotes that stand alone.</summary>
public sealed class PdfCarriedNotesTests
{
    private static readonly string[] Body = ["0/1/1 The keepers see ships at the harbours at night. ^1 ^2"];
    private static readonly string[] Notes = ["1@0/1/1 Harbour Act, which goes on for long and in the next page ends.", "2@0/1/1 Second."];

    [Theory]
    [InlineData("____________\n1 Harbour Act, which goes on for long and\n\n7\n\f", "____________\nin the next page ends.\n2 Second.\n\n8")]
    [InlineData("____________\n1 Harbour Act, which goes on for long and\n\n7\n\f", "____________\nin the next\npage ends.\n2 Second.\n\n8")]
    [InlineData("____________\n1\nHarbour Act, which goes on for long and\n\n1\n\f", "____________\nin the next page ends.\n2\nSecond.\n\n2")]
    [InlineData("1\n\nHarbour Act, which goes on for long and\n\n7\n\f", "in the next page ends.\n\n2\n\nSecond.\n\n8")]
    [InlineData("1 Harbour Act, which goes on for long and\n\n7\n\f", "in the next\n\npage ends.\n\n2 Second.\n\n8")]
    [InlineData("____________\n1 Harbour Act, which goes on for long and\n\nEN 7 EN\n", "____________\nin the next page ends.\n2 Second.\n\nEN 8 EN\n")]
    public void A_footnote_goes_on_above_those_of_the_next_page(string first, string second)
    {
        var read = Text.Pdf($"The keepers1 see ships at the\n\n{first}harbours at night.2\n\n{second}".Split('\n'));
        read.Lines().ShouldBe(Body);
        read.Notes().ShouldBe(Notes);
        read.Warnings.ShouldBeEmpty();
    }

    [Fact]
    public void A_footnote_goes_on_alone_on_a_page_without_others() =>
        Text.Pdf("The keepers1 see ships at the\n\n____________\n1 Harbour Act, which goes on and\n\n7\n\fharbours at night.\n\n____________\nin the next page ends.\n\n8\n\fBoats wait.".Split('\n')).Notes()
            .ShouldBe(["1@0/1/1 Harbour Act, which goes on and in the next page ends."]);

    [Fact]
    public void A_footnote_whose_sentence_ends_with_its_page_goes_on_where_the_next_is_called_out() =>
        Text.Pdf("The keepers1 see\n\n____________\n1 Harbour Act.\n\n7\n\fthe ships.2\n\n____________\nIt was repealed.\n2 Second.\n\n8".Split('\n')).Notes()
            .ShouldBe(["1@0/1/1 Harbour Act. It was repealed.", "2@0/1/1 Second."]);

    [Theory]
    [InlineData("The keepers1 see\n\n____________\n1 Harbour Act\n\n7\n\fthe ships:\n\n____________\nBoats wait.\n\n8")]
    [InlineData("The keepers1 see ships.\n\n____________\n1 Harbour Act.\n\n7\n\fShips call.\n\n____________\nand boats wait.\n\n8")]
    public void A_rule_in_the_text_carries_no_footnote_on(string text)
    {
        var read = Text.Pdf(text.Split('\n'));
        read.Footnotes.ShouldHaveSingleItem().Text.ShouldStartWith("Harbour Act");
        read.AllSentences().Last().Text.ShouldEndWith("wait.");
    }

    [Theory]
    [InlineData("1\nBudget.\n2\nCommunication.\n3\nTreaty.\n\n1")]
    [InlineData("1\n\nBudget.\n\n2\n\nCommunication.\n\n3\n\nTreaty.\n\n1\n\f")]
    public void Footnotes_that_nothing_calls_out_are_told_and_are_no_text(string notes)
    {
        var read = Text.Pdf($"The lamps cost EUR 5 million in 20171. Ships call under COM(2017) 7932, says Art. 53.\n\n{notes}".Split('\n'));
        read.Notes().ShouldBe(["1@0/1/1 Budget.", "2@ Communication.", "3@ Treaty."]);
        read.AllSentences().Last().Text.ShouldBe("Ships call under COM(2017) 7932, says Art. 53.");
        read.Warnings.Select(warning => warning.Message).ShouldBe(["footnote 2 is printed but not called out", "footnote 3 is printed but not called out"]);
    }

    [Theory]
    [InlineData("6929/18\n\nAB/cd\nDGD 1\n\n1\nLIMITE\n\nEN\n\f", "6929/18\n\nAB/cd\nDGD 1\n\n2\nLIMITE\n\nEN")]
    [InlineData("12345/1/18\nAB/cd/ef\n1\n\f", "12345/1/18\nAB/cd/ef\n2")]
    [InlineData("6929/18\n\f", "6929/18\n\f")]
    public void The_number_of_a_document_of_the_Council_at_the_foot_is_no_text(string first, string second) =>
        Text.Pdf($"The keepers see\n\n{first}the ships. More.\n\n{second}".Split('\n')).AllSentences().Select(sentence => sentence.Text).ShouldBe(["The keepers see the ships.", "More."]);

    [Fact]
    public void The_head_of_the_first_page_is_a_paragraph_of_its_own() =>
        Text.Pdf("Harbour Authority      Report 2017\n\nThe lamps are lit. The keepers of the\n\n3\n\fHarbour Authority      Report 2017\n\nharbour report.\n\n4\n\fHarbour Authority      Report 2017\n\nShips call.".Split('\n')).Lines()
            .ShouldBe(["0/1/1 Harbour Authority Report 2017", "0/2/1 The lamps are lit.", "0/2/2 The keepers of the harbour report.", "0/3/1 Ships call."]);
}
