using SecurityGraph.Sources.Documents;
using SecurityGraph.Sources.Documents.Outlines;
using SecurityGraph.Sources.Documents.Text;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Sources.Documents;

public sealed class OutlineTests
{
    [Fact]
    public void Printed_numbers_number_the_sections() =>
        Text.Markdown(
            "Cover line.", "", "## I. OPENING", "", "One.", "", "### **II. LAMPS**", "", "#### *1. Old lamps*", "", "Two. Three.", "", "Four.", "",
            "## 2. *New lamps*", "", "Five.", "", "#### IV. REST", "", "##### 1. *Ships*", "", "Six.", "", "##### 1.2 Boats", "", "Seven.").Shape()
            .ShouldBe(["0 : 1", "I OPENING: 1", "II LAMPS:", "II.1 Old lamps: 2 1", "II.2 New lamps: 1", "IV REST:", "IV.1 Ships: 1", "IV.1.2 Boats: 1"]);

    [Fact]
    public void Headings_without_a_number_are_counted_and_the_first_block_is_the_title() =>
        Text.Markdown("# The lamps of 2018", "", "Intro.", "", "## Old ones", "", "One.", "", "##", "", "## New ones", "", "- Two", "- Three").Shape()
            .ShouldBe(["0 : 1 1", "1 Old ones: 1", "2 New ones: 1 1"]);

    [Fact]
    public void Headings_that_only_their_number_shows_are_found_in_order() =>
        Text.Markdown("I. OPENING", "", "One.", "", "**II. LAMPS**", "", "1. Old lamps", "", "Two.", "", "V. Larsen spoke.", "", "2. New lamps", "", "Three.").Shape()
            .ShouldBe(["I OPENING: 1", "II LAMPS:", "II.1 Old lamps: 1 1", "II.2 New lamps: 1"]);

    [Fact]
    public void Below_each_Roman_number_the_Arabic_ones_begin_anew() =>
        Text.Markdown("I. OPENING", "", "1. Old lamps", "", "One.", "", "II. LAMPS", "", "1. New lamps", "", "Two.").Shape()
            .ShouldBe(["I OPENING:", "I.1 Old lamps: 1", "II LAMPS:", "II.1 New lamps: 1"]);

    [Fact]
    public void A_numbered_list_and_a_table_of_contents_are_no_headings() =>
        Text.Markdown("Contents", "", "I. Opening", "", "II. Lamps", "", "I. OPENING", "", "It has:", "", "1. A lamp", "2. A ship", "", "Both work.").Shape()
            .ShouldBe(["0 : 1 1 1", "I OPENING: 1 1 1 1"]);

    [Fact]
    public void Subheads_of_a_text_without_headings_are_short_lines_between_closed_ones() =>
        Text.Markdown(
            "Lamps: the Harbour Board presents its plan", "", "Bergen, 4 May 2018", "", "Today the plan came.", "", "Lighting the northern quay", "", "- One", "- Two", "",
            "For More Information", "", "[The plan](#)", "", "[Factsheet](#): The quay", "", "HB/18/4", "", "Press contacts:", "", "[Ida HOLM](#) (+00 1)").Shape()
            .ShouldBe(["0 : 1 1 1", "1 Lighting the northern quay: 1 1", "2 For More Information: 1 1 1 1 1"]);

    [Fact]
    public void A_text_without_any_heading_is_section_0() => Text.Markdown("One.", "", "Two.").Shape().ShouldBe(["0 : 1 1"]);

    [Fact]
    public void A_number_that_stands_twice_is_told() =>
        Text.Markdown("## I. ONE", "", "A.", "", "## I. TWO", "", "B.").Warnings.ShouldHaveSingleItem().ToString()
            .ShouldBe("ReadingWarning { Line = 5, Message = section I stands there twice: this one is cited as I~2 }");

    [Fact]
    public void Sections_without_a_number_are_named_by_their_headings_where_others_print_numbers() =>
        Text.Markdown(
            "# Harbour report", "", "## Executive summary", "", "A short text.", "", "## 1. Introduction", "", "Lit.", "", "## 2. Ships", "", "Ships call.", "", "## Conclusion", "", "Done.").Shape()
            .ShouldBe(["0 : 1", "executive-summary Executive summary: 1", "1 Introduction: 1", "2 Ships: 1", "conclusion Conclusion: 1"]);

    [Theory]
    [InlineData("# T|## Foreword|## I. Lamps|## Annex", "foreword I annex")]
    [InlineData("# T|## 1. Lamps|### 1.1 Old|### Why|### 1.2 New", "1 1.1 why 1.2")]
    [InlineData("# T|## 1. Lamps|## Annex|## 1. Ships|## Annex|## 1. Oil", "1 annex 1~2 annex~2 1~3")]
    [InlineData("# T|## I. Lamps|### 1. Old|## I. Ships|### 1. Old", "I I.1 I~2 I.1~2")]
    [InlineData("# T|## 1. Lamps|## Les phares d’Éire: « Nº 2 »", "1 les-phares-d-eire-no-2")]
    [InlineData("# T|## 1. Lamps|## 0|## 1", "1 0~2 1~2")]
    [InlineData("# T|## Lamps|## Lamps|## 1789", "1 2 3")]
    [InlineData("# T|## 1. A|## a very long heading that says at great length what the keepers of the lamps have to do", "1 a-very-long-heading-that-says-at-great-length-what-the")]
    public void Each_section_can_be_cited_apart(string headings, string names)
    {
        var read = Text.Markdown([.. headings.Split('|').SelectMany(heading => new[] { heading, "", "Text.", "" })]);
        var own = read.Sections.Where(section => section.Heading.Length > 0).Select(section => section.Number).ToList();
        string.Join(' ', own).ShouldBe(names);
        own.ShouldAllBe(name => read.Sections.Count(section => section.Number == name) == 1);
    }

    [Theory]
    [InlineData("## Executive summary||Short.||## 1. Introduction||Text.||## Conclusion||Done.", "executive-summary 1 conclusion")]
    [InlineData("# Part I. Lamps||Lit.||# Part II. Ships||Call.", "I II")]
    [InlineData("## Introduction||A.||## Ships||B.||## Conclusion||C.", "1 2 3")]
    [InlineData("Lamps|-------||A.||Ships|=====||B.", "1 2")]
    [InlineData("<h2>Lamps</h2>||A.||<h2>Ships</h2>||B.", "1 2")]
    [InlineData("# Lamps||A.||## Old||B.||# Ships||C.", "1 2 3")]
    [InlineData("# Harbour report||A.||## Lamps||B.||## Ships||C.", "0 1 2")]
    [InlineData("# Harbour report||# Lamps||B.||# Ships||C.", "0 1 2")]
    [InlineData("## Harbour report||A.", "0")]
    public void The_first_heading_is_the_title_where_it_stands_above_the_others_alone(string text, string names) =>
        string.Join(' ', Text.Markdown(text.Split('|')).Sections.Select(section => section.Number)).ShouldBe(names);

    [Theory]
    [InlineData("IV. LAMPS", "4/")]
    [InlineData("IV.2. Lamps", "4/2")]
    [InlineData("2. Lamps", "0/2")]
    [InlineData("2.1 Lamps", "0/2.1")]
    [InlineData("IIII. LAMPS", "")]
    [InlineData("2018. Lamps", "")]
    [InlineData("2 Lamps", "")]
    [InlineData("II.", "")]
    [InlineData("Lamps", "")]
    public void Numbers_of_headings_are_read(string line, string expected) =>
        (HeadingNumber.TryRead(line, bare: false, out var number, out _) ? $"{number.Roman}/{number.Digits}" : "").ShouldBe(expected);

    [Fact]
    public void Roman_numbers_are_read_as_they_are_printed()
    {
        foreach (var value in Enumerable.Range(1, 99))
        {
            RomanNumbers.TryRead(RomanNumbers.Print(value), out var read).ShouldBeTrue();
            read.ShouldBe(value);
        }
    }

    [Theory]
    [InlineData("Intro text.\n\n1. Lamps are lit", "0/1/1 Intro text.", "0/2/1 Lamps are lit")]
    [InlineData("Intro text.\n\nI. LAMPS", "0/1/1 Intro text.", "0/2/1 I. LAMPS")]
    [InlineData("1. Lamps\n\nThey are lit.\n\n2. Ships", "1/1/1 They are lit.", "1/2/1 Ships")]
    [InlineData("1. Lamps\n\n1.1 Ships", "1/1/1 1.1 Ships")]
    public void A_numbered_line_with_nothing_below_it_is_a_paragraph(string text, params string[] sentences)
    {
        Text.Markdown(text.Split('\n')).Lines().ShouldBe(sentences);
        Text.Pdf(text.Split('\n')).Lines().ShouldBe(sentences);
    }

    [Theory]
    [InlineData("1. Lamps are lit\n\n## Ships\n\nThey call.", "0 : 1", "1 Ships: 1")]
    [InlineData("I. LAMPS\n\nText.\n\n1. Lamps are lit\n\nII. SHIPS\n\nThey call.", "I LAMPS: 1 1", "II SHIPS: 1")]
    [InlineData("1. Lamps\n\n## 1.1 Ships\n\nThey call.", "1 Lamps:", "1.1 Ships: 1")]
    public void A_heading_below_a_numbered_line_is_its_text_only_where_it_is_part_of_it(string text, params string[] shape) =>
        Text.Markdown(text.Split('\n')).Shape().ShouldBe(shape);

    [Theory]
    [InlineData("The lamps are lit.\n\nThe birds are these:\n\nGull\n\nThey are white.", "0 : 1 1 1 1 1")]
    [InlineData("The lamps are lit.\n\nThere are:\n\nGull\n\nTern\n\nThey are white.", "0 : 1 1 1 1 1 1")]
    [InlineData("The lamps are lit.\n\nName\n\nColour\n\nGull\n\nRed\n\nThey are white.", "0 : 1 1 1 1 1 1 1")]
    [InlineData("The lamps are lit.\n\nLamp   Height\n\nGull   12\n\nTern   9\n\nThey are white.", "0 : 1 1 1 1 1 1")]
    [InlineData("The lamps are lit.\n\nThe gull;\n\nTern\n\nThey are white.", "0 : 1 1 1 1 1")]
    public void Short_lines_of_a_list_or_table_are_no_headings(string text, string shape)
    {
        Text.Markdown(["Title", "", .. text.Split('\n')]).Shape().ShouldBe([shape]);
        Text.Pdf(["Title", "", .. text.Split('\n')]).Shape().ShouldBe([shape]);
    }

    [Fact]
    public void Rows_of_a_table_without_lines_are_no_heading_where_they_are_read_as_one_paragraph() =>
        Text.Pdf("Title", "", "The lamps are lit.", "", "Lamp   Colour", "Gull   red", "Tern   green", "", "They are lit every night by the keepers.").Shape().ShouldHaveSingleItem().ShouldStartWith("0 : ");

    [Theory]
    [InlineData("*Photo*")]
    [InlineData("_Photo of the quay_")]
    [InlineData("<em>Photo</em>")]
    [InlineData("![Photo](quay.png)")]
    [InlineData("<figcaption>Photo</figcaption>")]
    [InlineData("Lamps of\nthe quay")]
    public void A_line_in_italics_or_one_of_several_is_no_heading(string text) =>
        Text.Markdown(["Title", "", "The lamps are lit.", "", .. text.Split('\n'), "", "They are new."]).Shape().ShouldBe(["0 : 1 1 1 1"]);

    [Theory]
    [InlineData("> The ships call")]
    [InlineData("- Lamps\n\n  Ships call\n\n- Boats wait")]
    [InlineData("The Commission will\n\n- light lamps\n- call ships")]
    [InlineData("The keepers are asked to\n\n- light lamps\n- call ships")]
    public void Quotations_paragraphs_of_items_and_what_a_list_goes_on_with_are_no_headings(string text) =>
        Text.Markdown(["Title", "", "The lamps are lit.", "", .. text.Split('\n'), "", "They are new."]).Sections.ShouldHaveSingleItem();

    [Theory]
    [InlineData("1.", "2.")]
    [InlineData("I.", "II.")]
    public void A_number_by_itself_is_that_of_the_heading_below_it(string first, string second)
    {
        string[] lines = ["Title", "", "The report is lit.", "", first, "", "INTRODUCTION", "", "The lamps are lit.", "", second, "", "SHIPS", "", "Ships call."];
        var shape = new[] { "0 : 1 1", $"{first.TrimEnd('.')} INTRODUCTION: 1", $"{second.TrimEnd('.')} SHIPS: 1" };
        Text.Markdown(lines).Shape().ShouldBe(shape);
        Text.Pdf(lines).Shape().ShouldBe(shape);
    }

    [Fact]
    public void A_number_that_ends_a_sentence_stays_in_it() =>
        Text.Pdf("The lamps are lit as it says in Article", "3.", "", "The ships call.").AllSentences().Select(sentence => sentence.Text)
            .ShouldBe(["The lamps are lit as it says in Article 3.", "The ships call."]);

    [Theory]
    [InlineData("**Note**", "Note")]
    [InlineData("Two words", "Two words")]
    [InlineData("Ships\n\nOld ships", "Ships")]
    public void Another_short_line_by_itself_is_a_heading(string text, string heading) =>
        Text.Markdown(["Title", "", "The lamps are lit.", "", .. text.Split('\n'), "", "They are new."]).Sections[^1].Heading.ShouldBe(heading);

    [Theory]
    [InlineData("1. Old lamps")]
    [InlineData("1.\n\nOld lamps")]
    public void A_heading_begins_a_page_behind_a_title_that_no_mark_closes(string heading) =>
        DocumentReader.ReadText("a.pdf.txt", $"HARBOUR BOARD\n\nOn the lamps of the harbour\n\nTowards light: Tenth report\n\f{heading}\n\nThe Board acts. It does.\n\n2. New lamps\n\nThe Board acts.\n").Shape()
            .ShouldBe(["0 : 1 1 1", "1 Old lamps: 2", "2 New lamps: 1"]);
}
