using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Benchmarks.Generating;

/// <summary>
/// Makes a graph in the shape of the dataset, larger: what is measured on it says something of real data once there is more of
/// it. The same seed gives the same file, byte by byte, on every machine.
/// </summary>
internal static class Generator
{
    private const ulong Seed = 42;

    /// <summary>The day on which it ends: undated documents were read on it.</summary>
    public static DateOnly AsOf { get; } = new(2026, 11, 24);

    /// <summary>Writes the graph as an exchange file and gives it.</summary>
    public static Graph Write(GraphSize size, string file)
    {
        var graph = Make(size);
        using var stream = File.Create(file);
        graph.WriteTo(stream);
        return graph;
    }

    private static Graph Make(GraphSize size)
    {
        var draw = new Draw(Seed);
        var maker = new EntityMaker(draw);
        List<Entity> entities = [.. Enumerable.Range(0, size.Entities - 1).Select(maker.Make), EntityMaker.Unstated];
        var header = new ExchangeHeader
        {
            Dataset = $"generated-{size.Name.ToLowerInvariant()}",
            Release = "1",
            Licence = "CC0-1.0",
            AsOf = AsOf,
        };
        var statements = Statements(draw, entities, size.Statements);
        return new Graph(header, [.. entities.OrderBy(entity => entity.Id)], statements, []);
    }

    private static Statement[] Statements(Draw draw, List<Entity> entities, int count)
    {
        var maker = new StatementMaker(draw, entities);
        var statements = new Dictionary<string, Statement>(count, StringComparer.Ordinal);
        foreach (var happening in entities.Where(entity => entity.Kind == EntityKind.Event && draw.Chance(0.8))) Add(maker.Occurrence(happening));
        while (statements.Count < count) Add(maker.Next());
        return [.. statements.Values.OrderBy(statement => statement.Id, StringComparer.Ordinal)];

        // What was drawn before is drawn anew.
        void Add(Statement? statement)
        {
            if (statement is not null) statements.TryAdd(statement.Id, statement);
        }
    }
}
