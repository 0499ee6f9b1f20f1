using System.Text;

namespace SecurityGraph.Sources.Documents.Markdown;

/// <summary>What a Markdown file holds that no reader of the page sees: settings at its head, and comments.</summary>
internal static class FrontMatter
{
    private const int LongestSettings = 500;

    /// <summary>The same lines, those of settings and comments empty, so that every other keeps its number.</summary>
    public static string[] Without(string[] lines)
    {
        var kept = lines.ToArray();
        Array.Fill(kept, "", 0, SettingsLength(lines));
        DropComments(kept);
        return kept;
    }

    /// <summary>Settings stand between two lines of three hyphens (YAML) or plus signs (TOML); a rule above a text has none behind it.</summary>
    private static int SettingsLength(string[] lines)
    {
        var fence = lines[0].TrimEnd();
        if (fence is not ("---" or "+++") || lines.Length < 3 || !IsSetting(lines[1])) return 0;
        for (var i = 1; i < Math.Min(lines.Length, LongestSettings); i++)
        {
            var line = lines[i].TrimEnd();
            if (line == fence || (line == "..." && fence == "---")) return i + 1;
            if (!MayStandAmongSettings(line)) return 0;
        }

        return 0;
    }

    /// <summary>A setting, what belongs to the one before (indented, or an item of a list), a comment, a table of TOML, or nothing; no text.</summary>
    private static bool MayStandAmongSettings(string line) => line.Length == 0 || line[0] is ' ' or '\t' or '#' or '[' or ']' or '{' or '}' || line.StartsWith("- ", StringComparison.Ordinal) || IsSetting(line);

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

    /// <summary>A key and what parts it from its value.</summary>
    private static bool IsSetting(string line)
    {
        var rest = line.AsSpan().TrimStart().TrimStart("\"'");
        var key = 0;
        while (key < rest.Length && (char.IsLetterOrDigit(rest[key]) || rest[key] is '_' or '-' or '.')) key++;
        return key > 0 && rest[key..].TrimStart("\"' \t") is [':' or '=', ..];
    }
}
