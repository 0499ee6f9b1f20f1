using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Sources.Documents;

/// <summary>Headings of several lines, and what stands below a heading without being part of it.</summary>
public sealed class WrappedHeadingsTests
{
    private const string Body =
        "The lamps of the harbour are lit every night of the year, and the keepers report on it to the\nBoard once a year, as the Harbour Act has it. The ships that call at the harbour pay for the\nlamps, and the Board reads it.";

    /// <summary>How a file is set: with a larger gap between paragraphs, with none, and with an empty line behind each line.</summary>
    private static string[] Layouts(string text) => [text, text.Replace("\n\n", "\n", StringComparison.Ordinal), text.Replace("\n\n", "\n", StringComparison.Ordinal).Replace("\n", "\n\n", StringComparison.Ordinal)];

    [Theory]
    [InlineData("1. INTRODUCTION AND A TITLE THAT IS SO\nLONG THAT IT TAKES TWO LINES", "INTRODUCTION AND A TITLE THAT IS SO LONG THAT IT TAKES TWO LINES")]
    [InlineData("1. Introduction and a title that is so long that it takes\nTwo lines of it", "Introduction and a title that is so long that it takes Two lines of it")]
    [InlineData("1. Follow-up of the recommendations of the Board of Keepers\nand of the pilots", "Follow-up of the recommendations of the Board of Keepers and of the pilots")]
    [InlineData("1. INTRODUCTION AND A TITLE THAT IS SO\nLONG THAT IT TAKES TWO LINES OR\nEVEN THREE", "INTRODUCTION AND A TITLE THAT IS SO LONG THAT IT TAKES TWO LINES OR EVEN THREE")]
    public void A_numbered_heading_may_have_several_lines(string heading, string title)
    {
        foreach (var text in Layouts($"{heading}\n\n{Body}\n\n2. SHIPS\n\n{Body}"))
        {
            var read = Text.Pdf(text.Split('\n'));
            read.Sections.Select(section => $"{section.Number} {section.Heading}").ShouldBe([$"1 {title}", "2 SHIPS"]);
            read.Sections[0].Paragraphs.ShouldHaveSingleItem().Sentences.Count.ShouldBe(2);
        }
    }

    [Theory]
    [InlineData("I. OPENING OF THE HARBOUR AND OF THE LAMPS OF\nTHE NORTHERN QUAY", "I OPENING OF THE HARBOUR AND OF THE LAMPS OF THE NORTHERN QUAY")]
    [InlineData("1.1 The lamps of the northern quay and of the harbour of\nBergen", "1.1 The lamps of the northern quay and of the harbour of Bergen")]
    public void So_with_other_numbers(string heading, string expected) =>
        Text.Pdf($"Report on lamps\n\nIt is new.\n\n{(heading[0] == '1' ? "1. LAMPS\n\n" : "")}{heading}\n\n{Body}".Split('\n')).Sections[^1].ShouldSatisfyAllConditions(
            section => $"{section.Number} {section.Heading}".ShouldBe(expected), section => section.Paragraphs.ShouldHaveSingleItem());

    [Theory]
    [InlineData("1. Ships\n\nThey call here.")]
    [InlineData("1. Ships\n\nSee annex")]
    [InlineData("1. SHIPS\n\nOld ships of the harbour")]
    [InlineData("1. SHIPS OF THE HARBOUR AND OF ITS QUAYS\n\nOld ships of the harbour")]
    [InlineData("1. Ships of the harbour and of the quays of Bergen\n\nThey call here.")]
    public void A_short_paragraph_below_a_heading_is_no_part_of_it(string text)
    {
        foreach (var layout in Layouts($"{text}\n\n{Body}\n\n2. Lamps\n\n{Body}"))
        {
            var read = Text.Pdf(layout.Split('\n'));
            read.Sections[0].Heading.ShouldBe(text.Split('\n')[0][3..]);
            read.AllSentences().First().Text.ShouldBe(text.Split('\n')[^1]);
        }
    }

    [Theory]
    [InlineData("ANNEX II", "1")]
    [InlineData("Annex 1", "1")]
    [InlineData("APPENDIX A", "1")]
    [InlineData("PART IV", "IV")]
    [InlineData("Article 12", "12")]
    public void The_title_below_the_name_of_a_part_belongs_to_it(string name, string section)
    {
        foreach (var layout in Layouts($"Report on lamps\n\n{Body}\n\n{name}\nList of the lamps\n\n{Body}"))
        {
            var read = Text.Pdf(layout.Split('\n'));
            read.Shape()[^1].ShouldStartWith($"{section} {name} List of the lamps: 2");
        }

        Text.Markdown($"Report on lamps\n\n{Body}\n\n{name}\nList of the lamps\n\n{Body}".Split('\n')).Shape()[^1].ShouldStartWith($"{section} {name} List of the lamps: 2");
    }

    [Fact]
    public void A_text_below_the_name_of_a_part_does_not()
    {
        foreach (var layout in Layouts($"Report on lamps\n\n{Body}\n\nANNEX II\n{Body}"))
        {
            Text.Pdf(layout.Split('\n')).AllSentences().Select(sentence => sentence.Text).ShouldAllBe(text => !text.StartsWith("ANNEX", StringComparison.Ordinal) || text == "ANNEX II");
        }
    }

    [Fact]
    public void The_name_of_a_part_may_begin_a_line_of_a_text() =>
        Text.Pdf("The lamps of the harbour are lit every night of the year, as it is said in the list of", "Annex II", "of the Harbour Act.").Lines()
            .ShouldBe(["0/1/1 The lamps of the harbour are lit every night of the year, as it is said in the list of Annex II of the Harbour Act."]);
}
