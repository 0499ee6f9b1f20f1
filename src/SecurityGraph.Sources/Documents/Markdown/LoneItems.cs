using SecurityGraph.Sources.Documents.Outlines;
using SecurityGraph.Sources.Documents.Text;

namespace SecurityGraph.Sources.Documents.Markdown;

/// <summary>Sets a mark that stands on a line by itself before the text it belongs to: <c>(1)</c>, an empty line, <c>The lamps</c>.</summary>
internal static class LoneItems
{
    private const int Farthest = 3;

    public static string[] Joined(string[] lines, IReadOnlyDictionary<int, VerbatimBlock> verbatim)
    {
        string[]? joined = null;
        for (var i = 0; i < lines.Length; i++)
        {
            if (verbatim.TryGetValue(i, out var block))
            {
                i = block.Last;
                continue;
            }

            var mark = lines[i].Trim();
            if (mark.Length == 0 || !MayBegin(lines, i) || TextBehind(lines, i) is not (> 0 and var text)) continue;
            if (!IsLone(mark) && !HeadingLine.IsNumberOf(mark, lines[text].Trim())) continue;
            joined ??= [.. lines];
            joined[text] = $"{(LoneMarks.IsBullet(mark) ? LoneMarks.Bullet : mark)} {lines[text].Trim()}";
            joined[i] = "";
        }

        return joined ?? lines;
    }

    private static bool IsLone(string line) => LoneMarks.IsPoint(line) || LoneMarks.IsNumber(line) || LoneMarks.IsBullet(line);

    private static bool MayBegin(string[] lines, int index) =>
        index == 0 || string.IsNullOrWhiteSpace(lines[index - 1]) || ListMarks.MayFollow(lines[index - 1].TrimEnd());

    /// <summary>The line of a text that has no mark of its own; 0 where none follows.</summary>
    private static int TextBehind(string[] lines, int index)
    {
        var next = index + 1;
        while (next < lines.Length && next - index < Farthest && string.IsNullOrWhiteSpace(lines[next])) next++;
        if (next >= lines.Length || lines[next].Trim() is not [var first, ..] line) return 0;
        return char.IsLetterOrDigit(first) || first is '*' or '_' or '"' or '“' or '‘' or '\'' or '[' ? IsLone(line) || ListMarks.TryRead(line, out _, out _) ? 0 : next : 0;
    }
}
