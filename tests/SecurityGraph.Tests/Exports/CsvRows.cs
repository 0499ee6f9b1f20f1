using System.Text;

namespace SecurityGraph.Tests.Exports;

/// <summary>Reads RFC 4180, and refuses what is not.</summary>
internal static class CsvRows
{
    public static IReadOnlyList<IReadOnlyList<string>> Read(string text)
    {
        List<IReadOnlyList<string>> rows = [];
        List<string> row = [];
        for (var at = 0; at < text.Length;)
        {
            row.Add(text[at] == '"' ? Quoted(text, ref at) : Plain(text, ref at));
            if (at < text.Length && text[at] == ',')
            {
                at++;
                continue;
            }
            if (!text.AsSpan(at).StartsWith("\r\n")) throw new FormatException($"At {at} no row ends.");
            at += 2;
            rows.Add(row);
            row = [];
        }
        return rows.Select(one => one.Count).Distinct().Count() <= 1 ? rows : throw new FormatException("Rows are of different length.");
    }

    private static string Plain(string text, ref int at)
    {
        var end = text.AsSpan(at).IndexOfAny(',', '\r', '\n');
        var cell = text[at..(end < 0 ? text.Length : at + end)];
        at += cell.Length;
        return cell.Contains('"', StringComparison.Ordinal) ? throw new FormatException($"Before {at} a quote stands in a plain cell.") : cell;
    }

    private static string Quoted(string text, ref int at)
    {
        var cell = new StringBuilder();
        for (at++; text[at] != '"' || (at + 1 < text.Length && text[at + 1] == '"'); at++)
        {
            if (text[at] == '"') at++;
            cell.Append(text[at]);
        }
        at++;
        return cell.ToString();
    }
}
