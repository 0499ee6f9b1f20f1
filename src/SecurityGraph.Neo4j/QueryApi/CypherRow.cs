using System.Globalization;

namespace SecurityGraph.Neo4j.QueryApi;

/// <summary>
/// One row, by the names that the statement returns. Values are texts (dates too), long, double, bool, null, lists
/// (<c>object?[]</c>) and <c>Dictionary&lt;string, object?&gt;</c>.
/// </summary>
internal readonly struct CypherRow(string[] fields, object?[] values)
{
    public object? this[string name] => Array.IndexOf(fields, name) is >= 0 and var at
        ? values[at]
        : throw new ArgumentException($"The statement returns no '{name}'.", nameof(name));

    public string Text(string name) => As<string>(name);

    public string? MaybeText(string name) => this[name] is null ? null : As<string>(name);

    public long Whole(string name) => As<long>(name);

    public bool Flag(string name) => As<bool>(name);

    public DateOnly Day(string name) => DateOnly.ParseExact(Text(name), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public IReadOnlyList<object?> List(string name) => As<object?[]>(name);

    public IReadOnlyDictionary<string, object?> Map(string name) => As<Dictionary<string, object?>>(name);

    /// <summary>A list of texts; none where the value is null.</summary>
    public IReadOnlyList<string> Texts(string name) => this[name] is null ? [] : Array.ConvertAll(As<object?[]>(name), value => (string)value!);

    private T As<T>(string name) => this[name] is T value
        ? value
        : throw new Neo4jException(
            Neo4jException.BrokenAnswer,
            ChangedByHand($"Neo4j answered with '{this[name]?.GetType().Name ?? "null"}' for '{name}' where {typeof(T).Name} was expected."));

    /// <summary>What to do about a value that no load has written.</summary>
    internal static string ChangedByHand(string found) => found + " Where somebody changed the graph by hand, 'securitygraph load' says what is wrong, and mends it.";
}
