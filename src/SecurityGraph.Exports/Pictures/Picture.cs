namespace SecurityGraph.Exports.Pictures;

/// <summary>The graph, or a part of it, as every format writes it: nodes by id, edges by their date, and what is to be told about the whole.</summary>
/// <param name="Frame">Which release of which dataset, how it was looked at, and what is left out, by name; never a time of the clock.</param>
/// <param name="CollectedUpTo">Where the dataset's knowledge ends.</param>
public sealed record Picture(IReadOnlyList<Told> Frame, DateOnly CollectedUpTo, IReadOnlyList<PictureNode> Nodes, IAsyncEnumerable<PictureEdge> Edges)
{
    /// <summary>How many <see cref="Edges"/> there are. Of a whole graph they are read anew whenever they are asked for, while its store is open.</summary>
    public required int EdgeCount { get; init; }

    /// <summary>What is left out, a sentence each.</summary>
    public required IReadOnlyList<string> LeftOut { get; init; }

    /// <summary>The documents that it is cited from, by id.</summary>
    public required IReadOnlyList<PictureSource> Sources { get; init; }

    /// <summary>The frame as text, a line each.</summary>
    public IEnumerable<string> FrameLines => Frame.Select(told => $"{told.Name}: {told.Value}");
}

/// <summary>A value that is told, and what it is called in every format.</summary>
public readonly record struct Told(string Name, string Value);
