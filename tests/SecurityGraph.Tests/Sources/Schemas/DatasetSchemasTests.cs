using System.Text.Json.Nodes;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Sources.Datasets;
using SecurityGraph.Sources.Schemas;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Sources.Schemas;

public sealed class DatasetSchemasTests
{
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
        // But for those that nobody writes by hand.
        var files = Directory.GetFiles(BundledDataset.Folder, "*.yaml", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != TextFacts.FileName).ToList();
        files.Count.ShouldBeGreaterThan(20);
        foreach (var file in files)
        {
            var first = File.ReadLines(file).First();
            first.ShouldStartWith("# yaml-language-server: $schema=", customMessage: file);
            var schema = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, first[(first.IndexOf('=', StringComparison.Ordinal) + 1)..]));
            Path.GetDirectoryName(schema).ShouldBe(Path.Combine(BundledDataset.Folder, "schemas"), file);
            SchemaFaults.Of(Path.GetFileName(schema), File.ReadAllText(file)).ShouldBeEmpty(file);
        }
    }

    [Theory]
    [InlineData("dataset.yaml", "release: 1.0.0", "relaese: 1.0.0")]
    [InlineData("entities/actor.yaml", "id: actor:pilots", "id: aktor:pilots")]
    [InlineData("entities/actor.yaml", "name: the pilots", "label: the pilots")]
    [InlineData("entities/actor.yaml", "subkind: group", "subkind: gruop")]
    [InlineData("entities/actor.yaml", "status: verified", "status: sure")]
    [InlineData("entities/actor.yaml", "subkind: group", "subkind: group\n  class: act")]
    [InlineData("entities/actor.yaml", "subkind: group", "subkind: group\n  copy: true")]
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
        var schema = SchemaFaults.SchemaOf(file);
        SchemaFaults.Of(schema, dataset.Read(file)).ShouldBeEmpty();
        SchemaFaults.Of(schema, dataset.Change(file, old, by).Read(file)).ShouldNotBeEmpty();
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

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(member => Objects(member.Value)).Prepend(map),
        JsonArray list => list.SelectMany(Objects),
        _ => [],
    };
}
