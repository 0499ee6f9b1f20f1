using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Sources.Documents;

/// <summary>The feet of pages that institutions print, below the text and below footnotes.</summary>
public sealed class PageFootTests
{
    private const string Above =
        "The lamps of the harbour are lit every night, as the Harbour Act1 says it, and the keepers\n"
        + "of the lamps report on it once a year to the Board.2 The pilots were asked to see to it that\n\n";

    private const string Notes = "1 Harbour Act, 4.5.2016, p. 1.\n2 Report of 2017.\n\n";
    private const string Below = "the lamps are clean. Ships call at the harbour.";

    private static readonly string[] Sentences =
    [
        "The lamps of the harbour are lit every night, as the Harbour Act says it, and the keepers of the lamps report on it once a year to the Board.",
        "The pilots were asked to see to it that the lamps are clean.", "Ships call at the harbour.",
    ];

    public static TheoryData<string> Feet =>
    [
        "EN 3 EN", "2 EN", "EN 2", "EN 3/12", "PE 123.456v01-00 2/5 EN", "RR\\1234567EN.docx 3/9 PE123.456v02-00\nEN United in diversity EN", "www.europa.eu", "[5]",
        "- 5 -", "iv", "- iv -", "IV", "xii", "Page iv", "p. iv", "iv/xii", "Page iv of xii", "iv | Page", "| iv |", "iv.", "3", "Page 3 of 12", "Page 3/12", "Seite 3 von 12", "3 / 12", "3 | Page", "1 | P a g e", "| 3", "p. 3", "ix EN", "12345/18   AB/cd   3\n   DG D 1A   EN", "12345/18 ADD 1 AB/cd/ef 3\n\nJAI.1 LIMITE EN", "12345/1/18 REV 1 AB/cd 3\nANNEX I DG D 1A EN",
        "ST 12345 2018 INIT\nEN", "L 135/54 EN Official Journal of the European Union 24.5.2016",
    ];

    [Theory]
    [MemberData(nameof(Feet))]
    public void A_foot_below_text_is_left_out(string foot)
    {
        var text = Above.Replace("Act1", "Act", StringComparison.Ordinal).Replace("d.2", "d.", StringComparison.Ordinal);
        Text.Pdf($"{text}{foot}\n\f{Below}".Split('\n')).AllSentences().Select(sentence => sentence.Text).ShouldBe(Sentences);
    }

    [Theory]
    [InlineData("iv")]
    [InlineData("  xii")]
    [InlineData("II")]
    [InlineData("- ii -")]
    [InlineData("Page ii")]
    [InlineData("iv/xii")]
    public void A_Roman_page_number_at_the_head_of_a_page_is_left_out(string head)
    {
        foreach (var gap in new[] { "\n", "\n\n" })
        {
            Text.Pdf($"The lamps are lit and the\n\n\f{head}{gap}ships call.".Split('\n')).AllSentences().Select(sentence => sentence.Text).ShouldBe(["The lamps are lit and the ships call."]);
        }
    }

    [Theory]
    [MemberData(nameof(Feet))]
    public void A_foot_below_footnotes_ends_them_with_a_form_feed_or_without(string foot)
    {
        foreach (var rule in new[] { "", "__________\n", Text.BlankRule + "\n" })
        {
            foreach (var feed in new[] { "\f", "\n" })
            {
                var read = Text.Pdf($"{Above}{rule}{Notes}{foot}\n{feed}{Below}".Split('\n'));
                read.AllSentences().Select(sentence => sentence.Text).ShouldBe(Sentences);
                read.Notes().ShouldBe(["1@0/1/1 Harbour Act, 4.5.2016, p. 1.", "2@0/1/1 Report of 2017."]);
                read.Warnings.ShouldBeEmpty();
            }
        }
    }

    [Theory]
    [InlineData("2 EN")]
    [InlineData("7")]
    [InlineData("3 / 12")]
    public void A_foot_ends_a_footnote_that_nothing_closes(string foot)
    {
        foreach (var rule in new[] { "", "__________\n" })
        {
            var read = Text.Pdf($"The lamps of the harbour are lit, as the Harbour Act1 says, and\n\n{rule}1 Harbour Act of 1900 as it stands in the list of the keepers of the harbour and of their lamps\n\n{foot}\n\nthe ships call.".Split('\n'));
            read.Lines().ShouldBe(["0/1/1 The lamps of the harbour are lit, as the Harbour Act says, and the ships call. ^1"]);
            read.Footnotes.ShouldHaveSingleItem().Text.ShouldEndWith("their lamps");
        }
    }

    [Theory]
    [InlineData("The languages are\n2 EN\nand FR.")]
    [InlineData("The rule is in point\niv\nof the list.")]
    [InlineData("The keepers cite\n[5]\nas their source.")]
    [InlineData("More is to be found on\nwww.europa.eu\nand elsewhere.")]
    [InlineData("More is to be found on\n\nwww.europa.eu\n\f")]
    [InlineData("The Council took note of\n12345/18\nand of its annex.")]
    [InlineData("The units are\nDG HOME\nand two others.")]
    [InlineData("It is in the Journal,\np. 3\nof it.")]
    [InlineData("The keepers cite\n\f[5]\nas their source.")]
    [InlineData("It is said in Annex\n\fIV\nof the Act.")]
    [InlineData("It is said in point\n\fII\nof it.")]
    [InlineData("It was said by\nPage 3 of the report\nand by others.")]
    public void The_same_forms_within_a_text_are_text(string text) =>
        Text.Pdf(text.Split('\n')).AllSentences().Select(sentence => sentence.Text).ShouldBe([string.Join(' ', text.Split(['\n', '\f'], StringSplitOptions.RemoveEmptyEntries))]);

    [Fact]
    public void A_foot_that_comes_again_needs_no_form_feed() =>
        Text.Pdf("The lamps of the harbour", "2 EN", "are lit. The ships", "3 EN", "wait.").AllSentences().Select(sentence => sentence.Text)
            .ShouldBe(["The lamps of the harbour are lit.", "The ships wait."]);

    [Theory]
    [InlineData("iv", "v")]
    [InlineData("[5]", "[6]")]
    [InlineData("www.europa.eu", "www.europa.eu")]
    public void What_may_be_text_is_a_foot_where_it_comes_again_and_a_text_runs_on_over_it(string first, string second)
    {
        Text.Pdf($"The lamps of the harbour\n\n{first}\n\nare lit. The ships\n\n{second}\n\nwait.".Split('\n')).AllSentences().Select(sentence => sentence.Text)
            .ShouldBe(["The lamps of the harbour are lit.", "The ships wait."]);
        Text.Pdf($"The lamps of the harbour\n\n{first}\n\nare lit.".Split('\n')).AllSentences().First().Text.ShouldContain(first);
    }

    [Fact]
    public void A_line_that_counts_the_pages_is_no_text() =>
        Text.Pdf("Lamps burn. They", "", "Harbour report | 7", "\fare lit. Ships", "", "Harbour report | 8", "\fcall. They", "", "Harbour report | 9", "\fwait.").AllSentences().Select(sentence => sentence.Text)
            .ShouldBe(["Lamps burn.", "They are lit.", "Ships call.", "They wait."]);

    [Fact]
    public void A_line_whose_number_does_not_count_the_pages_is_text() =>
        Text.Pdf("Lamp 7", "", "It is lit.", "\fLamp 7", "", "It is new.", "\fLamp 9", "", "It is old.").Sections.ShouldContain(section => section.Heading == "Lamp 9");

    [Theory]
    [InlineData("1", "2", "1\t", "2\t")]
    [InlineData("(1)", "(2)", "(1) ", "(2) ")]
    [InlineData("¹", "²", "¹ ", "² ")]
    [InlineData("[1]", "[2]", "[1] ", "[2] ")]
    public void The_number_of_the_page_is_no_part_of_its_last_footnote_though_another_footnote_has_it(string one, string two, string first, string second)
    {
        foreach (var page in new[] { "1", "2" })
        {
            var read = Text.Pdf($"The lamps are lit.{one} Ships call.{two}\n\n{first}Harbour Act.\n{second}Report of 2017.\n\n{page}\n\n\fBoats wait.".Split('\n'));
            read.Notes().ShouldBe(["1@0/1/1 Harbour Act.", "2@0/1/2 Report of 2017."]);
        }
    }

    [Theory]
    [InlineData("(1) ", "(2) ")]
    [InlineData("[1] ", "[2] ")]
    [InlineData("(1)\n", "(2)\n")]
    [InlineData("1. ", "2. ")]
    public void A_page_number_below_notes_of_another_form_needs_no_form_feed(string first, string second)
    {
        var read = Text.Pdf($"The lamps are lit.1 Ships call2 and\n\n{first}Harbour Act.\n{second}Report of 2017\n\n1\n\nboats wait.".Split('\n'));
        read.Lines().ShouldBe(["0/1/1 The lamps are lit. ^1", "0/1/2 Ships call and boats wait. ^2"]);
        read.Notes().ShouldBe(["1@0/1/1 Harbour Act.", "2@0/1/2 Report of 2017"]);
    }
}
