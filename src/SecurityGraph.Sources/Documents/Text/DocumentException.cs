namespace SecurityGraph.Sources.Documents.Text;

/// <summary>
/// A file that cannot be read as a document at all. What can be read but is not in order is a <see cref="ReadingWarning"/>.
/// </summary>
public sealed class DocumentException : Exception
{
    /// <param name="fileName">As the caller gave it.</param>
    /// <param name="line">Counted from 1; null where no line is to blame.</param>
    /// <param name="reason">Completes "cannot be read: …".</param>
    /// <param name="inner">What the file system said.</param>
    public DocumentException(string fileName, int? line, string reason, Exception? inner = null)
        : base($"{fileName}{(line is null ? "" : $":{line}")}: {reason}", inner)
    {
        FileName = fileName;
        Line = line;
        Reason = reason;
    }

    public string FileName { get; }

    public int? Line { get; }

    /// <summary>The message without file and line.</summary>
    public string Reason { get; }
}
