using SecurityGraph.Model.Terms;

namespace SecurityGraph.Neo4j.Mapping;

/// <summary>What a node stands for.</summary>
internal enum NodeSort
{
    Entity,
    Statement,
    Section,
    Load,
}

/// <summary>
/// Ids tell what a node stands for: <c>actor:europol</c>, <c>operates:1f…</c>, <c>document:com-2018-46#II</c>. No predicate is named like
/// a kind.
/// </summary>
internal static class NodeSorts
{
    private static readonly HashSet<string> Predicates = [.. Vocabulary.Current.Predicates.Select(predicate => predicate.KebabName)];

    public static NodeSort Of(string id) =>
        id == Layout.LoadId ? NodeSort.Load
        : id.Contains('#', StringComparison.Ordinal) ? NodeSort.Section
        : Predicates.Contains(id.Split(':')[0]) ? NodeSort.Statement
        : NodeSort.Entity;
}
