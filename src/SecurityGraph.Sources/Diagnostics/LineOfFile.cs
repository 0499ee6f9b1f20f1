namespace SecurityGraph.Sources.Diagnostics;

/// <summary>A line of an exchange file, which holds one entity or statement: its members are found in it by their names.</summary>
internal sealed record LineOfFile(string File, int Line) : IPlaces
{
    public FilePlace At(string member) => new(File, Line, Member: member);
}
