using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SecurityGraph.Neo4j.QueryApi;

/// <summary>The JSON of a request: plain, not typed; each value that the database must hold otherwise is converted in Cypher.</summary>
internal static class RequestBody
{
    /// <summary>The language is named, because from 2026 on servers may take another one for granted.</summary>
    private const string Language = "CYPHER 5 ";

    /// <summary>A parameter of each statement that no statement uses: by it the statement is found again when it must be stopped.</summary>
    public const string CallParameter = "_call";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="limit">Heeded by newer servers only, but none minds it.</param>
    public static ReadOnlyMemory<byte> Of(CypherStatement statement, string call, TimeSpan limit)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("statement", Language + statement.Text);
            json.WriteStartObject("parameters");
            foreach (var (name, value) in statement.Parameters) Member(json, name, value);
            json.WriteString(CallParameter, call);
            json.WriteEndObject();
            if (statement.IsRead) json.WriteString("accessMode", "READ");
            json.WriteNumber("maxExecutionTime", Seconds(limit));
            json.WriteEndObject();
        }
        return buffer.WrittenMemory;
    }

    public static ReadOnlyMemory<byte> Begin(TimeSpan limit) =>
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $$"""{"maxExecutionTime":{{Seconds(limit)}}}"""));

    /// <summary>A request without a body and its type is a fault to the server.</summary>
    public static ReadOnlyMemory<byte> Empty { get; } = "{}"u8.ToArray();

    private static long Seconds(TimeSpan limit) => Math.Max(1, (long)Math.Ceiling(limit.TotalSeconds));

    private static void Member(Utf8JsonWriter json, string name, object? value)
    {
        json.WritePropertyName(name);
        Value(json, value);
    }

    private static void Value(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case string text: json.WriteStringValue(text); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            case int number: json.WriteNumberValue(number); break;
            case long number: json.WriteNumberValue(number); break;
            // 1.0 would be written as 1, which the database would keep as an integer.
            case double number when double.IsInteger(number) && Math.Abs(number) < 1e15: json.WriteRawValue(number.ToString("0.0", CultureInfo.InvariantCulture)); break;
            case double number: json.WriteNumberValue(number); break;
            case DateOnly day: json.WriteStringValue(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)); break;
            case IReadOnlyDictionary<string, object?> map: Map(json, map); break;
            case IEnumerable list: List(json, list); break;
            default: throw new ArgumentException($"A parameter is of type {value.GetType().Name}, which has no form in the database.", nameof(value));
        }
    }

    private static void Map(Utf8JsonWriter json, IReadOnlyDictionary<string, object?> map)
    {
        json.WriteStartObject();
        foreach (var (name, value) in map) Member(json, name, value);
        json.WriteEndObject();
    }

    private static void List(Utf8JsonWriter json, IEnumerable list)
    {
        json.WriteStartArray();
        foreach (var value in list) Value(json, value);
        json.WriteEndArray();
    }
}
