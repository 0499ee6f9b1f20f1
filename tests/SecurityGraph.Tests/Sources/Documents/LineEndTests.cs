using SecurityGraph.Model.Passages;
using SecurityGraph.Sources.Documents;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Sources.Documents;

/// <summary>What becomes of line ends and of characters that print nothing.</summary>
public sealed class LineEndTests
{
    [Theory]
    [InlineData("The eu‑\nLISA is new.", "The eu‑LISA is new.")]
    [InlineData("The eu\n‑LISA is new.", "The eu‑LISA is new.")]
    [InlineData("The new eu‑\nLISA and the others are new.", "The new eu‑LISA and the others are new.")]
    [InlineData("The agency called eu‑\nLISA and the others, which sail on all the seas, are new.", "The agency called eu‑LISA and the others, which sail on all the seas, are new.")]
    [InlineData("The rules on the anti-\nISIS and pro-\nEU ships, which sail here, are old.", "The rules on the anti-ISIS and pro-EU ships, which sail here, are old.")]
    [InlineData("It ran in 2014–\n2020 at sea.", "It ran in 2014–2020 at sea.")]
    [InlineData("The lamps and/\nor ships are lit.", "The lamps and/or ships are lit.")]
    [InlineData("The lamps –\nand ships – are lit.", "The lamps – and ships – are lit.")]
    [InlineData("The short-\nand long-term lamps are lit.", "The short- and long-term lamps are lit.")]
    [InlineData("The short‑\nand long‑term lamps are lit.", "The short‑ and long‑term lamps are lit.")]
    [InlineData("The pre-\nor post-war lamps are lit.", "The pre- or post-war lamps are lit.")]
    [InlineData("The short-\nto medium-term plan is lit.", "The short- to medium-term plan is lit.")]
    [InlineData("THE OLD AND NEW SHORT-\nAND LONG-TERM LAMPS", "THE OLD AND NEW SHORT- AND LONG-TERM LAMPS")]
    [InlineData("An up-\nto-date lamp is lit.", "An up-to-date lamp is lit.")]
    [InlineData("One factor is oil, a fact-\nor too.", "One factor is oil, a factor too.")]
    [InlineData("The lighthouse and its light\u00AD\nhouse keeper.", "The lighthouse and its lighthouse keeper.")]
    [InlineData("The light\u00AD  \nhouse keeper.", "The lighthouse keeper.")]
    [InlineData("The light\u00ADhouse and the light-\nhouse.", "The lighthouse and the lighthouse.")]
    [InlineData("The sea‑lamp and the sea-\nlamp.", "The sea‑lamp and the sea-lamp.")]
    public void A_line_end_is_a_blank_or_the_inside_of_a_word(string text, string expected)
    {
        foreach (var name in new[] { "a.md", "a.txt" }) DocumentReader.ReadText(name, text).AllSentences().Single().Text.ShouldBe(expected);
    }

    [Theory]
    [InlineData("It is new.\u200B It is old.")]
    [InlineData("It is new. \u200BIt is old.")]
    [InlineData("It is new.\u200E It is old.")]
    [InlineData("It is new.\u2060\u00A0It is old.")]
    [InlineData("It is new.\uFEFF It is old.")]
    [InlineData("It is new.\u200D It is\u00AD old.")]
    [InlineData("It is new.\u2009It is old.")]
    [InlineData("It \u202Dis\u202C new.\u3000It is old.")]
    public void What_prints_nothing_hides_no_end_of_a_sentence(string text)
    {
        foreach (var name in new[] { "a.md", "a.txt" }) DocumentReader.ReadText(name, text).AllSentences().Select(sentence => sentence.Text.Replace('\u00A0', ' ')).ShouldBe(["It is new.", "It is old."]);
    }

    [Theory]
    [InlineData("\u200B")]
    [InlineData("\u00A0")]
    [InlineData("\u200E\u2060")]
    public void A_line_of_what_prints_nothing_is_empty(string line) =>
        Text.Markdown("The lamps are lit", line, "Ships call").Shape().ShouldBe(["0 : 1 1"]);

    [Theory]
    [InlineData("Europe\u02BCs lamps")]
    [InlineData("Europe\u2019s lamps")]
    [InlineData("Europe\u2018s lamps")]
    [InlineData("Europe\u02BBs lamps")]
    [InlineData("Europe\u02B9s lamps")]
    [InlineData("Europe\uFF07s lamps")]
    [InlineData("Europe\u2032s lamps")]
    [InlineData("Europe\u00B4s lamps")]
    [InlineData("Europe\uA78Cs lamps")]
    [InlineData("Europe's la\u00ADmps")]
    [InlineData("Europe's\u00A0lamps\u200B")]
    [InlineData("Eu\u2011ro\u2010pe's lamps")]
    public void An_apostrophe_is_one_however_it_is_written(string text) => Fingerprint.Of(text).ShouldBe(Fingerprint.Of("Europe's lamps"));

    [Fact]
    public void A_letter_is_no_mark() => Fingerprint.Normalise("l\u02B0a ʃ ə ꞌ").ShouldBe("lhaʃə");
}
