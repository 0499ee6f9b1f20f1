using System.Globalization;
using SecurityGraph.Sources.Documents.Outlines;
using SecurityGraph.Sources.Documents.Text;

namespace SecurityGraph.Sources.Documents.PlainText;

/// <summary>
/// Finds bare numbers, each on a line by itself, that count what stands below them: items, paragraphs or headings. The number of a page
/// looks the same, but stands at a form feed or beside other furniture, where a text runs on over it or nothing follows, and as far
/// from the next as a page is long.
/// </summary>
internal sealed class LoneNumbers
{
    /// <summary>In characters: a page has more, most items have less.</summary>
    private const int ShortestPage = 1200;

    private readonly string[] _lines;
    private readonly Func<int, bool> _isFurniture;
    private readonly bool _hasFeeds;
    private readonly Dictionary<(NumberForm Form, int Value), Row> _open = []; // by their last numbers
    private readonly Dictionary<NumberForm, int> _firstAtHead = []; // where 1 heads a page: it belongs to a row that goes on with 2
    private readonly List<Row> _rows = [];

    private LoneNumbers(string[] lines, Func<int, bool> isFurniture)
    {
        (_lines, _isFurniture) = (lines, isFurniture);
        var feed = Array.FindIndex(lines, line => line.Contains('\f', StringComparison.Ordinal));
        _hasFeeds = feed >= 0 && Next(feed, 1) < lines.Length;
    }

    /// <summary>By their indices.</summary>
    /// <param name="isFurniture">Whether a line is no text, or one that comes again on other pages.</param>
    public static HashSet<int> In(string[] lines, Func<int, bool> isFurniture)
    {
        var numbers = new LoneNumbers(lines, isFurniture);
        for (var i = 0; i < lines.Length; i++)
        {
            if (TryNumber(lines[i], out var form, out var value) && !isFurniture(i)) numbers.Add(i, form, value);
        }

        return [.. numbers._rows.Where(numbers.Counts).SelectMany(row => row.Lines)];
    }

    /// <summary><c>2</c>, <c>ii</c>, <c>II</c>.</summary>
    private static bool TryNumber(string line, out NumberForm form, out int value)
    {
        const int Longest = 200;
        const int LongestNumber = 6;
        (form, value) = (NumberForm.Digits, 0);
        var text = line.Length <= Longest ? line.AsSpan().Trim() : [];
        if (text.Length is 0 or > LongestNumber) return false;
        if (char.IsAsciiLetter(text[0]))
        {
            form = char.IsAsciiLetterLower(text[0]) ? NumberForm.SmallRoman : NumberForm.Roman;
            return (form == NumberForm.Roman ? !text.ContainsAnyExceptInRange('A', 'Z') : !text.ContainsAnyExceptInRange('a', 'z')) && RomanNumbers.TryRead(text.ToString().ToUpperInvariant(), out value);
        }

        return text.Length <= 2 && text[0] is >= '1' and <= '9' && !text.ContainsAnyExceptInRange('0', '9') && int.TryParse(text, CultureInfo.InvariantCulture, out value);
    }

    private void Add(int index, NumberForm form, int value)
    {
        var (before, behind) = (Next(index, -1), Next(index, 1));
        _open.TryGetValue((form, value - 1), out var row);
        if (IsAtFeed(before, behind))
        {
            row?.AtFeed = index;
            if (value == 1 && !IsAtFeed(index, behind) && StandsAbove(before, behind)) _firstAtHead[form] = index;
            return;
        }

        if (!StandsAbove(before, behind))
        {
            if (row is not null && _rows.Remove(row)) _open.Remove((form, value - 1));
            return;
        }

        if (row is null && _open.TryGetValue((form, value - 2), out row))
        {
            if (row.AtFeed > row.Lines[^1]) row.Lines.Add(row.AtFeed);
            else row = null;
        }

        if (row is null) _rows.Add(row = Begin(form, value));
        else _open.Remove((form, row.Last));
        row.Lines.Add(index);
        row.Last = value;
        _open[(form, value)] = row;
    }

    private Row Begin(NumberForm form, int value)
    {
        if (value != 2 || !_firstAtHead.Remove(form, out var first)) return new Row(value);
        var row = new Row(1);
        row.Lines.Add(first);
        return row;
    }

    /// <summary>The nearest line that is not empty; outside where there is none.</summary>
    private int Next(int index, int step)
    {
        do index += step;
        while (index >= 0 && index < _lines.Length && string.IsNullOrWhiteSpace(_lines[index]));
        return index;
    }

    /// <summary>A page ends or begins beside it.</summary>
    private bool IsAtFeed(int before, int behind)
    {
        for (var i = Math.Max(before + 1, 0); i <= behind && i < _lines.Length; i++)
        {
            if (_lines[i].Contains('\f', StringComparison.Ordinal)) return true;
        }

        return false;
    }

    /// <summary>What stands below may be what it counts: a text with no mark of its own that doesn't go on with the one above.</summary>
    private bool StandsAbove(int before, int behind)
    {
        if (behind >= _lines.Length || _isFurniture(behind) || (before >= 0 && _isFurniture(before))) return false;
        var text = _lines[behind].Trim();
        if (!text.Any(char.IsLetter) || TryNumber(text, out _, out _) || ListMarks.TryRead(text, out _, out _) || HeadingNumber.TryRead(text, bare: false, out _, out _)) return false;
        return SentenceSplitter.CanBegin(text) || before < 0 || SentenceSplitter.IsClosed(_lines[before]);
    }

    private bool Counts(Row row)
    {
        if (row.Lines.Count < (row.First == 1 ? 2 : 3)) return false;
        if (_hasFeeds || row.Lines.TrueForAll(IsAboveHeading)) return true;
        var lengths = row.Lines.Zip(row.Lines.Skip(1), Length).Order().ToList();
        return lengths[lengths.Count / 2] < ShortestPage;
    }

    private int Length(int first, int end)
    {
        var length = 0;
        for (var i = first; i < end && length < ShortestPage; i++) length += _lines[i].Length;
        return length;
    }

    /// <summary>A short line by itself stands below it.</summary>
    private bool IsAboveHeading(int index)
    {
        var heading = Next(index, 1);
        var text = _lines[heading].Trim();
        return HeadingLine.IsShort(text) && char.IsUpper(text[0]) && heading + 1 < _lines.Length && string.IsNullOrWhiteSpace(_lines[heading + 1]);
    }

    private enum NumberForm
    {
        Digits,
        SmallRoman,
        Roman,
    }

    /// <summary>Numbers that come one after the other.</summary>
    private sealed class Row(int first)
    {
        public int First => first;

        public int Last { get; set; }

        public List<int> Lines { get; } = [];

        /// <summary>The next number, at the edge of a page: it belongs here where the one behind it does.</summary>
        public int AtFeed { get; set; } = -1;
    }
}
