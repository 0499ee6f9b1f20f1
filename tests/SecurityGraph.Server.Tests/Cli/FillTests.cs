using SecurityGraph.Tests.Sources;
using Shouldly;
using Xunit;

namespace SecurityGraph.Server.Tests.Cli;

/// <summary><c>check --fill</c> writes what an author need not, and says what it wrote.</summary>
public sealed class FillTests : IDisposable
{
    private readonly Program _program = new();
    private readonly SmallDataset _dataset = new();

    public void Dispose()
    {
        _program.Dispose();
        _dataset.Dispose();
    }

    [Fact]
    public async Task Fill_puts_fingerprints_where_the_author_left_numbers_and_says_what_it_could_not()
    {
        var whole = _dataset.Read("report/statements.yaml");
        _dataset.Change("report/statements.yaml", "fingerprints: [sha256:eea02f5e14dedb20]", "sentence: 1");
        var run = await _program.Run("check", _dataset.Folder, "--documents", _dataset.Documents, "--fill");
        run.Exit.ShouldBe(0);
        run.Error.ReplaceLineEndings("\n").Trim().ShouldBe($"{_dataset.PathOf("report/statements.yaml")}: 1 citation filled\n{_dataset.PathOf("report/text.yaml")}: 3 sections, 5 entities spoken of\n1 citation filled");
        _dataset.Read("report/statements.yaml").ShouldBe(whole.Replace("fingerprints: [sha256:eea02f5e14dedb20]", "sentence: 1\n      fingerprints: [sha256:eea02f5e14dedb20]", StringComparison.Ordinal));

        _dataset.Write("report/statements.yaml", whole);
        _dataset.Change("report/statements.yaml", "fingerprints: [sha256:eea02f5e14dedb20]", "sentence: ▸9");
        run = await _program.Run("check", _dataset.Folder, "--documents", _dataset.Documents, "--fill");
        run.Exit.ShouldBe(1);
        run.Out.ShouldStartWith($"{_dataset.PathOf(_dataset.Marked.ToString())}: error SG5001: the cited place has no sentence 9");
        run.Out.ShouldNotContain("--fill", Case.Sensitive, "it was done, and could not");
        run.Out.TrimEnd().ShouldEndWith("1 error, 0 warnings");
        run.Error.Trim().ShouldBe("0 citations filled, 1 not");
    }

    [Fact]
    public async Task Without_the_texts_nobody_knows_whether_a_cited_sentence_is_there()
    {
        _dataset.Change("report/statements.yaml", "fingerprints: [sha256:eea02f5e14dedb20]", "sentence: 99");
        (await _program.Run("check", _dataset.Folder)).Out.TrimEnd()
            .ShouldEndWith("1 error (all mended by --fill --documents FOLDER, if the texts have the cited sentences), 0 warnings");
        (await _program.Run("check", _dataset.Folder, "--documents", _dataset.Documents)).Out.TrimEnd().ShouldEndWith("1 error, 0 warnings");
    }

    [Fact]
    public async Task Fill_writes_the_counts_of_each_source_and_lists_them_with_documents_or_without()
    {
        var whole = _dataset.Read("web/source.yaml");
        _dataset.Write("web/source.yaml", whole[..whole.IndexOf("expected", StringComparison.Ordinal)]);
        var run = await _program.Run("check", _dataset.Folder);
        run.Exit.ShouldBe(1);
        run.Out.ShouldStartWith($"{_dataset.PathOf("web/source.yaml")}:1:1: error SG6001: 4 counts differ from `expected` (OCCURS 2 for 0, STAGE_OF 2 for 0, Document 1 for 0, Event 2 for 0): `check --fill` writes them");
        run.Out.TrimEnd().ShouldEndWith("4 errors (all mended by --fill), 0 warnings");

        run = await _program.Run("check", _dataset.Folder, "--fill");
        run.Exit.ShouldBe(0, run.Out);
        run.Error.ReplaceLineEndings("\n").Trim().ShouldBe(
            $"{_dataset.PathOf("web/source.yaml")}: expected: OCCURS 2, STAGE_OF 2, Document 1, Event 2\ncitations are filled with --documents FOLDER, 4 counts written");
        _dataset.Read("web/source.yaml").ShouldBe(whole);
    }
}
