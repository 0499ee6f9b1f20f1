using Microsoft.Extensions.Logging;
using SecurityGraph.Cli.Graphs;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Store.Embedded;
using SecurityGraph.Store.Embedded.Files;
using Shouldly;
using Xunit;

namespace SecurityGraph.Server.Tests.Cli;

/// <summary>What a server makes of its store's folder, look by look; <see cref="ServeTests"/> has it in a running one.</summary>
public sealed class StoreWatchTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("securitygraph-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_fault_is_told_once_until_there_is_another_or_it_is_over()
    {
        Import("7");
        using var store = EmbeddedStore.Open(_folder);
        var log = new Lines();
        var watch = new StoreWatch(store, _folder, log, TimeProvider.System);
        void Empty() => Array.ForEach(Directory.GetFiles(_folder), File.Delete);
        void Look(bool isNew) => watch.Look().ShouldBe(isNew);

        Look(isNew: false);
        log.Written.ShouldBeEmpty();
        Empty();
        for (var i = 0; i < 3; i++) Look(isNew: false);
        log.Written.ShouldHaveSingleItem().ShouldContain("what was served before still is: ");
        log.Written[0].ShouldContain("holds no graph");

        File.WriteAllText(Path.Combine(_folder, "graph-000003.jsonl"), "nonsense");
        for (var i = 0; i < 3; i++) Look(isNew: false);
        log.Written.Count.ShouldBe(2);
        log.Written[1].ShouldContain("graph-000003.jsonl:1: broken JSON");

        Import("8");
        Look(isNew: true);
        Look(isNew: false);
        log.Written.Count.ShouldBe(2);
        Empty();
        Look(isNew: false);
        log.Written.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("current names it")]
    [InlineData("current is lost")]
    public void A_generation_without_its_end_is_told_once_it_grows_no_more(string how)
    {
        Import("7");
        using var store = EmbeddedStore.Open(_folder);
        var log = new Lines();
        var watch = new StoreWatch(store, _folder, log, TimeProvider.System);
        var newer = Path.Combine(_folder, "graph-000002.jsonl");
        if (how == "current names it") File.WriteAllText(Path.Combine(_folder, "current"), "2");
        else File.Delete(Path.Combine(_folder, "current"));
        for (var i = 0; i < 8; i++)
        {
            File.AppendAllText(newer, "half a li");
            watch.Look().ShouldBeFalse();
        }
        log.Written.ShouldBeEmpty("somebody copies it");
        for (var i = 0; i < 10; i++) watch.Look().ShouldBeFalse();
        log.Written.ShouldHaveSingleItem().ShouldContain($"{newer} is cut.");
    }

    [Fact]
    public async Task The_state_tells_what_became_of_the_folder_without_naming_it()
    {
        Import("7");
        using var store = EmbeddedStore.Open(_folder);
        var watch = new StoreWatch(store, _folder, new Lines(), TimeProvider.System);
        async Task<string?> Fault()
        {
            watch.Look();
            var state = await store.ReadState(TestContext.Current.CancellationToken);
            state.IsComplete.ShouldBeTrue();
            return state.Fault;
        }

        (await Fault()).ShouldBeNull();
        var file = Directory.GetFiles(_folder, "*.jsonl").ShouldHaveSingleItem();
        File.Move(file, file + ".away");
        (await Fault()).ShouldNotBeNull().ShouldNotContain(Path.GetFileName(_folder));
        (await Fault()).ShouldNotBeNull();
        File.Move(file + ".away", file);
        (await Fault()).ShouldBeNull("it is back");

        var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(file, text[..(text.Length / 2)], TestContext.Current.CancellationToken);
        (await Fault()).ShouldNotBeNull().ShouldContain("import");
        (await Fault()).ShouldNotBeNull("once it was refused");
        Import("8");
        (await Fault()).ShouldBeNull();
    }

    private void Import(string release) =>
        DatasetFile.Write(_folder, new Graph(new ExchangeHeader { Dataset = "mine", Release = release, AsOf = new DateOnly(2018, 12, 31) }, [], [], []));

    private sealed class Lines : ILogger
    {
        public List<string> Written { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Written.Add(formatter(state, exception));
    }
}
