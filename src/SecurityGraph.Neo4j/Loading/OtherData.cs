using System.Globalization;
using SecurityGraph.Model.Wording;

namespace SecurityGraph.Neo4j.Loading;

/// <summary>Other people's nodes in the database.</summary>
/// <param name="Labels">With all labels that a node has, <c>:Person:Employee</c>; the most frequent first.</param>
public sealed record OtherData(IReadOnlyList<(string Labels, long Nodes)> Labels)
{
    /// <summary>So many are named.</summary>
    private const int Most = 10;

    public static OtherData None { get; } = new([]);

    public long Nodes => Labels.Sum(one => one.Nodes);

    /// <summary>What it is, for people: <c>3 nodes that are not SecurityGraph's: 2 :Person, 1 without a label</c>.</summary>
    public string Text => $"{CountText.Of(Nodes, "node that is", "nodes that are")} not SecurityGraph's: {Named}";

    internal string Refusal =>
        $"Nothing was loaded: the database holds {Text}. Load into another database, or with --beside-other-data, which leaves them as they are.";

    private string Named => string.Join(", ", Labels.Take(Most).Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Nodes} {one.Labels}")))
        + (Labels.Count > Most ? string.Create(CultureInfo.InvariantCulture, $" and {Labels.Skip(Most).Sum(one => one.Nodes)} with other labels") : "");
}
