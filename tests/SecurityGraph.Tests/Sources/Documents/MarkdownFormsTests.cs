using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Sources.Documents;

/// <summary>Markdown as people write it, beside what converters make.</summary>
public sealed class MarkdownFormsTests
{
    [Theory]
    [InlineData("---\ntitle: \"Harbour report\"\ndate: 2018-01-24\ntags: [lamps]\n---\n\n# Harbour report\n\nThe lamps are lit.")]
    [InlineData("---\ntitle: Harbour report\n...\n# Harbour report\n\nThe lamps are lit.")]
    [InlineData("+++\ntitle = 'Harbour report'\n+++\n\n# Harbour report\n\nThe lamps are lit.")]
    [InlineData("<!-- made by hand -->\n# Harbour report\n\nThe <!-- old -->lamps are lit.\n\n<!-- not\n\n## A heading\n-->")]
    [InlineData("---\n# made by hand\ntitle: Harbour report\n---\n# Harbour report\n\nThe lamps are lit.")]
    [InlineData("\n\n---\ntitle: Harbour report\n---\n# Harbour report\n\nThe lamps are lit.")]
    [InlineData("---\n\ntitle: Harbour report\n\ndate: 2018\n\n---\n# Harbour report\n\nThe lamps are lit.")]
    [InlineData("+++\n# made by hand\n\ntitle = \"Harbour report\"\ntags = [\n\"lamps\",\n]\n[extra]\nnote = \"\"\"\nSome text\n\"\"\"\n+++\n\n# Harbour report\n\nThe lamps are lit.")]
    [InlineData("{\n  \"title\": \"Harbour report\",\n  \"tags\": [\"lamps\"],\n  \"more\": { \"a\": 1 }\n}\n\n# Harbour report\n\nThe lamps are lit.")]
    [InlineData("{ \"title\": \"Harbour report\" }\n# Harbour report\n\nThe lamps are lit.")]
    [InlineData("\n{\n\"title\": \"Harbour report\",\n}\n# Harbour report\n\nThe lamps are lit.")]
    [InlineData("---json\n{ \"title\": \"Harbour report\" }\n---\n# Harbour report\n\nThe lamps are lit.")]
    [InlineData("% Harbour report\n% Ida Larsen; Ola Holm\n% 24 January 2018\n\n# Harbour report\n\nThe lamps are lit.")]
    [InlineData("% Harbour report\n  of the year\n%\n% 24 January 2018\n# Harbour report\n\nThe lamps are lit.")]
    [InlineData("% Harbour report\n\n# Harbour report\n\nThe lamps are lit.")]
    public void Settings_and_comments_are_left_out(string text) =>
        Text.Markdown(text.Split('\n')).Lines().ShouldBe(["0/1/1 Harbour report", "0/2/1 The lamps are lit."]);

    [Theory]
    [InlineData("{Draft} The lamps are lit.")]
    [InlineData("{The lamps are lit.}")]
    [InlineData("{ \"a\": 1 } is what the lamps say.")]
    [InlineData("{ \"a\": 1, the lamps are lit.\n}")]
    [InlineData("% of lamps that are lit:\nit was never higher.")]
    [InlineData("5 % of the lamps are lit.")]
    [InlineData("%5 is the share.")]
    [InlineData("+++ The lamps are lit.")]
    [InlineData("+++\nThe lamps are lit.\n+++")]
    public void A_text_may_begin_with_a_brace_or_percent_sign(string text) => Text.Markdown(text.Split('\n')).AllSentences().First().Text.ShouldStartWith(text[..3]);

    [Fact]
    public void A_rule_above_a_text_begins_no_settings()
    {
        Text.Markdown("---", "", "The lamps are lit.", "", "---", "", "Ships call.").Shape().ShouldBe(["0 : 1 1"]);
        Text.Markdown("---", "Lamps: a word", "", "The lamps are lit.", "", "---", "", "Ships call.").Lines().ShouldContain("0/2/1 The lamps are lit.");
        Text.Markdown("---", "title: nothing closes it", "", "The lamps are lit.").Lines()[^1].ShouldEndWith("The lamps are lit.");
    }

    [Fact]
    public void A_sentence_below_settings_knows_its_line() =>
        Text.Markdown("---", "title: a", "---", "", "The lamps are lit.").AllSentences().Single().Line.ShouldBe(5);

    [Theory]
    [InlineData("Harbour report\n==============\n\nShips\n-----\n\nThe lamps are lit.")]
    [InlineData("Harbour report\n==\n\nShips\n---\nThe lamps are lit.")]
    [InlineData("Harbour report\n=\n\nShips\n---\nThe lamps are lit.")]
    [InlineData("Harbour\nreport\n===\n\nShips\n---\nThe lamps are lit.")]
    [InlineData("# Harbour report\n\n## Ships ##\nThe lamps are lit.")]
    [InlineData("<h1>Harbour report</h1>\n\n<h2 id=\"ships\">Ships</h2>\n\nThe lamps are lit.")]
    public void Underlined_lines_are_headings(string text) =>
        Text.Markdown(text.Split('\n')).Shape().ShouldBe(["0 : 1", "1 Ships: 1"]);

    [Fact]
    public void A_rule_below_a_sentence_ends_a_page_and_is_no_underline() =>
        Text.Markdown("Title", "", "The lamps are lit.", "---", "Ships call.").Shape().ShouldBe(["0 : 1 1 1"]);

    [Theory]
    [InlineData("The lamps<br>are lit.")]
    [InlineData("The lamps<br/>are lit.")]
    [InlineData("The lamps<BR />are lit.")]
    [InlineData("The lamps\\\nare lit.")]
    [InlineData("The lamps  \nare lit.")]
    [InlineData("The <span class=\"x\">la</span>mps are <b>lit</b>.")]
    public void A_line_break_is_a_blank(string text) => Text.Markdown(text.Split('\n')).Lines().ShouldBe(["0/1/1 The lamps are lit."]);

    [Fact]
    public void Tags_of_blocks_end_what_they_hold() =>
        Text.Markdown("<table><tr><td>Gull</td><td>It is lit</td></tr></table>").Lines().ShouldBe(["0/1/1 Gull", "0/1/2 It is lit"]);

    [Theory]
    [InlineData("- [x] Light the lamps.")]
    [InlineData("* [ ] Light the lamps.")]
    [InlineData("1. [X] Light the lamps.")]
    [InlineData("☐ Light the lamps.")]
    [InlineData("- ☑ Light the lamps.")]
    [InlineData("✓ Light the lamps.")]
    [InlineData("☒\n\nLight the lamps.")]
    public void The_box_of_a_task_goes(string line) => Text.Markdown(["Tasks:", "", .. line.Split('\n')]).Lines()[^1].ShouldBe("0/2/1 Light the lamps.");

    [Theory]
    [InlineData("```")]
    [InlineData("~~~~")]
    [InlineData("```yaml")]
    public void Code_is_text_without_headings_marks_or_tables(string fence) =>
        Text.Markdown("The text:", "", fence, "# not a *heading*", "1. one", "| a | b |", fence.TrimEnd("yaml".ToCharArray()), "the lamps are lit.").Lines()
            .ShouldBe(["0/1/1 The text:", "0/2/1 # not a *heading*", "0/2/2 1. one", "0/2/3 | a | b |", "0/3/1 the lamps are lit."]);

    [Fact]
    public void An_indented_number_sign_is_no_heading() => Text.Markdown("Title.", "", "    # A comment", "", "# Lamps", "", "Lit.").Shape().ShouldBe(["0 : 1 1", "1 Lamps: 1"]);

    [Theory]
    [InlineData("(a) the lamps;\n\n(b) the ships; and\n\n(c) the pilots.")]
    [InlineData("(a) the lamps;\n(b) the ships; and\n(c) the pilots.")]
    [InlineData("(i) the lamps,\n(ii) the ships, or\n(iii) the pilots.")]
    [InlineData("a) the lamps;\n\nb) the ships and\n\nc) the pilots.")]
    [InlineData("\\(1\\) the lamps;\n\n\\(1a\\) the ships\n\n\\(2\\) the pilots.")]
    [InlineData("(aa) the lamps;\n\n(bb) the ships\n\n(cc) the pilots.")]
    public void Points_are_paragraphs_and_keep_what_they_are_called(string text)
    {
        Text.Markdown(text.Split('\n')).Shape().ShouldBe(["0 : 1 1 1"]);
        Text.Pdf(text.Replace("\\", "", StringComparison.Ordinal).Split('\n')).Shape().ShouldBe(["0 : 1 1 1"]);
        Text.Markdown(text.Split('\n')).AllSentences().First().Text.ShouldStartWith(text.Replace("\\", "", StringComparison.Ordinal)[..2]);
    }

    [Theory]
    [InlineData("It holds as in point\n(a) of the list.")]
    [InlineData("The port\n(EU) is new.")]
    [InlineData("It holds as in point\n\n---\n\n(a) of the list.")]
    public void A_line_may_begin_with_a_point_by_chance(string text) => Text.Markdown(text.Split('\n')).Shape().ShouldBe(["0 : 1"]);

    [Fact]
    public void A_row_is_a_paragraph_and_no_sentence_goes_on_in_the_next_cell() =>
        Text.Markdown("Before the table", "", "| Ship | State |", "|---|---|", "| Gull | It is lit. It is **new**. |", "| Tern \\| Skua | not lit |", "", "after the table.").Lines()
            .ShouldBe(
            [
                "0/1/1 Before the table", "0/2/1 Ship", "0/2/2 State", "0/3/1 Gull", "0/3/2 It is lit.", "0/3/3 It is new.", "0/4/1 Tern | Skua", "0/4/2 not lit", "0/5/1 after the table.",
            ]);

    [Theory]
    [InlineData("Ship | State\n--- | ---\nGull | lit\nTern | ")]
    [InlineData("| Ship | State |\n| :-- | --: |\n| Gull | lit |\n| Tern | |")]
    [InlineData("| Ship | State |\n| Gull | lit |\n| Tern |")]
    public void Tables_have_many_forms(string text) => Text.Markdown(["A title.", "", .. text.Split('\n')]).Shape().ShouldBe(["0 : 1 2 2 1"]);

    [Fact]
    public void A_bar_in_a_sentence_makes_no_table() => Text.Markdown("The lamp is on|off. It", "is new.").Shape().ShouldBe(["0 : 2"]);

    [Theory]
    [InlineData("Title.\n\nLamps of\nthe harbour\n-----------\n\nB text is here.", "0 : 1", "1 Lamps of the harbour: 1")]
    [InlineData("Title.\n\nLamps\nof the\nharbour\n--\nB text is here.", "0 : 1", "1 Lamps of the harbour: 1")]
    [InlineData("Title.\n\nThe lamps of\nthe harbour are lit.\n---\n\nB text is here.", "0 : 1 1 1")]
    public void A_heading_with_hyphens_below_it_may_have_several_lines(string text, params string[] shape) => Text.Markdown(text.Split('\n')).Shape().ShouldBe(shape);

    [Theory]
    [InlineData("The lamps are\n– and were – lit. It ends.", "0 : 2")]
    [InlineData("The lamps are\n— and were — lit. It ends.", "0 : 2")]
    [InlineData("The lamps are\n\n---\n\n<sup>1</sup> Act.\n\n– and were – lit. It ends.", "0 : 2")]
    [InlineData("The list:\n– the lamps;\n– the ships.", "0 : 1 1 1")]
    [InlineData("The list:\n\n– Lamps\n– Ships", "0 : 1 1 1")]
    [InlineData("The list is long.\n— Lamps", "0 : 1 1")]
    public void A_dash_at_the_head_of_a_wrapped_line_begins_no_item(string text, params string[] shape) => Text.Markdown(text.Split('\n')).Shape().ShouldBe(shape);

    [Theory]
    [InlineData("The list:\n\n(1)\n\nThe lamps;\n\n(2)\n\nthe ships.", "(1) The lamps;", "(2) the ships.")]
    [InlineData("The list:\n\n(1)\nThe lamps;\n(2)\nThe ships.", "(1) The lamps;", "(2) The ships.")]
    [InlineData("The list:\n\n•\n\nThe lamps;\n\n•\n\nthe ships.", "The lamps;", "the ships.")]
    public void A_mark_alone_on_its_line_belongs_to_the_text_behind_it(string text, params string[] items)
    {
        var read = Text.Markdown(text.Split('\n'));
        read.Shape().ShouldBe(["0 : 1 1 1"]);
        read.AllSentences().Skip(1).Select(sentence => sentence.Text).ShouldBe(items);
    }

    [Fact]
    public void A_mark_alone_in_code_stays() => Text.Markdown("Title.", "", "```", "(1)", "", "lamps", "```").Lines().ShouldBe(["0/1/1 Title.", "0/2/1 (1)", "0/2/2 lamps"]);

    [Theory]
    [InlineData("---")]
    [InlineData("* * *")]
    [InlineData("___")]
    [InlineData("<hr>")]
    public void A_rule_is_a_break_where_no_page_has_footnotes(string rule)
    {
        Text.Markdown("The lamps of the", "", rule, "", "Harbour are lit").Lines().ShouldBe(["0/1/1 The lamps of the", "0/2/1 Harbour are lit"]);
        Text.Markdown("Of lamps[1] the", "", rule, "", "Harbour is lit", "", "---", "", "[1] Act.").Lines().ShouldBe(["0/1/1 Of lamps the ^1", "0/2/1 Harbour is lit"]);
        Text.Markdown("Lit[1]", "", rule, "", "[1] Act.", "", "## Ships", "", "One", "", rule, "", "Two.").Lines().ShouldBe(["0/1/1 Lit ^1", "1/1/1 One", "1/2/1 Two."]);
    }

    [Fact]
    public void A_text_that_begins_with_a_word_and_a_colon_between_rules_is_no_settings() =>
        Text.Markdown("---", "", "Note: the lamps are lit.", "", "---", "", "Ships call.").Lines()[0].ShouldBe("0/1/1 Note: the lamps are lit.");

    [Theory]
    [InlineData("  Lamp     Colour\n-------  --------\n Gull     red\n Old tern green\n")]
    [InlineData("Lamp     Colour\n-------  --------\nGull     red\nOld tern green\n-------  --------")]
    [InlineData("-------  --------\nLamp     Colour\nGull     red\nOld tern green\n-------  --------")]
    public void Groups_of_hyphens_show_the_columns_of_a_table(string table) =>
        Text.Markdown(["The lamps are:", "", .. table.Split('\n'), "", "Table: Lamps", "", "They are lit."]).Lines()
            .ShouldBe(["0/1/1 The lamps are:", "0/2/1 Lamp", "0/2/2 Colour", "0/3/1 Gull", "0/3/2 red", "0/4/1 Old tern", "0/4/2 green", "0/5/1 Table: Lamps", "0/6/1 They are lit."]);

    [Theory]
    [InlineData("> quote\n---", "quote")]
    [InlineData("> quote\n> of two lines\n----", "quote of two lines")]
    public void A_rule_below_a_quotation_makes_no_heading_of_it(string text, string quote) =>
        Text.Markdown(["Title", "", "Text.", "", .. text.Split('\n'), "", "Last."]).Lines().ShouldBe(["0/1/1 Title", "0/2/1 Text.", $"0/3/1 {quote}", "0/4/1 Last."]);

    [Fact]
    public void An_underline_in_a_quotation_does() =>
        Text.Markdown("Title", "", "Text.", "", "> Lamps", "> ---", "", "Last.").Shape().ShouldBe(["0 : 1 1", "1 Lamps: 1"]);
}
