using System.Globalization;
using System.Text;

namespace SecurityGraph.Sources.Documents.Markdown;

/// <summary>
/// Footnotes that links bind: <c>lit.[1](#fn1)</c> in the text, <c>1. Harbour Act. [↩](#r1)</c> below it. The links become <c>[1]</c> where
/// such a footnote stands below them, and so does its number; the link back to the text is no text. A link that a space parts from the
/// text may lead to a step or a chapter: only a footnote that leads back answers it.
/// </summary>
internal sealed class LinkedNotes
{
    private const string Link = "](#";

    private readonly string[] _lines;
    private readonly HashSet<int> _linkedBack = [];
    private readonly Dictionary<int, int> _called = []; // the first line of each number
    private readonly HashSet<int> _glued = [];
    private readonly HashSet<int> _notes = [];
    private readonly HashSet<int> _noteLines = [];

    private LinkedNotes(string[] lines) => _lines = lines;

    public static string[] Read(string[] lines)
    {
        lines = LinkedMarks.Plain(lines);
        var notes = new LinkedNotes([.. lines]);
        for (var i = 0; i < lines.Length; i++) notes.Prepare(i);
        if (notes._called.Count > 0) notes.Find();
        return [.. lines.Select((line, i) => LinkForms.Raised(notes._noteLines.Contains(i) ? notes._lines[i] : notes.WithoutLinks(notes._lines[i]) ?? WithoutBackLink(line)))];
    }

    private static string WithoutBackLink(string line)
    {
        var plain = LinkForms.Plain(line);
        var without = BackLinks.Without(plain);
        return without.Length == plain.Length ? line : without;
    }

    private void Prepare(int index)
    {
        var printed = LinkForms.Plain(_lines[index]);
        var line = BackLinks.Without(printed);
        if (line.Length != printed.Length) _linkedBack.Add(index);
        _lines[index] = line;
        for (var at = 0; TryCallOut(line, at, out var start, out at, out var number);)
        {
            _called.TryAdd(number, index);
            if (!char.IsWhiteSpace(line[start - 1])) _glued.Add(number);
        }
    }

    /// <summary>A footnote is linked back, or nothing but footnotes stands behind it.</summary>
    private void Find()
    {
        var isTail = true;
        var isBack = false;
        var found = new List<(int Index, int Number, string Text)>();
        for (var i = _lines.Length - 1; i >= 0; i--)
        {
            var line = _lines[i].Trim();
            isBack |= _linkedBack.Contains(i);
            if (line.Length == 0) isBack = false;
            else if (IsEnd(line)) (isTail, isBack) = (true, false);
            else if (TryNote(i, line, isBack, out var number, out var text))
            {
                if (isBack || (isTail && (_glued.Contains(number) || BeginsWithLink(line)))) found.Add((i, number, text));
                isBack = false;
            }
            else if (!char.IsWhiteSpace(_lines[i][0]) && (i == 0 || string.IsNullOrWhiteSpace(_lines[i - 1]) || IsEnd(_lines[i - 1].Trim()))) isTail = false;
        }

        foreach (var (index, number, text) in found)
        {
            _notes.Add(number);
            _noteLines.Add(index);
            _lines[index] = string.Create(CultureInfo.InvariantCulture, $"[{number}] {text}");
        }
    }

    /// <summary>The number of the footnote itself leads back: <c>[1](#r1) text</c>.</summary>
    private static bool BeginsWithLink(string line) => line[0] == '[' && line.IndexOf(Link, StringComparison.Ordinal) is > 1 and <= 4;

    /// <summary><c>1. text</c>, <c>1) text</c>, <c>[1](#r1) text</c>, below a link that calls it out, or linked back itself.</summary>
    private bool TryNote(int index, string line, bool isBack, out int number, out string text)
    {
        (number, text) = (0, "");
        if (line.StartsWith("- [", StringComparison.Ordinal)) line = line[2..];
        var start = line[0] == '[' ? 1 : 0;
        var end = start;
        while (end < line.Length && end - start <= 3 && char.IsAsciiDigit(line[end])) end++;
        if (end == start || end >= line.Length || line[end] is not ('.' or ')' or ']') || (line[end] == ']') != (start == 1)) return false;
        number = Notes.Number(line[start..end]);
        var rest = line[(end + 1)..];
        if (start == 1 && rest.StartsWith("(#", StringComparison.Ordinal)) rest = rest[(rest.IndexOf(')', StringComparison.Ordinal) + 1)..];
        text = rest.TrimStart('.', ':').Trim();
        return number > 0 && text.Length > 0 && (isBack || (_called.TryGetValue(number, out var at) && at < index));
    }

    /// <summary>Null where it calls out no footnote.</summary>
    private string? WithoutLinks(string line)
    {
        if (_notes.Count == 0) return null;
        var text = new StringBuilder(line.Length);
        var from = 0;
        for (var at = 0; TryCallOut(line, at, out var start, out at, out var number);)
        {
            if (!_notes.Contains(number)) continue;
            text.Append(line, from, start - from).Append('[').Append(number.ToString(CultureInfo.InvariantCulture)).Append(']');
            from = at;
        }

        return from == 0 ? null : text.Append(line, from, line.Length - from).ToString();
    }

    /// <summary>The next link to a place in the page whose text is a number, behind a text; in superscript or not.</summary>
    private static bool TryCallOut(string line, int from, out int start, out int end, out int number)
    {
        const string Open = "<sup>", Close = "</sup>";
        const int Longest = 200;
        (start, end, number) = (from, from, 0);
        for (var link = line.IndexOf(Link, from, StringComparison.Ordinal); link >= 0; link = line.IndexOf(Link, link + 1, StringComparison.Ordinal))
        {
            start = line.LastIndexOf('[', link - (link > 0 ? 1 : 0), Math.Min(link, 5));
            var close = line.AsSpan(link, Math.Min(Longest, line.Length - link)).IndexOfAny(')', ' ');
            if (start < 1 || start < from || close < 0 || line[link + close] == ' ') continue;
            number = Notes.Number(line[(start + 1)..link].TrimStart('^'));
            end = link + close + 1;
            if (number > 0 && line.AsSpan(0, start).EndsWith(Open) && line.AsSpan(end).StartsWith(Close)) (start, end) = (start - Open.Length, end + Close.Length);
            if (number > 0 && start > 0 && line[start - 1] is not ('[' or '(')) return true;
        }

        return false;
    }

    /// <summary>A heading or a rule.</summary>
    private static bool IsEnd(string line) => line.Length > 0 && (line[0] == '#' || (line.Length >= 3 && line[0] is '-' or '_' or '*' && !line.AsSpan().ContainsAnyExcept(line[0], ' ')));
}
