using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Sources.Documents;

/// <summary>Lists of PDF text, whatever their items begin with and whether anything closes them.</summary>
public sealed class PdfListTests
{
    private const string Before = "The harbour reports to the council of keepers every year on the state of the lamps and of the\nships that call there, and on what has been done about it in the year before. The text:";

    public static TheoryData<string> Marks => ["-", "–", "•", "o", "\uF0B7", "\uF0A7", "\uF0D8", "➢", "►", "▪", "❖", "○", "⁃"];

    [Theory]
    [MemberData(nameof(Marks))]
    public void Items_need_no_mark_at_their_end(string mark)
    {
        foreach (var end in new[] { "\n", "\n\n" })
        {
            var read = Text.Pdf($"{Before}{end}{mark} the lamps of the harbour{end}{mark} the ships{end}The boats wait.".Split('\n'));
            read.AllSentences().Select(sentence => sentence.Text).Skip(1).ShouldBe(["The text:", "the lamps of the harbour", "the ships", "The boats wait."], mark);
            read.Shape().ShouldBe(["0 : 2 1 1 1"]);
        }
    }

    [Theory]
    [InlineData("* the lamps\no the quays")]
    [InlineData("The text is long:\n* the lamps\no the quays\n* the ships\no the boats")]
    [InlineData("The text is long:\n\n* the lamps\n\no the quays\n\n* the ships")]
    [InlineData("The text is long:\n• the lamps of the harbour, which the keepers light every night;\n  o the lamps of the quays.")]
    public void One_hollow_bullet_is_enough_in_a_list_with_others(string text)
    {
        var expected = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim().TrimStart('*', '•')).Select(line => line.StartsWith("o ", StringComparison.Ordinal) ? line[2..] : line.Trim());
        Text.Pdf(["Lamps are lit.", .. text.Split('\n'), "", "The boats wait."]).AllSentences().Select(sentence => sentence.Text).ShouldBe(["Lamps are lit.", .. expected, "The boats wait."]);
    }

    [Theory]
    [InlineData("-")]
    [InlineData("o")]
    [InlineData("➢")]
    public void Short_lines_are_items_too(string mark) =>
        Text.Pdf($"The text:\n\n{mark} the lamps\n\n{mark} the ships\n\nThe boats wait.".Split('\n')).Shape().ShouldBe(["0 : 1 1 1 1"]);

    [Theory]
    [InlineData("Le navi vanno a Genova\no a Napoli. Poi tornano a casa\no restano.", 2)]
    [InlineData("The lamps are marked\no by the keepers.", 1)]
    public void The_letter_o_in_a_text_is_a_word(string text, int sentences) => Text.Pdf(text.Split('\n')).Shape().ShouldBe([$"0 : {sentences}"]);

    [Theory]
    [InlineData("1.\n\nThe lamps are lit.\n\n2.\n\nThe ships call.")]
    [InlineData("1.\nThe lamps are lit.\n2.\nThe ships call.")]
    [InlineData("1)\n\nThe lamps are lit.\n\n2)\n\nThe ships call.")]
    public void A_number_alone_on_its_line_belongs_to_the_text_behind_it(string text) =>
        Text.Pdf(["The text is long:", "", .. text.Split('\n')]).AllSentences().Select(sentence => sentence.Text).ShouldBe(["The text is long:", "The lamps are lit.", "The ships call."]);

    [Theory]
    [InlineData("Report on ships\n\n1.\n\nThe lamps are lit.\n\n2.\n\nThe ships call.")]
    [InlineData("What the keepers do\n\n1)\n\nThe lamps are lit.\n\n2)\n\nThe ships call.")]
    public void A_number_alone_between_empty_lines_belongs_to_the_text_behind_it_below_a_title_too(string text) =>
        Text.Pdf(text.Split('\n')).AllSentences().Select(sentence => sentence.Text).Skip(1).ShouldBe(["The lamps are lit.", "The ships call."]);

    [Theory]
    [InlineData("It is shown in No.", "5.")]
    [InlineData("It is told by Art.", "7.")]
    public void A_number_alone_behind_a_short_form_that_asks_for_it_ends_the_sentence(string line, string number)
    {
        foreach (var next in new[] { "The ships call.", "2. Ships call." })
        {
            Text.Pdf("The lamps are lit.", "", line, number, "", next).AllSentences().Select(sentence => sentence.Text).ShouldContain($"{line} {number}");
        }
    }

    [Fact]
    public void A_number_alone_may_end_a_sentence() => Text.Pdf("The harbour has number\n2.\nThe ships call.".Split('\n')).AllSentences().First().Text.ShouldBe("The harbour has number 2.");

    [Theory]
    [InlineData("In 2018 the\n24 lamps of the harbour were lit.")]
    [InlineData("It costs about EUR 5 of\n2017 prices, so the keepers said.")]
    [InlineData("The lamps are\nEU property and will\nBe lit by the keepers of the harbour.")]
    public void A_line_whose_last_word_leads_on_ends_nothing(string text) => Text.Pdf(text.Split('\n')).Lines().ShouldBe(["0/1/1 " + text.Replace('\n', ' ')]);
}
