using SecurityGraph.Model.Passages;
using SecurityGraph.Tests.Sources;
using Shouldly;
using Xunit;

namespace SecurityGraph.Server.Tests.Cli;

public sealed class PassagesTests : IDisposable
{
    private readonly Program _program = new();
    private readonly SmallDataset _dataset = new();

    private string Report => Path.Combine(_dataset.Documents, "report.md");

    public void Dispose()
    {
        _program.Dispose();
        _dataset.Dispose();
    }

    [Fact]
    public async Task An_author_sees_what_to_cite()
    {
        var run = await _program.Run("passages", Report);
        (run.Exit, run.Error).ShouldBe((0, ""));
        run.Out.ReplaceLineEndings("\n").ShouldBe($"""

            0
            0 ¶1 s1  {Fingerprint.Of("Report on the tides")}
                Report on the tides

            1 State of play  {Fingerprint.Of("State of play")}
            1 ¶1 s1  {Fingerprint.Of("The Harbour Office runs the Tide Table.")}
                The Harbour Office runs the Tide Table.
            1 ¶1 s2  {Fingerprint.Of("It was built by hand.")}
                It was built by hand.
            1 ¶2 s1  {Fingerprint.Of("The pilots should use the Tide Table by the summer.")} (fn 1)
                The pilots should use the Tide Table by the summer.

            2 Next steps  {Fingerprint.Of("Next steps")}
            2 ¶1 s1  {Fingerprint.Of("The Tide Act enters into force soon.")}
                The Tide Act enters into force soon.
            1 ¶2 fn 1 s1  {Fingerprint.Of("The Tide Act was published in January.")}
                The Tide Act was published in January.

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_heading_without_text_is_shown()
    {
        var run = await _program.Run("passages", _program.Write("ships.md", "# Lamps\n\nThey are lit.\n\n## Ships\n"));
        run.Out.TrimEnd().ReplaceLineEndings("\n").ShouldEndWith($"    They are lit.\n\n1 Ships  {Fingerprint.Of("Ships")}");
    }

    [Fact]
    public async Task A_program_gets_the_same_as_json()
    {
        var rows = (await _program.Run("passages", Report, "--section", "1", "--json")).Json.EnumerateArray().ToList();
        rows.Count.ShouldBe(4);
        var use = rows[2];
        use.GetProperty("section").GetString().ShouldBe("1");
        (use.GetProperty("paragraph").GetInt32(), use.GetProperty("sentence").GetInt32()).ShouldBe((2, 1));
        use.GetProperty("fingerprint").GetString().ShouldBe("sha256:eea02f5e14dedb20");
        use.GetProperty("text").GetString().ShouldBe("The pilots should use the Tide Table by the summer.");
        use.GetProperty("footnotes").EnumerateArray().Select(note => note.GetInt32()).ShouldBe([1]);
        rows[3].GetProperty("footnote").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task A_long_sentence_stays_on_one_line_in_a_pipe_and_brackets_are_text()
    {
        var sentence = string.Join(' ', Enumerable.Repeat("[red]word[/]", 2000)) + ".";
        var run = await _program.Run("passages", _program.Write("long.md", sentence + "\n"));
        run.Out.ReplaceLineEndings("\n").Split('\n').ShouldContain("    " + sentence);
    }

    [Fact]
    public async Task A_million_characters_without_a_full_stop_and_a_hundred_thousand_paragraphs_are_shown()
    {
        var sentence = string.Join(' ', Enumerable.Repeat("word", 200_000)) + ".";
        (await _program.Run("passages", _program.Write("long.md", sentence))).Out.ReplaceLineEndings("\n").Split('\n').ShouldContain("    " + sentence);
        var paragraphs = string.Concat(Enumerable.Range(1, 100_000).Select(i => $"# Lamp {i}\n\nIt is lit.\n\n"));
        var run = await _program.Run("passages", _program.Write("many.md", paragraphs));
        run.Out.ReplaceLineEndings("\n").Split('\n').Count(line => line == "    It is lit.").ShouldBe(100_000);
    }

    [Fact]
    public async Task What_is_not_there_or_no_document_is_said_so()
    {
        var section = await _program.Run("passages", Report, "--section", "IX");
        (section.Exit, section.Error.Trim()).ShouldBe((1, "securitygraph: There is no text in a section IX; the sections are 0, 1, 2."));
        var file = await _program.Run("passages", "nowhere.md");
        file.Exit.ShouldBe(1);
        file.Error.ShouldContain("there is no such file");
        var kind = await _program.Run("passages", _program.Write("report.pdf", "%PDF"));
        kind.Exit.ShouldBe(1);
        kind.Error.ShouldContain("pdftotext");
        (await _program.Run("passages", _program.Write("report.docx", "PK"))).Error.ShouldContain("a rendering ends in .md or .txt: `pandoc FILE ");
        (await _program.Run("passages", "nowhere")).Error.ShouldContain("there is no such file");
        (await _program.Run("passages", _program.Write("one.md", "A lamp.\n"), "--section", "4")).Error.ShouldContain("There is no text in a section 4; the only one is 0.");
    }
}
