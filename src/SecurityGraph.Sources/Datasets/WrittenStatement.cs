using SecurityGraph.Model.Statements;
using SecurityGraph.Sources.Diagnostics;

namespace SecurityGraph.Sources.Datasets;

/// <summary>A statement as its author wrote it in a data file.</summary>
public sealed record WrittenStatement(Statement Value, YamlItem Item) : Located<Statement>(Value, Item)
{
    /// <summary>For each evidence the members that its author has looked at, though a rule warns of them.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Looked { get; init; }
}
