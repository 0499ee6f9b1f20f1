namespace SecurityGraph.Sources.Checking.Naming;

/// <summary>A form of names where it stands in a text.</summary>
/// <param name="Start">Of its first character in the text.</param>
/// <param name="End">Behind its last character.</param>
internal sealed record NameSpan(NameForm Form, int Start, int End)
{
    /// <summary>Whether the other is a part of it and not all of it.</summary>
    public bool Holds(NameSpan other) => Start <= other.Start && other.End <= End && (Start < other.Start || other.End < End);
}
