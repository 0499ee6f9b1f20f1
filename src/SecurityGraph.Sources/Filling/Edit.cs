namespace SecurityGraph.Sources.Filling;

/// <summary>A part of a file and the text that takes its place.</summary>
internal sealed record Edit(long Start, long End, string Text);
