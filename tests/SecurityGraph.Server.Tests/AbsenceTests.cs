using System.Text.Json;
using Shouldly;
using Xunit;

namespace SecurityGraph.Server.Tests;

/// <summary>Why an answer is empty, and of what documents speak, as GraphQL tells it.</summary>
public sealed class AbsenceTests(GraphQLTests.Running running) : IClassFixture<GraphQLTests.Running>
{
    private async Task<JsonElement> Ask(string query) => JsonDocument.Parse(await running.Server.Ask(query)).RootElement;

    private async Task<JsonElement> Data(string query, string field) => (await Ask(query)).GetProperty("data").GetProperty(field);

    [Theory]
    [InlineData("alias: \"Atlantis\"", "Atlantis")]
    [InlineData("identifier: \"COM(2031) 7\"", "COM(2031) 7")]
    [InlineData("id: \"actor:atlantis\"", "actor:atlantis")]
    public async Task Where_an_entity_is_null_the_reason_stands_beside_the_answer(string by, string name)
    {
        var answer = await Ask($"{{ it: entity({by}) {{ id }} etias: entity(alias: \"ETIAS\") {{ id }} }}");
        answer.GetProperty("data").GetProperty("it").ValueKind.ShouldBe(JsonValueKind.Null);
        var absent = answer.GetProperty("extensions").GetProperty("absent").EnumerateArray().ShouldHaveSingleItem();
        (absent.GetProperty("path").GetString(), absent.GetProperty("kind").GetString()).ShouldBe(("it", "NOT_ENTERED"));
        absent.GetProperty("sentence").GetString()!.ShouldContain($"nothing that a statement was made of is called '{name}'.");
        (await Ask("{ entity(alias: \"ETIAS\") { id } }")).TryGetProperty("extensions", out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("CBRN", "instrument:action-plan-cbrn")]
    [InlineData("decryption", "topic:decryption")]
    public async Task A_name_that_several_share_is_no_name_that_nobody_entered(string name, string likeliest)
    {
        var absent = (await Ask($"{{ it: entity(alias: \"{name}\") {{ id }} }}")).GetProperty("extensions").GetProperty("absent").EnumerateArray().ShouldHaveSingleItem();
        absent.GetProperty("kind").GetString().ShouldBe("AMBIGUOUS");
        absent.GetProperty("mayMean")[0].GetString().ShouldBe(likeliest);
        (await Data($"{{ absence(name: \"{name}\") {{ mayMean {{ id }} }} }}", "absence")).GetProperty("mayMean")[0].GetProperty("id").GetString().ShouldBe(likeliest);
    }

    [Theory]
    [InlineData("Council", "actor:council")]
    [InlineData("Joint Declaration", "instrument:joint-declaration-2017")]
    [InlineData("PNR", "instrument:directive-2016-681")]
    public async Task A_form_that_one_alone_has_in_its_context_names_it(string name, string id) =>
        (await Data($"{{ entity(alias: \"{name}\") {{ id }} }}", "entity")).GetProperty("id").GetString().ShouldBe(id);

    [Fact]
    public async Task What_the_documents_speak_of_and_do_not_say_is_told_with_the_sections()
    {
        var absence = await Data("{ absence(of: [\"instrument:etias\", \"instrument:siena\"]) { kind sentence spokenOf { document { id } section } unread { section } } }", "absence");
        absence.GetProperty("kind").GetString().ShouldBe("NOT_SAID");
        absence.GetProperty("sentence").GetString()!.ShouldStartWith("These documents do not say: they speak of ETIAS and SIENA in 13th Security Union report, section II");
        absence.GetProperty("spokenOf").EnumerateArray().Select(place => $"{place.GetProperty("document").GetProperty("id").GetString()} {place.GetProperty("section").GetString()}").ShouldBe(["document:com-2018-46 II"]);
        absence.GetProperty("unread").GetArrayLength().ShouldBe(0);
        (await running.Server.Ask("{ absence(of: [\"actor:atlantis\"]) { kind } }")).ShouldContain("There is no entity 'actor:atlantis'");
        (await running.Server.Ask("{ absence(name: \" \") { kind } }")).ShouldContain("An empty text names nothing.");
        (await running.Server.Ask("{ absence(of: []) { kind } }")).ShouldContain("Name at least one entity.");
        (await running.Server.Ask("{ absence { kind } }")).ShouldContain("name, of: Give exactly one of them.");
    }

    [Fact]
    public async Task Lists_say_why_they_are_empty_and_only_then()
    {
        (await Data("{ promises(madeBy: \"actor:frontex\", about: \"instrument:siena\") { absence { kind } } }", "promises")).GetProperty("absence").GetProperty("kind").GetString().ShouldBe("NOT_IN_THE_DOCUMENTS");
        (await Data("{ promises(about: \"instrument:etias\", saidBy: \"2016-01-01\") { absence { kind } } }", "promises")).GetProperty("absence").GetProperty("kind").GetString().ShouldBe("LEFT_OUT");
        (await Data("{ promises(about: \"instrument:etias\", outcomes: [EARLY]) { absence { kind } } }", "promises")).GetProperty("absence").GetProperty("kind").GetString().ShouldBe("LEFT_OUT");
        (await Data("{ promises(about: \"instrument:etias\", first: 0) { absence { kind } } }", "promises")).GetProperty("absence").ValueKind.ShouldBe(JsonValueKind.Null);
        (await Data("{ money(recipient: \"actor:daesh\") { absence { kind } } }", "money")).GetProperty("absence").GetProperty("kind").GetString().ShouldBe("NOT_SAID");
        (await Data("{ money(fund: \"fund:isf-police\") { absence { kind } } }", "money")).GetProperty("absence").ValueKind.ShouldBe(JsonValueKind.Null);
        (await Data("{ search(text: \"Atlantis\") { absence { kind sentence } } }", "search")).GetProperty("absence").GetProperty("kind").GetString().ShouldBe("NOT_ENTERED");
        (await Data("{ search(text: \"ETIAS\", kinds: [PLACE]) { absence { kind } } }", "search")).GetProperty("absence").ValueKind.ShouldBe(JsonValueKind.Null);
        var none = await Data("{ paths(from: \"actor:ran\", to: \"instrument:siena\", maxHops: 1) { paths { length } explanation absence { kind } } }", "paths");
        none.GetProperty("explanation").GetString()!.ShouldStartWith("There is no path of at most 1 relation");
        none.GetProperty("absence").GetProperty("kind").GetString().ShouldBe("LEFT_OUT", "with more relations there is one");
        (await Data("{ paths(from: \"instrument:etias\", to: \"actor:eu-lisa\") { absence { kind } } }", "paths")).GetProperty("absence").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task A_document_says_of_whom_its_sections_speak()
    {
        var entity = await Data("{ entity(id: \"document:com-2018-46\") { ... on Document { speaksOf { entity { id } section count } } } }", "entity");
        var spoken = entity.GetProperty("speaksOf").EnumerateArray().Select(one => $"{one.GetProperty("entity").GetProperty("id").GetString()} {one.GetProperty("section").GetString()} {one.GetProperty("count").GetInt32()}").ToList();
        spoken[0].ShouldStartWith("actor:european-commission II ");
        spoken.ShouldContain("actor:ran III.1 4");
        var ran = await Data("{ entity(id: \"actor:ran\") { mentions { document { id } section count } } }", "entity");
        ran.GetProperty("mentions").EnumerateArray().ShouldContain(one => one.GetProperty("section").GetString() == "III.1" && one.GetProperty("count").GetInt32() == 4);
    }

    [Fact]
    public async Task Statistics_say_how_much_of_each_section_has_been_read()
    {
        var statistics = await Data("{ statistics { coverage sections { document { id } section sentences cited reasons { name count } } } }", "statistics");
        var sections = statistics.GetProperty("sections").EnumerateArray().ToList();
        sections.Sum(one => one.GetProperty("sentences").GetInt32()).ShouldBe(313);
        sections.Sum(one => one.GetProperty("cited").GetInt32() + one.GetProperty("reasons").EnumerateArray().Sum(reason => reason.GetProperty("count").GetInt32())).ShouldBe(313);
        statistics.GetProperty("coverage").GetString()!.ShouldContain("313 sentences of 4 documents were counted: ");
        var readme = string.Join(' ', File.ReadAllText(Path.Combine(SecurityGraph.Tests.Requirement.Repository, "README.md")).Split(null as char[], StringSplitOptions.RemoveEmptyEntries));
        foreach (var part in statistics.GetProperty("coverage").GetString()!.Split(". ").Where(part => part.Contains("were counted", StringComparison.Ordinal))) readme.ShouldContain(part);
    }
}
