using System.Text.Json;
using Shouldly;
using Xunit;

namespace SecurityGraph.Server.Tests;

/// <summary>Lists of entities: who took part, in the order of time, and how far files had come.</summary>
public sealed class EntityListsTests(GraphQLTests.Running running) : IClassFixture<GraphQLTests.Running>
{
    private TestServer Server => running.Server;

    [Fact]
    public async Task What_Parliament_did_in_a_month_stands_newest_first_its_groups_included()
    {
        const string January = "from: \"2018-01-01\", to: \"2018-01-31\", order: NEWEST, first: 100";
        var own = await Ids($"events(participants: [\"actor:european-parliament\"], {January})");
        own.ShouldContain("event:etias-trilogues"); // by the co-legislators
        own.ShouldContain("event:eu-lisa-ep-mandate");
        (await Ids($"events({January})")).Where(own.Contains).ShouldBe(own);
        own.Count.ShouldBeLessThan((await Ids($"events({January})")).Count);
    }

    [Fact]
    public async Task Events_page_in_the_order_of_time()
    {
        var all = await Ids("events(order: NEWEST, first: 1000)");
        all.ShouldBe([.. await Ids("events(order: OLDEST, first: 1000)")], ignoreOrder: true);
        var paged = new List<string>();
        for (var after = ""; ;)
        {
            var page = (await Data($"events(order: NEWEST, first: 120{after}) {{ nodes {{ id }} pageInfo {{ hasNextPage endCursor }} }}")).GetProperty("events");
            paged.AddRange(page.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()!));
            if (!page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean()) break;
            after = $", after: \"{page.GetProperty("pageInfo").GetProperty("endCursor").GetString()}\"";
        }
        paged.ShouldBe(all);
    }

    [Fact]
    public async Task Files_are_listed_by_the_stage_that_they_had_reached_on_a_day()
    {
        const string Then = "asOf: \"2018-01-24\"";
        var listed = await Ids($"procedures(stages: [TRILOGUE], {Then})");
        listed.ShouldContain("procedure:etias");
        (await Ids("procedures(stages: [TRILOGUE])")).ShouldNotContain("procedure:etias");
        var each = (await Data($"procedures(first: 1000) {{ nodes {{ id status({Then}) {{ current {{ stage }} }} }} }}")).GetProperty("procedures").GetProperty("nodes").EnumerateArray()
            .Where(node => node.GetProperty("status").GetProperty("current") is { ValueKind: JsonValueKind.Object } current && current.GetProperty("stage").GetString() == "TRILOGUE")
            .Select(node => node.GetProperty("id").GetString());
        listed.ShouldBe(each);
        (await Ids($"procedures(stages: [TRILOGUE], first: 1, {Then})")).Concat(await Ids($"procedures(stages: [TRILOGUE], {Then}, after: \"{await Cursor($"procedures(stages: [TRILOGUE], first: 1, {Then})")}\")"))
            .ShouldBe(listed);
        (await Data($"procedures(stages: [TRILOGUE], {Then}, first: 0) {{ totalCount }}")).GetProperty("procedures").GetProperty("totalCount").GetInt32().ShouldBe(listed.Count);
    }

    [Theory]
    [InlineData("2018-01-24", true, true)]
    [InlineData("2019-06-01", true, false)] // in force
    [InlineData("2018-01-24", false, false)]
    [InlineData("2019-06-01", false, true)]
    public async Task A_file_is_open_until_its_act_is_published(string asOf, bool open, bool isListed) =>
        (await Ids($"procedures(open: {(open ? "true" : "false")}, asOf: \"{asOf}\", first: 1000)")).Contains("procedure:etias").ShouldBe(isListed);

    [Fact]
    public async Task A_file_of_which_no_stage_had_been_reached_is_neither_open_nor_closed()
    {
        (await Ids("procedures(open: true, asOf: \"1990-01-01\")")).ShouldBeEmpty();
        (await Ids("procedures(open: false, asOf: \"1990-01-01\")")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Acts_are_listed_by_stage_too_and_an_empty_list_of_stages_finds_none()
    {
        (await Ids("instruments(stages: [IN_FORCE], asOf: \"2019-01-01\", first: 1000)")).ShouldContain("instrument:regulation-2018-1240");
        (await Ids("instruments(stages: [IN_FORCE], asOf: \"2018-01-24\", first: 1000)")).ShouldNotContain("instrument:regulation-2018-1240");
        (await Ids("instruments(stages: [])")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_day_of_the_list_stops_at_what_it_lists() =>
        (await Server.Code("{ procedures(stages: [TRILOGUE], asOf: \"2018-01-24\") { nodes { status { current { stage } } } } }")).ShouldBe("DAY_MISSING");

    [Theory]
    [InlineData("{ a: procedures(stages: [TRILOGUE]) { totalCount } b: procedures(open: true) { totalCount } }", null)]
    [InlineData("{ a: A b: A c: A d: A e: A f: A g: A h: A i: A j: A }", "COMPLEXITY")]
    public async Task All_files_are_judged_so_that_few_such_lists_fit_in_a_request(string query, string? code) =>
        (await Server.Code(query.Replace("A", "procedures(stages: [TRILOGUE]) { totalCount }", StringComparison.Ordinal))).ShouldBe(code);

    [Fact]
    public async Task A_participant_that_nobody_knows_is_refused() =>
        (await Server.Ask("{ events(participants: [\"actor:nobody\"]) { totalCount } }")).ShouldContain("participants: There is no entity 'actor:nobody' in this graph.");

    [Fact]
    public async Task A_family_has_its_statements_on_one_page_each_once()
    {
        var data = (await Data("entity(id: \"instrument:etias\") { family { systems { id } acts { id } procedures { id } proposals { id } statements(first: 400, order: NEWEST, expandGroups: false) { totalCount edges { statement { id } } } } }"))
            .GetProperty("entity").GetProperty("family");
        var members = new[] { "systems", "acts", "procedures", "proposals" }.SelectMany(part => data.GetProperty(part).EnumerateArray()).Select(member => member.GetProperty("id").GetString()!).ToList();
        var told = Told(data.GetProperty("statements"));
        told.ShouldBeUnique();
        told.Count.ShouldBe(data.GetProperty("statements").GetProperty("totalCount").GetInt32());
        var each = new List<string>();
        foreach (var member in members)
            each.AddRange(Told((await Data($"entity(id: \"{member}\") {{ statements(first: 400, expandGroups: false) {{ edges {{ statement {{ id }} }} }} }}")).GetProperty("entity").GetProperty("statements")));
        told.ShouldBe(each.Distinct(), ignoreOrder: true);

        static List<string> Told(JsonElement page) => [.. page.GetProperty("edges").EnumerateArray().Select(edge => edge.GetProperty("statement").GetProperty("id").GetString()!)];
    }

    [Fact]
    public async Task The_statements_of_a_family_are_heard_up_to_its_day_and_page_by_page()
    {
        const string Query = "entity(id: \"instrument:etias\") {{ family{0} {{ statements(first: 2{1}) {{ totalCount pageInfo {{ endCursor }} edges {{ statement {{ id }} }} }} }} }}";
        async Task<JsonElement> Page(string day, string after) =>
            (await Data(string.Format(System.Globalization.CultureInfo.InvariantCulture, Query, day, after))).GetProperty("entity").GetProperty("family").GetProperty("statements");
        var all = await Page("", "");
        (await Page("(saidBy: \"2018-01-24\")", "")).GetProperty("totalCount").GetInt32().ShouldBeLessThan(all.GetProperty("totalCount").GetInt32());
        var next = await Page("", $", after: \"{all.GetProperty("pageInfo").GetProperty("endCursor").GetString()}\"");
        next.GetProperty("edges").EnumerateArray().Concat(all.GetProperty("edges").EnumerateArray()).Select(edge => edge.ToString()).Distinct().Count().ShouldBe(4);
    }

    [Fact]
    public async Task A_relation_is_chosen_by_documents_and_without_groups_as_statements_are()
    {
        var data = (await Data("entity(id: \"actor:european-parliament\") { ... on Actor { all: calledOnBy(first: 0) { totalCount } alone: calledOnBy(first: 0, expandGroups: false) { totalCount } one: calledOnBy(first: 100, documents: [\"document:com-2018-46\"]) { edges { evidence { document { id } } } } } }"))
            .GetProperty("entity");
        data.GetProperty("alone").GetProperty("totalCount").GetInt32().ShouldBeLessThan(data.GetProperty("all").GetProperty("totalCount").GetInt32());
        var told = data.GetProperty("one").GetProperty("edges").EnumerateArray().ToList();
        told.ShouldNotBeEmpty();
        told.ShouldAllBe(edge => edge.GetProperty("evidence").EnumerateArray().Any(one => one.GetProperty("document").GetProperty("id").GetString() == "document:com-2018-46"));
        (await Server.Ask("{ entity(id: \"actor:europol\") { ... on Actor { uses(documents: [\"document:nowhere\"]) { totalCount } } } }")).ShouldContain("documents: There is no entity 'document:nowhere' in this graph.");
    }

    private async Task<List<string>> Ids(string list)
    {
        var data = await Data($"{list} {{ nodes {{ id }} }}");
        return [.. data.EnumerateObject().First().Value.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()!)];
    }

    private async Task<string> Cursor(string list) => (await Data($"{list} {{ pageInfo {{ endCursor }} }}")).EnumerateObject().First().Value.GetProperty("pageInfo").GetProperty("endCursor").GetString()!;

    private async Task<JsonElement> Data(string field) => JsonDocument.Parse(await Server.Ask($"{{ {field} }}")).RootElement.GetProperty("data");
}
