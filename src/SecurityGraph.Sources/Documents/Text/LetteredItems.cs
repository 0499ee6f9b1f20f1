namespace SecurityGraph.Sources.Documents.Text;

/// <summary>
/// Finds items that a letter or small Roman number with a full stop begins: <c>a.</c>, <c>i.</c> One line alone may be the initial of a
/// name; of a list at least two stand there, the first where a paragraph or list begins. The letter stays, as that of <c>(a)</c> does.
/// </summary>
internal sealed class LetteredItems
{
    private const int LongestItem = 100;

    private readonly IReadOnlyList<string> _lines;
    private readonly HashSet<int> _found = [];

    private LetteredItems(IReadOnlyList<string> lines) => _lines = lines;

    /// <summary>By their indices.</summary>
    public static HashSet<int> In(IReadOnlyList<string> lines)
    {
        var items = new LetteredItems(lines);
        for (var i = 0; i < lines.Count; i++)
        {
            if (Label(lines[i]) is "a" or "A" or "i" or "I" && !items._found.Contains(i) && items.MayBegin(i)) items.Read(i);
        }

        return items._found;
    }

    private bool MayBegin(int index)
    {
        if (index == 0 || string.IsNullOrWhiteSpace(_lines[index - 1]) || _found.Contains(index - 1)) return true;
        var before = _lines[index - 1].Trim();
        return SentenceSplitter.IsClosed(before) || before.StartsWith('#') || ListMarks.TryRead(before, out _, out _);
    }

    private void Read(int first)
    {
        List<int> items = [first];
        var (last, label) = (first, Label(_lines[first]));
        var isSure = char.IsLower(label[0]);
        for (var i = first + 1; i < _lines.Count && i - last <= LongestItem; i++)
        {
            if (string.IsNullOrWhiteSpace(_lines[i])) continue;
            var isApart = string.IsNullOrWhiteSpace(_lines[i - 1]);
            if (Follows(Label(_lines[i]), label, items.Count == 1))
            {
                // "A. Holm met" may go on with "B. Vik" on the next line.
                isSure |= IsNoName(first, i) || isApart || items.Count > 1 || SentenceSplitter.IsClosed(_lines[i - 1]);
                items.Add(i);
                (last, label) = (i, Label(_lines[i]));
            }
            else if (isApart && !char.IsWhiteSpace(_lines[i][0]))
            {
                break;
            }
        }

        if (items.Count > 1 && isSure) _found.UnionWith(items);
    }

    /// <summary>No initial has two letters, no name begins in lower case, and a colon announces a list, unless a sentence runs on in it.</summary>
    private bool IsNoName(int first, int second)
    {
        if (Label(_lines[second]).Length > 1 || (BeginsLow(_lines[first]) && BeginsLow(_lines[second]))) return true;
        var above = _lines[second - 1].AsSpan().TrimEnd();
        if (above.EndsWith(" and") || above.EndsWith(" or") || above.EndsWith(" by") || above.EndsWith(" with")) return false;
        var before = first - 1;
        if (before > 0 && string.IsNullOrWhiteSpace(_lines[before])) before--;
        return before >= 0 && _lines[before].AsSpan().TrimEnd().EndsWith(":");
    }

    private static bool BeginsLow(string line) => line.AsSpan(line.IndexOf('.', StringComparison.Ordinal) + 1).TrimStart() is [var c, ..] && char.IsLower(c);

    /// <summary>i may be the letter behind h or the first of Roman numbers: the second item tells.</summary>
    private static bool Follows(string label, string last, bool isSecond)
    {
        if (label.Length == 0) return false;
        var isLetter = label.Length == 1 && last.Length == 1 && label[0] == last[0] + 1;
        if (isSecond && last is "i" or "I") return label is "ii" or "II";
        return isLetter || (RomanNumbers.TryRead(last.ToUpperInvariant(), out var before) && RomanNumbers.TryRead(label.ToUpperInvariant(), out var behind)
            && behind == before + 1 && char.IsLower(label[0]) == char.IsLower(last[0]));
    }

    /// <summary>What stands before the full stop, where a text follows; empty where a line begins otherwise.</summary>
    private static string Label(string line)
    {
        const int Longest = 5;
        var text = line.AsSpan().Trim();
        var end = 0;
        while (end < text.Length && end <= Longest && char.IsAsciiLetter(text[end])) end++;
        if (end is 0 or > Longest || end + 2 >= text.Length || text[end] != '.' || text[end + 1] != ' ') return "";
        var label = text[..end].ToString();
        return label.Length == 1 || ((label.All(char.IsLower) || label.All(char.IsUpper)) && RomanNumbers.TryRead(label.ToUpperInvariant(), out _)) ? label : "";
    }
}
