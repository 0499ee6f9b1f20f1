using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Sources.Documents;

/// <summary>Footnotes as converters write those of the Official Journal's pages.</summary>
public sealed class JournalNotesTests
{
    [Theory]
    [InlineData("[(1)](#ntr1)", "[(1)](#ntc1)")]
    [InlineData("([1](#ntr1-L_2018))", "([1](#ntc1-L_2018))")]
    [InlineData("([^1^](#ntr1))", "([^1^](#ntc1))")]
    [InlineData("([<sup>1</sup>](#ntr1))", "([<sup>1</sup>](#ntc1))")]
    [InlineData("(<sup>1</sup>)", "(<sup>1</sup>)")]
    [InlineData("<a href=\"#ntr1\">(<span class=\"super\">1</span>)</a>", "<a href=\"#ntc1\">(<span class=\"super\">1</span>)</a>")]
    [InlineData("(<a href=\"#ntr1\">1</a>)", "(<a href=\"#ntc1\">1</a>)")]
    [InlineData("( 1 )", "( 1 )")]
    public void A_mark_in_brackets_is_bound_to_its_footnote(string mark, string printed)
    {
        var read = Text.Markdown($"A lamp is lit {mark}. Ships call.", "", $"{printed} HB L 1, p. 1.");
        read.Lines().ShouldBe(["0/1/1 A lamp is lit. ^1", "0/1/2 Ships call."]);
        read.Notes().ShouldBe(["1@0/1/1 HB L 1, p. 1."]);
    }

    [Theory]
    [InlineData("See step ([1](#lamps)). It holds.", "See step (1).")]
    [InlineData("See [(1)](#lamps). It holds.", "See (1).")]
    [InlineData("See point ( 1 ). It holds.", "See point (1).")]
    [InlineData("See (<a href=\"#lamps\">1</a>). It holds.", "See (1).")]
    public void Without_a_footnote_it_is_a_link_or_a_number(string line, string sentence)
    {
        var read = Text.Markdown(line, "", "The lamps are lit.");
        read.AllSentences().First().Text.ShouldBe(sentence);
        read.Notes().ShouldBeEmpty();
    }

    [Fact]
    public void A_list_of_links_to_places_in_the_text_has_no_footnotes() =>
        Text.Markdown("See [(1)](#a) and [(2)](#b).", "", "[(1)](#a) Lamps", "", "[(2)](#b) Ships", "", "The lamps are lit. Ships call.").Notes().ShouldBeEmpty();
}
