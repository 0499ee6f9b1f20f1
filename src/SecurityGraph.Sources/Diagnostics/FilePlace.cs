namespace SecurityGraph.Sources.Diagnostics;

/// <summary>
/// A place in a file: line and column, counted from 1; in an exchange file, where a line holds a whole statement, line and member.
/// </summary>
/// <param name="File">As the reader of the file names it: of a dataset, relative to its folder.</param>
/// <param name="Column">0 where the member says more.</param>
/// <param name="Member">Its name or path, <c>evidence[0].when</c>; empty where line and column say all, or the whole line is meant.</param>
public readonly record struct FilePlace(string File, int Line, int Column = 0, string Member = "") : IComparable<FilePlace>
{
    public int CompareTo(FilePlace other)
    {
        var order = string.CompareOrdinal(File, other.File);
        if (order == 0) order = Line.CompareTo(other.Line);
        if (order == 0) order = Column.CompareTo(other.Column);
        return order == 0 ? string.CompareOrdinal(Member, other.Member) : order;
    }

    /// <summary>What editors know, <c>file:line:column</c> or <c>file:line</c>.</summary>
    public override string ToString() => Column > 0 ? $"{File}:{Line}:{Column}" : $"{File}:{Line}";
}
