using System.Text;

namespace SecurityGraph.Sources.Documents.Text;

/// <summary>A footnote's number, taken out of a text at an offset.</summary>
/// <param name="Left">What a release that did not know it for a call-out left in the text.</param>
/// <param name="IsOldForm">Older releases knew it too, where they found the footnote.</param>
internal readonly record struct CallOut(int Offset, int Number, string Left = "", bool IsOldForm = false);

/// <summary>Where a line of the file, counted from 1, begins in a text.</summary>
internal readonly record struct LineStart(int Offset, int Line);

/// <summary>Plain text without its call-outs; where they stood, and where the lines of the file begin, both in order.</summary>
internal sealed record MarkedText(string Text, IReadOnlyList<CallOut> CallOuts, IReadOnlyList<LineStart> Lines)
{
    public MarkedText(string text, int line)
        : this(text, [], [new LineStart(0, line)])
    {
    }

    /// <summary>The line it begins on.</summary>
    public int Line => Lines[0].Line;

    /// <summary>Without its first characters.</summary>
    public MarkedText From(int start) => new(
        Text[start..],
        [.. CallOuts.Select(callOut => callOut with { Offset = Math.Max(0, callOut.Offset - start) })],
        [.. Lines.Select(line => line with { Offset = Math.Max(0, line.Offset - start) })]);
}

/// <summary>Joins lines to a text: one space between them, none where a hyphen ends the line inside a word.</summary>
internal sealed class LineJoiner(PrintedWords words)
{
    private readonly StringBuilder _text = new();
    private readonly List<CallOut> _callOuts = [];
    private readonly List<LineStart> _lines = [];
    private string _lastWord = "";

    public int Length => _text.Length;

    public void Add(MarkedText line)
    {
        if (_text.Length > 0) Glue(line.Text);
        _callOuts.AddRange(line.CallOuts.Select(callOut => callOut with { Offset = callOut.Offset + _text.Length }));
        _lines.AddRange(line.Lines.Select(start => start with { Offset = start.Offset + _text.Length }));
        _text.Append(line.Text);
        _lastWord = LastWord(line.Text);
    }

    public MarkedText Joined() => new(_text.ToString(), _callOuts, _lines);

    private void Glue(string next)
    {
        var end = LineEnds.Between(_lastWord, next);
        var hyphenates = end == LineEnd.SoftHyphen || (end == LineEnd.Hyphen && words.Hyphenates(_lastWord, next));
        if (hyphenates) _text.Length--;
        if (end != LineEnd.Space && (hyphenates || !LineEnds.IsHyphen(_lastWord[^1]) || !LineEnds.IsSuspended(next))) return;
        _text.Append(' ');
        _lastWord = "";
    }

    /// <summary>A word may have begun on an earlier line.</summary>
    private string LastWord(string line)
    {
        var space = line.LastIndexOf(' ');
        var word = space < 0 ? _lastWord + line : line[(space + 1)..];
        return word.Length > LineEnds.LongestWord ? word[^LineEnds.LongestWord..] : word;
    }
}
