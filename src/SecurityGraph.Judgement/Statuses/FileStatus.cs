using SecurityGraph.Model.Statements;

namespace SecurityGraph.Judgement.Statuses;

/// <summary>How far a file has come.</summary>
/// <param name="File">The procedure.</param>
/// <param name="Status">Its own.</param>
public sealed record FileStatus(Entity File, Status Status);
