using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Statements;
using SecurityGraph.Sources.Diagnostics;

namespace SecurityGraph.Sources.Datasets;

/// <summary>What <c>dataset.yaml</c> says of a dataset.</summary>
public sealed record DatasetManifest(ExchangeHeader Header, IPlaces Places)
{
    /// <summary>So many statements may rest on weak sources alone; null: as many as do.</summary>
    public int? WeakStatements { get; init; }

    /// <summary>Statements of earlier releases that were wrong.</summary>
    public IReadOnlyList<Withdrawn> Withdrawn { get; init; } = [];
}
