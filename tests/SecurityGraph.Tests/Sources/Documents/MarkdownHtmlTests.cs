using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Sources.Documents;

/// <summary>HTML within Markdown, and code wherever it stands.</summary>
public sealed class MarkdownHtmlTests
{
    private static readonly string[] Rows = ["0/1/1 Before.", "0/2/1 Gull", "0/2/2 lit.", "0/2/3 New.", "0/3/1 Tern", "0/3/2 dark", "0/4/1 After."];
    private static readonly string[] Items = ["0/1/1 Before.", "0/2/1 Lamps are lit.", "0/3/1 Ships call.", "0/4/1 After."];

    [Theory]
    [InlineData("<table><tr><td>Gull</td><td>lit. New.</td></tr><tr><td>Tern</td><td>dark</td></tr></table>")]
    [InlineData("<table>\n<tr><td>Gull</td><td>lit. New.</td></tr>\n<tr><td>Tern</td><td>dark</td></tr>\n</table>")]
    [InlineData("<table class=\"x\">\n  <tbody>\n    <tr>\n      <td>Gull</td>\n      <td>lit.\n New.</td>\n    </tr>\n\n    <tr>\n      <td>Tern</td>\n      <td>dark</td>\n    </tr>\n  </tbody>\n</table>")]
    [InlineData("<TABLE><TR><TD>Gull<TD>lit. New.<TR><TD>Tern<TD>dark</TABLE>")]
    [InlineData("<table><tr><td><p>Gull</p></td><td><ul><li>lit.</li><li>New.</li></ul></td></tr><tr><th>Tern</th><td># dark</td></tr></table>", "# dark")]
    public void A_row_is_a_paragraph(string table, string last = "dark") =>
        Text.Markdown(["Before.", "", .. table.Split('\n'), "", "After."]).Lines().ShouldBe(Rows.Select(line => line.Replace("dark", last, StringComparison.Ordinal)));

    [Theory]
    [InlineData("<ul><li>Lamps are lit.</li><li>Ships call.</li></ul>")]
    [InlineData("<ol>\n<li>Lamps are lit.</li>\n<li>Ships call.</li>\n</ol>")]
    [InlineData("<ul>\n  <li>\n    Lamps are lit.\n  </li>\n  <li><p>Ships call.</p></li>\n</ul>")]
    [InlineData("<ul><li>Lamps are lit.<ul><li>Ships call.</li></ul></li></ul>")]
    [InlineData("<dl><dt>Lamps are lit.</dt><dd>Ships call.</dd></dl>")]
    [InlineData("<p>Lamps are lit.</p><p>Ships call.</p>")]
    [InlineData("<div>\n<p>Lamps are lit.</p>\n<p>Ships\ncall.</p>\n</div>")]
    [InlineData("<blockquote><p>Lamps are lit.</p></blockquote><div>Ships call.</div>")]
    public void An_item_and_a_paragraph_are_paragraphs_however_many_stand_on_a_line(string html) =>
        Text.Markdown(["Before.", "", .. html.Split('\n'), "", "After."]).Lines().ShouldBe(Items);

    [Theory]
    [InlineData("<h2>Ships</h2><p>They call.</p>")]
    [InlineData("<h2 id=\"s\">\nShips\n</h2>\n\nThey call.")]
    [InlineData("<div><h2>Ships</h2>\n<p>They call.</p></div>")]
    public void A_heading_ends_with_its_tag(string html) => Text.Markdown(["Title.", "", .. html.Split('\n')]).Shape().ShouldBe(["0 : 1", "1 Ships: 1"]);

    [Theory]
    [InlineData("The tag \\<li> is code, and 5 < 6.")]
    [InlineData("It is <b>lit</b> and <em>new</em><br>today.")]
    public void Other_tags_end_nothing(string line) => Text.Markdown("Before.", "", line).Shape().ShouldBe(["0 : 1 1"]);

    [Theory]
    [InlineData("<tr>")]
    [InlineData("<h2>")]
    [InlineData("<pre>")]
    [InlineData("<style>")]
    public void A_tag_that_nothing_closes_swallows_nothing(string tag) =>
        Text.Markdown("Before.", "", tag, "", "# Ships", "", "They call.").Shape().ShouldBe(["0 : 1", "1 Ships: 1"]);

    [Theory]
    [InlineData("<script>\n# x\n</script>")]
    [InlineData("<style>\na {b: c}\n\n# d\n</style>")]
    [InlineData("<style type=\"text/css\">a {b: c}</style>")]
    [InlineData("<SCRIPT>x</SCRIPT>")]
    public void Scripts_and_styles_are_no_text(string html) => Text.Markdown([.. html.Split('\n'), "", "The lamps are lit."]).Lines().ShouldBe(["0/1/1 The lamps are lit."]);

    [Theory]
    [InlineData("<pre>\n# not\n</pre>")]
    [InlineData("<pre><code># not\n</code></pre>")]
    [InlineData("> ```\n> # not\n> ```")]
    [InlineData("> ```\n> # not")]
    [InlineData("- ```\n  # not\n  ```")]
    [InlineData("1. ~~~\n   # not")]
    [InlineData("  ```\n  # not\n  ```")]
    public void Code_ends_where_it_is_closed_or_what_holds_it_ends(string code) =>
        Text.Markdown(["Title.", "", .. code.Split('\n'), "", "# Ships", "", "They call."]).Lines().ShouldBe(["0/1/1 Title.", "0/2/1 # not", "1/1/1 They call."]);

    [Theory]
    [InlineData("<sup>[2](#fn2)</sup>", "<sup>[2](#r2)</sup> Harbour Act.")]
    [InlineData("<sup><a href=\"#f2\">2</a></sup>", "<sup><a id=\"f2\">2</a></sup> Harbour Act.")]
    [InlineData("[<sup>2</sup>](#fn2)", "<sup>2</sup> Harbour Act.")]
    [InlineData("<a href=\"#fn2\"><sup>2</sup></a>", "<a id=\"fn2\"><sup>2</sup></a> Harbour Act.")]
    [InlineData("<sup>[2](#fn2)</sup>", "2. Harbour Act. [↩](#r2)")]
    public void Links_in_superscript_call_footnotes_out(string callOut, string note)
    {
        var read = Text.Markdown($"Ships call.{callOut} Come.", "", note);
        read.Lines().ShouldBe(["0/1/1 Ships call. ^2", "0/1/2 Come."]);
        read.Notes().ShouldBe(["2@0/1/1 Harbour Act."]);
        read.Warnings.ShouldBeEmpty();
    }

    [Fact]
    public void A_link_in_superscript_whose_footnote_is_not_printed_is_told() =>
        Text.Markdown("Ships call.<sup>[2](#fn2)</sup> Come.").Warnings.ShouldHaveSingleItem().Message.ShouldBe("footnote 2 is called out but not printed");

    [Fact]
    public void A_footnote_that_only_a_footnote_calls_out_stands_where_that_does()
    {
        var read = Text.Markdown("The lamps are lit.[1] Ships call.[1]", "", "[1] Harbour Act. See [2].", "", "[2] Ship list, as in [3].", "", "[3] Act.");
        read.Notes().ShouldBe(["1@0/1/1 Harbour Act. See.", "2@0/1/1 Ship list, as in.", "3@0/1/1 Act."]);
        read.Warnings.ShouldBeEmpty();
    }
}
