namespace SecurityGraph.Sources.Checking.Values;

/// <summary>Which year a month without one belongs to.</summary>
internal enum Direction
{
    Either,
    Past,
    Future,
}
