using SecurityGraph.Tests.Sources;
using Shouldly;
using Xunit;

namespace SecurityGraph.Server.Tests.Cli;

/// <summary>Where a path leads to something else than a command wants, it says what is there and what to do.</summary>
public sealed class NamedPathTests : IDisposable
{
    private readonly Program _program = new();
    private readonly SmallDataset _dataset = new();

    public void Dispose()
    {
        _program.Dispose();
        _dataset.Dispose();
    }

    [Fact]
    public async Task A_folder_that_is_to_be_loaded_as_a_file_is_told_how()
    {
        var run = await _program.Run("load", _dataset.Folder, "--neo4j", "http://localhost:1");
        (run.Exit, run.Out).ShouldBe((1, ""));
        run.Error.ShouldContain("is a folder, not a file. `load --data FOLDER` loads a dataset, `load --store FOLDER` what was imported.");
    }

    [Fact]
    public async Task Something_else_than_a_folder_of_texts_is_named()
    {
        _program.Write("text.md", "Lamps.");
        (await _program.Run("serve", "--port", "0", "--documents", _program.PathOf("text.md"))).Error.ShouldContain("is a file, not a folder.");
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such files.");
        (await _program.Run("serve", "--port", "0", "--documents", "/dev/zero")).Error.ShouldContain("/dev/zero is a device, not a folder.");
    }
}
