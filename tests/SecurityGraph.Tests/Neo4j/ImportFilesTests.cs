using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Statements;
using SecurityGraph.Neo4j;
using SecurityGraph.Neo4j.Importing;
using SecurityGraph.Neo4j.Loading;
using SecurityGraph.Tests.Exports;
using SecurityGraph.Tests.Sources;
using SecurityGraph.Tests.Store;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Neo4j;

/// <summary>What the server's own importer makes of our files is what a load would have written.</summary>
[Collection(OwnNeo4j.Collection)]
public sealed class ImportFilesTests
{
    [Fact]
    public async Task After_an_import_a_load_writes_nothing_but_the_constraint_and_indexes()
    {
        var graph = Hostile(BundledDataset.Compiled);
        var folder = Directory.CreateTempSubdirectory("securitygraph-");
        try
        {
            Write(graph, folder.FullName);
            await using var server = await OwnNeo4j.Imported(Arguments(folder.FullName));

            using var loader = new Neo4jLoader(server.Options) { Options = new LoadOptions(Verify: true) };
            var summary = await loader.Load(graph, TestContext.Current.CancellationToken);

            summary.Diff.Damages.Select(damage => $"{damage.Id} {damage.What}").ShouldBeEmpty();
            summary.Diff.Schema.ShouldNotBeEmpty();
            (summary.Diff with { Schema = [] }).IsEmpty.ShouldBeTrue();
            summary.Transactions.ShouldBe(0);
            (await Database.Export(server.Options)).ShouldBe(Database.Bytes(graph));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void One_graph_is_the_same_files_each_time()
    {
        var first = Files(SmallGraph.Graph);
        Files(SmallGraph.Compile(SmallGraph.Entities.Reverse(), SmallGraph.Statements.Reverse())).ShouldBe(first);
        first.Keys.Order(StringComparer.Ordinal).ShouldBe(ImportFiles.Nodes.Concat(ImportFiles.Relationships).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_list_whose_member_has_the_character_between_members_is_refused()
    {
        var one = SmallGraph.Named("actor:one", "One") with { Aliases = [new Alias("o\u001Fne", "en")] };
        Should.Throw<InvalidDataException>(() => Files(SmallGraph.Compile([.. SmallGraph.Entities, one], []))).Message.ShouldContain("'o\uFFFDne' has the control character U+001F");
    }

    /// <summary>With names that would break a table.</summary>
    private static Graph Hostile(Graph graph) => GraphOf(graph, [.. HostileTextTests.All.Where(name => name.Trim().Length > 0 && !name.Any(char.IsSurrogate) && !name.Contains('\0', StringComparison.Ordinal))
        .Select((name, i) => SmallGraph.Named($"actor:hostile-{i}", name) with { Title = name, Aliases = [new Alias(name, "en"), new Alias("second " + name, "en")] })]);

    private static Graph GraphOf(Graph graph, IReadOnlyList<Entity> more) => graph with { Entities = [.. graph.Entities.Concat(more).OrderBy(entity => entity.Id)] };

    private static Dictionary<string, string> Files(Graph graph) => ImportFiles.Of(graph).ToDictionary(file => file.Name, file =>
    {
        using var stream = new MemoryStream();
        file.Write(stream);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }, StringComparer.Ordinal);

    private static void Write(Graph graph, string folder)
    {
        foreach (var (name, write) in ImportFiles.Of(graph))
        {
            using var stream = File.Create(Path.Combine(folder, name));
            write(stream);
        }
    }

    /// <summary>Those of the command that users are told, with the files where they stand.</summary>
    private static IEnumerable<string> Arguments(string folder) => ImportFiles.Command(new FileInfo(Path.Combine(folder, "load.csv")).Length).Split(' ')
        .Where(word => word.StartsWith("--", StringComparison.Ordinal))
        .Select(word => word.StartsWith("--nodes=", StringComparison.Ordinal) || word.StartsWith("--relationships=", StringComparison.Ordinal) ? word.Replace("=", $"={folder}{Path.DirectorySeparatorChar}", StringComparison.Ordinal) : word);
}
