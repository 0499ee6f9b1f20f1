using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Sources.Documents;

/// <summary>Footnotes in every form that Markdown knows.</summary>
public sealed class MarkdownNotesTests
{
    [Theory]
    [InlineData("The lamps are lit.[1] Ships call.[2]\n\n[1] Harbour Act.\n[2] Ship list.")]
    [InlineData("The lamps are lit [1]. Ships call [2].\n\n[1] Harbour Act.\n[2] Ship list.")]
    [InlineData("The lamps are lit.[1] Ships call.[2]\n\n[1]: Harbour Act.\n\n[2]: Ship list.")]
    [InlineData("The lamps are lit.\\[1\\] Ships call.\\[2\\]\n\n\\[1\\] Harbour Act.\n\n\\[2\\] Ship list.")]
    [InlineData("The lamps are lit.[[1]](#_ftn1) Ships call.[[2]](#_ftn2)\n\n[[1]](#_ftnref1) Harbour Act.\n\n[[2]](#_ftnref2) Ship list.")]
    [InlineData("The lamps are lit.[^law] Ships call.[^b]\n\n[^law]: Harbour Act.\n[^b]: Ship list.")]
    [InlineData("The lamps are lit.[^Law] Ships call.[^b-2]\n\n[^b-2]: Ship list.\n[^law]: Harbour Act.")]
    [InlineData("The lamps are lit.[^1] Ships call.[^law]\n\n[^1]: Harbour Act.\n[^law]: Ship list.")]
    [InlineData("The lamps are lit.¹ Ships call.²\n\n¹ Harbour Act.\n\n² Ship list.")]
    [InlineData("The lamps are lit.<sup>(1)</sup> Ships call.<sup>[2]</sup>\n\n---\n\n<sup>(1)</sup> Harbour Act.\n\n<sup>[2]</sup> Ship list.")]
    [InlineData("The lamps are lit.^[Harbour Act.] Ships call.^[Ship list.]")]
    public void Notes_are_bound(string text)
    {
        var read = Text.Markdown(text.Split('\n'));
        read.Lines().ShouldBe(["0/1/1 The lamps are lit. ^1", "0/1/2 Ships call. ^2"]);
        read.Notes().ShouldBe(["1@0/1/1 Harbour Act.", "2@0/1/2 Ship list."]);
        read.Warnings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Berg [1] counted the ships.\n\n[2] lamps are lit.", "Berg [1] counted the ships.", "[2] lamps are lit.")]
    [InlineData("An area of 4 m² is lit.<sup>2</sup>\n\n---\n\n<sup>2</sup> Note.", "An area of 4 m² is lit.")]
    [InlineData("It is lit [sic] in [2018].\n\n[2018] was dry.", "It is lit [sic] in [2018].", "[2018] was dry.")]
    [InlineData("See [the lamps][1] and [ships][map] now.\n\n[1]: https://lights.example/a\n[map]: <https://lights.example/b> \"Map\"", "See the lamps and ships now.")]
    public void What_no_note_answers_is_no_call_out(string text, params string[] sentences) =>
        Text.Markdown(text.Split('\n')).AllSentences().Select(sentence => sentence.Text).ShouldBe(sentences);

    [Fact]
    public void A_name_takes_the_first_number_that_is_free() =>
        Text.Markdown("A[^x] b[^2] c[^y].", "", "[^y]: Why.", "[^2]: Two.", "[^x]: Ex.", "[^z]: Nobody.").Notes()
            .ShouldBe(["1@0/1/1 Ex.", "2@0/1/1 Two.", "3@0/1/1 Why.", "4@ Nobody."]);
}
