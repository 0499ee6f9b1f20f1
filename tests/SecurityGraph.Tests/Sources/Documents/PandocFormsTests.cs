using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Sources.Documents;

/// <summary>What Pandoc writes beyond plain Markdown.</summary>
public sealed class PandocFormsTests
{
    [Theory]
    [InlineData("The [lamps]{.underline} are lit.", "The lamps are lit.")]
    [InlineData("The [lamps]{.smallcaps #lamps} are lit.", "The lamps are lit.")]
    [InlineData("See [§ 5](#s5){reference-type=\"ref\" reference=\"s5\"} for it.", "See § 5 for it.")]
    [InlineData("The []{#_Toc1 .anchor}lamps are lit.", "The lamps are lit.")]
    [InlineData("The [lamps](https://lights.example/a){target=_blank} are lit.", "The lamps are lit.")]
    [InlineData("The `lamps`{.cs} are lit.", "The lamps are lit.")]
    [InlineData("An area of 4 m^2^ is lit.", "An area of 4 m2 is lit.")]
    [InlineData("The 2^nd^ lamp burns CO~2~ off.", "The 2nd lamp burns CO2 off.")]
    [InlineData("The set {a, b} is lit.", "The set {a, b} is lit.")]
    [InlineData("The lamps (all) {see above} are lit.", "The lamps (all) {see above} are lit.")]
    [InlineData("It is about ~5 and ~6 lamps.", "It is about ~5 and ~6 lamps.")]
    [InlineData("The lamps ~~are~~ were lit.", "The lamps are were lit.")]
    [InlineData("2^10 is 1024 and 3^2 is 9.", "2^10 is 1024 and 3^2 is 9.")]
    public void Attributes_go_and_the_text_stays(string written, string read) =>
        Text.Markdown(written).AllSentences().Select(sentence => sentence.Text).ShouldBe([read]);

    [Theory]
    [InlineData("+----+----+\n| xx | yy |\n| zz | ww |\n+----+----+", "xx zz | yy ww")]
    [InlineData("+----+----+\n| xx | yy |\n|    | ww |\n+----+----+\n| a  | b  |\n+----+----+", "xx | yy ww", "a | b")]
    [InlineData("+----+----+\n| H1 | H2 |\n| of |    |\n+====+:===+\n| a  | b  |\n+----+----+", "H1 of | H2", "a | b")]
    [InlineData("| xx | yy |\n| zz | ww |", "xx | yy", "zz | ww")]
    [InlineData("+----+\nThe lamps are lit.\n+----+", "+----+ The lamps are lit. +----+")]
    public void A_row_between_drawn_lines_is_one_row_however_many_lines_it_spans(string written, params string[] rows) =>
        Rows(Text.Markdown(["Lamps", "", .. written.Split('\n')])).ShouldBe(rows);

    [Theory]
    [InlineData("+----+----+\n| xx | yy |\n| zz | ww |\n+----+----+", "xx zz | yy ww")]
    [InlineData("+----+----+\n\n| xx | yy |\n| zz | ww |\n+----+----+", "Lamps +----+----+ | xx | yy | | zz | ww | +----+----+")]
    [InlineData("+----+----+\n| xx | yy |\n|    | ww |\n+----+----+\n| a  | b  |\n+----+----+", "xx | yy ww", "a | b")]
    [InlineData("+----+----+\n| 1. | Quay |\n+====+====+\n| 3  | b  |\n+----+----+", "1. | Quay", "3 | b")]
    [InlineData("  +----+\n  | II. Means |\n  +----+\n  | - ships |\n  | of it |\n  +----+", "II. Means", "- ships of it")]
    [InlineData("+----+----+\nThe lamps are lit.\n+----+----+", "+----+----+ The lamps are lit. +----+----+")]
    public void A_drawn_table_in_the_text_of_a_PDF_file_has_rows_too(string written, params string[] rows) =>
        Rows(Text.Pdf(["Lamps", "", .. written.Split('\n'), "", "", "The end is near."])).Where(text => text != "The end is near.").ShouldBe(rows);

    private static IEnumerable<string> Rows(SecurityGraph.Sources.Documents.Rendering read) =>
        read.Sections.SelectMany(section => section.Paragraphs)
            .Select(paragraph => string.Join(" | ", paragraph.Sentences.Select(sentence => sentence.Text))).Where(text => text != "Lamps");

    [Theory]
    [InlineData("# Lamps {#lamps .unnumbered}")]
    [InlineData("# Lamps {-}")]
    [InlineData("# Lamps {#lamps} #")]
    public void A_heading_has_no_attributes_in_its_text(string heading) =>
        Text.Markdown("Title", "", heading, "", "They are lit.").Sections.Select(section => section.Heading).ShouldContain("Lamps");

    [Theory]
    [InlineData("::: {.note}\nThe lamps are lit.\n:::")]
    [InlineData("::: warning\nThe lamps are lit.\n:::")]
    [InlineData(":::: {#a}\n\nThe lamps are lit.\n\n::::")]
    [InlineData("\\newpage\n\nThe lamps are lit.\n\n\\pagebreak")]
    public void Fences_of_divs_and_page_breaks_are_no_text(string written) =>
        Text.Markdown(written.Split('\n')).AllSentences().Select(sentence => sentence.Text).ShouldBe(["The lamps are lit."]);

    [Fact]
    public void Call_outs_side_by_side_are_bound()
    {
        var read = Text.Markdown("Ships call[^1]^,^[^2] at the harbour.", "", "[^1]: One.", "", "[^2]: Two.");
        read.AllSentences().First().Text.ShouldBe("Ships call at the harbour.");
        read.Notes().ShouldBe(["1@0/1/1 One.", "2@0/1/1 Two."]);
        read.Warnings.ShouldBeEmpty();
    }

    [Fact]
    public void Code_stays_what_it_is() =>
        Text.Markdown("```", "a[i]{.x} ^1^", "```").AllSentences().First().Text.ShouldBe("a[i]{.x} ^1^");

    [Theory]
    [InlineData("See [the lamps][Next steps] at the quay.")]
    [InlineData("See [the lamps][next steps] at the quay.")]
    [InlineData("See [the lamps][quay] at the quay.")]
    public void A_link_may_name_a_heading_or_a_definition(string line) =>
        Text.Markdown(line, "", "[quay]: https://example.org/quay", "", "## Next steps", "", "They are lit.").AllSentences().First().Text.ShouldBe("See the lamps at the quay.");

    [Theory]
    [InlineData("See [Next steps] at the [quay] and [pier].", "See Next steps at the quay and [pier].")]
    [InlineData("See [next *steps*] at the [quay].", "See next steps at the quay.")]
    [InlineData("See [The code] and [The *code*].", "See The code and The code.")]
    [InlineData("See [Next] steps [sic] at the [Quay][].", "See [Next] steps [sic] at the Quay.")]
    public void A_link_may_be_the_name_itself(string line, string read) =>
        Text.Markdown(line, "", "[quay]: https://example.org/quay", "", "## Next steps", "", "They are lit.", "", "## The `code`", "", "It is.").AllSentences().First().Text.ShouldBe(read);

    [Fact]
    public void A_link_is_defined_right_behind_a_note()
    {
        var read = Text.Markdown("The [lamps][quay] are lit.[^1]", "", "[^1]: A note.", "[quay]: https://example.org/quay");
        read.AllSentences().First().Text.ShouldBe("The lamps are lit.");
        read.Notes().ShouldBe(["1@0/1/1 A note."]);
    }

    [Fact]
    public void Lines_of_a_block_lose_their_bars() =>
        Text.Markdown("| The Harbour Office", "| at the quay", "|", "| Lamp Street", "", "The end.").AllSentences().Select(sentence => sentence.Text)
            .ShouldBe(["The Harbour Office at the quay", "Lamp Street", "The end."]);

    [Theory]
    [InlineData("  Row    Two")]
    [InlineData("  Row    Two\n         of it")]
    public void Rows_of_a_table_may_have_several_lines(string last) =>
        Text.Markdown(
            [
                "The lamps:", "", "--------------------------", " Lamp   What is", "        said of it", "------ -------------------", "  First  It is lit", "         at night.", "",
                .. last.Split('\n'), "--------------------------", "", "The end.",
            ]).AllSentences().Select(sentence => sentence.Text)
            .ShouldBe(["The lamps:", "Lamp", "What is said of it", "First", "It is lit at night.", "Row", last.Contains('\n') ? "Two of it" : "Two", "The end."]);

    [Theory]
    [InlineData("")]
    [InlineData("         of it\n")]
    public void A_table_of_rows_may_have_no_head(string more) =>
        Text.Markdown($"The lamps:\n\n------ -------------------\n  First  It is lit\n         at night.\n\n  Row    Two\n{more}------ -------------------\n\nThe end.".Split('\n'))
            .AllSentences().Select(sentence => sentence.Text).ShouldBe(["The lamps:", "First", "It is lit at night.", "Row", more.Length > 0 ? "Two of it" : "Two", "The end."]);

    [Fact]
    public void A_table_of_rows_may_have_its_columns_above_the_head_too() =>
        Text.Markdown("The lamps:", "", "------ -----", " Lamp  Light", "------ -----", " Gull  red", "       light", "", " Tern  green", "------ -----", "", "The end.")
            .AllSentences().Select(sentence => sentence.Text).ShouldBe(["The lamps:", "Lamp", "Light", "Gull", "red light", "Tern", "green", "The end."]);

    [Theory]
    [InlineData("------")]
    [InlineData("The harbour")]
    public void A_rule_above_text_makes_no_table(string line) =>
        Text.Markdown(line, "The lamps are lit.", "", "They stay so.").AllSentences().Select(sentence => sentence.Text).ShouldContain("They stay so.");
}
