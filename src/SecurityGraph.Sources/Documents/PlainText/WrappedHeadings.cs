using SecurityGraph.Sources.Documents.Outlines;
using SecurityGraph.Sources.Documents.Text;

namespace SecurityGraph.Sources.Documents.PlainText;

/// <summary>
/// Headings of more than one line: a numbered one whose title is broken, and <c>ANNEX II</c> with its title below. What follows must be
/// a text, and no mark closes a line: a short paragraph below a heading is no part of it.
/// </summary>
internal sealed class WrappedHeadings(IReadOnlyList<BodyLine> lines, LineFlow flow)
{
    private const int Most = 3;

    /// <summary>In em: nobody breaks a title that is no longer.</summary>
    private const double ShortestBroken = 12;

    /// <summary>The last line of the heading that begins there; the same line where it has no other, or is none.</summary>
    public int End(int first)
    {
        var namesPart = HeadingLine.NamesPart(lines[first].Plain);
        if (lines[first].IsTitle || lines[first].IsRow || !(namesPart || IsNumbered(lines[first].Plain))) return first;
        var last = first;
        while (last + 1 < lines.Count && last + 1 - first < Most && flow.IsBelow(lines[last + 1]) && GoesOn(lines[last].Plain, lines[last + 1], namesPart && last == first)) last++;
        return last > first && IsAboveText(last) ? last : first;
    }

    private static bool IsNumbered(string line) =>
        HeadingLine.MayBe(line) && HeadingNumber.TryRead(line, bare: false, out _, out var title) && SentenceSplitter.CanBegin(title);

    private bool GoesOn(string line, BodyLine next, bool isTitle)
    {
        var text = next.Plain;
        if (next.IsTitle || next.IsCounted || next.IsRow || next.PageBreakBefore || !HeadingLine.IsShort(text) || !text.Any(char.IsLetter)) return false;
        if (ListMarks.TryRead(text, out _, out _) || HeadingNumber.TryRead(text, bare: false, out _, out _) || HeadingLine.NamesPart(text)) return false;
        return isTitle ? SentenceSplitter.CanBegin(text) : HeadingLine.IsTorn(line) || (IsInCapitals(line) == IsInCapitals(text) && IsBroken(line, text));
    }

    /// <summary>The line is long enough to be broken, and the first word of the next made it longer than that is.</summary>
    private bool IsBroken(string line, string next)
    {
        var width = TextWidth.WithNext(line, next);
        return width >= Math.Max(ShortestBroken, flow.Measure / 2) && width >= TextWidth.Of(next);
    }

    private bool IsAboveText(int last)
    {
        if (last + 1 == lines.Count) return false;
        var (line, next) = (lines[last], lines[last + 1]);
        return next.PageBreakBefore || !flow.IsBelow(next) || (LineFlow.IsClear(flow.Room(line, next, inItem: false)) && SentenceSplitter.CanBegin(next.Plain));
    }

    private static bool IsInCapitals(string text) => text.Any(char.IsUpper) && !text.Any(char.IsLower);
}
