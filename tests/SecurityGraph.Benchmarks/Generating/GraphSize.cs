namespace SecurityGraph.Benchmarks.Generating;

/// <summary>How large a graph is generated.</summary>
public sealed record GraphSize(string Name, int Entities, int Statements)
{
    public static IReadOnlyList<GraphSize> All { get; } = [new("S", 1_000, 5_000), new("M", 100_000, 500_000)];

    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public static GraphSize Named(string name) =>
        All.FirstOrDefault(size => size.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
        ?? throw new ArgumentException($"'{name}' is not a size ({string.Join(", ", All.Select(size => size.Name))}).", nameof(name));
}
