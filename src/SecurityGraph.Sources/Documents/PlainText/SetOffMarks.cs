namespace SecurityGraph.Sources.Documents.PlainText;

/// <summary>
/// Call-outs that extraction sets off from what stands around them: by blanks (<c>adopted it 3 . It is</c>), or on a line of their own, with the
/// full stop in the next. No text has a blank before a full stop or comma otherwise; the number of a page has no such line behind it.
/// </summary>
internal static class SetOffMarks
{
    private const int Longest = 3;

    /// <summary>Behind a number that ends there a blank stands, and a full stop or comma with another blank.</summary>
    public static bool Closes(string text, int end) =>
        end + 1 < text.Length && text[end] == ' ' && text[end + 1] is '.' or ',' && (end + 2 == text.Length || text[end + 2] == ' ');

    /// <summary>The lines, with numbers on lines of their own set off by blanks; there are as many lines as before, and none is empty that was not.</summary>
    public static string[] Join(string[] lines)
    {
        var joined = lines;
        for (var i = 1; i + 1 < lines.Length; i++)
        {
            if (lines[i].AsSpan().Trim() is not { Length: >= 1 and <= Longest } number || number.ContainsAnyExceptInRange('0', '9')) continue;
            var (before, behind) = (Next(lines, i, -1), Next(lines, i, 1));
            if (before < 0 || behind == lines.Length || i - before != behind - i || i - before > 2 || lines[behind].TrimStart() is not [('.' or ',') and var mark, .. var rest] || rest is [not ' ', ..]) continue;
            if (Parted($"{joined[before].TrimEnd()} {number} {mark}", rest.Trim()) is not { } parts) continue;
            if (ReferenceEquals(joined, lines)) joined = [.. lines];
            (joined[before], joined[i], joined[behind]) = parts;
        }

        return joined;
    }

    /// <summary>On three lines again, with the number and its mark behind a word; null where there are too few words.</summary>
    private static (string First, string Second, string Third)? Parted(string line, string rest)
    {
        const int Marked = 3; // a word, the number, the full stop
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length <= Marked) return null;
        var marked = string.Join(' ', words[^Marked..]);
        // Where a sentence ends at the end of a short line, a paragraph would.
        if (words.Length > Marked + 1) return (string.Join(' ', words[..^(Marked + 1)]), words[^(Marked + 1)], $"{marked} {rest}".TrimEnd());
        return rest.Length > 0 ? (words[0], marked, rest) : null;
    }

    private static int Next(string[] lines, int index, int step)
    {
        do index += step;
        while (index >= 0 && index < lines.Length && string.IsNullOrWhiteSpace(lines[index]) && !lines[index].Contains('\f', StringComparison.Ordinal));
        return index;
    }
}
