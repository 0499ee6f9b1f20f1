using System.Text;
using System.Text.Json;

namespace SecurityGraph.Sources.Documents.Markdown;

/// <summary>
/// The settings at the head of a Markdown file: between two lines of three hyphens (YAML) or plus signs (TOML), a JSON object, or the
/// lines of title, author and date that begin with a percent sign. A rule above a text has no settings behind it.
/// </summary>
internal static class Settings
{
    private const int Longest = 500;

    /// <summary>How many lines they take, empty ones above them among these; 0 where a text begins at once.</summary>
    public static int LengthAtHead(string[] lines)
    {
        var first = Array.FindIndex(lines, line => !string.IsNullOrWhiteSpace(line));
        if (first < 0) return 0;
        return lines[first].TrimEnd() switch
        {
            "---" or "---yaml" or "---json" or "---toml" => FenceEnd(lines, first, "---"),
            "+++" => FenceEnd(lines, first, "+++"),
            ";;;" => FenceEnd(lines, first, ";;;"),
            ['{', ..] => ObjectEnd(lines, first),
            ['%', ..] => TitleEnd(lines, first),
            _ => 0,
        };
    }

    private static int FenceEnd(string[] lines, int first, string fence)
    {
        var isYaml = fence == "---" && lines[first].TrimEnd() == fence;
        var holdsSetting = false;
        // Behind an empty line a word with a capital and a colon begins a text rather.
        var isApart = isYaml && first + 1 < lines.Length && string.IsNullOrWhiteSpace(lines[first + 1]);
        for (var i = first + 1; i < Math.Min(lines.Length, first + Longest); i++)
        {
            var line = lines[i].TrimEnd();
            if (line == fence || (line == "..." && isYaml)) return holdsSetting ? i + 1 : 0;
            // A rule has text behind it: YAML begins with a setting at once, and nothing but settings follows.
            if (isYaml && !(holdsSetting ? MayStandAmongSettings(line) : (isApart ? line.Length == 0 || (IsSetting(line) && char.IsLower(line[0])) : IsSetting(line) || line.StartsWith('#')))) return 0;
            holdsSetting |= IsSetting(line.TrimStart('{', ' '));
        }

        return 0;
    }

    /// <summary>A JSON object with a line end behind it.</summary>
    private static int ObjectEnd(string[] lines, int first)
    {
        var text = Encoding.UTF8.GetBytes(string.Join('\n', lines.Skip(first).Take(Longest)));
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject || !reader.TrySkip()) return 0;
        }
        catch (JsonException)
        {
            return 0;
        }

        var end = (int)reader.BytesConsumed;
        var rest = text.AsSpan(end);
        var line = rest.IndexOf((byte)'\n');
        var isAlone = (line < 0 ? rest : rest[..line]).IndexOfAnyExcept((byte)' ', (byte)'\t', (byte)'\r') < 0;
        return isAlone && text.AsSpan(0, end).Contains((byte)':') ? first + text.AsSpan(0, end).Count((byte)'\n') + 1 : 0;
    }

    /// <summary>Pandoc's title, author and date, each perhaps of several lines that are indented; an empty line or heading follows.</summary>
    private static int TitleEnd(string[] lines, int first)
    {
        const int Most = 3;
        var (i, titles) = (first, 0);
        for (; i < lines.Length && !string.IsNullOrWhiteSpace(lines[i]); i++)
        {
            if (lines[i].TrimEnd() == "%" || lines[i].StartsWith("% ", StringComparison.Ordinal)) titles++;
            else if (!char.IsWhiteSpace(lines[i][0])) break;
        }

        return titles is > 0 and <= Most && (i == lines.Length || string.IsNullOrWhiteSpace(lines[i]) || lines[i][0] == '#') ? i : 0;
    }

    /// <summary>A setting, what belongs to the one before (indented, or an item of a list), a comment, a table of TOML, or nothing; no text.</summary>
    private static bool MayStandAmongSettings(string line) => line.Length == 0 || line[0] is ' ' or '\t' or '#' or '[' or ']' or '{' or '}' || line.StartsWith("- ", StringComparison.Ordinal) || IsSetting(line);

    /// <summary>A key and what parts it from its value.</summary>
    private static bool IsSetting(string line)
    {
        var rest = line.AsSpan().TrimStart().TrimStart("\"'");
        var key = 0;
        while (key < rest.Length && (char.IsLetterOrDigit(rest[key]) || rest[key] is '_' or '-' or '.')) key++;
        return key > 0 && rest[key..].TrimStart("\"' \t") is [':' or '=', ..];
    }
}
