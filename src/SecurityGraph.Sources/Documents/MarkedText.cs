using System.Text;

namespace SecurityGraph.Sources.Documents;

/// <summary>A footnote's number, taken out of a text at an offset.</summary>
internal readonly record struct CallOut(int Offset, int Number);

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

/// <summary>Joins lines to a text: one space between them, none where a hyphen ends the line.</summary>
internal sealed class LineJoiner(PrintedWords words)
{
    private readonly StringBuilder _text = new();
    private readonly List<CallOut> _callOuts = [];
    private readonly List<LineStart> _lines = [];

    public int Length => _text.Length;

    public void Add(MarkedText line)
    {
        if (_text.Length > 0) Glue(line.Text);
        _callOuts.AddRange(line.CallOuts.Select(callOut => callOut with { Offset = callOut.Offset + _text.Length }));
        _lines.AddRange(line.Lines.Select(start => start with { Offset = start.Offset + _text.Length }));
        _text.Append(line.Text);
    }

    public MarkedText Joined() => new(_text.ToString(), _callOuts, _lines);

    private void Glue(string next)
    {
        var last = LastWord();
        switch (LineEnds.Between(last, next))
        {
            case LineEnd.Space:
                _text.Append(' ');
                break;
            case LineEnd.Hyphen when words.Hyphenates(last, next):
                _text.Length--;
                break;
            case LineEnd.SoftHyphen:
                _text.Length--;
                break;
        }
    }

    private string LastWord()
    {
        var start = _text.Length;
        while (start > 0 && _text.Length - start < LineEnds.LongestWord && _text[start - 1] != ' ') start--;
        return _text.ToString(start, _text.Length - start);
    }
}
