using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Sources.Documents;

/// <summary>Footnotes of pages whose marks are printed in other ways than as plain numbers.</summary>
public sealed class PdfNoteFormsTests
{
    private static readonly string[] Sentences =
    [
        "The lamps of the harbour are lit every night, as the Harbour Act says it, and the keepers of the lamps report on it once a year to the Board.",
        "The pilots were asked to see to it that the lamps are clean.", "Ships call at the harbour.",
    ];

    [Theory]
    [InlineData("1", "2", "1 ", "2 ")]
    [InlineData("1", "2", "(1) ", "(2) ")]
    [InlineData("1", "2", "[1] ", "[2] ")]
    [InlineData("1", "2", "1) ", "2) ")]
    [InlineData("1", "2", "¹ ", "² ")]
    [InlineData("1)", "2)", "1) ", "2) ")]
    [InlineData(" (1)", " (2)", "(1) ", "(2) ")]
    [InlineData("(1)", "(2)", "(1)  ", "(2)  ")]
    [InlineData(" ( 1 )", " ( 2 )", "( 1 ) ", "( 2 ) ")]
    [InlineData(" [1]", "[2]", "[1] ", "[2] ")]
    [InlineData("¹", "²", "¹", "²")]
    [InlineData("¹", "²", "1 ", "2 ")]
    [InlineData("(¹)", "(²)", "(¹) ", "(²) ")]
    [InlineData("*", "**", "* ", "** ")]
    [InlineData("*", "**", "*", "**")]
    [InlineData(" ¹", " ²", "¹ ", "² ")]
    [InlineData("(*)", "(**)", "(*) ", "(**) ")]
    [InlineData("†", "‡", "† ", "‡ ")]
    [InlineData("†", "††", "†", "††")]
    [InlineData("1", "2", "1. ", "2. ")]
    [InlineData("1", "2", "1 . ", "2 . ")]
    [InlineData("1", "2", "1.", "2.")]
    [InlineData("¹", "²", "1. ", "2. ")]
    [InlineData("[1]", "[2]", "1. ", "2. ")]
    [InlineData("¹", "²", "¹. ", "². ")]
    [InlineData("1", "2", "1 ) ", "2 ) ")]
    [InlineData("1)", "2)", "1 ) ", "2 ) ")]
    [InlineData("1 )", "2 )", "1 ) ", "2 ) ")]
    public void Marks_of_every_form_are_bound(string first, string second, string firstNote, string secondNote)
    {
        foreach (var rule in new[] { "", "________\n", Text.BlankRule + "\n", "alone" })
        {
            var foot = rule == "alone"
                ? $"{firstNote.Trim()}\n\nHarbour Act, 4.5.2016, p. 1.\n\n{secondNote.Trim()}\n\nReport of 2017."
                : $"{rule}{firstNote}Harbour Act, 4.5.2016, p. 1.\n{secondNote}Report of 2017.";
            var read = Text.Pdf(
                ($"The lamps of the harbour are lit every night, as the Harbour Act{first} says it, and the keepers\nof the lamps report on it once a year to the Board.{second} "
                 + $"The pilots were asked to see to it that\n\n{foot}\n\n\fthe lamps are clean. Ships call at the harbour.").Split('\n'));
            read.AllSentences().Select(sentence => sentence.Text).ShouldBe(Sentences, rule);
            read.Notes().ShouldBe(["1@0/1/1 Harbour Act, 4.5.2016, p. 1.", "2@0/1/1 Report of 2017."], rule);
            read.Warnings.ShouldBeEmpty(rule);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    public void A_footnote_may_have_the_number_of_its_page(int pages)
    {
        var text = string.Concat(Enumerable.Range(1, pages).Select(page =>
            $"The lamps of the harbour are lit at night.{page} Ships call at the harbour and\n\n{page}\n\nHarbour Act, p. {page + 10}.\n\n{page}\n\n\fpilots board them. ")) + "That is all.\n";
        var read = Text.Pdf(text.Split('\n'));
        read.Notes().Select(note => note[(note.IndexOf(' ') + 1)..]).ShouldBe(Enumerable.Range(1, pages).Select(page => $"Harbour Act, p. {page + 10}."));
        read.AllSentences().Select(sentence => sentence.Text).ShouldContain("Ships call at the harbour and pilots board them.");
        read.Warnings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Recitals_are_no_footnotes(int recitals)
    {
        var told = string.Concat(Enumerable.Range(1, recitals).Select(i => $"({i}) The lamps are lit. They glow.\n\n"));
        var read = Text.Pdf(($"Having regard to the opinion of the Committee (1),\n\nActing in accordance with the procedure (2),\n\nWhereas:\n\n{told}(1) OJ C 246, 28.7.2017, p. 28.\n(2) Position of Parliament.\n"
            + "\fThe lamps are lit at night.\n").Split('\n'));
        read.Notes().Select(note => note[(note.IndexOf(' ') + 1)..]).ShouldBe(["OJ C 246, 28.7.2017, p. 28.", "Position of Parliament."]);
        read.AllSentences().Count(sentence => sentence.Text == "They glow.").ShouldBe(recitals);
    }

    [Theory]
    [InlineData("")]
    [InlineData("________\n")]
    public void Where_each_page_counts_anew_a_number_is_that_of_its_page(string rule)
    {
        var read = Text.Pdf(
            $"The lamps are lit as the Act1 says.\n\n{rule}1 Harbour Act.\n\n\fThe ships call as the Code1 says. It is new.2\n\n{rule}1 Ship Code.\n2 Old code.\n\n\fBoats1 wait.\n\n{rule}1 Boat list.".Split('\n'));
        read.Lines().ShouldBe(["0/1/1 The lamps are lit as the Act says. ^1", "0/2/1 The ships call as the Code says. ^3", "0/2/2 It is new. ^2", "0/2/3 Boats wait. ^4"]);
        read.Notes().ShouldBe(["1@0/1/1 Harbour Act.", "2@0/2/2 Old code.", "3@0/2/1 Ship Code.", "4@0/2/3 Boat list."]);
        read.Warnings.Select(warning => warning.Message)
            .ShouldBe(["footnote 1 is printed on another page too: this one is cited as 3", "footnote 1 is printed on another page too: this one is cited as 4"]);
    }

    [Fact]
    public void Signs_stand_beside_numbers_and_begin_anew_on_each_page()
    {
        var read = Text.Pdf("The author* and the keeper1 met.\n\n* Of the Board.\n1 Since 1990.\n\n\fThe pilot* came.\n\n* Of the port.".Split('\n'));
        read.Lines().ShouldBe(["0/1/1 The author and the keeper met. ^2 ^1", "0/1/2 The pilot came. ^3"]);
        read.Notes().ShouldBe(["1@0/1/1 Since 1990.", "2@0/1/1 Of the Board.", "3@0/1/2 Of the port."]);
    }

    [Theory]
    [InlineData("The lamps are lit.1,2 Ships call.3-5 Boats wait.6", "1 Aa.\n2 Bee.\n3 Cee.\n4 Dee.\n5 Ee.\n6 Ef.")]
    [InlineData("The lamps are lit.1, 2 Ships call.3;4;5 Boats wait.6", "1 Aa.\n2 Bee.\n3 Cee.\n4 Dee.\n5 Ee.\n6 Ef.")]
    [InlineData("The lamps are lit.[1], [2] Ships call [3-5]. Boats wait [6].", "[1] Aa.\n[2] Bee.\n[3] Cee.\n[4] Dee.\n[5] Ee.\n[6] Ef.")]
    [InlineData("The lamps are lit [1][2]. Ships call [3, 4, 5]. Boats wait.[6]", "[1] Aa.\n[2] Bee.\n[3] Cee.\n[4] Dee.\n[5] Ee.\n[6] Ef.")]
    [InlineData("The lamps are lit.¹˒² Ships call.³⁻⁵ Boats wait.⁶", "¹ Aa.\n² Bee.\n³ Cee.\n⁴ Dee.\n⁵ Ee.\n⁶ Ef.")]
    [InlineData("The lamps are lit.¹,² Ships call.³–⁵ Boats wait.⁶", "1 Aa.\n2 Bee.\n3 Cee.\n4 Dee.\n5 Ee.\n6 Ef.")]
    [InlineData("The lamps are lit (1)(2). Ships call (3), (4), (5). Boats wait (6).", "(1) Aa.\n(2) Bee.\n(3) Cee.\n(4) Dee.\n(5) Ee.\n(6) Ef.")]
    public void One_call_out_may_list_several(string text, string notes)
    {
        var read = Text.Pdf([text, "", .. notes.Split('\n')]);
        read.Lines().ShouldBe(["0/1/1 The lamps are lit. ^1 ^2", "0/1/2 Ships call. ^3 ^4 ^5", "0/1/3 Boats wait. ^6"]);
        read.Warnings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("It was EUR 50*, in 2018†.\n\n* About.\n† And 2017.", "It was EUR 50, in 2018. ^1 ^2")]
    [InlineData("It is lit¹ and new².\n¹ Of 1900.\n² Of 2017.", "It is lit and new. ^1 ^2")]
    [InlineData("It is lit1 and new.2\n\n________\n1\n    Of 1900.\n2\n    Of 2017.\n\n2 EN\n\f", "It is lit and new. ^1 ^2")]
    public void Notes_stand_close_to_the_text_or_below_their_numbers(string text, string expected)
    {
        var read = Text.Pdf(text.Split('\n'));
        read.Lines().ShouldBe(["0/1/1 " + expected]);
        read.Footnotes.Count.ShouldBe(2);
        read.Warnings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("As in point (1) and in point (2), lamps burn.\n\n(1) the lamp of the quay;\n(2) the lamp of the pier.")]
    [InlineData("As Article 5(1), Article 6 (2) and paragraph (1) say, lamps burn.\n\n(1) the lamp of the quay;\n(2) the lamp of the pier.")]
    [InlineData("The Board (1) met and burns lamps.\n\n________\n\n(2) the lamp of the quay;\n(3) the lamp of the pier.")]
    [InlineData("The *lamp* burns.\n\n* A lamp.\n* A ship.")]
    [InlineData("The quay has 5 m² and 3 * 2 lamps.\n\n² The lamp is lit.")]
    [InlineData("The lamp (1) burns.\n\n(1) the lamp of the quay;\n(2) the lamp of the pier.")]
    [InlineData("The Board lights lamp1 and lamp2.\n\n1. The quay\n\nIt has a lamp.\n\n2. The pier\n\nIt has none.")]
    [InlineData("The Board lights lamp1 at night.\n\n1. The quay has a lamp.\n\n2. The pier has none.")]
    [InlineData("The lamp (1) burns, and the ship (2) calls.\n\n1. The quay has a lamp.\n2. The pier has none.")]
    public void Points_of_lists_are_no_footnotes(string text) => Text.Pdf(text.Split('\n')).Footnotes.ShouldBeEmpty();

    [Theory]
    [InlineData("Article 5 of EUR 50 for 1,2 of 10 m² in 1-2 years at 5(1) of A1,2 and B (1)")]
    [InlineData("The Act1,3 and the lamps4-6 of it [1, 4] and [2018]")]
    public void Other_numbers_stay(string line) => Text.Pdf(line, Text.BlankRule, "1  A note.", "2  Another.").AllSentences().First().Text.ShouldBe(line);

    [Theory]
    [InlineData("The lamps are lit.[1],[2] Ships call.[3]")]
    [InlineData("The lamps are lit [1, 2]. Ships call [3].")]
    [InlineData("The lamps are lit.[1][2] Ships call[3].")]
    public void Below_a_rule_a_number_may_be_called_out_in_square_brackets(string text)
    {
        var read = Text.Pdf(text, "", Text.BlankRule, "1 Aa.", "2 Bee.", "3 Cee.");
        read.Lines().ShouldBe(["0/1/1 The lamps are lit. ^1 ^2", "0/1/2 Ships call. ^3"]);
        read.Warnings.ShouldBeEmpty();
    }

    [Fact]
    public void Without_a_rule_a_number_in_square_brackets_may_be_a_book_and_makes_no_footnote_of_a_heading() =>
        Text.Pdf("As Berg [1] and Holm [2] say, the lamps are lit.", "", "2 Ships", "", "Ships call.").Footnotes.ShouldBeEmpty();

    [Fact]
    public void A_footnote_in_square_brackets_that_nothing_calls_out_is_none_of_its_neighbours() =>
        Text.Pdf("The lamps of the harbour are lit every night.[1] The keepers of the harbour go round.", "", "[1] Harbour Act.", "[2] Tide Act.").Notes()
            .ShouldBe(["1@0/1/1 Harbour Act.", "2@ Tide Act."]);

    [Fact]
    public void A_line_of_hyphens_between_the_head_and_the_rows_of_a_table_is_no_text() =>
        string.Join(' ', Text.Pdf("The lamps are these.", "", "Lamp     Colour", "-------  --------", "Gull     red", "", "They are lit.").Lines()).ShouldNotContain("--");

    [Theory]
    [InlineData("CO2 lamps are lit by SIS2.", 2, "CO2 lamps are lit by SIS.")]
    [InlineData("PM10 lamps are lit by SIS10.", 10, "PM10 lamps are lit by SIS.")]
    [InlineData("The G20 lamps are lit by SIS20.", 20, "The G20 lamps are lit by SIS.")]
    [InlineData("The EU27 lamps are lit by SIS27.", 27, "The EU27 lamps are lit by SIS.")]
    [InlineData("An F16 is lit by SIS16.", 16, "An F16 is lit by SIS.")]
    [InlineData("COVID19 lamps are lit by SIS19.", 19, "COVID19 lamps are lit by SIS.")]
    [InlineData("The EU27 lamps are lit.", 27, "The EU lamps are lit.")]
    [InlineData("The SIS2 lamps are lit by CO2.", 2, "The SIS lamps are lit by CO2.")]
    public void A_number_that_ends_a_name_is_no_call_out_where_another_may_be_one(string text, int number, string read)
    {
        var rendering = Text.Pdf(text, "", $"{number} The lamps of the harbour.");
        rendering.AllSentences().Select(sentence => sentence.Text).ShouldBe([read]);
        rendering.Notes().ShouldBe([$"{number}@0/1/1 The lamps of the harbour."]);
    }

    [Theory]
    [InlineData("The Board adopted it 3 . It is new 4 .\n\n3   Harbour Act.\n4   Report of 2017.")]
    [InlineData("The Board adopted it\n3\n. It is new\n4\n.\n\n3   Harbour Act.\n4   Report of 2017.")]
    [InlineData("The Board adopted it\n3\n. It is new 4 .\n\n3\n\nHarbour Act.\n\n4\n\nReport of 2017.")]
    [InlineData("The Board adopted it 3 . It is new4.\n\n3   Harbour Act.\n4   Report of 2017.")]
    public void A_mark_set_off_by_a_blank_or_a_line_is_bound(string text)
    {
        var read = Text.Pdf(text.Split('\n'));
        read.AllSentences().Select(sentence => sentence.Text).ShouldBe(["The Board adopted it.", "It is new."]);
        read.Notes().ShouldBe(["3@0/1/1 Harbour Act.", "4@0/1/2 Report of 2017."]);
    }

    [Theory]
    [InlineData("The Board adopted it\n3\non Monday. It is new.\n\n3   Harbour Act.")]
    [InlineData("The Board adopted it\n\n3\n\non Monday. It is new.\n\n3   Harbour Act.")]
    [InlineData("The Board adopted it 3 on Monday. It is new.4\n____________________\n3   Harbour Act.\n4   Report.")]
    [InlineData("The Board adopted it\n12\non Monday. It is new.\n\n12 Harbour Act.")]
    public void A_number_in_a_sentence_that_may_call_out_a_note_is_not_left_without_a_word(string text) =>
        Text.Pdf(text.Split('\n')).Warnings.ShouldNotBeEmpty();

    [Theory]
    [InlineData("The Board adopted it\n3\non Monday. It is new.")]
    [InlineData("The Board adopted it\n3\n\fon Monday. It is new.\n\n3   Harbour Act.")]
    [InlineData("The Board adopted it.\n3\nIt is new.\n\n3   Harbour Act.")]
    [InlineData("The Board adopted it\n3\non Monday. It is new.\n\n3 of the lamps are lit.")]
    [InlineData("The Board adopted it 3 on Monday. It is new.")]
    public void The_number_of_a_page_or_a_sentence_is_no_such_mark(string text) => Text.Pdf(text.Split('\n')).Warnings.ShouldBeEmpty();

    [Theory]
    [InlineData("The Board adopted Article 3 . It is new.\n\n3   Harbour Act.", "The Board adopted Article 3 . It is new. 3 Harbour Act.")]
    [InlineData("The Board met in March 3 , and left.", "The Board met in March 3 , and left.")]
    [InlineData("The Board adopted\n3\nlamps. It is new.", "The Board adopted lamps. It is new.")]
    [InlineData("The Board adopted it\n3\n. It is new.", "The Board adopted it 3 . It is new.")]
    public void A_number_without_its_note_stays_in_the_text(string text, string read) =>
        string.Join(' ', Text.Pdf(text.Split('\n')).AllSentences().Select(sentence => sentence.Text)).ShouldBe(read);
}
