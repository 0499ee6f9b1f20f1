using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Sources.Documents;

public sealed class ContentsTests
{
    private static readonly string[] Contents =
        ["Table of Contents", "1. LAMPS AND SHIPS ........ 4", "1.1. Old lamps ........ 4", "1.2. New lamps . . . . . . . . 7", "2. QUAYS …………… 9"];

    private static readonly string[] Body =
        ["1. LAMPS AND SHIPS", "1.1. Old lamps", "The Board has lit them. They burn.", "1.2. New lamps", "They are to come. They wait.", "2. QUAYS", "They are long. Ships call."];

    private static readonly string[] Sections = ["1 LAMPS AND SHIPS:", "1.1 Old lamps: 2", "1.2 New lamps: 2", "2 QUAYS: 2"];

    [Fact]
    public void Lines_of_a_table_of_contents_are_no_headings_and_the_text_has_its_own()
    {
        Text.SpacedPdf([.. Contents, .. Body]).Shape().ShouldBe(["0 : 1 1 1 1 1", .. Sections]);
        Text.SpacedPdf([.. Contents, "\f" + Body[0], .. Body[1..]]).Shape().ShouldBe(["0 : 1 1 1 1 1", .. Sections]);
        Text.Markdown(string.Join("\n\n", [.. Contents, .. Body])).Shape().ShouldBe(["0 : 1 1 1 1 1", .. Sections]);
        Text.Markdown(string.Join("\n\n", [.. Contents, .. Body.Select(line => line.EndsWith('.') ? line : "# " + line)])).Shape().ShouldBe(["0 : 1 1 1 1 1", .. Sections]);
    }

    [Theory]
    [InlineData("Introduction ........ 3")]
    [InlineData("2.1. Borders ....... 6")]
    [InlineData("Foreword . . . . . . . iv")]
    [InlineData("Annex ………… 112")]
    [InlineData("Summary .... 3")]
    public void A_line_of_it_is_one_sentence(string line) => Text.Markdown(line).Lines().ShouldBe([$"0/1/1 {line}"]);

    [Theory]
    [InlineData("And so on ... 3 ships came.", 2)]
    [InlineData("They wait.... 2018 was calm.", 2)]
    [InlineData("They waited. 4 ships came.", 2)]
    [InlineData("Sign here ........ Ida Holm", 2)]
    public void Other_dots_end_a_sentence(string line, int sentences) => Text.Markdown(line).AllSentences().Count().ShouldBe(sentences);

    [Fact]
    public void A_heading_may_have_dots_and_a_number() =>
        Text.Pdf("1. What came in ... 2018", "", "It came. It left.", "", "2. Lamps of No. 4", "", "They burn. They do.").Shape().ShouldBe(["1 What came in ... 2018: 2", "2 Lamps of No. 4: 2"]);
}
