using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Sources.Documents;

/// <summary>A bare number by itself counts what stands below it, or it is that of a page.</summary>
public sealed class LoneNumbersTests
{
    private static readonly string Page = string.Join("\n\n", Enumerable.Repeat("The keepers of the harbour report on the lamps to the Board every year, and the Board reads it.", 15));

    [Theory]
    [InlineData("1\n\nThe lamps are lit.\n\n2\n\nThe ships call.\n\n3\n\nThe boats wait.")]
    [InlineData("1\nThe lamps are lit.\n2\nThe ships call.\n3\nThe boats wait.")]
    [InlineData("  1\n\nThe lamps are lit.\n\n\n  2\n\nThe ships call.\n\n\n  3\n\nThe boats wait.")]
    [InlineData("1\n\nThe lamps are lit.\n\n2\n\nThe ships call.\n\n7\n\f3\n\nThe boats wait.\n\n4\n\nThe gulls cry.")]
    [InlineData("5\n\nThe lamps are lit.\n\n6\n\nThe ships call.\n\n7\n\nThe boats wait.")]
    public void A_row_of_numbers_counts_items(string list)
    {
        var read = Text.Pdf($"The Board says:\n\n{list}".Split('\n'));
        read.AllSentences().Select(sentence => sentence.Text).Take(4).ShouldBe(["The Board says:", "The lamps are lit.", "The ships call.", "The boats wait."]);
        read.Sections.ShouldHaveSingleItem().Paragraphs.ShouldAllBe(paragraph => paragraph.Sentences.Count == 1);
    }

    [Fact]
    public void Items_need_no_full_stop() =>
        Text.Pdf("The Board lists:\n\n1\n\nthe lamps;\n\n2\n\nthe ships;\n\n3\n\nthe boats.".Split('\n')).Lines().ShouldBe(["0/1/1 The Board lists:", "0/2/1 the lamps;", "0/3/1 the ships;", "0/4/1 the boats."]);

    [Fact]
    public void Numbers_that_stand_above_none_but_others_are_text() =>
        string.Join(' ', Text.Pdf("The parts are:\n\nI\n\nII\n\nIII\n\nThe ships call.".Split('\n')).AllSentences().Select(sentence => sentence.Text)).ShouldContain("I II III");

    [Fact]
    public void Small_Roman_numbers_stay_with_their_items() =>
        Text.Pdf("The Board says:\n\ni\n\nThe lamps are lit.\n\nii\n\nThe ships call.".Split('\n')).Lines().ShouldBe(["0/1/1 The Board says:", "0/2/1 i The lamps are lit.", "0/3/1 ii The ships call."]);

    [Theory]
    [InlineData("")]
    [InlineData("REPORT ON LAMPS\n\nThe report is here. It is new.\n\n")]
    public void A_row_of_numbers_counts_sections(string before)
    {
        foreach (var text in new[] { "The lamps are lit.", Page })
        {
            var read = Text.Pdf($"{before}1\n\nIntroduction\n\n{text}\n\n2\n\nShips\n\n{text}\n\n2.1\n\nPilots\n\nPilots come.".Split('\n'));
            read.Sections.Where(section => section.Number != "0").Select(section => $"{section.Number} {section.Heading}").ShouldBe(["1 Introduction", "2 Ships", "2.1 Pilots"]);
        }
    }

    [Theory]
    [InlineData("1", "2", "1 Introduction", "2 Ships")]
    [InlineData("I", "II", "I Introduction", "II Ships")]
    [InlineData("1.", "2.", "1 Introduction", "2 Ships")]
    public void The_first_number_may_head_a_page_behind_a_title_that_no_word_ends(string one, string two, params string[] sections) =>
        Text.Pdf($"Report on the lamps of the\n\n\f{one}\n\nIntroduction\n\nThe lamps are lit. They glow.\n\n{two}\n\nShips\n\nThe ships call.".Split('\n'))
            .Sections.Where(section => section.Number != "0").Select(section => $"{section.Number} {section.Heading}").ShouldBe(sections);

    [Theory]
    [InlineData("\n\n1\n\n", "\n\n2\n\n")]
    [InlineData("\n1\n", "\n2\n")]
    [InlineData("\n\n- 1 -\n\n", "\n\n- 2 -\n\n")]
    public void Numbers_as_far_apart_as_pages_are_long_are_those_of_pages(string one, string two) =>
        Text.Pdf($"{Page}{one}{Page}{two}{Page}".Split('\n')).AllSentences().ShouldAllBe(sentence => sentence.Text == Page.Split('\n', 2)[0]);

    [Theory]
    [InlineData("The lamps are lit.\n\n1\n\nThe ships call.\n\n2\n\nThe boats wait.\n\n3")]
    [InlineData("The lamps are lit.\n\n1\n\n\fThe ships call.\n\n2\n\n\fThe boats wait.\n\n3\n\n\f")]
    [InlineData("The lamps are lit.\n\n\f1\n\nThe ships call.\n\n\f2\n\nThe boats wait.")]
    [InlineData("The lamps are\n\n1\n\nlit. The ships\n\n2\n\ncall. The boats wait.")]
    [InlineData("The lamps are lit.\n\n1\n\nEN\n\nThe ships call.\n\n2\n\nEN\n\nThe boats wait.")]
    [InlineData("The lamps are lit.\n\n2\n\nThe ships call. The boats wait.")]
    [InlineData("The lamps are lit.\n\n7\n\nThe ships call.\n\n8\n\nThe boats wait.")]
    [InlineData("The lamps are lit.\n\n1\n\n2\n\n3\n\nThe ships call. The boats wait.")]
    [InlineData("The lamps are lit.\n\n1\n\n(a) The ships call.\n\n2\n\n(b) The boats wait.")]
    public void The_number_of_a_page_is_no_text(string text) =>
        Text.Pdf(text.Split('\n')).AllSentences().Select(sentence => sentence.Text.Replace("(a) ", "", StringComparison.Ordinal).Replace("(b) ", "", StringComparison.Ordinal))
            .ShouldBe(["The lamps are lit.", "The ships call.", "The boats wait."]);

    [Fact]
    public void Footnotes_and_the_number_of_their_page_are_no_items()
    {
        var read = Text.Pdf("The Harbour Act1 is old.", "", "1", "", "Of 1900.", "", "\fThe Ship Act2 is new.", "", "2", "", "Of 2017.", "", "9");
        read.Notes().ShouldBe(["1@0/1/1 Of 1900.", "2@0/1/2 Of 2017."]);
    }
}
