namespace SecurityGraph.Store.Requests;

/// <summary>The bounds of requests; a request outside them is an <see cref="ArgumentOutOfRangeException"/>.</summary>
public static class Limits
{
    public const int MaxFirst = 1000;

    public const int MaxDepth = 3;

    public const int MaxHops = 6;

    /// <summary>The most nodes of one <see cref="NeighbourhoodQuery"/>; edges are bounded by four times as many.</summary>
    public const int MaxNodes = 2000;
}
