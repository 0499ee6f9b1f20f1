using CsCheck;
using SecurityGraph.Sources.Documents.Text;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Sources.Documents;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("The port opened. The fleet left.|It came back.")]
    [InlineData("Was it late? It was!|Nobody minded.")]
    [InlineData("It runs until spring, i.e. until the ice is gone.|Then it stops.")]
    [InlineData("Some ports, e.g. Ostend and Gdynia, agreed.|Others wait.")]
    [InlineData("It follows Art. (4) of the list.|It holds.")]
    [InlineData("It follows Art. 4(1) and No. 12 of the list.|He said no.|The list is long.")]
    [InlineData("It was tabled on 24.1.2018.|A vote followed on 7. March 2018.|That was all.")]
    [InlineData("It was tabled on 24. 1. 2018 in Ghent.|A vote followed.")]
    [InlineData("The keeper J. K. Larsen spoke.|Mr. Holm and Dr. Vik listened.")]
    [InlineData("The lamps are listed in Annex A.|The rest is in Part V.|Nothing is lost.")]
    [InlineData("The U.S. Coast Guard sent a ship.|It arrived.")]
    [InlineData("She said: \"The lamp is out. We must act now.\"|They acted.")]
    [InlineData("He left (by the north gate.) The gate closed.|It rained.")]
    [InlineData("The plan (see p. 4) holds.|It cost EUR 18.5 million in 2017.|€4 million remain.")]
    [InlineData("It is run by one agency.|eu-PHARO keeps the lamps.|4 ships help.")]
    [InlineData("The 'Beacon Act'.|\"Quoted\" words begin one.|(So do brackets.)")]
    [InlineData("See http://example.org/a.b.html?c=d.e for more.|It helps.")]
    [InlineData("And so on …|The end came")]
    [InlineData("It ended in 2017.|4 ships were left.")]
    [InlineData("1. The first item is short.|It ends.")]
    public void Sentences_end_where_a_reader_ends_them(string marked)
    {
        var expected = marked.Replace(". The fleet", ".|The fleet", StringComparison.Ordinal)
            .Replace("? It", "?|It", StringComparison.Ordinal)
            .Replace(". We must", ".|We must", StringComparison.Ordinal)
            .Replace(".) The", ".)|The", StringComparison.Ordinal)
            .Split('|');
        var text = string.Join(' ', expected);
        SentenceSplitter.Split(text).Select(range => text[range]).ShouldBe(expected);
    }

    [Theory]
    [InlineData("It holds.", true)]
    [InlineData("as follows:", true)]
    [InlineData("oil for it;", true)]
    [InlineData("(it holds.)", true)]
    [InlineData("she said: \"It holds.\"", true)]
    [InlineData("the Justice and Home", false)]
    [InlineData("for some of them, e.g.", false)]
    [InlineData("", false)]
    public void A_mark_closes_a_text(string text, bool closed) => SentenceSplitter.IsClosed(text).ShouldBe(closed);

    [Fact]
    public void Nothing_but_white_space_is_lost() =>
        Gen.String[Gen.OneOf(Gen.Char[" .!?\"')(aB1\n"], Gen.Char.AlphaNumeric), 0, 60].Sample(text =>
            string.Concat(SentenceSplitter.Split(text).SelectMany(range => text[range]).Where(c => !char.IsWhiteSpace(c)))
                .ShouldBe(string.Concat(text.Where(c => !char.IsWhiteSpace(c)))));
}
