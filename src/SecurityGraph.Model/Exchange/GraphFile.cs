namespace SecurityGraph.Model.Exchange;

/// <summary>An exchange file as it was read, and on which line each entity and each statement of it stands, counted from 1.</summary>
/// <param name="Name">As messages name the file.</param>
public sealed record GraphFile(string Name, Graph Graph, IReadOnlyList<int> EntityLines, IReadOnlyList<int> StatementLines);
