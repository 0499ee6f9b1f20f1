using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace SecurityGraph.Server.Http;

/// <summary>JSON that a client sent: valid, not nested without end, made of characters, and each member once.</summary>
internal static class JsonRequest
{
    private const int MostLevels = 64, Deeper = 1_000_000;

    /// <param name="what">What it is, as in "The body".</param>
    /// <exception cref="RequestRefused">It is not, or a member stands twice in an object of it; the message says why, and where.</exception>
    public static JsonDocument Parse(ReadOnlyMemory<byte> json, string what)
    {
        if (json.Span.StartsWith("\uFEFF"u8)) json = json[3..]; // editors write a byte order mark; RFC 8259, 8.1, lets a reader ignore it
        try
        {
            Check(json.Span, what);
            return JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = MostLevels });
        }
        catch (JsonException fault)
        {
            var place = Place(json.Span, OffsetOf(fault, json.Span));
            throw Invalid(IsDeeper(json) ? $"The {what} is nested more than {MostLevels} levels deep ({place})." : $"The {what} is not valid JSON ({place}).");
        }
    }

    /// <summary>Reads each text once: half a character is JSON, and no text. And of two members of one name nobody can tell which counts.</summary>
    private static void Check(ReadOnlySpan<byte> json, string what)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = MostLevels });
        var objects = new Stack<HashSet<string>>();
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.StartObject) objects.Push(new HashSet<string>(StringComparer.Ordinal));
            else if (reader.TokenType == JsonTokenType.EndObject) objects.Pop();
            else if (reader.TokenType is JsonTokenType.PropertyName or JsonTokenType.String)
            {
                var text = Text(ref reader, json, what);
                if (reader.TokenType == JsonTokenType.PropertyName && !objects.Peek().Add(text))
                    throw new RequestRefused(StatusCodes.Status400BadRequest, "BAD_REQUEST", $"{text} stands twice in the {what} ({Place(json, reader.TokenStartIndex)}).");
            }
        }
    }

    private static string Text(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, string what)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw Invalid($"The {what} has a text that is not valid Unicode: half of a character, as in \\ud800 ({Place(json, reader.TokenStartIndex)}).");
        }
    }

    private static long OffsetOf(JsonException fault, ReadOnlySpan<byte> json)
    {
        var start = 0;
        for (var line = 0L; line < fault.LineNumber; line++) start += json[start..].IndexOf((byte)'\n') + 1;
        return Math.Min(json.Length, start + (fault.BytePositionInLine ?? 0));
    }

    /// <summary>Columns are counted in characters, as an editor does.</summary>
    private static string Place(ReadOnlySpan<byte> json, long offset)
    {
        var before = json[..(int)offset];
        var column = Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"line {before.Count((byte)'\n') + 1}, column {column}");
    }

    private static bool IsDeeper(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = Deeper });
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static RequestRefused Invalid(string message) => new(StatusCodes.Status400BadRequest, "INVALID_JSON", message);
}
