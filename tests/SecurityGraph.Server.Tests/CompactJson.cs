using System.Text.Json;

namespace SecurityGraph.Server.Tests;

/// <summary>JSON for readers: what fits into a line stands on one, and brackets close where their content ends.</summary>
internal static class CompactJson
{
    private const int Width = 150;

    public static string Of(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Text(document.RootElement, indent: 0, used: 0);
    }

    /// <param name="used">How much of the line stands before it, beside the indentation.</param>
    private static string Text(JsonElement element, int indent, int used)
    {
        var flat = Flat(element);
        if (indent + used + flat.Length <= Width) return flat;
        var separator = ",\n" + new string(' ', indent + 1);
        return element.ValueKind switch
        {
            JsonValueKind.Object when element.EnumerateObject().Take(2).Count() == 1 => $"{{{Member(element.EnumerateObject().Single(), indent, used + 1)}}}",
            JsonValueKind.Object => $"{{{string.Join(separator, element.EnumerateObject().Select(member => Member(member, indent + 1, used: 0)))}}}",
            JsonValueKind.Array => $"[{separator[1..]}{string.Join(separator, element.EnumerateArray().Select(item => Text(item, indent + 1, used: 0)))}]",
            _ => flat,
        };
    }

    private static string Member(JsonProperty member, int indent, int used) => Name(member) + Text(member.Value, indent, used + Name(member).Length);

    private static string Name(JsonProperty member) => $"\"{member.Name}\": ";

    private static string Flat(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => $"{{{string.Join(", ", element.EnumerateObject().Select(member => Name(member) + Flat(member.Value)))}}}",
        JsonValueKind.Array => $"[{string.Join(", ", element.EnumerateArray().Select(Flat))}]",
        _ => element.GetRawText(),
    };
}
