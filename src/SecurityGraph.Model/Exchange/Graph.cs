using SecurityGraph.Model.Statements;

namespace SecurityGraph.Model.Exchange;

/// <summary>A whole graph in the order of the exchange format.</summary>
public sealed record Graph(
    ExchangeHeader Header, IReadOnlyList<Entity> Entities, IReadOnlyList<Statement> Statements, IReadOnlyList<Link> Links)
{
    /// <summary>Found in the texts, where these were at hand.</summary>
    public IReadOnlyList<Mention> Mentions { get; init; } = [];

    /// <summary>Statements of earlier releases that were wrong.</summary>
    public IReadOnlyList<Withdrawn> Withdrawn { get; init; } = [];

    /// <summary>What has been read of the documents.</summary>
    public IReadOnlyList<SectionCoverage> Coverage { get; init; } = [];

    /// <summary>All that it holds, as lines in their order.</summary>
    public IEnumerable<ExchangeLine> Lines =>
    [
        new ExchangeLine.OfHeader(Header),
        .. Entities.Select(one => new ExchangeLine.OfEntity(one)),
        .. Statements.Select(one => new ExchangeLine.OfStatement(one)),
        .. Mentions.Select(one => new ExchangeLine.OfMention(one)),
        .. Links.Select(one => new ExchangeLine.OfLink(one)),
        .. Withdrawn.Select(one => new ExchangeLine.OfWithdrawn(one)),
        .. Coverage.Select(one => new ExchangeLine.OfCoverage(one)),
    ];

    /// <summary>Writes the exchange file; two writes of one graph are byte-identical.</summary>
    public void WriteTo(Stream stream)
    {
        using var writer = new ExchangeFileWriter(stream);
        foreach (var line in Lines) writer.Write(line);
        writer.WriteTrailer();
    }

    /// <summary>Reads an exchange file whole. Ids that occur twice or name no entity are refused; derived statements are read as they stand.</summary>
    /// <exception cref="ExchangeException">The file breaks a rule of the format.</exception>
    public static Graph Read(Stream stream, string file) => Collect(stream, file).ToGraph();

    /// <summary>The same for those who ask more rules of it, and say where it breaks them: whether the ids of a statement name an entity is left to them.</summary>
    /// <exception cref="ExchangeException">The file breaks a rule of the format.</exception>
    public static GraphFile ReadFile(Stream stream, string file) => Collect(stream, file).ToFile();

    /// <summary>All that a store streams.</summary>
    /// <param name="name">What errors call it.</param>
    /// <exception cref="ExchangeException">The lines are no graph.</exception>
    public static async Task<Graph> Read(IAsyncEnumerable<ExchangeLine> lines, string name, CancellationToken cancellationToken = default)
    {
        var graph = new GraphCollector(name);
        await foreach (var line in lines.WithCancellation(cancellationToken)) graph.Add(line);
        return graph.ToGraph();
    }

    private static GraphCollector Collect(Stream stream, string file)
    {
        var graph = new GraphCollector(file);
        foreach (var line in ExchangeReader.Read(stream, file)) graph.Add(line);
        return graph;
    }
}
