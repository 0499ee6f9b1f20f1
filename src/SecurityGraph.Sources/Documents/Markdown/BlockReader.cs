using SecurityGraph.Sources.Documents.Text;

namespace SecurityGraph.Sources.Documents.Markdown;

/// <summary>Tells what each line of a Markdown file is, and makes blocks of them.</summary>
internal sealed class BlockReader
{
    private readonly string[] _lines;
    private readonly HashSet<int> _calledOut;
    private readonly Dictionary<int, EndNote> _endNotes;
    private readonly HashSet<int> _lettered;
    private readonly BlockCollector _blocks = new();
    private readonly Dictionary<int, string> _rows;
    private bool _inTable;

    /// <summary>The line stands in a quotation, or indented as a paragraph of an item.</summary>
    private bool _isInside;

    private readonly IReadOnlyDictionary<int, VerbatimBlock> _verbatim;
    private readonly HtmlBlocks _html;

    private BlockReader(string[] lines, IReadOnlyDictionary<int, VerbatimBlock> verbatim)
    {
        (_rows, _lines, _calledOut, _endNotes, _lettered) = (SimpleTables.In(lines), lines, Notes.CalledOut(lines), EndNotes.In(lines), LetteredItems.In(lines));
        GridTables.AddTo(_rows, lines);
        _verbatim = verbatim;
        _html = new HtmlBlocks(lines, _blocks, AddHeading, AddText);
    }

    /// <summary>What links are called that the text names by a word: <c>[word]: https://…</c>, and headings, which Pandoc links to by theirs.</summary>
    public HashSet<string> Links { get; } = new(StringComparer.OrdinalIgnoreCase);

    public List<RawBlock> Blocks => _blocks.Blocks;

    /// <summary>A rule ends a page in a text that prints footnotes between its paragraphs; in another it is a break.</summary>
    public bool HasPages => _blocks.HasPages;

    public static BlockReader Read(string[] lines, IReadOnlyDictionary<int, VerbatimBlock> verbatim)
    {
        var reader = new BlockReader(lines, verbatim);
        for (var i = 0; i < lines.Length; i++) i = reader.Add(i);
        reader._html.End();
        return reader;
    }

    /// <returns>The last line that was read.</returns>
    private int Add(int index)
    {
        var raw = _lines[index];
        var isIndented = raw.StartsWith("    ", StringComparison.Ordinal) || raw.StartsWith('\t');
        var line = raw.Trim();
        if (_html.IsOpen && _html.TryRead(line, index)) return index;
        if (_verbatim.TryGetValue(index, out var code)) return AddCode(code);
        if (isIndented && _blocks.GoOnWithNote(line)) return index;
        _isInside = line.StartsWith('>') || (IsInside(index) && _blocks.IsBelowItem);
        if (line.StartsWith('>')) line = line.TrimStart('>', ' ');
        if (_endNotes.TryGetValue(index, out var note))
        {
            _blocks.AddNote(note.Label, note.Text, index + 1, endsPage: true);
            return index;
        }

        if (_rows.TryGetValue(index, out var row)) return AddSimpleRow(row, index);
        if (IsTable(line, index)) return AddRow(line, index);
        if (_html.TryRead(line, index)) return index;
        if (Tables.IsLineOfBlock(line)) line = line[1..].TrimStart();
        if (line.Length == 0) _blocks.Close();
        else if (IsUnderline(line) && _blocks.TryUnderline(line[0], _isInside)) return index;
        else if (IsRule(line) && _blocks.IsOpenItem) _blocks.Close();
        else if (IsRule(line)) _blocks.BreakPage();
        else if (!isIndented && TryHeading(line, out var heading, out var level)) AddHeading(heading, index + 1, level);
        else AddText(line, index + 1);
        return index;
    }

    private void AddText(string line, int number)
    {
        if (Notes.TryOwn(line, out var label, out var text)) _blocks.AddNote(label, text, number, endsPage: false);
        else if ((!_blocks.IsOpen || _blocks.IsOpenNote) && Notes.TrySuperscript(line, out label, out text)) _blocks.AddNote(label, text, number, endsPage: true);
        else if ((!_blocks.IsOpen || _blocks.IsOpenNote) && Notes.TryBracket(line, _calledOut, out label, out text)) _blocks.AddNote(label, text, number, endsPage: true);
        else if ((!_blocks.IsOpen || _blocks.IsOpenNote) && TryLink(line, out label)) AddLink(label);
        else if (_lettered.Contains(number - 1)) _blocks.AddItem("", line, number, IsInside(number - 1));
        else if (ListMarks.TryRead(line, out var mark, out text) && _blocks.MayBeginItem(mark, line)) _blocks.AddItem(mark, mark.Length > 0 ? WithoutTaskMark(text) : text, number, IsInside(number - 1));
        else _blocks.Continue(line, number, _isInside);
    }

    private void AddHeading(string heading, int number, int level)
    {
        _blocks.AddHeading(heading, number, level);
        Links.Add(heading);
        Links.Add(heading.Replace("*", "", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal));
    }

    private void AddLink(string label)
    {
        _blocks.Close();
        Links.Add(label);
    }

    private bool IsInside(int index) => _lines[index].StartsWith("  ", StringComparison.Ordinal) || _lines[index].StartsWith('\t');

    private int AddCode(VerbatimBlock code)
    {
        if (code.Text.Any(line => !string.IsNullOrWhiteSpace(line))) _blocks.AddCode(code.Text, code.FirstLine + 1);
        else _blocks.Close();
        return code.Last;
    }

    private bool IsTable(string line, int index)
    {
        _inTable = line.Length > 0
            && (Tables.IsRow(line)
                || Tables.IsDelimiter(line)
                || (_inTable && line.Contains('|', StringComparison.Ordinal))
                || (index + 1 < _lines.Length && Tables.IsHead(line, _lines[index + 1].Trim())));
        return _inTable;
    }

    private int AddRow(string line, int index)
    {
        if (Tables.IsDelimiter(line)) _blocks.Close();
        else _blocks.AddRow(Tables.Text(line), index + 1);
        return index;
    }

    private int AddSimpleRow(string row, int index)
    {
        if (row.Length == 0) _blocks.Close();
        else _blocks.AddRow(row, index + 1);
        return index;
    }

    /// <summary>Three or more hyphens, asterisks or underscores, and nothing else but spaces.</summary>
    private static bool IsRule(string line)
    {
        var mark = line[0];
        return mark is '-' or '*' or '_' && line.Count(c => c == mark) >= 3 && line.All(c => c == mark || c == ' ');
    }

    /// <summary>Equals signs or hyphens below a line that is a heading by them.</summary>
    private static bool IsUnderline(string line) => line[0] is '=' or '-' && (line.Length > 1 || line[0] == '=') && line.All(c => c == line[0]);

    private static bool TryHeading(string line, out string heading, out int level)
    {
        var text = line.TrimStart('#');
        heading = text.Trim().TrimEnd('#').TrimEnd();
        level = line.Length - text.Length;
        return level is >= 1 and <= 6 && (text.Length == 0 || char.IsWhiteSpace(text[0]));
    }

    /// <summary><c>[word]: https://… "title"</c></summary>
    private static bool TryLink(string line, out string label)
    {
        const int Longest = 100;
        var end = line[0] == '[' ? line.IndexOf("]:", StringComparison.Ordinal) : -1;
        label = end is > 1 and <= Longest ? line[1..end] : "";
        if (label.Length == 0 || label.AsSpan().ContainsAny('^', ']')) return false;
        var parts = line[(end + 2)..].Trim().Split(' ', 2);
        return IsAddress(parts[0].Trim('<', '>')) && (parts.Length == 1 || parts[1].TrimStart() is ['"' or '\'' or '(', ..]);
    }

    private static bool IsAddress(string text) =>
        text is ['#' or '/' or '.', ..] || (text.Length > 0 && char.IsAsciiLetter(text[0]) && text.Contains(':', StringComparison.Ordinal));

    /// <summary>A box to tick: <c>[ ]</c>, <c>[x]</c>, <c>☐</c>.</summary>
    private static string WithoutTaskMark(string text) =>
        text.Length > 1 && ListMarks.IsBox(text[0]) && char.IsWhiteSpace(text[1]) ? text[1..].TrimStart()
        : text.Length > 3 && text[0] == '[' && text[1] is ' ' or 'x' or 'X' && text[2] == ']' && char.IsWhiteSpace(text[3]) ? text[3..].TrimStart() : text;
}
