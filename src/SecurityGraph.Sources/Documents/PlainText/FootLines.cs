using SecurityGraph.Sources.Documents.Outlines;
using SecurityGraph.Sources.Documents.Text;

namespace SecurityGraph.Sources.Documents.PlainText;

/// <summary>
/// Finds what stands at the head or foot of pages beside numbers and codes of languages: <c>3 EN</c>, <c>12345/18 AB/cd 3</c>,
/// <c>www.europa.eu</c>. Lines of these forms are furniture at the edge of a page. Away from a form feed they are where they stand apart
/// from the text, together, or come again; a form that may be text as well (<c>iv</c>, <c>[5]</c>) where a text runs on over it, too.
/// </summary>
internal sealed class FootLines
{
    private const int Widest = 400;

    private static readonly HashSet<string> BeforeAddresses = new("see at on via from is are to visit under of and or website site page".Split(' '), StringComparer.OrdinalIgnoreCase);

    private readonly string[] _lines;
    private readonly List<EdgeRun> _runs = [];
    private readonly Dictionary<string, int> _times = new(StringComparer.Ordinal);

    private FootLines(string[] lines) => _lines = lines;

    /// <summary>By their indices.</summary>
    public static HashSet<int> In(string[] lines)
    {
        var feet = new FootLines(lines);
        feet.Collect();
        var found = new HashSet<int>();
        foreach (var run in feet._runs) feet.Take(run, found);
        return found;
    }

    private void Collect()
    {
        var run = new EdgeRun(-1);
        for (var i = 0; i < _lines.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(_lines[i])) continue;
            var text = _lines[i].Length <= Widest ? Spacing.Tidy(_lines[i]) : "";
            var form = EdgeForms.Of(text);
            if (form == EdgeForm.None)
            {
                Close(i);
                run = new EdgeRun(i);
                continue;
            }

            run.Lines.Add(new EdgeLine(i, text, form));
        }

        Close(_lines.Length);

        void Close(int behind)
        {
            if (run.Lines.TrueForAll(line => line.Form is EdgeForm.PageNumber or EdgeForm.Code)) return;
            _runs.Add(run with { Behind = behind });
            foreach (var line in run.Lines) _times[Skeleton(line.Text)] = _times.GetValueOrDefault(Skeleton(line.Text)) + 1;
        }
    }

    private void Take(EdgeRun run, HashSet<int> found)
    {
        var (head, foot) = (HasFeed(run.Before, run.Lines[0].Index), HasFeed(run.Lines[^1].Index, run.Behind));
        var isAtEdge = head || foot || run.Lines.Exists(line => _lines[line.Index].Contains('\f', StringComparison.Ordinal)) || run.Before < 0 || run.Behind == _lines.Length;
        var isOneMark = run.Lines.Count(line => line.Form == EdgeForm.Mark) == 1;
        if (!isAtEdge && run.Lines is [{ Form: EdgeForm.Mark or EdgeForm.Address } lone])
        {
            if (IsRepeatedAlone(run, lone)) found.Add(lone.Index);
            return;
        }

        if (!isAtEdge && !IsApart(run)) return;
        foreach (var line in run.Lines)
        {
            var takes = line.Form switch
            {
                EdgeForm.PageNumber => false, // it may be that of a footnote, and is no text anyway
                EdgeForm.Mark => isOneMark && IsPageMark(run, line, head, foot),
                EdgeForm.Address => run.Lines.Count > 1 || (foot && EndsText(run.Before)),
                _ => true,
            };
            if (takes) found.Add(line.Index);
        }
    }

    /// <summary>A mark alone is the number of a page where a form feed is its neighbour, or furniture of another form.</summary>
    private bool IsPageMark(EdgeRun run, EdgeLine line, bool head, bool foot) =>
        !EdgeForms.MayHead(line.Text, RunsOn(run) && !AsksForNumber(run)) ? foot && line == run.Lines[^1]
        : run.Lines.Exists(other => other.Form is not (EdgeForm.Mark or EdgeForm.PageNumber)) || (head && line == run.Lines[0]) || (foot && line == run.Lines[^1]);

    private bool IsApart(EdgeRun run)
    {
        var sure = run.Lines.Where(line => line.Form is EdgeForm.NumberedCode or EdgeForm.Reference || (line.Form == EdgeForm.Sign && run.Lines.Count > 1)).ToList();
        if (sure.Count == 0 || run.Lines.Select(Code).OfType<string>().Distinct().Count() > 1) return false;
        return run.Lines.Count > 1 || _times[Skeleton(sure[0].Text)] > 1 || (IsBlank(run.Lines[0].Index - 1) && IsBlank(run.Lines[^1].Index + 1));
    }

    /// <summary>It comes again, stands apart, and a text runs on over it that doesn't ask for it.</summary>
    private bool IsRepeatedAlone(EdgeRun run, EdgeLine line)
    {
        if (_times[Skeleton(line.Text)] < 2 || !IsBlank(line.Index - 1) || !IsBlank(line.Index + 1)) return false;
        return line.Form == EdgeForm.Address ? EndsText(run.Before) : RunsOn(run);
    }

    /// <summary>Text stands above and below, and is one sentence.</summary>
    private bool RunsOn(EdgeRun run) =>
        run.Before >= 0 && run.Behind < _lines.Length && !SentenceSplitter.IsClosed(_lines[run.Before]) && !SentenceSplitter.CanBegin(_lines[run.Behind].Trim());

    /// <summary>The line above ends in what a Roman number belongs to: <c>in Annex</c>, <c>see Art.</c></summary>
    private bool AsksForNumber(EdgeRun run)
    {
        var line = _lines[run.Before].TrimEnd();
        return HeadingLine.IsPart(line[(line.LastIndexOf(' ') + 1)..].TrimEnd('.'));
    }

    private static string? Code(EdgeLine line) => line.Text.Split(' ').FirstOrDefault(LanguageMarks.IsCode);

    private bool IsBlank(int index) => index < 0 || index >= _lines.Length || string.IsNullOrWhiteSpace(_lines[index]);

    /// <summary>Between the two a page ends.</summary>
    private bool HasFeed(int before, int behind)
    {
        for (var i = Math.Max(before + 1, 0); i <= Math.Min(behind, _lines.Length - 1); i++)
        {
            if (_lines[i].Contains('\f', StringComparison.Ordinal)) return true;
        }

        return false;
    }

    /// <summary>Nothing asks for the address behind it: the text is closed, or stands apart from it.</summary>
    private bool EndsText(int index)
    {
        if (index < 0 || _lines[index].TrimEnd().EndsWith(':')) return false;
        return SentenceSplitter.IsClosed(_lines[index]) || (IsBlank(index + 1) && !BeforeAddresses.Contains(_lines[index].Split(' ', StringSplitOptions.RemoveEmptyEntries)[^1]));
    }

    /// <summary>The same for every number in it.</summary>
    private static string Skeleton(string text) => EdgeForms.IsRoman(text) ? "iv" : string.Concat(text.Where((c, i) => !char.IsAsciiDigit(c) || i == 0 || !char.IsAsciiDigit(text[i - 1])).Select(c => char.IsAsciiDigit(c) ? '#' : c));

    private sealed record EdgeLine(int Index, string Text, EdgeForm Form);

    /// <summary>Lines of furniture one behind the other, and the lines of text around them.</summary>
    private sealed record EdgeRun(int Before)
    {
        public int Behind { get; init; }

        public List<EdgeLine> Lines { get; init; } = [];
    }
}
