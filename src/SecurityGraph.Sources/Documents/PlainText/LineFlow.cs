using SecurityGraph.Sources.Documents.Outlines;
using SecurityGraph.Sources.Documents.Text;

namespace SecurityGraph.Sources.Documents.PlainText;

/// <summary>What a file's line ends mean, taken from the file itself.</summary>
internal enum LineMode
{
    /// <summary>Gaps say nothing: every line has one, or none has. Only the width of lines shows where a paragraph ends.</summary>
    Width,

    /// <summary>Paragraphs stand apart by a larger gap than lines do.</summary>
    Gaps,

    /// <summary>Lines aren't broken to a measure: they are wider than any, or an empty one follows each and none goes on in the next. Each is a paragraph.</summary>
    Unbroken,
}

/// <summary>
/// How the lines of a file are set: to which measure, and with which gaps. A paragraph's last line is short: the first
/// word of the next line would have fitted. In a set text every other line is full.
/// </summary>
internal sealed class LineFlow
{
    /// <summary>In em. Bold letters are wider than reckoned: less room than this is not clear.</summary>
    private const double Clear = 2;

    /// <summary>In em. With less room a line is rather full.</summary>
    private const double Some = 0.75;

    /// <summary>A title is not broken more often: what goes on longer is a text.</summary>
    private const int MostOfTitle = 3;

    /// <summary>In em: no page has such a measure.</summary>
    private const double WidestMeasure = 70;

    private readonly double _itemMeasure;
    private readonly int _usualGap;

    public LineFlow(IReadOnlyList<BodyLine> lines)
    {
        lines = [.. lines.Where(line => !line.IsRow)]; // whose width is that of several lines
        Measure = Widest(lines.Select(line => line.Plain));
        _itemMeasure = Widest(ItemLines(lines));
        if (_itemMeasure == 0) _itemMeasure = Measure;
        var gaps = lines.Skip(1).Where(line => !line.PageBreakBefore).Select(line => line.Gap).ToList();
        _usualGap = UsualGap(lines, gaps);
        Mode = Measure > WidestMeasure || (_usualGap > 0 && !AnyGoesOn(lines)) ? LineMode.Unbroken : Larger(gaps) ? LineMode.Gaps : LineMode.Width;
    }

    public LineMode Mode { get; }

    /// <summary>How wide a full line is, in em.</summary>
    public double Measure { get; }

    public bool IsApart(BodyLine next) => Mode == LineMode.Unbroken || (Mode == LineMode.Gaps && next.Gap > _usualGap);

    /// <summary>It stands as near to the line above as the lines of a paragraph would.</summary>
    public bool IsBelow(BodyLine next) => Mode == LineMode.Unbroken ? next.Gap < Math.Max(_usualGap, 1) : !IsApart(next);

    /// <summary>Room that the first word of the next line would have left, in em; below zero it didn't fit.</summary>
    public double Room(BodyLine line, BodyLine next, bool inItem) =>
        (inItem ? _itemMeasure : Measure)
        - TextWidth.WithNext(line.Plain, next.Plain)
        - line.Text.CallOuts.Sum(callOut => TextWidth.OfSuperscript(callOut.Number));

    public static bool IsClear(double room) => room >= Clear;

    public static bool IsSome(double room) => room >= Some;

    /// <summary>The line is as full as any, though an empty one stands behind most others, and the next ends its sentence.</summary>
    public bool IsBroken(BodyLine line, BodyLine next)
    {
        const double Narrowest = 25;
        return Mode == LineMode.Unbroken && Measure is >= Narrowest and <= WidestMeasure && IsBelow(next)
            && !SentenceSplitter.IsClosed(line.Plain) && SentenceSplitter.IsClosed(next.Plain) && Room(line, next, inItem: false) < 0;
    }

    /// <summary>
    /// The most frequent gap; a smaller one where most lines that surely go on in the next have that: then paragraphs of one line are
    /// more than lines within any.
    /// </summary>
    private static int UsualGap(IReadOnlyList<BodyLine> lines, List<int> gaps)
    {
        if (gaps.Count == 0) return 0;
        var usual = gaps.CountBy(gap => gap).MaxBy(count => count.Value).Key;
        var within = lines.Skip(1).Where((next, i) => !next.PageBreakBefore && SurelyGoesOn(lines[i].Plain, next.Plain)).CountBy(next => next.Gap).ToList();
        return within.Count == 0 ? usual : Math.Min(usual, within.MaxBy(count => (count.Value, count.Key)).Key);
    }

    private static bool SurelyGoesOn(string line, string next) =>
        !SentenceSplitter.IsClosed(line) && !IsItem(next) && (!SentenceSplitter.CanBegin(next) || OpenLines.LeadOn(line, next));

    /// <summary>Among the lines one in fifty or more stands apart, and not nearly all do.</summary>
    private bool Larger(List<int> gaps)
    {
        var larger = gaps.Count(gap => gap > _usualGap);
        return larger > 0 && larger * 50 >= gaps.Count;
    }

    /// <summary>But for a title above all sentences that is broken in several paragraphs.</summary>
    private static bool AnyGoesOn(IReadOnlyList<BodyLine> lines)
    {
        var isTitle = true;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            var (line, next) = (lines[i].Plain, lines[i + 1].Plain);
            isTitle = isTitle && i < MostOfTitle && !SentenceSplitter.IsClosed(line) && !SentenceSplitter.IsClosed(next) && !line.Contains(". ", StringComparison.Ordinal);
            if (!SentenceSplitter.IsClosed(line) && !SentenceSplitter.CanBegin(next) && !IsItem(next) && !(isTitle && char.IsLower(next[0]) && !HeadingLine.LeadsOn(line))) return true;
        }

        return false;
    }

    /// <summary>The widest line but for one in a hundred, which may be a slip of the extraction.</summary>
    private static double Widest(IEnumerable<string> lines)
    {
        var widths = lines.Select(line => TextWidth.Of(line)).Order().ToList();
        return widths.Count == 0 ? 0 : widths[widths.Count - 1 - (widths.Count / 100)];
    }

    /// <summary>Lines of list items that surely go on, without the first, which has the mark and its own indent.</summary>
    private static IEnumerable<string> ItemLines(IReadOnlyList<BodyLine> lines)
    {
        var inItem = false;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            var (line, next) = (lines[i].Plain, lines[i + 1].Plain);
            var goesOn = !SentenceSplitter.IsClosed(line) && !SentenceSplitter.CanBegin(next) && !IsItem(next);
            if (IsItem(line)) inItem = true;
            else if (inItem && goesOn) yield return line;
            else if (!goesOn) inItem = false;
        }
    }

    private static bool IsItem(string line) => ListMarks.TryRead(line, out _, out _);
}
