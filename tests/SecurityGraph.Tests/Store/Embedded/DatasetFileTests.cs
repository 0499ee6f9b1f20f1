using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Store.Embedded;
using SecurityGraph.Store.Embedded.Files;
using SecurityGraph.Store.Requests;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Store.Embedded;

public sealed class DatasetFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("securitygraph-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static Graph Named(string release) => SmallGraph.Graph with { Header = SmallGraph.Header with { Release = release } };

    private static string Release(string path)
    {
        using var store = EmbeddedStore.Open(path);
        return new StoreClient(store).State().Header.Release;
    }

    private string[] Files => [.. Directory.EnumerateFiles(_folder).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    [Fact]
    public void Each_write_is_the_next_generation_and_leaves_no_other()
    {
        DatasetFile.Write(_folder, Named("1.0.0")).ShouldBe(1);
        DatasetFile.Write(_folder, Named("1.1.0")).ShouldBe(2);
        Files.ShouldBe(["current", "graph-000002.jsonl", "lock"]);
        File.ReadAllText(Path.Combine(_folder, "current")).ShouldBe("2");
        Release(_folder).ShouldBe("1.1.0");
    }

    [Fact]
    public void The_file_is_the_exchange_file()
    {
        DatasetFile.Write(_folder, SmallGraph.Graph);
        using var expected = new MemoryStream();
        SmallGraph.Graph.WriteTo(expected);
        File.ReadAllBytes(DatasetFile.CurrentPath(_folder)!).ShouldBe(expected.ToArray());
    }

    [Fact]
    public void A_missing_folder_is_made()
    {
        var deep = Path.Combine(_folder, "a", "b");
        DatasetFile.Write(deep, SmallGraph.Graph);
        Release(deep).ShouldBe("2026.1.0");
    }

    [Fact]
    public void Where_something_else_has_the_name_of_a_file_of_the_store_nothing_is_written()
    {
        DatasetFile.Write(_folder, Named("old"));
        File.Delete(Path.Combine(_folder, "current"));
        Directory.CreateDirectory(Path.Combine(_folder, "current"));
        Should.Throw<IOException>(() => DatasetFile.Write(_folder, Named("new"))).Message.ShouldContain("is a folder, not the file that names");
        Files.ShouldBe(["graph-000001.jsonl", "lock"]);
        Release(_folder).ShouldBe("old");
        Should.Throw<IOException>(() => DatasetFile.Write(Path.Combine(_folder, "lock"), Named("new"))).Message.ShouldContain("is no folder, and a store is one");
    }

    /// <summary>The folder as it is between two steps is what a writer leaves that is killed there.</summary>
    [Fact]
    public void A_writer_killed_at_each_of_its_steps_leaves_the_old_or_the_new_generation()
    {
        DatasetFile.Write(_folder, Named("old"));
        var left = new Dictionary<WriteStep, string>();
        DatasetFile.Write(_folder, Named("new"), step => left.Add(step, Copy(step)));

        left.Keys.ShouldBe(Enum.GetValues<WriteStep>());
        left.ToDictionary(pair => pair.Key, pair => Release(pair.Value)).ShouldBe(new Dictionary<WriteStep, string>
        {
            [WriteStep.Locked] = "old",
            [WriteStep.GraphWritten] = "old",
            [WriteStep.GraphNamed] = "old",
            [WriteStep.CurrentWritten] = "old",
            [WriteStep.CurrentNamed] = "new",
        });
        foreach (var folder in left.Values)
        {
            DatasetFile.Write(folder, Named("next"));
            Release(folder).ShouldBe("next");
            Directory.EnumerateFiles(folder).Count().ShouldBe(3, "what was left over is gone");
        }
    }

    /// <summary>A step that fails, as on a full disk.</summary>
    [Theory]
    [InlineData(WriteStep.Locked, "old")]
    [InlineData(WriteStep.GraphWritten, "old")]
    [InlineData(WriteStep.GraphNamed, "old")]
    [InlineData(WriteStep.CurrentWritten, "old")]
    [InlineData(WriteStep.CurrentNamed, "new")]
    internal void A_writer_that_fails_after_a_step_leaves_the_old_or_the_new_generation(WriteStep failing, string release)
    {
        DatasetFile.Write(_folder, Named("old"));
        Should.Throw<IOException>(() => DatasetFile.Write(_folder, Named("new"), step =>
        {
            if (step == failing) throw new IOException("No space left on device");
        }));
        Release(_folder).ShouldBe(release);
        Files.Length.ShouldBe(3, "what was written of it would keep the disk full");
        DatasetFile.Write(_folder, Named("next"));
        Release(_folder).ShouldBe("next");
    }

    [Fact]
    public void A_half_written_file_is_never_opened()
    {
        DatasetFile.Write(_folder, Named("old"));
        File.WriteAllText(Path.Combine(_folder, "graph-000002.jsonl.tmp"), """{"type":"header","format":"securityg""");
        File.WriteAllText(Path.Combine(_folder, "current.tmp"), "2");
        Release(_folder).ShouldBe("old");
    }

    [Fact]
    public void Of_two_writers_at_once_the_second_is_told()
    {
        Exception? told = null;
        DatasetFile.Write(_folder, Named("first"), step =>
        {
            if (step == WriteStep.GraphWritten) told = Should.Throw<IOException>(() => DatasetFile.Write(_folder, Named("second")));
        });
        told!.Message.ShouldContain("Another process is writing");
        Release(_folder).ShouldBe("first");
    }

    [Fact]
    public void What_could_not_be_opened_is_not_written()
    {
        DatasetFile.Write(_folder, Named("old"));
        var dangling = SmallGraph.Graph with { Entities = [.. SmallGraph.Graph.Entities.Where(entity => entity.Id != EntityId.Parse("actor:europol"))] };
        Should.Throw<ExchangeException>(() => DatasetFile.Write(_folder, dangling)).Rule.ShouldContain("names actor:europol, which is not an entity of this file");
        Release(_folder).ShouldBe("old");
        Files.ShouldBe(["current", "graph-000001.jsonl", "lock"]);
    }

    [Fact]
    public void A_reader_goes_on_while_a_writer_replaces_and_then_takes_the_new_generation()
    {
        DatasetFile.Write(_folder, Named("old"));
        using var store = EmbeddedStore.Open(_folder);
        var client = new StoreClient(store);
        store.Refresh().ShouldBeFalse();

        DatasetFile.Write(_folder, Named("new"));
        client.Of("actor:commission").Count.ShouldBe(4); // from the lines of a file that is gone by now
        client.State().Generation.ShouldBe(1);

        store.Refresh().ShouldBeTrue();
        (client.State().Generation, client.State().Header.Release).ShouldBe((2L, "new"));
        client.Of("actor:commission").Count.ShouldBe(4);
    }

    [Fact]
    public void Where_the_new_generation_cannot_be_read_the_old_one_stays()
    {
        DatasetFile.Write(_folder, Named("old"));
        using var store = EmbeddedStore.Open(_folder);
        var next = Path.Combine(_folder, "graph-000007.jsonl");
        // Whole by its end: of one that is cut the old one counts.
        File.WriteAllText(next, "nonsense\n{\"type\":\"trailer\"}\n");
        File.WriteAllText(Path.Combine(_folder, "current"), "7");
        Should.Throw<ExchangeException>(() => store.Refresh()).File.ShouldEndWith("graph-000007.jsonl");
        new StoreClient(store).State().Header.Release.ShouldBe("old");

        store.Refresh().ShouldBeFalse("it was refused once");
        using (var whole = File.Create(next)) Named("new").WriteTo(whole);
        store.Refresh().ShouldBeTrue("somebody copied it, and is done");
        new StoreClient(store).State().Header.Release.ShouldBe("new");
    }

    [Fact]
    public void Where_the_folder_is_emptied_the_old_one_stays_until_there_is_another()
    {
        DatasetFile.Write(_folder, Named("old"));
        using var store = EmbeddedStore.Open(_folder);
        foreach (var file in Directory.GetFiles(_folder)) File.Delete(file);
        for (var i = 0; i < 2; i++) Should.Throw<FileNotFoundException>(() => store.Refresh()).Message.ShouldContain("holds no graph");
        new StoreClient(store).State().Header.Release.ShouldBe("old");

        DatasetFile.Write(_folder, Named("another")).ShouldBe(1);
        store.Refresh().ShouldBeTrue();
        new StoreClient(store).State().Header.Release.ShouldBe("another");
        store.Refresh().ShouldBeFalse();
    }

    [Fact]
    public void A_folder_without_a_graph_says_so()
    {
        Should.Throw<FileNotFoundException>(() => EmbeddedStore.Open(_folder)).Message.ShouldContain("holds no graph");
        Should.Throw<FileNotFoundException>(() => EmbeddedStore.Open(Path.Combine(_folder, "nowhere")));
        foreach (var current in new[] { "forty-two", "42" })
        {
            File.WriteAllText(Path.Combine(_folder, "current"), current);
            Should.Throw<FileNotFoundException>(() => EmbeddedStore.Open(_folder)).Message.ShouldContain("holds no graph");
        }
    }

    [Fact]
    public async Task Threads_read_while_generations_change()
    {
        DatasetFile.Write(_folder, SmallGraph.Graph);
        using var store = EmbeddedStore.Open(_folder);
        var client = new StoreClient(store);
        var (reads, isDone) = (0, false);
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            while (!Volatile.Read(ref isDone))
            {
                client.Of("actor:commission").Count.ShouldBe(4);
                client.Search(new SearchQuery { Text = "etias" }).Items.Count.ShouldBe(6);
                client.Paths(new PathQuery { From = EntityId.Parse("actor:eu-lisa"), To = EntityId.Parse("procedure:etias") }).Count.ShouldBe(1);
                Interlocked.Increment(ref reads);
            }
        }, TestContext.Current.CancellationToken)).ToArray();
        for (var i = 0; i < 10; i++)
        {
            DatasetFile.Write(_folder, SmallGraph.Graph);
            store.Refresh().ShouldBeTrue();
            var before = Volatile.Read(ref reads);
            while (Volatile.Read(ref reads) < before + 8 && !readers.Any(reader => reader.IsFaulted)) await Task.Delay(1, TestContext.Current.CancellationToken);
        }
        Volatile.Write(ref isDone, true);
        await Task.WhenAll(readers);
        client.State().Generation.ShouldBe(11);
    }

    private string Copy(WriteStep step)
    {
        var copy = Directory.CreateDirectory(Path.Combine(_folder, step.ToString())).FullName;
        foreach (var file in Directory.EnumerateFiles(_folder))
        {
            if (Path.GetFileName(file) != "lock") File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        }
        return copy;
    }
}
