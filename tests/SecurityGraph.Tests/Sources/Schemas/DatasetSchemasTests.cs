using System.Text.Json.Nodes;
using NJsonSchema;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Sources.Schemas;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Sources.Schemas;

public sealed class DatasetSchemasTests
{
    private static readonly Dictionary<string, Lazy<(JsonSchema Whole, Dictionary<string, JsonSchema> Rules)>> Schemas =
        DatasetSchemas.All.ToDictionary(schema => schema.Key, schema => new Lazy<(JsonSchema, Dictionary<string, JsonSchema>)>(() => Parse(schema.Value)));

    [Fact]
    public void The_committed_schemas_are_those_of_the_vocabulary()
    {
        foreach (var (name, text) in DatasetSchemas.All) Approval.Matches("data/schemas/" + name, text);
        Directory.GetFiles(Path.Combine(BundledDataset.Folder, "schemas")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)
            .ShouldBe(DatasetSchemas.All.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_editor_knows_every_member_that_the_reader_takes()
    {
        var statement = JsonNode.Parse(DatasetSchemas.All["statements.schema.json"])!["items"]!;
        var evidence = statement["properties"]!["evidence"]!["items"]!;
        // What a program writes, an author doesn't.
        Members(statement).ShouldBe(StatementMembers.Names.All.Except(["type", "id", "derived"]), ignoreOrder: true);
        // What an author notes for the next author does not leave the file.
        Members(evidence).ShouldBe(EvidenceMembers.Names.All.Append("looked"), ignoreOrder: true);

        static IEnumerable<string> Members(JsonNode schema) => schema["properties"]!.AsObject().Select(member => member.Key);
    }

    [Fact]
    public void Every_data_file_names_its_schema_and_is_valid()
    {
        var files = Directory.GetFiles(BundledDataset.Folder, "*.yaml", SearchOption.AllDirectories);
        files.Length.ShouldBeGreaterThan(20);
        foreach (var file in files)
        {
            var first = File.ReadLines(file).First();
            first.ShouldStartWith("# yaml-language-server: $schema=", customMessage: file);
            var schema = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, first[(first.IndexOf('=', StringComparison.Ordinal) + 1)..]));
            Path.GetDirectoryName(schema).ShouldBe(Path.Combine(BundledDataset.Folder, "schemas"), file);
            Faults(Path.GetFileName(schema), File.ReadAllText(file)).ShouldBeEmpty(file);
        }
    }

    [Theory]
    [InlineData("dataset.yaml", "release: 1.0.0", "relaese: 1.0.0")]
    [InlineData("entities/actor.yaml", "id: actor:pilots", "id: aktor:pilots")]
    [InlineData("entities/actor.yaml", "name: the pilots", "label: the pilots")]
    [InlineData("entities/actor.yaml", "subkind: group", "subkind: gruop")]
    [InlineData("entities/actor.yaml", "status: verified", "status: sure")]
    [InlineData("report/source.yaml", "title: Report on the tides", "heading: Report on the tides")]
    [InlineData("report/source.yaml", "OPERATES: 1", "OPERATE: 1")]
    [InlineData("report/source.yaml", "OPERATES: 1", "OPERATES: -1")]
    [InlineData("report/statements.yaml", "subject: actor:harbour-office", "subject: actor:Harbour")]
    [InlineData("report/statements.yaml", "predicate: OPERATES", "predicate: OPERATE")]
    [InlineData("report/statements.yaml", "validFrom: 2016", "validFrom: [2016]")]
    [InlineData("report/statements.yaml", "validFrom: 2016", "colour: red")]
    [InlineData("report/statements.yaml", "paragraph: 2", "paragraph: two")]
    [InlineData("report/statements.yaml", "paragraph: 2", "paragraph: 0")]
    [InlineData("report/statements.yaml", "unit: person", "unit: persons")]
    [InlineData("report/statements.yaml", "\n  modality: urged", "")]
    [InlineData("report/statements.yaml", "  evidence:\n    - section: \"1\"", "  evidence: []\n  silent:\n    - section: \"1\"")]
    [InlineData("report/statements.yaml", "modality: urged", "modality: planned")] // from here on by the rule of one predicate
    [InlineData("report/statements.yaml", "  about: [instrument:tide-table]\n", "")]
    [InlineData("report/statements.yaml", "object: actor:pilots", "object: topic:pilots")]
    [InlineData("report/statements.yaml", "  predicate: OPERATES\n  object: instrument:tide-table\n", "  predicate: OPERATES\n")]
    [InlineData("report/statements.yaml", "subject: actor:harbour-office", "subject: document:report")]
    [InlineData("report/statements.yaml", "validFrom: 2016", "stage: published")]
    [InlineData("web/statements.yaml", "predicate: OCCURS\n  when: 2018-01-10", "predicate: OCCURS\n  object: actor:pilots\n  when: 2018-01-10")]
    [InlineData("web/statements.yaml", "  stage: in_force\n", "")]
    public void A_broken_file_is_not_valid(string file, string old, string by)
    {
        using var dataset = new SmallDataset();
        var schema = file.StartsWith("entities/", StringComparison.Ordinal) ? "entities.schema.json" : Path.ChangeExtension(Path.GetFileName(file), "schema.json");
        Faults(schema, dataset.Read(file)).ShouldBeEmpty();
        Faults(schema, dataset.Change(file, old, by).Read(file)).ShouldNotBeEmpty();
    }

    [Fact]
    public void A_closed_list_names_each_value_once_and_explains_it()
    {
        foreach (var (name, text) in DatasetSchemas.All)
        {
            foreach (var list in Objects(JsonNode.Parse(text)).Where(node => node.ContainsKey("enum")))
            {
                var values = list["enum"]!.AsArray().Select(value => value!.GetValue<string>()).ToList();
                values.ShouldBeUnique(name);
                if (list["enumDescriptions"] is JsonArray descriptions) descriptions.Count.ShouldBe(values.Count, name);
            }
        }
    }

    /// <summary>
    /// What a schema finds. NJsonSchema passes over <c>if</c> and <c>then</c>, by which the rules of predicates are written, so
    /// the rule of each statement's predicate is asked by itself.
    /// </summary>
    private static List<string> Faults(string name, string yaml)
    {
        var (whole, rules) = Schemas[name].Value;
        var data = YamlAsJson.Read(yaml);
        var found = Validate(whole, data);
        if (rules.Count == 0) return found;
        foreach (var statement in data!.AsArray())
        {
            if (rules.TryGetValue((string?)statement!["predicate"] ?? "", out var rule)) found.AddRange(Validate(rule, statement));
        }
        return found;
    }

    private static List<string> Validate(JsonSchema schema, JsonNode? data) => [.. schema.Validate(data?.ToJsonString() ?? "null").Select(error => error.ToString())];

    /// <summary>A schema, and what it asks of a statement by the name of its predicate.</summary>
    private static (JsonSchema Whole, Dictionary<string, JsonSchema> Rules) Parse(string text)
    {
        var schema = JsonNode.Parse(text)!;
        var rules = schema["items"]?["allOf"]?.AsArray() ?? [];
        return (Parsed(schema), rules.ToDictionary(rule => (string)rule!["if"]!["properties"]!["predicate"]!["const"]!, rule => Parsed(rule!["then"]!)));
    }

    private static JsonSchema Parsed(JsonNode schema) => JsonSchema.FromJsonAsync(Older(schema)!.ToJsonString()).GetAwaiter().GetResult();

    /// <summary>The words of draft 7 that NJsonSchema lacks, in those of draft 4.</summary>
    private static JsonNode? Older(JsonNode? node) => node switch
    {
        JsonObject map => new JsonObject(map.Where(member => member.Key is not ("if" or "then")).Select(member => member switch
        {
            { Key: "const", Value: var value } => KeyValuePair.Create<string, JsonNode?>("enum", new JsonArray(value?.DeepClone())),
            { Value: JsonValue value } when value.TryGetValue<bool>(out var allowed) && !allowed && member.Key != "additionalProperties" => KeyValuePair.Create<string, JsonNode?>(member.Key, new JsonObject { ["not"] = new JsonObject() }),
            _ => KeyValuePair.Create(member.Key, Older(member.Value)),
        })),
        JsonArray list => new JsonArray([.. list.Select(Older)]),
        JsonValue value => value.DeepClone(),
        _ => null,
    };

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(member => Objects(member.Value)).Prepend(map),
        JsonArray list => list.SelectMany(Objects),
        _ => [],
    };
}
