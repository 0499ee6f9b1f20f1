using System.Text.Json;
using Shouldly;
using Xunit;

namespace SecurityGraph.Server.Tests;

/// <summary>Days are arguments of the field that they change: they hold for its rows, and stop at what has an id.</summary>
public sealed class DaysTests(GraphQLTests.Running running) : IClassFixture<GraphQLTests.Running>
{
    private const string Day = "asOf: \"2018-01-24\"";

    private async Task<JsonElement> Entity(string fields, object? variables = null)
    {
        var answer = await running.Server.Ask($"query($day: Date) {{ entity(id: \"instrument:etias\") {{ {fields} used: status(asOf: $day) {{ __typename }} }} }}", variables);
        answer.ShouldNotContain("\"errors\"");
        return JsonDocument.Parse(answer).RootElement.GetProperty("data").GetProperty("entity");
    }

    [Fact]
    public async Task Two_days_stand_beside_each_other_in_one_query()
    {
        var entity = await Entity($"before: existence({Day}) {{ state }} after: existence(asOf: \"2019-01-01\") {{ state }} then: statements(predicates: [GOVERNED_BY], {Day}) {{ totalCount }} later: statements(predicates: [GOVERNED_BY], asOf: \"2019-01-01\") {{ totalCount }}");
        entity.GetProperty("before").GetProperty("state").GetString().ShouldBe("PROPOSED");
        entity.GetProperty("after").GetProperty("state").GetString().ShouldBe("ESTABLISHED");
        entity.GetProperty("then").GetProperty("totalCount").GetInt32().ShouldBe(0);
        entity.GetProperty("later").GetProperty("totalCount").GetInt32().ShouldBe(1);
    }

    [Theory]
    [InlineData("{}", "ESTABLISHED")]
    [InlineData("""{"day":null}""", "ESTABLISHED")]
    [InlineData("""{"day":"2018-01-24"}""", "PROPOSED")]
    public async Task A_variable_that_is_left_out_or_null_is_no_day(string variables, string state) =>
        (await Entity("existence(asOf: $day) { state }", JsonSerializer.Deserialize<JsonElement>(variables))).GetProperty("existence").GetProperty("state").GetString().ShouldBe(state);

    [Fact]
    public async Task A_variable_that_is_left_out_below_a_day_does_not_take_it() =>
        (await running.Server.Ask("query($none: Date) { graph(from: [\"instrument:etias\"], depth: 0, asOf: \"2018-01-24\") { nodes { entity { existence(asOf: $none) { state } } } } }")).ShouldContain("\"ESTABLISHED\"");

    [Fact]
    public async Task A_day_holds_for_the_rows_of_its_field()
    {
        const string Query = "query($day: Date) { entity(id: \"instrument:regulation-2018-1862\") { statements(predicates: [STRENGTHENS], asOf: $day) { edges { text outlook certainty } } } }";
        (await running.Server.Ask(Query, new { day = "2018-01-24" })).ShouldContain("\"outlook\": \"AHEAD\"");
        (await running.Server.Ask(Query, new { day = "2018-12-31" })).ShouldContain("\"text\": \"As proposed, Regulation (EU) 2018/1862 was to strengthen SIS (possible)\"");
    }

    [Fact]
    public async Task A_day_does_not_reach_what_another_thing_says_by_itself()
    {
        var entity = await Entity("statements(predicates: [GOVERNED_BY], asOf: \"2019-01-01\") { edges { node { subject { ... on Instrument { now: governedBy(asOf: null) { totalCount } then: governedBy(asOf: \"2018-01-24\") { totalCount } } } } } }");
        var subject = entity.GetProperty("statements").GetProperty("edges")[0].GetProperty("node").GetProperty("subject");
        (subject.GetProperty("now").GetProperty("totalCount").GetInt32(), subject.GetProperty("then").GetProperty("totalCount").GetInt32()).ShouldBe((1, 0));
    }

    [Theory]
    [InlineData("entity(alias: \"ETIAS\") { statements(asOf: \"2018-01-24\") { edges { node { object { status { current { label } } } } } } }",
        "'status' stands below asOf: \"2018-01-24\" of 'statements', which does not pass through what has an id: write status(asOf: \"2018-01-24\") for the same, or status(asOf: null) for none.")]
    [InlineData("entity(alias: \"ETIAS\") { statements(saidBy: \"2018-01-24\") { nodes { subject { existence(asOf: \"2018-01-24\") { state } } } } }", "'existence' stands below saidBy: \"2018-01-24\" of 'statements'")]
    [InlineData("graph(from: [\"instrument:etias\"], asOf: \"2018-01-24\", saidBy: \"2018-02-01\") { nodes { entity { existence { state } } } }",
        "'existence' stands below asOf: \"2018-01-24\", saidBy: \"2018-02-01\" of 'graph', which does not pass through what has an id: write existence(asOf: \"2018-01-24\", saidBy: \"2018-02-01\") for the same, or existence(asOf: null, saidBy: null) for none.")]
    [InlineData("paths(from: \"instrument:etias\", to: \"actor:europol\", asOf: \"2018-01-24\") { paths { entities { ... on Actor { operates { totalCount } } } } }", "'operates' stands below")]
    [InlineData("promises(asOf: \"2018-01-24\") { nodes { madeBy { statements { totalCount } } } }", "'statements' stands below asOf: \"2018-01-24\" of 'promises'")]
    [InlineData("promises(sources: ACT) { nodes { because { evidence { document { mentions { section } } } } } }", "'mentions' stands below sources: ACT of 'promises'")]
    [InlineData("entity(alias: \"ETIAS\") { existence(certainty: CERTAIN) { because { via { family { acts { id } } } } } }", "'family' stands below certainty: CERTAIN of 'existence'")]
    [InlineData("entity(alias: \"ETIAS\") { family(saidBy: \"2018-01-24\") { acts { files { id } } } }", "'files' stands below saidBy: \"2018-01-24\" of 'family'")]
    [InlineData("entity(alias: \"ETIAS\") { files(saidBy: \"2018-01-24\") { ...f } }", "'status' stands below saidBy: \"2018-01-24\" of 'files'")]
    [InlineData("entity(alias: \"ETIAS\") { ... on Instrument { status(asOf: \"2018-01-24\") { reached { event { ... { ...e } } } } } }", "'occurrence' stands below asOf: \"2018-01-24\" of 'status'")]
    [InlineData("entity(alias: \"ETIAS\") { statements(asOf: \"2018-01-24\") { nodes { object { of: statements(asOf: \"2018-01-25\", saidBy: \"2018-01-26\") { nodes { subject { mentions(asOf: null) { section } } } } } } } }", "'mentions' stands below saidBy: \"2018-01-26\" of 'statements'")]
    [InlineData("money(for: \"topic:encryption\", saidBy: \"2018-01-24\") { totals { sums { lines { statement { about { existence { state } } } } } } }", "'existence' stands below saidBy: \"2018-01-24\" of 'money'")]
    [InlineData("contradictions(asOf: \"2018-01-24\") { nodes { sides { besides { statement { subject { existence { state } } } } } } }", "'existence' stands below asOf: \"2018-01-24\" of 'contradictions'")]
    public async Task A_field_below_a_day_that_would_change_it_says_its_own(string field, string message)
    {
        var used = (field.Contains("...f", StringComparison.Ordinal) ? " fragment f on Procedure { status { current { label } } }" : "") + (field.Contains("...e", StringComparison.Ordinal) ? " fragment e on Event { occurrence { text } }" : "");
        using var json = JsonDocument.Parse(await running.Server.Ask($"{{ {field} }}{used}"));
        json.RootElement.TryGetProperty("data", out _).ShouldBeFalse("nothing is answered that nobody may have meant");
        var error = json.RootElement.GetProperty("errors").EnumerateArray().ShouldHaveSingleItem();
        error.GetProperty("message").GetString()!.ShouldStartWith(message);
        error.GetProperty("extensions").GetProperty("code").GetString().ShouldBe("DAY_MISSING");
        error.GetProperty("locations").GetArrayLength().ShouldBe(1);
    }

    [Theory]
    [InlineData("entity(alias: \"ETIAS\") { statements(asOf: \"2018-01-24\") { nodes { object { name relations status(asOf: null) { current { label } } } } } }")]
    [InlineData("entity(alias: \"ETIAS\") { statements(asOf: \"2018-01-24\") { nodes { object { status(asOf: \"2018-01-24\") { reached { event { id name } } } } } } }")]
    [InlineData("entity(alias: \"ETIAS\") { statements(asOf: null) { nodes { object { status { current { label } } } } } }")]
    [InlineData("entity(alias: \"ETIAS\") { statements(asOf: \"2018-01-24\") { nodes { object { files { id } family { acts { id } } } } } }")] // not by what was so on a day
    [InlineData("entity(alias: \"ETIAS\") { statements(asOf: \"2018-01-24\") { nodes { object { statements(asOf: null) { nodes { subject { existence { state } } } } } } } }")]
    [InlineData("graph(from: [\"instrument:etias\"], asOf: \"2018-01-24\") { nodes { entity { name } } edges { text evidence { citation document { name } } } } entity(alias: \"ETIAS\") { existence { state } }")]
    [InlineData("events(from: \"2018-01-01\", to: \"2018-01-31\") { nodes { occurrence { text } } }")] // which events, not how they are seen
    [InlineData("changes(from: \"2017-10-18\", to: \"2018-01-24\", first: 1) { nodes { entity { existence { state } } } }")]
    public async Task What_a_day_does_not_change_or_what_says_its_own_is_answered(string field) => (await running.Server.Ask($"{{ {field} }}")).ShouldNotContain("\"errors\"");

    [Fact]
    public async Task Variables_are_named_in_the_words_to_add_and_a_document_is_refused_whatever_they_hold()
    {
        const string Query = "query($day: Date) { promises(asOf: $day) { nodes { madeBy { existence { state } } } } }";
        (await running.Server.Ask(Query, new { day = "2018-01-24" })).ShouldContain("write existence(asOf: $day) for the same");
        (await running.Server.Code(Query)).ShouldBe("DAY_MISSING");
        (await running.Server.Code(Query.Replace("existence", "existence(asOf: $day)", StringComparison.Ordinal))).ShouldBeNull();
    }

    [Fact]
    public async Task An_operation_is_refused_beside_one_that_was_answered_before()
    {
        const string Query = "query A { entity(alias: \"ETIAS\") { id } } query B { promises(asOf: \"2018-01-24\") { nodes { madeBy { existence { state } } } } }";
        foreach (var operationName in new[] { "A", "B" })
        {
            using var response = await running.Server.Post(JsonSerializer.Serialize(new { query = Query, operationName }));
            (await response.Content.ReadAsStringAsync()).ShouldContain("DAY_MISSING");
        }
    }

    // Lists of procedures and instruments have days for their stages alone: they choose, and reach nothing in what has an id.
    [Fact]
    public async Task What_leads_to_a_thing_takes_no_day_for_it()
    {
        using var json = JsonDocument.Parse(await running.Server.Ask("{ __type(name: \"Query\") { fields { name args { name } type { name ofType { name kind } } } } }"));
        var fields = json.RootElement.GetProperty("data").GetProperty("__type").GetProperty("fields").EnumerateArray().ToList();
        foreach (var name in new[] { "entity", "find", "node", "nodes", "search", "actors", "events", "funds", "documents", "places", "topics" })
        {
            var arguments = fields.Single(field => field.GetProperty("name").GetString() == name).GetProperty("args").EnumerateArray().Select(one => one.GetProperty("name").GetString());
            arguments.Intersect(["asOf", "saidBy", "sources", "certainty"]).ShouldBeEmpty(name);
        }
    }

    [Fact]
    public void What_has_an_id_is_an_entity_a_statement_by_its_identity_or_a_withdrawal()
    {
        var schema = SchemaText.Committed;
        schema.Objects.Where(schema.HasId).ShouldBe(["Actor", "Document", "Event", "Fund", "Instrument", "Place", "Procedure", "Statement", "Topic", "Withdrawn"], ignoreOrder: true);
        schema.Fields("Statement").Select(field => field.Name.StringValue).ShouldBe(["about", "asks", "id", "label", "object", "occasion", "predicate", "role", "subject"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("asOf", "existence mentions relationCounts statements status")]
    [InlineData("saidBy", "existence family files mentions relationCounts statements status")]
    public void The_fields_of_an_entity_that_a_day_changes_take_it(string argument, string fields) =>
        string.Join(' ', SchemaText.Committed.Fields("Entity").Where(field => field.Arguments?.Any(one => one.Name.StringValue == argument) == true).Select(field => field.Name.StringValue).Order(StringComparer.Ordinal)).ShouldBe(fields);
}
