using SecurityGraph.Sources.Documents.Outlines;
using SecurityGraph.Sources.Documents.Text;

namespace SecurityGraph.Sources.Documents.PlainText;

/// <summary>Whether a line goes on with the one before.</summary>
internal enum Turn
{
    GoesOn,

    /// <summary>Rather on, but a paragraph may end here.</summary>
    MayEnd,

    Ends,

    /// <summary>Rather ends, but it may go on.</summary>
    MayGoOn,
}

/// <summary>
/// Makes paragraphs of lines. A paragraph ends where a line closes a sentence and is clearly short, where a title or
/// heading stands by itself, before a list mark, and where the file sets paragraphs apart. A full line that happens to
/// close a sentence leaves no trace: it is noted as a doubt.
/// </summary>
internal sealed class ParagraphFinder(IReadOnlyList<BodyLine> lines, PrintedWords words)
{
    private readonly LineFlow _flow = new(lines);
    private readonly HashSet<int> _lettered = LetteredItems.In([.. lines.Select(line => line.Plain)]);

    public List<Block> Find()
    {
        var headings = new WrappedHeadings(lines, _flow);
        var blocks = new List<Block>();
        for (var first = 0; first < lines.Count;)
        {
            if (lines[first].IsRow)
            {
                blocks.Add(new Block(BlockKind.Apart, "", lines[first].Text, lines[first].PageBreakBefore));
                first++;
                continue;
            }

            LineJoiner? text = null; // most paragraphs of an unbroken text have one line
            List<int>? doubts = null;
            var last = first;
            var heading = headings.End(first);
            var isItem = ListMarks.TryRead(lines[first].Plain, out var mark, out _);
            var begins = isItem ? WithoutMark(lines[first].Text, mark) : lines[first].Text;
            var turn = Turn.Ends;
            while (last + 1 < lines.Count && (turn = last < heading ? Turn.GoesOn : heading > first ? Turn.Ends : After(first, last, isItem)) is Turn.GoesOn or Turn.MayEnd)
            {
                if (text is null) (text = new LineJoiner(words)).Add(begins);
                if (turn == Turn.MayEnd) (doubts ??= []).Add(text.Length);
                text.Add(lines[++last].Text);
            }

            blocks.Add(new Block(isItem || _lettered.Contains(first) ? BlockKind.ListItem : BlockKind.Paragraph, mark, text?.Joined() ?? begins, lines[first].PageBreakBefore)
            {
                MayBeSubhead = text is null || heading > first,
                Doubts = doubts ?? [],
                EndUnsure = last + 1 < lines.Count && turn == Turn.MayGoOn,
            });
            first = last + 1;
        }

        return blocks;
    }

    private Turn After(int first, int last, bool isItem)
    {
        var (line, next) = (lines[last], lines[last + 1]);
        if (line.IsTitle || next.IsTitle || next.IsCounted || next.IsRow || LeaderDots.EndIn(line.Plain)) return Turn.Ends;
        if (!_flow.IsApart(next) && BreaksWord(line.Plain, next.Plain)) return Turn.GoesOn;
        if (_flow.IsBelow(next) && Abbreviations.AsksFor(line.Plain, next.Plain)) return Turn.GoesOn;
        if (_lettered.Contains(last + 1)) return Turn.Ends;
        var isNextItem = (isItem && ListMarks.IsNextPoint(lines[first].Plain, next.Plain)) || (first == last && IsNextNumber(line.Plain, next.Plain));
        if (_flow.IsBelow(next) && ((!isNextItem && ListMarks.RunsOn(line.Plain, next.Plain)) || OpenLines.LeadToNumber(line.Plain, next.Plain))) return Turn.GoesOn;
        var closed = SentenceSplitter.IsClosed(line.Plain);
        var room = _flow.Room(line, next, isItem);
        var isShortHeading = first == last && LineFlow.IsClear(room) && IsHeading(line) && !HeadingLine.IsTorn(line.Plain);
        if (_flow.IsBelow(next) && ((!isShortHeading && OpenLines.LeadOn(line.Plain, next.Plain)) || _flow.IsBroken(line, next))) return Turn.GoesOn;
        if (BeginsItem(line, next, closed, room, isItem) || isNextItem || BeginsHeading(last + 1, closed, room)) return Turn.Ends;
        if (_flow.IsApart(next)) return AfterGap(line, next, closed);
        if (!SentenceSplitter.CanBegin(next.Plain)) return Turn.GoesOn;
        if (_flow.Mode != LineMode.Width)
        {
            return first == last && (IsHeading(line) || HeadingLine.NamesPart(line.Plain)) && StandsAlone(closed, room) ? Turn.Ends : AfterPage(next, closed);
        }

        if (HeadingLine.LeadsOn(line.Plain) && !(first == last && IsHeading(line))) return Turn.GoesOn;
        if (closed) return LineFlow.IsClear(room) ? Turn.Ends : LineFlow.IsSome(room) ? Turn.MayGoOn : Turn.MayEnd;
        return StandsAlone(closed, first == last ? room : room / 2) ? Turn.Ends : Turn.GoesOn;
    }

    private static Turn AfterGap(BodyLine line, BodyLine next, bool closed)
    {
        if (!next.PageBreakBefore && ListMarks.IsPoint(next.Plain)) return Turn.Ends;
        if (next.PageBreakBefore && HeadingLine.IsNumbered(next.Plain)) return Turn.Ends;
        if (BlockJoiner.GoesOn(line.Plain, next.Plain, next.PageBreakBefore)) return Turn.GoesOn;
        return closed && next.PageBreakBefore ? Turn.MayGoOn : Turn.Ends;
    }

    private static Turn AfterPage(BodyLine next, bool closed) => closed && next.PageBreakBefore ? Turn.MayGoOn : Turn.GoesOn;

    /// <summary>The line ends inside a word, however short it is and whatever begins the next.</summary>
    private static bool BreaksWord(string line, string next) => LineEnds.Between(line[(line.LastIndexOf(' ') + 1)..], next) != LineEnd.Space;

    /// <summary>A line that no mark closes and that is short by choice: a title, a heading, an item without a full stop.</summary>
    private static bool StandsAlone(bool closed, double room) => !closed && LineFlow.IsClear(room);

    /// <summary>A list mark. A dash or number may also stand where a line breaks: then the line before is full and open.</summary>
    private static bool BeginsItem(BodyLine line, BodyLine next, bool closed, double room, bool isItem) =>
        ListMarks.TryRead(next.Plain, out var mark, out _)
        && (closed
            || LineFlow.IsClear(room)
            || line.Plain.EndsWith(',')
            || (isItem && (LineFlow.IsSome(room) || mark == "-"))
            || (mark.Length == 0 ? ListMarks.MayFollow(line.Plain) : !(char.IsDigit(mark[0]) || mark is "-" or "–" or "—")));

    private bool BeginsHeading(int index, bool closed, double room) =>
        (closed || LineFlow.IsClear(room))
        && IsHeading(lines[index])
        && (index + 1 == lines.Count || LineFlow.IsClear(_flow.Room(lines[index], lines[index + 1], inItem: false)));

    /// <summary><c>1. Lamps</c> and right below it <c>2. Ships</c>, however short they are.</summary>
    private static bool IsNextNumber(string line, string next) =>
        HeadingNumber.TryRead(line, bare: false, out var number, out _) && HeadingNumber.TryRead(next, bare: false, out var following, out _)
        && number.Roman == 0 && following.Roman == 0 && !following.Digits.Contains('.', StringComparison.Ordinal) && following.Arabic == number.Arabic + 1;

    private static bool IsHeading(BodyLine line) =>
        HeadingLine.MayBe(line.Plain) && HeadingNumber.TryRead(line.Plain, bare: false, out _, out _);

    private static MarkedText WithoutMark(MarkedText line, string mark)
    {
        var taken = line.Text.Length - line.Text[mark.Length..].TrimStart().Length;
        return line.From(taken);
    }
}
