using System.Globalization;

namespace SecurityGraph.Neo4j.QueryApi;

/// <summary>An answer's JSON by its meaning.</summary>
internal sealed class QueryAnswer(IReadOnlyDictionary<string, object?> members)
{
    /// <summary>The first fault that the server names, whatever the status of its answer was.</summary>
    public (string Code, string Message)? Fault
    {
        get
        {
            if (members.GetValueOrDefault("errors") is not object?[] { Length: > 0 } errors) return null;
            var first = errors[0] as Dictionary<string, object?>;
            return (Text(first, "code") is { Length: > 0 } code ? code : "N/A", Text(first, "message"));
        }
    }

    public string? Transaction => members.GetValueOrDefault("transaction") is Dictionary<string, object?> one && Text(one, "id") is { Length: > 0 } id ? id : null;

    /// <summary>Null where the answer has no data: it is none to a statement.</summary>
    public CypherResult? Result
    {
        get
        {
            if (members.GetValueOrDefault("data") is not Dictionary<string, object?> data) return null;
            if (data.GetValueOrDefault("fields") is not object?[] names || data.GetValueOrDefault("values") is not object?[] values) return null;
            var fields = Array.ConvertAll(names, name => name as string ?? "");
            return new CypherResult
            {
                Fields = fields,
                Rows = Array.ConvertAll(values, row => Row(fields, row)),
            };
        }
    }

    private static CypherRow Row(string[] fields, object? row) => row is object?[] values && values.Length == fields.Length
        ? new CypherRow(fields, values)
        : throw new Neo4jException(Neo4jException.BrokenAnswer, "Neo4j answered with a row that has not as many values as it has names.");

    private static string Text(Dictionary<string, object?>? members, string name) =>
        Convert.ToString(members?.GetValueOrDefault(name), CultureInfo.InvariantCulture) ?? "";
}
