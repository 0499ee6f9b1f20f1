using SecurityGraph.Sources.Documents.Text;

namespace SecurityGraph.Sources.Documents.PlainText;

/// <summary>A point such as <c>(1)</c> that extraction set on a line by itself belongs to the line behind it.</summary>
internal static class LonePoints
{
    public static List<BodyLine> Join(IReadOnlyList<BodyLine> lines, PrintedWords words)
    {
        var joined = new List<BodyLine>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (i + 1 < lines.Count && IsLone(line.Plain) && !IsLone(lines[i + 1].Plain) && !ListMarks.IsPoint(lines[i + 1].Plain))
            {
                var text = new LineJoiner(words);
                text.Add(line.Text);
                text.Add(lines[++i].Text);
                line = line with { Text = text.Joined() };
            }

            joined.Add(line);
        }

        return joined;
    }

    private static bool IsLone(string line) => line is ['(', .., ')'] && line.Length <= 6 && ListMarks.IsPoint(line + " x");
}
