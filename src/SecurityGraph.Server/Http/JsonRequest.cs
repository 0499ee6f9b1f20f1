using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace SecurityGraph.Server.Http;

/// <summary>JSON that a client sent: valid, not nested without end, made of characters, and each member once.</summary>
internal static class JsonRequest
{
    private const int MostLevels = 64, Deeper = 1_000_000;

    /// <param name="what">What it is, to begin a sentence.</param>
    /// <exception cref="RequestRefused">It is not, or a member stands twice in an object of it; the message says why.</exception>
    public static JsonDocument Parse(ReadOnlyMemory<byte> json, string what)
    {
        JsonDocument? document = null;
        if (json.Span.StartsWith("\uFEFF"u8)) json = json[3..]; // editors write a byte order mark; RFC 8259, 8.1, lets a reader ignore it
        try
        {
            document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = MostLevels });
            Check(document.RootElement);
            return document;
        }
        catch (JsonException)
        {
            throw Invalid(IsDeeper(json) ? $"{what} is nested more than {MostLevels} levels deep." : $"{what} is not valid JSON.");
        }
        catch (RequestRefused)
        {
            document?.Dispose();
            throw;
        }
        catch (InvalidOperationException)
        {
            document?.Dispose();
            throw Invalid($"{what} has a text that is not valid Unicode: half of a character, as in \\ud800.");
        }
    }

    /// <summary>Reads each text once: half a character is JSON, and no text. And of two members of one name nobody can tell which counts.</summary>
    private static void Check(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.String) _ = element.GetString();
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray()) Check(item);
        }
        if (element.ValueKind != JsonValueKind.Object) return;
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject())
        {
            if (!names.Add(member.Name)) throw new RequestRefused(StatusCodes.Status400BadRequest, "BAD_REQUEST", $"{member.Name} stands twice.");
            Check(member.Value);
        }
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
