using System.Text.Json.Nodes;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Sources.Schemas;

/// <summary>The few shapes that the schemas are made of.</summary>
internal static class SchemaParts
{
    public static JsonObject Document(string title, JsonObject schema)
    {
        var document = new JsonObject { ["$schema"] = "http://json-schema.org/draft-07/schema#", ["title"] = title };
        foreach (var (name, value) in schema.ToList())
        {
            schema.Remove(name);
            document[name] = value;
        }
        return document;
    }

    public static JsonObject Object(string[] required, params (string Name, JsonObject Schema)[] properties)
    {
        var schema = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject(properties.Select(property => KeyValuePair.Create<string, JsonNode?>(property.Name, property.Schema))),
            ["additionalProperties"] = false,
        };
        if (required.Length > 0) schema["required"] = new JsonArray([.. required.Select(name => (JsonNode)name)]);
        return schema;
    }

    public static JsonObject List(JsonObject items, int least = 0)
    {
        var schema = new JsonObject { ["type"] = "array", ["items"] = items };
        if (least > 0) schema["minItems"] = least;
        return schema;
    }

    // YAML has numbers and dates of its own: 2018 and 2018-01-24 without quotes are no strings to an editor.
    public static JsonObject Text(string meaning) => Described(new JsonObject { ["type"] = new JsonArray("string", "number") }, meaning);

    public static JsonObject Date(string meaning, string pattern = DatePatterns.Any) => Described(
        new JsonObject
        {
            ["type"] = new JsonArray("string", "integer"),
            ["pattern"] = pattern,
            ["patternErrorMessage"] = "no date of EDTF: 2018, 2018-05, 2018-05-25, [..2018-06] (by June), 2018-01/2018-06, 2018/..",
            ["minimum"] = 1000,
            ["maximum"] = 9999,
        }, "EDTF: " + meaning);

    public static JsonObject Decimal(string meaning) => Described(
        new JsonObject
        {
            ["type"] = new JsonArray("string", "number"),
            ["pattern"] = @"^\+?([0-9]+(\.[0-9]*)?|\.[0-9]+)$",
            ["minimum"] = 0,
            ["patternErrorMessage"] = "no number: write digits alone, 320000000 or 0.5",
        }, meaning);

    public static JsonObject Number(string meaning) => Described(new JsonObject { ["type"] = "integer", ["minimum"] = 1 }, meaning);

    public static JsonObject Range(string meaning) =>
        Described(new JsonObject { ["type"] = new JsonArray("string", "integer"), ["minimum"] = 1, ["pattern"] = "^[0-9]+( *- *[0-9]+)?$" }, meaning);

    public static JsonObject Count(string meaning) => Described(new JsonObject { ["type"] = "integer", ["minimum"] = 0 }, meaning);

    public static JsonObject Flag(string meaning) => Described(new JsonObject { ["const"] = true }, meaning);

    public static JsonObject Id(string meaning, IEnumerable<EntityKind> kinds) => Described(
        new JsonObject { ["type"] = "string", ["pattern"] = $"^({string.Join('|', kinds.Select(kind => kind.Prefix))}):[a-z0-9]+(-[a-z0-9]+)*$" }, meaning);

    /// <summary>A closed list; editors show the meanings beside the values.</summary>
    public static JsonObject Enum(IEnumerable<(string Name, string Meaning)> values)
    {
        var list = values.ToList();
        var schema = new JsonObject { ["enum"] = new JsonArray([.. list.Select(value => (JsonNode)value.Name)]) };
        if (list.Any(value => value.Meaning.Length > 0)) schema["enumDescriptions"] = new JsonArray([.. list.Select(value => (JsonNode)value.Meaning)]);
        return schema;
    }

    public static JsonObject Counts(IEnumerable<string> names) =>
        Object([], [.. names.Select(name => (name, Count("")))]);

    private static JsonObject Described(JsonObject schema, string meaning)
    {
        if (meaning.Length > 0) schema["description"] = meaning;
        return schema;
    }
}
