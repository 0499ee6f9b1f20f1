using System.Text.Json.Nodes;
using NJsonSchema;
using SecurityGraph.Sources.Schemas;

namespace SecurityGraph.Tests.Sources.Schemas;

/// <summary>What a schema finds in a data file, as an editor would. NJsonSchema reads draft 4, so the newer words are put in those of that draft.</summary>
internal static class SchemaFaults
{
    private static readonly Dictionary<string, Lazy<JsonSchema>> Schemas =
        DatasetSchemas.All.ToDictionary(schema => schema.Key, schema => new Lazy<JsonSchema>(() => JsonSchema.FromJsonAsync(Older(JsonNode.Parse(schema.Value))!.ToJsonString()).GetAwaiter().GetResult()));

    public static string SchemaOf(string file) =>
        file.StartsWith("entities/", StringComparison.Ordinal) ? "entities.schema.json" : Path.ChangeExtension(Path.GetFileName(file), "schema.json");

    public static List<string> Of(string schema, string yaml) =>
        [.. Schemas[schema].Value.Validate(YamlAsJson.Read(yaml)?.ToJsonString() ?? "null").Select(error => error.ToString())];

    private static JsonNode? Older(JsonNode? node)
    {
        if (node is JsonArray list) return new JsonArray([.. list.Select(Older)]);
        if (node is not JsonObject map) return node?.DeepClone();
        var older = new JsonObject(map.Where(member => member.Key is not ("if" or "then" or "else")).Select(member => member switch
        {
            { Key: "const", Value: var value } => KeyValuePair.Create<string, JsonNode?>("enum", new JsonArray(value?.DeepClone())),
            { Key: "contains", Value: var value } => KeyValuePair.Create<string, JsonNode?>("not", new JsonObject { ["items"] = Not(Older(value)) }),
            { Value: JsonValue value } when value.TryGetValue<bool>(out var allowed) && !allowed && member.Key != "additionalProperties" => KeyValuePair.Create<string, JsonNode?>(member.Key, Not(new JsonObject())),
            _ => KeyValuePair.Create(member.Key, Older(member.Value)),
        }));
        if (map.TryGetPropertyValue("if", out var condition))
            older["anyOf"] = new JsonArray(Both(Older(condition), Older(map["then"])), Both(Not(Older(condition)), Older(map["else"])));
        return older;
    }

    private static JsonObject Not(JsonNode? schema) => new() { ["not"] = schema };

    private static JsonObject Both(JsonNode? one, JsonNode? other) => new() { ["allOf"] = new JsonArray(one, other ?? new JsonObject()) };
}
