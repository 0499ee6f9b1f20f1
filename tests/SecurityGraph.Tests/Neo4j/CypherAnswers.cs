using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SecurityGraph.Neo4j.QueryApi;

namespace SecurityGraph.Tests.Neo4j;

/// <summary>Answers as people read them: a line a row, the properties of a path left out.</summary>
internal static class CypherAnswers
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Show(CypherResult result)
    {
        var rows = result.Rows.Select(row => result.Fields is ["path"] ? Path(row.List("path")) : Row(result.Fields, row));
        // Paths are drawn: nobody asks for their order.
        if (result.Fields is ["path"]) rows = rows.Order(StringComparer.Ordinal);
        return string.Concat(rows.Select(row => row + "\n"));
    }

    private static string Row(IReadOnlyList<string> fields, CypherRow row) =>
        string.Join(" | ", fields.Select(field => $"{field}: {JsonSerializer.Serialize(row[field], Readable)}"));

    private static string Path(IReadOnlyList<object?> path)
    {
        var parts = path.Cast<Dictionary<string, object?>>().ToList();
        var text = new StringBuilder(Name(parts[0]));
        for (var i = 1; i < parts.Count; i += 2)
        {
            var forwards = Equals(parts[i]["startNodeElementId"], parts[i - 1]["elementId"]);
            text.Append(forwards ? " -" : " <-").Append(parts[i]["type"]).Append(forwards ? "-> " : "- ").Append(Name(parts[i + 1]));
        }
        return text.ToString();
    }

    private static string Name(Dictionary<string, object?> node) => (string)((Dictionary<string, object?>)node["properties"]!)["name"]!;
}
