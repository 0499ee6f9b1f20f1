using SecurityGraph.Model.Statements;

namespace SecurityGraph.Sources.Datasets;

/// <summary>An entity as a data file defines it, and where.</summary>
public sealed record LocatedEntity(Entity Entity, YamlItem Item);

/// <summary>A statement as a data file says it, and where.</summary>
/// <param name="Sentences">For each evidence the number of the sentence that its author cites and the tool has not yet replaced by fingerprints.</param>
public sealed record LocatedStatement(Statement Statement, YamlItem Item, IReadOnlyList<int?> Sentences);
