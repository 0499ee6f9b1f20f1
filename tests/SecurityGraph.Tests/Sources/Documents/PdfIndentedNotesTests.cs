using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Sources.Documents;

/// <summary>Footnotes below a drawn rule whose marks stand at the margin and whose further lines are indented, as <c>pdftotext -layout</c> sets them.</summary>
public sealed class PdfIndentedNotesTests
{
    private const string Above = "The lamps of the harbour are lit1 and the keepers of the lamps report on it once a year to the Authority.2";

    [Theory]
    [InlineData("____________________", "1    ", "2    ", "     ")]
    [InlineData("-----", "1    ", "2    ", "     ")]
    [InlineData("____________________", "1.   ", "2.   ", "     ")]
    [InlineData("____________________", "1 ", "2 ", "  ")]
    [InlineData("____________________", "1 ", "2 ", "    ")]
    [InlineData("____________________", "[1]  ", "[2]  ", "     ")]
    [InlineData("____________________", "(1)\t", "(2)\t", "\t")]
    public void An_indented_line_goes_on_with_its_footnote(string rule, string first, string second, string indent)
    {
        var text = first[0] is '[' or '(' ? Above.Replace("1", first.Trim(), StringComparison.Ordinal).Replace("2", second.Trim(), StringComparison.Ordinal) : Above;
        var read = Text.Pdf($"{text}\n\n{rule}\n{first}Regulation of the European Parliament and of the Council of\n{indent}2 May 2018. See OJ L 236,\n{indent}19.9.2018, p. 1.\n{second}Report of the\n{indent}Authority.\n\fThey are clean.".Split('\n'));
        read.AllSentences().Select(sentence => sentence.Text).ShouldBe(["The lamps of the harbour are lit and the keepers of the lamps report on it once a year to the Authority.", "They are clean."]);
        read.Notes().ShouldBe(["1@0/1/1 Regulation of the European Parliament and of the Council of 2 May 2018. See OJ L 236, 19.9.2018, p. 1.", "2@0/1/1 Report of the Authority."]);
        read.Warnings.ShouldBeEmpty();
    }

    [Fact]
    public void One_blank_is_enough_where_form_feeds_show_the_pages() =>
        Text.Pdf($"{Above}\n\n__________\n1 Harbour Act of the\n Board.\n2 Report.\n\fThey are clean.".Split('\n')).Notes().ShouldBe(["1@0/1/1 Harbour Act of the Board.", "2@0/1/1 Report."]);

    [Theory]
    [InlineData("1    Harbour Act of the\n     Board.\n2    Report.\n")]
    [InlineData("1    Harbour Act of the\n     Board.\n2    Report.\n\n                    3\n They are clean.")]
    [InlineData("1 Harbour Act of the\n    board.\n2 Report.\n They are clean.")]
    public void A_file_without_form_feeds_shows_it_by_the_place_of_the_line_or_its_words(string notes) =>
        Text.Pdf($"{Above}\n\n__________\n{notes}".Split('\n')).Notes().Select(note => note.ToUpperInvariant()).ShouldBe(["1@0/1/1 HARBOUR ACT OF THE BOARD.", "2@0/1/1 REPORT."]);

    [Theory]
    [InlineData("1 Harbour Act.\n2 Report.\n    They are clean.")]
    [InlineData("1 Harbour Act.\n2 Report\n They are clean.")]
    [InlineData("1 Harbour Act.\n2 Report.\n\n    They are clean.\n\fShips call.")]
    public void Another_indented_line_is_text(string notes)
    {
        var read = Text.Pdf($"{Above}\n\n__________\n{notes}".Split('\n'));
        read.AllSentences().Select(sentence => sentence.Text).ShouldContain("They are clean.");
        read.Footnotes.Select(note => note.Text.TrimEnd('.')).ShouldBe(["Harbour Act", "Report"]);
    }
}
