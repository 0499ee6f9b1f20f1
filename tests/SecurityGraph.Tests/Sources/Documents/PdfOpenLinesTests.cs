using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Sources.Documents;

/// <summary>Short files, in which few lines show how wide a full one is and most gaps stand between paragraphs.</summary>
public sealed class PdfOpenLinesTests
{
    private const string Wrapped = "The lamps of the harbour are lit every night, and the keepers of the lamps report on it\nonce a year to the Authority.";
    private const string Wide = "In accordance with the Protocol, Denmark takes no part in the adoption of this Regulation.";
    private const string WideToo = "The Council has adopted this regulation and the other regulation, too, for it holds now.";

    [Theory]
    [InlineData(Wrapped + "\n\n" + Wide + "\n\n" + WideToo + "\n\nAnd it ends.")]
    [InlineData(Wrapped + "\n\n(4) " + WideToo + "\n\nHAVE ADOPTED THIS REGULATION:\n\nAnd it ends.")]
    [InlineData("It is in the report of the keepers of the northern and the southern lamps of the\nHarbour Board.\n\n" + Wide + "\n\n" + WideToo + "\n\nAnd it ends.")]
    public void A_paragraph_whose_last_line_is_as_wide_as_any_ends_at_an_empty_line_where_lines_within_one_have_none(string text)
    {
        var paragraphs = text.Split("\n\n");
        Text.Pdf(text.Split('\n')).Lines().ShouldBe(paragraphs.Select((paragraph, i) => $"0/{i + 1}/1 {paragraph.Replace('\n', ' ')}"));
    }

    [Fact]
    public void A_heading_behind_a_wide_item_is_none_of_it() =>
        Text.Pdf($"{Wrapped} It will:\n\n•   light the lamps of the harbour, of the quays and of the ships by the end of 2018.\n\nNEXT STEPS\n\nAnd it ends.".Split('\n')).Shape()
            .ShouldBe(["0 : 2 1", "1 NEXT STEPS: 1"]);

    [Theory]
    [InlineData("1.   The Authority shall keep the register, and it shall make it available to the European\nCommission and to the Member States.\n\n2.   The Member States shall keep their registers, too, and shall make them available to the\nAuthority in good time.")]
    [InlineData("1.   The Authority shall keep the register, and it shall make it available to the European\nCommission and to the Member States.")]
    [InlineData("1.1   The Member States shall keep their registers and shall make them known in time to the\nCommission.")]
    [InlineData("I. The Member States shall keep their registers and shall make them known in time to the\nCommission.")]
    [InlineData("(1)    This Regulation establishes the lamps of the harbour and gives them to the ships of\nMember States that call there.")]
    public void The_first_line_of_a_numbered_paragraph_is_no_heading_where_its_sentence_runs_on(string text)
    {
        foreach (var head in new[] { "Article 5", "SECTION 1", "The lamps of the harbour are lit every night." })
        {
            var read = Text.Pdf($"{head}\n\n{text}\n\nAccess is free.".Split('\n'));
            read.Sections.ShouldHaveSingleItem().Paragraphs.Count.ShouldBe(2 + text.Split("\n\n").Length);
            read.AllSentences().ShouldAllBe(sentence => sentence.Text == head || sentence.Text.EndsWith('.'));
        }
    }

    [Theory]
    [InlineData("The vote was on 24\nOctober. The rapporteur, Mr\nSmith, said so.", "The vote was on 24 October.", "The rapporteur, Mr Smith, said so.")]
    [InlineData("It is known to all that it holds. The EUR\n500 million plan of the\nCommission holds.", "It is known to all that it holds.", "The EUR 500 million plan of the Commission holds.")]
    [InlineData("It was told by Ms\nHolm. It holds.\n\nIt ends.", "It was told by Ms Holm.", "It holds.", "It ends.")]
    [InlineData("Ships wait.\n\nThe Board gave it to the\nHarbour Council.\n\nIt ends.", "Ships wait.", "The Board gave it to the Harbour Council.", "It ends.")]
    public void A_line_whose_last_word_asks_for_the_next_ends_nothing(string text, params string[] sentences) =>
        Text.Pdf(text.Split('\n')).AllSentences().Select(sentence => sentence.Text).ShouldBe(sentences);

    [Theory]
    [InlineData("1. The lamps of the\nHarbour are lit.")]
    [InlineData("1.1 The Commission and\nCouncil agree.")]
    [InlineData("II. What the\nKeepers do is known.")]
    [InlineData("(3) The Board of the\nHarbour agrees.")]
    public void A_short_numbered_line_that_ends_in_an_article_is_no_heading(string text)
    {
        var sentence = text[(text.IndexOf(' ') + 1)..].Replace('\n', ' ');
        foreach (var end in new[] { "\n", "\n\n" })
        {
            var read = Text.Pdf($"{Wrapped}{end}{text}{end}{Wide} {Wrapped}".Split('\n'));
            read.Sections.ShouldHaveSingleItem();
            read.AllSentences().Select(one => one.Text).ShouldContain(one => one.EndsWith(sentence, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("1. Work of the\nKeepers", "Work of the Keepers")]
    [InlineData("1. Work of the\nEDPS", "Work of the EDPS")]
    public void Of_a_heading_that_is_broken_there_the_next_line_is_a_part(string heading, string title) =>
        Text.Pdf($"{heading}\n\n{Wrapped}\n\n{Wide}".Split('\n')).Sections.ShouldHaveSingleItem().Heading.ShouldBe(title);

    [Theory]
    [InlineData("1. What the lamps are made of\nLamps are made of glass, and the keepers care for them.\n2. Where the ships come from\nShips come from the sea.")]
    [InlineData("1. What the lamps are made of\n\nLamps are made of glass.\n\n2. Where the ships come from\n\nShips come from the sea.")]
    [InlineData("1. Lamps the keepers care for\nLamps are made of glass, and the keepers care for them.\n2. Ships\nShips come from the sea.")]
    public void A_heading_may_end_in_such_a_word(string text) => Text.Pdf(text.Split('\n')).Shape().Select(section => section[^1]).ShouldBe(['1', '1']);
}
