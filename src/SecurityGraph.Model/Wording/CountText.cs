using System.Globalization;

namespace SecurityGraph.Model.Wording;

/// <summary>How many there are, in words: <c>1 node</c>, <c>2 nodes</c>.</summary>
public static class CountText
{
    /// <param name="one">What one is called.</param>
    /// <param name="many">What several, or none, are called.</param>
    public static string Of(long count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");

    /// <summary>What a graph holds, <c>1 entity, 2 statements</c>.</summary>
    /// <param name="and">What stands between the two.</param>
    public static string OfGraph(long entities, long statements, string and = ", ") => Of(entities, "entity", "entities") + and + Of(statements, "statement", "statements");
}
