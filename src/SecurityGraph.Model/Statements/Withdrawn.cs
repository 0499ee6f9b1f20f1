namespace SecurityGraph.Model.Statements;

/// <summary>A statement of an earlier release that was wrong: whoever asks for it by its id learns since when, and why.</summary>
/// <param name="Id">The id of the statement.</param>
/// <param name="Release">The first release without it.</param>
public sealed record Withdrawn(string Id, string Release, string Why);
