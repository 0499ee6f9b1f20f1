using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Sources.Documents;

public sealed class PdfRunsTests
{
    [Theory]
    [InlineData("Under Articles 5(1),", "(2) and (3) it is clear.")]
    [InlineData("It follows that points (a),", "(b) and (c) are clear.")]
    [InlineData("It follows that points (i) and", "(ii) are clear.")]
    public void A_sentence_that_names_several_points_may_break_between_them(string line, string next)
    {
        Text.Pdf(line, next).Lines().ShouldBe([$"0/1/1 {line} {next}"]);
        Text.Markdown(line, next).Lines().ShouldBe([$"0/1/1 {line} {next}"]);
    }

    [Theory]
    [InlineData("(a) what Article 5(1) says,", "(b) the lamps.")]
    [InlineData("(a) the ships of point (a),", "(b) the lamps of point (b).")]
    [InlineData("It has the lamps,", "(b) the ships.")]
    [InlineData("(1) the lamps of Article 5(1),", "(2) The ships.")]
    public void An_item_may_end_in_a_point_of_another_text(string line, string next)
    {
        Text.Pdf(line, next).Lines().ShouldBe([$"0/1/1 {line}", $"0/2/1 {next}"]);
        Text.Markdown(line, next).Lines().ShouldBe([$"0/1/1 {line}", $"0/2/1 {next}"]);
    }

    [Theory]
    [InlineData("It is laid down in Title", "IV. The Board will propose it.", 2)]
    [InlineData("The keepers use SIS", "II. The next is VIS.", 2)]
    [InlineData("It is laid down in Part", "II.", 1)]
    [InlineData("They work in unit", "D. Keepers do.", 2)]
    public void A_part_and_its_number_may_stand_on_two_lines(string line, string next, int sentences) =>
        Text.Pdf(line, next).Shape().ShouldBe([$"0 : {sentences}"]);

    [Theory]
    [InlineData("The lamps of each Part", "II. SHIPS")]
    [InlineData("Lamps of SIS", "II. Ships and quays")]
    [InlineData("1. The lamps of every Title", "IV. The ships.")]
    public void A_heading_may_end_in_such_a_word(string line, string next) =>
        Text.Pdf(line, next, "", "The lamps are lit and burn all night. Ships call.").Lines().ShouldNotContain(read => read.Contains($"{line} {next}", StringComparison.Ordinal));
}
