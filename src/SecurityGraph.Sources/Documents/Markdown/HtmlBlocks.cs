using System.Text;
using System.Text.RegularExpressions;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Sources.Documents.Text;

namespace SecurityGraph.Sources.Documents.Markdown;

/// <summary>
/// Makes blocks of lines with the tags of tables, lists, headings and paragraphs, however many stand on one line: a row is a paragraph, and
/// so is an item. What stands inside is read as Markdown.
/// </summary>
internal sealed partial class HtmlBlocks(IReadOnlyList<string> lines, BlockCollector blocks, Action<string, int, int> addHeading, Action<string, int> addText)
{
    private const int LongestRow = 200;
    private const int LongestRowText = 20_000;

    private readonly StringBuilder _text = new();
    private string _held = "";
    private int _line;
    private int _lists;
    private bool _beginsItem;

    /// <summary>A row or a heading is not closed yet: the next line belongs to it.</summary>
    public bool IsOpen => _held.Length > 0;

    /// <summary>Reads a line; false where it has no such tag and belongs to none.</summary>
    public bool TryRead(string line, int index)
    {
        var tags = line.Contains('<', StringComparison.Ordinal) ? Tags(line) : [];
        var belongs = IsOpen || (_beginsItem && line.Length > 0);
        if (!belongs && (tags.Count == 0 || IsOfMark(line[..tags[0].Index].Trim()))) return false;
        var from = 0;
        foreach (var tag in tags)
        {
            AddText(line[from..tag.Index].Trim(), index);
            from = tag.Index + tag.Length;
            var name = tag.Groups["name"].Value.ToLowerInvariant();
            if (tag.Groups["close"].Success) Close(name);
            else Open(name, index, from);
        }

        AddText(line[from..].Trim(), index);
        return true;
    }

    /// <summary>Nothing follows.</summary>
    public void End() => Flush();

    private static List<Match> Tags(string line) => [.. Tag().Matches(line).Where(match => HtmlTags.EndsPiece(match.Groups["name"].ValueSpan))];

    /// <summary>What stands before the tag is the mark of an item, a heading or a footnote, and all of the line is its text.</summary>
    private static bool IsOfMark(string before) =>
        before.Length > 0 && (before[0] is '#' or '|' || before.StartsWith("[^", StringComparison.Ordinal) || !before.Any(char.IsLetterOrDigit) || ListMarks.TryRead(before + " x", out _, out _));

    private void Open(string name, int index, int from)
    {
        if (IsHeld(name) && (!IsOpen || (name == "tr" && _held == "tr")))
        {
            Flush();
            blocks.Close();
            if (IsClosedLater(name, index, from)) (_held, _line) = (name, index + 1);
        }
        else if (IsOpen) EndPiece();
        else
        {
            blocks.Close();
            if (name is "ul" or "ol") _lists++;
            else if (name == "hr" && !blocks.IsOpenItem) blocks.BreakPage();
            _beginsItem = name is "li" or "dt" or "dd" || (_beginsItem && name is not ("ul" or "ol"));
        }
    }

    private void Close(string name)
    {
        if (name == _held || (_held == "tr" && name is "table" or "tbody" or "thead" or "tfoot")) Flush();
        else if (IsOpen) EndPiece();
        else
        {
            blocks.Close();
            if (name is "ul" or "ol") _lists = Math.Max(0, _lists - 1);
            if (name is "li" or "dt" or "dd") _beginsItem = false;
        }
    }

    private void AddText(string text, int index)
    {
        if (text.Length == 0) return;
        if (IsOpen) _text.Append(_text.Length == 0 ? "" : " ").Append(text);
        else if (_beginsItem) blocks.AddItem("-", text, index + 1, isIndented: _lists > 1);
        else addText(text, index + 1);
        _beginsItem &= IsOpen;
    }

    private void EndPiece() => _text.Append(' ').Append(Spacing.Break);

    private void Flush()
    {
        var text = _text.ToString().Trim(' ', Spacing.Break);
        if (text.Length > 0 && _held is "tr" or "caption" or "figcaption") blocks.AddRow(text, _line);
        else if (text.Length > 0 && IsOpen) addHeading(text.Replace(Spacing.Break, ' '), _line, _held[1] - '0');
        _text.Clear();
        _held = "";
    }

    /// <summary>Its text is one block, whatever tags stand in it.</summary>
    private static bool IsHeld(string name) => name is "tr" or "caption" or "figcaption" || (name.Length == 2 && name[0] == 'h' && char.IsAsciiDigit(name[1]));

    /// <summary>A tag that nothing closes holds nothing; of rows the next begins where the one before ends.</summary>
    private bool IsClosedLater(string name, int index, int from)
    {
        // Of a bounded text: a line may have any number of tags that nothing closes.
        var left = LongestRowText;
        for (var i = index; i < Math.Min(lines.Count, index + LongestRow) && left > 0; i++)
        {
            var rest = i == index ? lines[i].AsSpan(from) : lines[i];
            var line = rest[..Math.Min(rest.Length, left)];
            left -= line.Length;
            if (name == "tr" && (line.Contains("<tr", StringComparison.OrdinalIgnoreCase) || line.Contains("</t", StringComparison.OrdinalIgnoreCase))) return true;
            if (line.Contains("</" + name, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    // Code and what is escaped is no tag.
    [GeneratedRegex(@"`[^`]{1,1000}`|\\.|<(?<close>/)?(?<name>[A-Za-z][A-Za-z0-9]{0,12})(\s[^<>]{0,2000})?/?>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: PatternLimit.Milliseconds)]
    private static partial Regex Tag();
}
