namespace SecurityGraph.Sources.Documents.Markdown;

/// <summary>A line of three or more backticks or tildes, behind which everything is what it is until another such line.</summary>
internal readonly record struct CodeFence(char Mark, int Length)
{
    public static bool TryOpen(string line, out CodeFence fence)
    {
        fence = default;
        if (line.Length < 3 || line[0] is not ('`' or '~')) return false;
        var length = LengthOf(line, line[0]);
        if (length < 3 || (line[0] == '`' && line.AsSpan(length).Contains('`'))) return false;
        fence = new CodeFence(line[0], length);
        return true;
    }

    public bool IsClosedBy(string line) => line.Length >= Length && LengthOf(line, Mark) == line.Length;

    private static int LengthOf(string line, char mark)
    {
        var length = 0;
        while (length < line.Length && line[length] == mark) length++;
        return length;
    }
}
