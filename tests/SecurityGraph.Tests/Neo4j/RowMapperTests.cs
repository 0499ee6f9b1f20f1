using System.Text;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Terms;
using SecurityGraph.Neo4j.Mapping;
using SecurityGraph.Tests.Sources;
using SecurityGraph.Tests.Store;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Neo4j;

public sealed class RowMapperTests
{
    private static readonly RowMapper Small = new(SmallGraph.Graph);

    private static EntityNode Entity(string id) => Small.Row(SmallGraph.Graph.Entities.Single(entity => entity.Id.ToString() == id));

    private static StatementNode Statement(Predicate predicate) => Small.Row(SmallGraph.Graph.Statements.First(one => one.Predicate == predicate));

    private static object? Value(IReadOnlyDictionary<string, object?> row, string property) => row.GetValueOrDefault(property);

    [Fact]
    public void An_entity_has_its_kind_for_a_label_and_the_number_of_its_relations()
    {
        var row = Entity("actor:commission");
        (row.Label, row.Properties["name"], row.Properties["relations"]).ShouldBe(("Actor", "Commission", 4));
        Value(row.Properties, "folded").ShouldBe(new[] { "commission", "european commission", "ec", "brussels executive" });
    }

    [Fact]
    public void A_former_id_is_a_key_of_who_bears_it() =>
        ((string[])Entity("actor:eu-lisa").Properties["keys"]!).ShouldContain(RowMapper.KeyOf(EntityId.Parse("actor:it-agency")));

    [Fact]
    public void An_event_shows_when_it_is()
    {
        var row = Entity("event:agreement").Properties;
        (Value(row, "when"), Value(row, "earliest"), Value(row, "latest")).ShouldBe(("2018-04-25", "2018-04-25", "2018-04-25"));
    }

    [Fact]
    public void A_statement_joins_its_subject_to_its_object_and_to_each_further_participant()
    {
        var row = Statement(Verbs.CallsOn);
        row.Relations.Select(relation => relation.Ends).ShouldBe(
        [
            new RelationEnds("CALLS_ON", row.Id, "actor:commission", "actor:co-legislators"),
            new RelationEnds("CALLS_ON_ABOUT", row.Id + "/procedure:etias", "actor:commission", "procedure:etias"),
        ]);
        Value(row.Relations[0].Properties, "statement").ShouldBeNull();
        Value(row.Relations[1].Properties, "statement").ShouldBe(row.Id);
        row.Evidence.Count.ShouldBe(2);
    }

    [Fact]
    public void A_relationship_says_when_how_sure_and_where()
    {
        var shown = Statement(Verbs.CallsOn).Relations[0].Properties;
        (Value(shown, "class"), Value(shown, "modality")).ShouldBe(("URGED", "URGED"));
        ((string)Value(shown, "text")!).ShouldContain("Commission");
        ((string[])Value(shown, "sources")!).Length.ShouldBe(2);
    }

    [Fact]
    public void Without_an_object_there_is_no_relationship() => Statement(Predicate.Occurs).Relations.ShouldBeEmpty();

    [Fact]
    public void What_is_stored_is_the_line_of_the_exchange_format()
    {
        using var stream = new MemoryStream();
        SmallGraph.Graph.WriteTo(stream);
        string[] lines =
        [
            (string)Small.Load()["header"]!,
            .. SmallGraph.Graph.Entities.Select(entity => (string)Small.Row(entity).Properties["line"]!),
            .. SmallGraph.Graph.Statements.Select(statement => (string)Small.Row(statement).Properties["line"]!),
        ];
        lines.ShouldBe(Encoding.UTF8.GetString(stream.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries).SkipLast(1));
    }

    [Fact]
    public void Rows_of_one_graph_have_the_same_hashes_and_a_change_of_what_a_row_tells_another_one()
    {
        var again = new RowMapper(SmallGraph.Compile(SmallGraph.Entities, SmallGraph.Statements));
        var renamed = new RowMapper(SmallGraph.Compile(
            SmallGraph.Entities.Select(entity => entity.Id.Slug == "commission" ? entity with { Name = "The Commission" } : entity), SmallGraph.Statements));
        foreach (var statement in SmallGraph.Graph.Statements)
        {
            again.Row(statement).Hash.ShouldBe(Small.Row(statement).Hash);
            var tells = statement.Participants.Any(id => id.Slug == "commission");
            (renamed.Row(statement).Hash == Small.Row(statement).Hash).ShouldBe(!tells);
        }
    }

    [Fact]
    public void The_order_of_statements_is_that_of_their_keys()
    {
        var byKey = SmallGraph.Graph.Statements.OrderBy(statement => StatementOrder.KeyOf(statement.Start, statement.Id), StringComparer.Ordinal);
        byKey.Select(statement => statement.Id).ShouldBe(SmallGraph.Graph.Statements
            .OrderBy(statement => statement.Start, Comparer<SecurityGraph.Model.Dates.Edtf?>.Create(SecurityGraph.Model.Dates.Edtf.CompareForSorting))
            .ThenBy(statement => statement.Id, StringComparer.Ordinal).Select(statement => statement.Id));
    }

    [Fact]
    public void A_text_that_is_too_long_for_an_index_is_cut_for_people_and_whole_in_the_line()
    {
        var entity = SmallGraph.Named("topic:long", new string('a', 998) + "😀😀");
        var row = new RowMapper(new Graph(SmallGraph.Header, [entity], [], [])).Row(entity).Properties;
        row["name"].ShouldBe(new string('a', 998) + "…");
        ExchangeReader.ReadEntity(Encoding.UTF8.GetBytes((string)row["line"]!)).Name.ShouldBe(entity.Name);
    }

    [Fact]
    public void A_document_tells_its_class_as_a_source()
    {
        var copy = SmallGraph.Named("document:copy", "Copy", "webpage") with { Class = "act", Copy = true };
        var report = SmallGraph.Named("document:report", "Report", "progress_report");
        var mapper = new RowMapper(new Graph(SmallGraph.Header, [copy, report], [], []));
        (mapper.Row(copy).Properties["sourceClass"], mapper.Row(copy).Properties["copy"]).ShouldBe(("act", true));
        (mapper.Row(report).Properties["sourceClass"], mapper.Row(report).Properties.ContainsKey("copy")).ShouldBe(("official_document", false));
    }

    [Fact]
    public void Every_property_has_a_form_in_the_database()
    {
        var values = SmallGraph.Graph.Entities.SelectMany(entity => Small.Row(entity).Properties.Values)
            .Concat(SmallGraph.Graph.Statements.Select(Small.Row).SelectMany(row => row.Properties.Values.Concat(row.Evidence.SelectMany(one => one.Properties.Values))));
        values.ShouldAllBe(value => value is string || value is string[] || value is int || value is double || value is bool);
    }

    /// <summary>What is not in the layout is taken for other people's: it would neither be compared nor taken away.</summary>
    [Fact]
    public void Every_property_of_a_row_stands_in_the_layout()
    {
        foreach (var graph in new[] { SmallGraph.Graph, BundledDataset.Compiled })
        {
            var mapping = new RowMapper(graph);
            var statements = graph.Statements.Select(mapping.Row).ToList();
            Others(graph.Entities.Select(entity => mapping.Row(entity).Properties), Layout.OfEntities).ShouldBeEmpty();
            Others(statements.Select(row => row.Properties), Layout.OfStatements).ShouldBeEmpty();
            Others(statements.SelectMany(row => row.Relations).Select(row => row.Properties), Layout.OfRelations).ShouldBeEmpty();
            Others(statements.SelectMany(row => row.Evidence).Select(row => row.Properties), Layout.OfEvidence).ShouldBeEmpty();
            Others(mapping.Sections.Select(row => row.Properties), Layout.OfSections).ShouldBeEmpty();
            Others([mapping.Load()], Layout.OfLoad).ShouldBeEmpty();
        }
    }

    private static IEnumerable<string> Others(IEnumerable<IReadOnlyDictionary<string, object?>> rows, IEnumerable<string> layout) => rows.SelectMany(row => row.Keys).Except(layout);
}
