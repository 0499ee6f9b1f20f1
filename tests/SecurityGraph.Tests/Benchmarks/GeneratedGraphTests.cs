using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Sources.Checking;
using SecurityGraph.Store.Merging;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Benchmarks;

/// <summary>What benchmarks are run on keeps the rules of real data and has its shape.</summary>
public sealed class GeneratedGraphTests(GeneratedGraphTests.Generated generated) : IClassFixture<GeneratedGraphTests.Generated>
{
    private readonly Graph _graph = generated.File.Graph;

    public sealed class Generated : IAsyncLifetime
    {
        public GraphFile File { get; private set; } = null!;

        public Graph Again { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            File = await Generate();
            Again = (await Generate()).Graph;
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;

        private static async Task<GraphFile> Generate()
        {
            var file = Path.GetTempFileName();
            try
            {
                await BenchmarkProgram.Run("generate", "S", file);
                await using var stream = System.IO.File.OpenRead(file);
                return Graph.ReadFile(stream, file); // checks the ids of statements
            }
            finally
            {
                System.IO.File.Delete(file);
            }
        }
    }

    [Fact]
    public void It_is_the_same_each_time() => Written(generated.Again).ShouldBe(Written(_graph));

    [Fact]
    public void It_is_what_its_compilation_makes_of_it()
    {
        var compiled = GraphCompiler.Compile(new Graph(_graph.Header, _graph.Entities, _graph.Statements, []));
        compiled.Entities.Select(entity => entity.Id).ShouldBe(_graph.Entities.Select(entity => entity.Id));
        var handWritten = compiled with { Statements = [.. compiled.Statements.Where(statement => !statement.Derived)] };
        Written(handWritten).ShouldBe(Written(_graph));
    }

    [Fact]
    public void It_keeps_the_rules_that_an_import_asks_for() =>
        GraphCheck.Run(generated.File, most: 20).First.Select(one => one.ToString()).ShouldBeEmpty();

    [Fact]
    public void It_has_the_shape_of_the_dataset()
    {
        _graph.Entities.Count.ShouldBe(1_000);
        _graph.Statements.Count.ShouldBe(5_000);
        _graph.Statements.Average(statement => statement.Evidence.Count).ShouldBe(1.3, tolerance: 0.05);
        Share(statement => statement.About.Count > 0).ShouldBe(0.08, tolerance: 0.01);
        Share(statement => statement.Modality.Class() is ModalityClass.Planned or ModalityClass.Urged or ModalityClass.Proposed).ShouldBe(0.31, tolerance: 0.02);
        _graph.Statements.Select(statement => statement.Modality).Distinct().Count().ShouldBe(Enum.GetValues<Modality>().Length);
        _graph.Statements.Select(statement => statement.Predicate).Distinct().Count().ShouldBe(Vocabulary.Current.Predicates.Count);
    }

    [Fact]
    public void Few_entities_take_part_in_much()
    {
        var relations = _graph.Statements.SelectMany(statement => statement.Participants.Distinct()).CountBy(id => id)
            .Select(pair => pair.Value).OrderDescending().ToList();
        relations[0].ShouldBeGreaterThan(20 * relations[relations.Count / 2]);
        relations[relations.Count / 100].ShouldBeLessThan(relations[0] / 2);
    }

    private double Share(Func<Statement, bool> isCounted) => _graph.Statements.Count(isCounted) / (double)_graph.Statements.Count;

    private static string Written(Graph graph)
    {
        using var stream = new MemoryStream();
        graph.WriteTo(stream);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
