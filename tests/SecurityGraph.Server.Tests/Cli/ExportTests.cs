using System.Xml.Linq;
using Shouldly;
using Xunit;

namespace SecurityGraph.Server.Tests.Cli;

/// <summary>Files for other tools.</summary>
public sealed class ExportTests : IDisposable
{
    private readonly Program _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task The_graph_around_an_entity_goes_to_standard_output_and_what_is_left_out_beside_it()
    {
        var run = await _program.Run("export", "--format", "gexf", "--around", "ETIAS", "--as-of", "2018-01-24");
        run.Exit.ShouldBe(0);
        var gexf = XDocument.Parse(run.Out);
        var nodes = gexf.Descendants().Where(one => one.Name.LocalName == "node").Select(node => node.Attribute("id")!.Value).ToHashSet(StringComparer.Ordinal);
        nodes.ShouldContain("instrument:etias");
        gexf.Descendants().Where(one => one.Name.LocalName == "edge").Select(edge => edge.Attribute("source")!.Value).ShouldBeSubsetOf(nodes);
        run.Error.ShouldContain("'ETIAS' is instrument:etias here");
        run.Error.ShouldMatch(@"\d+ entities and \d+ relations\r?\nLeft out: Budgets");
        run.Out.ShouldContain("What was so on 24 January 2018");
    }

    [Fact]
    public async Task The_whole_graph_is_written_over_the_file_of_before_the_same_bytes_each_time()
    {
        _program.Write("graph.graphml", "of before");
        (await _program.Run("export", "--format", "graphml", "-o", "graph.graphml")).Error.ShouldMatch(@"^\d+ entities and \d+ relations in .*graph\.graphml\r?\n");
        (await _program.Run("export", "--format", "graphml", "-o", "again.graphml")).Exit.ShouldBe(0);
        File.ReadAllBytes(_program.PathOf("again.graphml")).AsSpan().SequenceEqual(File.ReadAllBytes(_program.PathOf("graph.graphml"))).ShouldBeTrue();
        Directory.GetFileSystemEntries(_program.Folder, "*.tmp").ShouldBeEmpty();
    }

    [Fact]
    public async Task Tables_go_to_a_folder_whole_and_over_nothing_else()
    {
        string[] line = ["export", "--format", "csv-gephi", "--around", "instrument:etias", "-o"];
        // A slash behind, as shells complete it.
        (await _program.Run([.. line, "tables" + Path.DirectorySeparatorChar])).Exit.ShouldBe(0);
        Names("tables").ShouldBe(["README.txt", "edges.csv", "nodes.csv"]);
        (await _program.Run([.. line, "tables"])).Exit.ShouldBe(0);
        _program.Write("tables/README.md", "mine");

        var refused = await _program.Run([.. line, "tables"]);

        (refused.Exit, refused.Out).ShouldBe((1, ""));
        refused.Error.ShouldContain("tables holds something else: README.md. Name a new folder.");
        (await _program.Run([.. line, "nowhere/deep"])).Error.ShouldContain($"There is no folder {_program.PathOf("nowhere")}. ");
        (await _program.Run([.. line, "tables/README.md"])).Error.ShouldContain("README.md is a file, not a folder. Name a new folder.");
        Names("tables").ShouldBe(["README.md", "README.txt", "edges.csv", "nodes.csv"]);
        Names("").ShouldNotContain(name => name.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--around ETIAS", "--around: jsonl is the exchange format and holds the whole graph: a part of it would be read back as if it were all.")]
    [InlineData("--as-of 2018-01-24", "--as-of: jsonl is the exchange format")]
    [InlineData("--format jsonl --said-by 2018-01-24", "--said-by: jsonl is the exchange format")]
    [InlineData("--sources act", "--sources: jsonl is the exchange format")]
    [InlineData("--format csv-gephi", "--format csv-gephi writes several files: name a folder for them with -o FOLDER.")]
    [InlineData("--format gexf --depth 2", "--depth says how far around an entity: give --around ENTITY or --search TEXT too.")]
    [InlineData("--format gexf --around ETIAS --search SIS", "--around and --search each name a part of the graph: give one.")]
    [InlineData("--format gexf --between ETIAS", "--between and --and name the two ends of paths: give both.")]
    [InlineData("--format gexf --and ETIAS", "--between and --and name the two ends of paths: give both.")]
    [InlineData("--format neo4j-admin -o x --as-of 2018-01-24", "--as-of: neo4j-admin holds the whole graph")]
    [InlineData("--format neo4j-admin", "--format neo4j-admin writes several files: name a folder for them with -o FOLDER.")]
    [InlineData("--format gexf --around ETIAS --depth 4", "--depth: '4' is not a number from 1 to 3.")]
    [InlineData("--format gexf --around ETIAS --depth -1", "--depth: '-1' is not a number from 1 to 3.")]
    [InlineData("--format gexf --around ETIAS --depth far", "--depth: 'far' is not a number from 1 to 3.")]
    [InlineData("--format xls", "'xls' not recognized.")]
    [InlineData("--format", "--format")]
    [InlineData("--format gexf --around", "--around")]
    public async Task What_does_not_go_together_is_told_before_anything_is_read(string options, string message)
    {
        var run = await _program.Run(["export", .. options.Split(' ')]);
        (run.Exit, run.Out).ShouldBe((2, ""));
        run.Error.ShouldContain(message);
        run.Error.ShouldEndWith($"See: securitygraph export --help{Environment.NewLine}");
    }

    [Fact]
    public async Task An_empty_name_and_one_that_nothing_has_are_told()
    {
        (await _program.Run("export", "--format", "gexf", "--around", " ")).Error.ShouldContain("--around: an empty text names nothing");
        (await _program.Run("export", "--format", "gexf", "--search", " ")).Error.ShouldContain("--search: an empty text finds nothing.");
        (await _program.Run("export", "--format", "gexf", "--search", "Xyzzy")).Error.ShouldContain("Nothing is called 'Xyzzy'");
        var unknown = await _program.Run("export", "--format", "gexf", "--around", "Xyzzy", "-o", "x.gexf");
        (unknown.Exit, unknown.Out).ShouldBe((1, ""));
        unknown.Error.ShouldStartWith("securitygraph: Nothing is called 'Xyzzy'.");
        Names("").ShouldNotContain(name => name.StartsWith("x.gexf", StringComparison.Ordinal));
    }

    private List<string> Names(string folder) => [.. Directory.GetFileSystemEntries(_program.PathOf(folder)).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];
}
