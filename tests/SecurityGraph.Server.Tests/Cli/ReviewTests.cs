using SecurityGraph.Model.Names;
using SecurityGraph.Model.Passages;
using SecurityGraph.Tests;
using SecurityGraph.Tests.Sources;
using Shouldly;
using Xunit;

namespace SecurityGraph.Server.Tests.Cli;

public sealed class ReviewTests : IDisposable
{
    private const string Approved = "tests/SecurityGraph.Server.Tests/Cli/Review.approved.";

    private readonly Program _program = new();
    private readonly SmallDataset _dataset = new();

    public ReviewTests()
    {
        _dataset.Change("report/statements.yaml", "antecedent: " + Fingerprint.Of("The Harbour Office runs the Tide Table."), "antecedent: " + Fingerprint.Of("It names the pilots."));
        _dataset.Change("report/statements.yaml", "printed: by the summer", "printed: by the summer\n      summary: it is wished for, not required");
        _dataset.Append("report/source.yaml", "withoutStatement:\n  - {section: \"2\", paragraph: 1, sentence: 1, reason: nobody acts, note: \"it comes [b]by \\e[31m\\u202Eitself</p>\"}\n");
        var text = Path.Combine(_dataset.Documents, "report.md");
        File.WriteAllText(text, File.ReadAllText(text).Replace("force soon.", "force soon. It names the pilots. Who sails at 5 < 6 knots needs [red]lamps[/] & more of them.", StringComparison.Ordinal));
    }

    public void Dispose()
    {
        _program.Dispose();
        _dataset.Dispose();
    }

    [Fact]
    public async Task A_document_is_shown_beside_its_statements()
    {
        var run = await Review("report");
        (run.Exit, run.Error).ShouldBe((0, ""));
        Approval.Matches(Approved + "txt", Plain(run.Out));
    }

    [Fact]
    public async Task A_page_of_it_needs_nothing_else_and_runs_nothing()
    {
        var run = await Review("report", "--html", "report.review.html");
        (run.Exit, run.Out).ShouldBe((0, ""));
        run.Error.ShouldStartWith("8 sentences: 3 with a statement, 1 without for a reason, 1 as antecedent alone, 3 uncited (1 of fewer than six words), in ");
        var page = await File.ReadAllTextAsync(_program.PathOf("report.review.html"));
        Approval.Matches(Approved + "html", Plain(page));
        foreach (var outside in new[] { "<script", "http", "src=", "@import", "url(" }) page.ShouldNotContain(outside);
        page.Replace("\n", "", StringComparison.Ordinal).AsSpan().ContainsAny(ControlCharacters.All).ShouldBeFalse();
        Directory.GetFiles(_program.Folder).Select(Path.GetFileName).ShouldBe(["report.review.html"]);
    }

    [Theory]
    [InlineData("report")]
    [InlineData("document:report")]
    [InlineData("COM(2018) 9001")]
    [InlineData("Report on the tides")]
    public async Task A_document_is_named_as_anybody_names_it(string name) =>
        (await Review(name, "--section", "2")).Out.ReplaceLineEndings("\n").ShouldStartWith("Report on the tides\ndocument:report · report.md · ");

    /// <summary>The text of a document lands in no repository.</summary>
    [Theory]
    [InlineData("report.html", "", false)]
    [InlineData("report.html", "*.html", true)]
    [InlineData("deep/report.html", "deep/", true)]
    [InlineData("deep/report.html", "*.review.html", false)]
    [InlineData("deep/report.review.html", "*.review.html", true)]
    [InlineData("report.review.html", "", false)]
    public async Task A_page_is_written_into_no_working_tree_that_would_take_it(string file, string ignored, bool isWritten)
    {
        await Processes.Run("git", ["init", "--quiet", _program.Folder]);
        Directory.CreateDirectory(Path.Combine(_program.Folder, "deep"));
        await File.WriteAllTextAsync(Path.Combine(_program.Folder, ".gitignore"), ignored + "\n");
        var run = await Review("report", "--html", file);
        run.Exit.ShouldBe(isWritten ? 0 : 1, run.Error);
        File.Exists(_program.PathOf(file)).ShouldBe(isWritten);
        if (!isWritten) run.Error.ShouldContain("would take");
    }

    [Fact]
    public async Task One_section_is_shown_and_counted_by_itself()
    {
        var run = await Review("report", "--section", "2");
        run.Out.ShouldContain("3 sentences: 0 with a statement, 1 without for a reason, 1 as antecedent alone, 1 uncited");
        run.Out.ShouldNotContain("State of play");
    }

    [Fact]
    public async Task A_dataset_in_the_middle_of_the_work_is_shown_as_far_as_it_can_be_read()
    {
        _dataset.Change("report/statements.yaml", "object: instrument:tide-table", "object: instrument:tide-tabel").Change("web/source.yaml", "licence", "license");
        var run = await Review("report");
        run.Exit.ShouldBe(0);
        run.Out.ShouldContain("the Harbour Office operates instrument:tide-tabel");
        run.Error.ShouldContain("web/source.yaml:3:1: error SG1003: unknown member 'license'");
        run.Error.TrimEnd().ShouldEndWith("What cannot be read is not in the review; `check` tells all that is wrong.");
    }

    [Fact]
    public async Task A_document_that_others_speak_of_shows_their_statements_by_id()
    {
        File.WriteAllText(Path.Combine(_dataset.Documents, "com-2018-46.md"), "# I. INTRODUCTION\n\nThe lamps are lit.\n");
        var run = await Review("com-2018-46");
        run.Exit.ShouldBe(0, run.Error);
        run.Out.ShouldContain("13th Security Union report");
        run.Out.ShouldContain("Statements that cite the document at no sentence of this text");
        run.Out.ShouldMatch("\n      II ¶\\d+ · [a-z-]+:[0-9a-f]{16}\n");
    }

    [Theory]
    [InlineData("web", "The source web has no document of its own: its evidence names others.")]
    [InlineData("Xyzzy", "Nothing is called 'Xyzzy'.")]
    [InlineData("actor:pilots", "No text of actor:pilots (the pilots) is in ")]
    [InlineData("report --section IX", "There is no section IX; the sections are 0, 1, 2.")]
    [InlineData("report --html nowhere/report.html", "There is no folder ")]
    public async Task What_is_not_there_is_said_so(string line, string message)
    {
        var run = await Review(line.Split(' '));
        (run.Exit, run.Out).ShouldBe((1, ""));
        run.Error.ShouldStartWith("securitygraph: " + message);
    }

    [Fact]
    public async Task Without_a_text_there_is_nothing_to_review()
    {
        (await _program.Run("review", "report", _dataset.Folder)).Error.Trim().ShouldBe("securitygraph: review needs the text: give --documents FOLDER.");
        File.Delete(Path.Combine(_dataset.Documents, "report.md"));
        File.Delete(Path.Combine(_dataset.Documents, "report.old.md"));
        (await Review("report")).Error.ShouldContain("report.md, report.old.md is missing");
    }

    [Fact]
    public async Task The_bundled_dataset_is_reviewed_without_its_folder()
    {
        var run = await _program.Run("review", "com-2018-46", "--documents", Requirement.Documents(), "--section", "II");
        run.Exit.ShouldBe(0, run.Error);
        run.Out.ShouldContain("document:com-2018-46 · com-2018-46.md · security-union, the bundled dataset");
        run.Out.ReplaceLineEndings("\n").ShouldMatch("\n    – .+\n      (occurred|ongoing|planned|urged|proposed) · ");
        var own = await _program.Run("review", "com-2018-46", Path.Combine(Requirement.Repository, "data"), "--documents", Requirement.Documents(), "--section", "II");
        own.Out.ShouldContain("com-2018-46/statements.yaml:");
        own.Out.ShouldNotContain("on top of");
    }

    private Task<Run> Review(params string[] line) => _program.Run(["review", line[0], _dataset.Folder, .. line[1..], "--documents", _dataset.Documents]);

    /// <summary>Without the folder of this run.</summary>
    private string Plain(string text) => text.ReplaceLineEndings("\n").Replace(_dataset.Folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal).Replace(_dataset.Folder, "DATASET", StringComparison.Ordinal);
}
