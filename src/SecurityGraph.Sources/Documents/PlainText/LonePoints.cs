using SecurityGraph.Sources.Documents.Outlines;
using SecurityGraph.Sources.Documents.Text;

namespace SecurityGraph.Sources.Documents.PlainText;

/// <summary>A point such as <c>(1)</c>, a number or a bullet that extraction set on a line by itself belongs to the line behind it.</summary>
internal static class LonePoints
{
    public static List<BodyLine> Join(IReadOnlyList<BodyLine> read, PrintedWords words)
    {
        var lines = LetterBullets.Replace(read);
        var bullets = Repeated(lines);
        var joined = new List<BodyLine>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            var isBullet = IsBullet(line);
            if (i + 1 < lines.Count && !line.IsRow && !lines[i + 1].IsRow && (isBullet || LoneMarks.IsPoint(line.Plain) || IsHeadingNumber(line, lines[i + 1]) || IsItemNumber(i)) && !IsLone(lines[i + 1]) && !ListMarks.IsPoint(lines[i + 1].Plain))
            {
                var text = new LineJoiner(words);
                text.Add(isBullet ? line.Text with { Text = LoneMarks.Bullet } : line.Text);
                text.Add(lines[++i].Text);
                line = line with { Text = text.Joined() };
            }

            joined.Add(line);
        }

        return joined;

        bool IsBullet(BodyLine line) => LoneMarks.IsBullet(line.Plain) || bullets.Contains(line.Plain);

        bool IsHeadingNumber(BodyLine line, BodyLine next) => (line.Gap > 0 || line.PageBreakBefore || line == lines[0]) && HeadingLine.IsNumberOf(line.Plain, next.Plain);

        // Where the line before is open, it may be the end of a sentence: "in the year", "2." Between two empty lines it is none.
        bool IsItemNumber(int index) => LoneMarks.IsNumber(lines[index].Plain) && lines[index + 1].Plain.Any(char.IsLetter) && !HasNumber(lines[index + 1])
            && (index == 0 || (SentenceSplitter.IsClosed(lines[index - 1].Plain) && !Abbreviations.AsksFor(lines[index - 1].Plain, lines[index].Plain)) || (lines[index] is { Gap: > 0, PageBreakBefore: false } && lines[index + 1].Gap > 0));

        bool HasNumber(BodyLine line) => ListMarks.TryRead(line.Plain, out _, out _) || HeadingNumber.TryRead(line.Plain, bare: false, out _, out _);

        bool IsLone(BodyLine line) => IsBullet(line) || LoneMarks.IsPoint(line.Plain);
    }

    /// <summary>What looks like a bullet, stands there more than once and each time has a text of letters behind it.</summary>
    private static HashSet<string> Repeated(IReadOnlyList<BodyLine> lines)
    {
        var times = new Dictionary<string, int>(StringComparer.Ordinal);
        var others = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < lines.Count; i++)
        {
            var mark = lines[i].Plain;
            if (!LoneMarks.MayBeBullet(mark)) continue;
            if (i + 1 < lines.Count && lines[i + 1].Plain.Any(char.IsLetter) && !LoneMarks.MayBeBullet(lines[i + 1].Plain)) times[mark] = times.GetValueOrDefault(mark) + 1;
            else others.Add(mark);
        }

        return [.. times.Where(count => count.Value > 1 && !others.Contains(count.Key)).Select(count => count.Key)];
    }
}
