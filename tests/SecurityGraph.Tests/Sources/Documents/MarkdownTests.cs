using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Sources.Documents;

public sealed class MarkdownTests
{
    [Theory]
    [InlineData("The **north** *quay* and _the_ `lamp` are ~~old~~.", "The north quay and the lamp are old.")]
    [InlineData("The [plan](http://example.org/a_(b)?c=d) and ![map](m.png) are [here](#).", "The plan and map are here.")]
    [InlineData("Brackets [sic] (stay) and 5 * 3 too, snake_case as well.", "Brackets [sic] (stay) and 5 * 3 too, snake_case as well.")]
    [InlineData("See <https://example.org/a_b*c&d=1> now<br>or never.", "See https://example.org/a_b*c&d=1 now or never.")]
    [InlineData(@"It costs \*4\* and [x\\_y](http://example.org/x_y) \(PHARO\).", "It costs *4* and x_y (PHARO).")]
    [InlineData("Ships &amp; lamps &lt;here&gt;, AT&T, 3 &bogus; 4.", "Ships & lamps <here>, AT&T, 3 &bogus; 4.")]
    [InlineData("The 12<sup>th</sup> report, if a < b and c > d.", "The 12th report, if a < b and c > d.")]
    [InlineData("*\"All **lamps** burn.\"*", "\"All lamps burn.\"")]
    [InlineData("An open [bracket and an open *star.", "An open [bracket and an open star.")]
    public void Marks_are_removed(string markdown, string text) =>
        Text.Markdown("Title", "", "Closed.", "", markdown).Lines()[2..].ShouldBe(["0/3/1 " + text]);

    [Fact]
    public void Lines_of_a_paragraph_are_joined_and_words_too() =>
        Text.Markdown("The co-", "ordinators of the light-", "house met the light-house keepers.  ", "They spoke.").Lines()
            .ShouldBe(["0/1/1 The co-ordinators of the light-house met the light-house keepers.", "0/1/2 They spoke."]);

    [Fact]
    public void A_hyphen_goes_where_the_text_prints_the_word_without_it() =>
        Text.Markdown("Every lighthouse has a light-", "house keeper.").Lines().ShouldBe(["0/1/1 Every lighthouse has a lighthouse keeper."]);

    [Fact]
    public void List_items_are_paragraphs() =>
        Text.Markdown("The plan:", "- First lamp.", "- Second lamp; it", "  is red.", "", "1. Third lamp.", "2) Fourth lamp.", "", "After it all.").Lines()
            .ShouldBe(["0/1/1 The plan:", "0/2/1 First lamp.", "0/3/1 Second lamp; it is red.", "0/4/1 Third lamp.", "0/5/1 Fourth lamp.", "0/6/1 After it all."]);

    [Fact]
    public void A_number_at_the_start_of_a_wrapped_line_is_no_item() =>
        Text.Markdown("The lamp was lit in", "18. It burns.").Lines().ShouldBe(["0/1/1 The lamp was lit in 18.", "0/1/2 It burns."]);

    [Fact]
    public void Footnotes_leave_the_text_and_the_sentence_is_joined_across_them()
    {
        var read = Text.Markdown(
            "## I. START", "", "The Harbour and Coast<sup>1</sup>", "", "---", "", "<sup>1</sup> A body. It sits in Bergen.", "", "<sup>2</sup> <http://example.org>", "",
            "Council met.<sup>2</sup> It agreed.");
        read.Lines().ShouldBe(["I/1/1 The Harbour and Coast Council met. ^1 ^2", "I/1/2 It agreed."]);
        read.Notes().ShouldBe(["1@I/1/1 A body. It sits in Bergen.", "2@I/1/1 http://example.org"]);
        read.Footnotes[0].Sentences.Select(sentence => sentence.Number).ShouldBe([1, 2]);
        read.Warnings.ShouldBeEmpty();
    }

    [Fact]
    public void Footnotes_of_Markdown_itself_are_bound_to_their_call_outs_wherever_they_are_printed()
    {
        var read = Text.Markdown(
            "## I. START[^3]", "", "The Harbour Council[^1] met.[^2] It agreed.", "", "[^1]: A body. It sits", "in Bergen.", "[^2]: <http://example.org>", "",
            "    Seen in *May*.", "", "Nothing closes this", "", "[^3]: Of two.", "", "Another paragraph.");
        read.Lines().ShouldBe(["I/1/1 The Harbour Council met. ^1 ^2", "I/1/2 It agreed.", "I/2/1 Nothing closes this", "I/3/1 Another paragraph."]);
        read.Notes().ShouldBe(["1@I/1/1 A body. It sits in Bergen.", "2@I/1/1 http://example.org Seen in May.", "3@I/0/0 Of two."]);
        read.Sections[0].Heading.ShouldBe("START");
        read.Warnings.ShouldBeEmpty();
    }

    [Fact]
    public void A_call_out_without_a_footnote_stays_and_is_told_and_a_footnote_without_one_too()
    {
        var read = Text.Markdown("A lamp[^1] and a word[^word].", "", "[^2]: Note.");
        read.Lines().ShouldBe(["0/1/1 A lamp[^1] and a word[^word]."]);
        read.Warnings.Select(warning => warning.Message).ShouldBe(["footnote 1 is called out but not printed", "footnote word is called out but not printed", "footnote 2 is printed but not called out"]);
    }

    [Fact]
    public void A_paragraph_goes_on_in_lower_case_without_a_page_break_and_in_capitals_only_with_one()
    {
        Text.Markdown("The rights of", "", "keepers grew.").Lines().ShouldBe(["0/1/1 The rights of keepers grew."]);
        Text.Markdown("- The rights of", "", "keepers grew.", "- And more.").Lines().ShouldBe(["0/1/1 The rights of keepers grew.", "0/2/1 And more."]);
        Text.Markdown("Bergen, 4 May 2018", "", "Today it rained.").Lines().ShouldBe(["0/1/1 Bergen, 4 May 2018", "0/2/1 Today it rained."]);
        Text.Markdown("Signed by the High", "", "---", "", "<sup>1</sup> Harbour Act.", "", "Keeper of Lamps.").Lines().ShouldBe(["0/1/1 Signed by the High Keeper of Lamps."]);
        Text.Markdown("One", "", "---", "", "Two<sup>1</sup>", "", "---", "", "<sup>1</sup> Harbour Act.", "", "Three.").Lines().ShouldBe(["0/1/1 One Two Three. ^1"]);
        Text.Markdown("It is closed.", "", "---", "", "Another begins.").Lines().ShouldBe(["0/1/1 It is closed.", "0/2/1 Another begins."]);
    }

    [Fact]
    public void A_sentence_knows_its_line() =>
        Text.Markdown("One.", "", "The end of", "", "this is here. Two.").AllSentences().Select(sentence => sentence.Line).ShouldBe([1, 3, 5]);

    [Fact]
    public void A_superscript_number_without_a_footnote_stays_and_is_told()
    {
        var read = Text.Markdown("An area of 4 m<sup>2</sup> is lit.<sup>1</sup>", "", "---", "", "<sup>1</sup> Note.");
        read.Lines().ShouldBe(["0/1/1 An area of 4 m2 is lit. ^1"]);
        read.Warnings.ShouldHaveSingleItem().Message.ShouldBe("footnote 2 is called out but not printed");
    }
}
