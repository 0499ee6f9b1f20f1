using System.Text;

namespace SecurityGraph.Sources.Documents.Markdown;

/// <summary>What a Markdown file holds that no reader of the page sees: settings at its head, and comments.</summary>
internal static class FrontMatter
{
    /// <summary>The same lines, those of settings and comments empty, so that every other keeps its number.</summary>
    public static string[] Without(string[] lines)
    {
        var kept = lines.ToArray();
        Array.Fill(kept, "", 0, Settings.LengthAtHead(lines));
        DropComments(kept);
        return kept;
    }

    private static void DropComments(string[] lines)
    {
        const string Open = "<!--", Close = "-->";
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].Contains(Open, StringComparison.Ordinal)) continue;
            var parts = lines[i].Split(Open);
            var kept = new StringBuilder(parts[0]);
            for (var part = 1; part < parts.Length; part++)
            {
                var end = parts[part].IndexOf(Close, StringComparison.Ordinal);
                if (end >= 0) kept.Append(parts[part], end + Close.Length, parts[part].Length - end - Close.Length);
                else if (part == parts.Length - 1 && !TryDropTo(lines, i + 1)) return; // nothing closes it, nor any behind it
            }

            lines[i] = kept.ToString();
        }

        static bool TryDropTo(string[] lines, int first)
        {
            var last = Array.FindIndex(lines, first, line => line.Contains(Close, StringComparison.Ordinal));
            if (last < 0) return false;
            Array.Fill(lines, "", first, last - first);
            lines[last] = lines[last][(lines[last].IndexOf(Close, StringComparison.Ordinal) + Close.Length)..];
            return true;
        }
    }
}
