using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Sources.Documents;

/// <summary>Lists whose items no full stop ends: each is a paragraph.</summary>
public sealed class MarkdownListTests
{
    [Theory]
    [InlineData("a. Light the lamps\nb. Call the ships\nc. Ring the bell", "a. Light the lamps", "b. Call the ships", "c. Ring the bell")]
    [InlineData("a. Light the lamps\n\nb. Call the ships", "a. Light the lamps", "b. Call the ships")]
    [InlineData("i. Light the\nlamps\nii. Call the ships\niii. Ring the bell", "i. Light the lamps", "ii. Call the ships", "iii. Ring the bell")]
    [InlineData("A. Light the lamps\n\nB. Call the ships", "A. Light the lamps", "B. Call the ships")]
    [InlineData("A. light the lamps\nB. call the ships", "A. light the lamps", "B. call the ships")]
    [InlineData("These:\n\nA. Lamps\nB. Ships", "These:", "A. Lamps", "B. Ships")]
    [InlineData("I. Lamps\nII. Ships", "I. Lamps", "II. Ships")]
    [InlineData("a. lamps\nb. ships\n\nI. ten\nII. eleven", "a. lamps", "b. ships", "I. ten", "II. eleven")]
    [InlineData("A) Light the lamps\nB) Call the ships", "A) Light the lamps", "B) Call the ships")]
    [InlineData("a\\) Light the lamps\nb\\) Call the ships", "a) Light the lamps", "b) Call the ships")]
    [InlineData("(a) Light the lamps\n(b) Call the ships\n(c) Ring the bell", "(a) Light the lamps", "(b) Call the ships", "(c) Ring the bell")]
    [InlineData("(i) Light the lamps\n(ii) Call the ships", "(i) Light the lamps", "(ii) Call the ships")]
    [InlineData("(1) Light the lamps\n(2) Call the ships", "(1) Light the lamps", "(2) Call the ships")]
    [InlineData("1. Light the lamps\n1. Call the ships\n1. Ring the bell", "Light the lamps", "Call the ships", "Ring the bell")]
    [InlineData("1. Light the lamps\n\n1. Call the ships", "Light the lamps", "Call the ships")]
    [InlineData("1) Light the lamps\n1) Call the ships", "Light the lamps", "Call the ships")]
    [InlineData("1.\n\nLight the lamps\n\n2.\n\nCall the ships", "Light the lamps", "Call the ships")]
    [InlineData("1)\n\nLight the lamps\n\n2)\n\nCall the ships", "Light the lamps", "Call the ships")]
    [InlineData("#. Light the lamps\n#. Call the ships", "Light the lamps", "Call the ships")]
    [InlineData("1. Lamps\n   a. Light them\n   b. Clean them\n2. Ships", "Lamps", "a. Light them", "b. Clean them", "Ships")]
    [InlineData("1. Lamps\n   - Light them\n   - Clean them\n2. Ships", "Lamps", "Light them", "Clean them", "Ships")]
    [InlineData("- Light the lamps\n- Call the ships\n---\nRing the bell", "Light the lamps", "Call the ships", "Ring the bell")]
    [InlineData("(a) Lamps\n(i) Light them\n(ii) Clean them\n(b) Ships", "(a) Lamps (i) Light them (ii) Clean them", "(b) Ships")]
    public void Each_item_is_a_paragraph(string list, params string[] items)
    {
        var read = Text.Markdown(["Tasks", "", .. list.Split('\n')]);
        read.Lines().ShouldBe(["0/1/1 Tasks", .. items.Select((item, i) => $"0/{i + 2}/1 {item}")]);
    }

    [Theory]
    [InlineData("It was said by\nA. Holm and by\nB. Vik of the port.", 1)]
    [InlineData("A. Holm met\nB. Vik of the port.", 1)]
    [InlineData("The rule is in point\na. of the list.", 1)]
    [InlineData("He met:\nA. Holm and\nB. Vik.", 1)]
    [InlineData("A. Holm wrote it. He left.", 2)]
    public void A_letter_at_the_head_of_a_line_may_be_no_item(string text, int sentences) => Text.Markdown(text.Split('\n')).Shape().ShouldBe([$"0 : {sentences}"]);

    [Fact]
    public void A_heading_may_stand_above_a_list_that_begins_with_its_number() =>
        Text.Markdown("1. Lamps", "", "1. Light them", "2. Clean them", "", "2. Ships", "", "Text.").Shape().ShouldBe(["1 Lamps: 1 1", "2 Ships: 1"]);

    [Theory]
    [InlineData("a. Light the lamps\nb. Call the ships\nc. Ring the bell")]
    [InlineData("i. Light the lamps\nii. Call the ships\niii. Ring the bell")]
    [InlineData("(a) Light the lamps\n(b) Call the ships\n(c) Ring the bell")]
    [InlineData("A. Light the lamps\nB. Call the ships")]
    [InlineData("A. first\nB. second\ni. one\nii. two\nI. ten\nII. eleven")]
    public void Plain_text_has_such_lists_too(string list) =>
        Text.Pdf(["The keepers of the northern and the southern lamps met on the quay and said that they would:", .. list.Split('\n')]).Lines()[1..]
            .ShouldBe(list.Split('\n').Select((item, i) => $"0/{i + 2}/1 {item}"));
}
