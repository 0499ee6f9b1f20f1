using SecurityGraph.Model.Statements;
using SecurityGraph.Sources.Diagnostics;

namespace SecurityGraph.Sources.Datasets;

/// <summary>A statement as its author wrote it in a data file.</summary>
/// <param name="Sentences">For each evidence the number of the sentence that its author cites and the tool has not yet replaced by fingerprints.</param>
public sealed record WrittenStatement(Statement Value, YamlItem Item, IReadOnlyList<int?> Sentences) : Located<Statement>(Value, Item)
{
    /// <summary>For each evidence the members that its author has looked at, though a rule warns of them.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Looked { get; init; }
}
