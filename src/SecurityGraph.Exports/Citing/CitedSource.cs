using SecurityGraph.Exports.Pictures;

namespace SecurityGraph.Exports.Citing;

/// <summary>A document with what a reference manager is to note of it.</summary>
/// <param name="Note">What it is cited for, and where in it.</param>
public sealed record CitedSource(PictureSource Source, string Note);
