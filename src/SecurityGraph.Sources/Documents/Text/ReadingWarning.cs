namespace SecurityGraph.Sources.Documents.Text;

/// <summary>What is not in order at a line of the file, counted from 1, though the file can be read.</summary>
public sealed record ReadingWarning(int Line, string Message);
