using System.Text.RegularExpressions;
using SecurityGraph.Tests;
using Shouldly;
using Xunit;

namespace SecurityGraph.Server.Tests.Cli;

/// <summary>Who follows docs/adding-a-source.md to the letter gets what it promises.</summary>
[Slow]
public sealed partial class AddingASourceTests : IDisposable
{
    private readonly Program _program = new();

    public AddingASourceTests()
    {
        var page = File.ReadAllText(Path.Combine(Requirement.Repository, "docs", "adding-a-source.md")).ReplaceLineEndings("\n");
        foreach (Match sample in Samples().Matches(page))
        {
            var path = _program.PathOf(sample.Groups["path"].Value);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.AppendAllText(path, sample.Groups["text"].Value);
        }
    }

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task Its_samples_are_a_dataset_in_order()
    {
        var run = await _program.Run("check", "my-dataset", "--documents", "texts", "--fill");
        run.Exit.ShouldBe(0, run.Out);
        run.Error.Trim().ShouldEndWith("13 citations filled");
        run.Out.ShouldContain("fingerprints: 11 verified, 0 moved, 0 missing, 0 without text at hand");
        run.Out.ShouldContain("13 sentences: 8 with a statement, 2 without for a reason, 3 uncited (1 of fewer than six words)");
        run.Out.TrimEnd().ShouldEndWith("0 errors, 0 warnings");
    }

    [Fact]
    public async Task Its_dataset_is_shown_and_exported_with_what_is_derived()
    {
        await _program.Run("check", "my-dataset", "--documents", "texts", "--fill");
        var shown = await _program.Run("show", "procedure:register", "--data", "my-dataset", "--documents", "texts");
        shown.Out.ShouldContain("19 April 2018  adopted by Parliament\n");
        shown.Out.ShouldContain("“The European Parliament voted on the Register Regulation on 19 April 2018.”");
        var exported = (await _program.Run("export", "--data", "my-dataset")).Out;
        exported.Split('\n')[0].ShouldMatch("\"dataset\":\"security-union \\+ my-dataset\",.*\"release\":\"[0-9.]+ \\+ 2026.1.0\"");
        foreach (var verb in new[] { "VOTES_ON", "ADOPTS" }) exported.ShouldContain($"\"subject\":\"actor:european-parliament\",\"predicate\":\"{verb}\",\"object\":\"procedure:register\"");
    }

    [GeneratedRegex(@"`(?<path>[\w./-]+)`:\n\n```\w+\n(?<text>.*?)```", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex Samples();
}
