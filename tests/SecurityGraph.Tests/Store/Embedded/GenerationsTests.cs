using System.Diagnostics;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Store.Embedded;
using SecurityGraph.Store.Embedded.Files;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Store.Embedded;

/// <summary>A store whose file <c>current</c> is lost or wrong mends itself from the generations that are there.</summary>
public sealed class GenerationsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("securitygraph-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Current => Path.Combine(_folder, "current");

    private static Graph Named(string release) => SmallGraph.Graph with { Header = SmallGraph.Header with { Release = release } };

    private string Release()
    {
        using var store = EmbeddedStore.Open(_folder);
        return new StoreClient(store).State().Header.Release;
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("seven")]
    [InlineData("7")]
    [InlineData("0")]
    [InlineData("-2")]
    [InlineData("2.0")]
    [InlineData("2\r\n")]
    [InlineData("\0\0\0\0")]
    [InlineData("99999999999999999999999999")]
    public void Where_current_is_lost_or_wrong_the_newest_generation_counts(string? current)
    {
        DatasetFile.Write(_folder, Named("old"));
        DatasetFile.Write(_folder, Named("new"));
        Generations.IsCurrentLost(_folder).ShouldBeFalse();
        if (current is null) File.Delete(Current);
        else File.WriteAllText(Current, current);

        Generations.IsCurrentLost(_folder).ShouldBeTrue();
        Release().ShouldBe("new");
        DatasetFile.Write(_folder, Named("next")).ShouldBe(3);
        Generations.IsCurrentLost(_folder).ShouldBeFalse();
        File.ReadAllText(Current).ShouldBe("3");
        Release().ShouldBe("next");
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("", "3")]
    [InlineData("half", "3")]
    [InlineData("half", "2")]
    [InlineData("half", "2\n")]
    [InlineData("zeros", "3")]
    public void A_newer_generation_that_is_cut_does_not_count_while_a_whole_one_is_there(string cut, string? current)
    {
        DatasetFile.Write(_folder, Named("first"));
        DatasetFile.Write(_folder, Named("whole"));
        var whole = File.ReadAllBytes(DatasetFile.CurrentPath(_folder)!);
        var newer = Path.Combine(_folder, "graph-000003.jsonl");
        File.WriteAllBytes(newer, cut switch { "" => [], "half" => whole[..(whole.Length / 2)], _ => new byte[whole.Length] });
        if (current is null) File.Delete(Current);
        else File.WriteAllText(Current, current);

        Release().ShouldBe("whole");
        Generations.Cut(_folder).ShouldBe(current == "2" ? null : newer);
        Generations.IsCurrentLost(_folder).ShouldBe(current != "2");
        DatasetFile.Write(_folder, Named("next"));
        Release().ShouldBe("next");
        Generations.IsCurrentLost(_folder).ShouldBeFalse();
        Directory.GetFiles(_folder, "graph-*").ShouldHaveSingleItem();
    }

    [Fact]
    public void A_folder_with_the_name_of_the_next_generation_is_passed_over()
    {
        DatasetFile.Write(_folder, Named("only"));
        Directory.CreateDirectory(Path.Combine(_folder, "graph-000002.jsonl"));
        DatasetFile.Write(_folder, Named("next")).ShouldBe(3);
        Release().ShouldBe("next");
    }

    [Fact]
    public void So_it_does_where_a_folder_or_a_pipe_or_a_large_file_has_its_name()
    {
        DatasetFile.Write(_folder, Named("only"));
        File.WriteAllBytes(Current, new byte[1 << 20]);
        Release().ShouldBe("only");
        File.Delete(Current);
        Directory.CreateDirectory(Current);
        Release().ShouldBe("only");
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no pipes among its files.");
        Directory.Delete(Current);
        Process.Start("mkfifo", [Current]).WaitForExit();
        Release().ShouldBe("only");
    }

    [Fact]
    public void A_pipe_with_the_name_of_the_lock_is_told_and_not_waited_for()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no pipes among its files.");
        Process.Start("mkfifo", [Path.Combine(_folder, "lock")]).WaitForExit();
        Should.Throw<IOException>(() => DatasetFile.Write(_folder, Named("new"))).Message.ShouldEndWith("lock is a pipe, not a file.");
    }

    [Fact]
    public void A_file_of_another_name_is_no_generation_and_stays()
    {
        DatasetFile.Write(_folder, Named("only"));
        string[] others = ["graph-backup.jsonl", "graph-9.jsonl", "graph-000009.json", "graph-+00009.jsonl", "notes.jsonl"];
        foreach (var other in others) File.WriteAllText(Path.Combine(_folder, other), "mine");
        File.Delete(Current);
        Release().ShouldBe("only");
        DatasetFile.Write(_folder, Named("next")).ShouldBe(2);
        others.ShouldAllBe(other => File.Exists(Path.Combine(_folder, other)));
    }

    [Fact]
    public void A_store_that_is_cut_at_any_line_is_refused_with_what_is_missing()
    {
        DatasetFile.Write(_folder, SmallGraph.Graph);
        var path = DatasetFile.CurrentPath(_folder)!;
        var lines = File.ReadAllLines(path);
        for (var kept = 0; kept < lines.Length; kept++)
        {
            File.WriteAllText(path, string.Concat(lines.Take(kept).Select(line => line + "\n")));
            var fault = Should.Throw<ExchangeException>(() => EmbeddedStore.Open(_folder).Dispose(), $"{kept} lines");
            fault.Message.ShouldContain(kept == 0 ? "the file is empty" : "the trailer is missing");
        }
        for (var left = 1; left < lines.Length - 1; left++)
        {
            File.WriteAllText(path, string.Concat(lines.Where((_, i) => i != left).Select(line => line + "\n")));
            Should.Throw<ExchangeException>(() => EmbeddedStore.Open(_folder).Dispose(), $"without line {left + 1}");
        }
    }
}
