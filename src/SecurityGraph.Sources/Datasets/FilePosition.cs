namespace SecurityGraph.Sources.Datasets;

/// <summary>A place in a data file, relative to the dataset's folder; line and column counted from 1.</summary>
public readonly record struct FilePosition(string File, int Line, int Column) : IComparable<FilePosition>
{
    public int CompareTo(FilePosition other)
    {
        var order = string.CompareOrdinal(File, other.File);
        if (order == 0) order = Line.CompareTo(other.Line);
        return order == 0 ? Column.CompareTo(other.Column) : order;
    }

    public override string ToString() => $"{File}:{Line}:{Column}";
}
