using System.Text.Json;
using Shouldly;
using Xunit;

namespace SecurityGraph.Server.Tests;

/// <summary>The words of the vocabulary, as a client finds them beside its names.</summary>
public sealed class VocabularyWordsTests(GraphQLTests.Running running) : IClassFixture<GraphQLTests.Running>
{
    private async Task<JsonElement> Data(string query, string field)
    {
        using var json = JsonDocument.Parse(await running.Server.Ask(query));
        return json.RootElement.GetProperty("data").GetProperty(field).Clone();
    }

    [Fact]
    public async Task A_predicate_has_words_for_people_from_both_sides()
    {
        var predicates = (await Data("{ vocabulary { predicates { predicate label reverseLabel field reverseField } } }", "vocabulary")).GetProperty("predicates").EnumerateArray()
            .ToDictionary(one => one.GetProperty("predicate").GetString()!, one => string.Join(", ", new[] { "label", "reverseLabel", "field", "reverseField" }.Select(name => one.GetProperty(name).GetString() ?? "none")));
        predicates["GIVES_ACCESS_TO"].ShouldBe("gives access to, has access to, givesAccessTo, hasAccessTo");
        predicates["COOPERATES_WITH"].ShouldBe("cooperates with, cooperates with, cooperatesWith, none");
        predicates["CONCERNS"].ShouldBe("concerns, concerned by, none, none");
        predicates["OCCURS"].ShouldBe("occurs, none, none, none");
    }

    [Fact]
    public async Task Every_field_that_the_vocabulary_names_is_one_of_each_kind_that_it_names()
    {
        var kinds = (await Data("{ __schema { types { name fields { name } } } }", "__schema")).GetProperty("types").EnumerateArray()
            .Where(type => type.GetProperty("fields").ValueKind == JsonValueKind.Array)
            .ToDictionary(type => type.GetProperty("name").GetString()!.ToUpperInvariant(), type => type.GetProperty("fields").EnumerateArray().Select(field => field.GetProperty("name").GetString()!).ToHashSet());
        var predicates = (await Data("{ vocabulary { predicates { field reverseField subjectKinds objectKinds } } }", "vocabulary")).GetProperty("predicates").EnumerateArray().ToList();
        IEnumerable<(string Kind, string Field)> Named(string field, string side) => predicates.Where(one => one.GetProperty(field).ValueKind == JsonValueKind.String)
            .SelectMany(one => one.GetProperty(side).EnumerateArray().Select(kind => (kind.GetString()!, one.GetProperty(field).GetString()!)));
        var named = Named("field", "subjectKinds").Concat(Named("reverseField", "objectKinds")).ToList();
        named.Count.ShouldBeGreaterThan(50);
        named.Where(one => !kinds[one.Kind].Contains(one.Field)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_statement_and_an_edge_carry_the_words_of_their_verb()
    {
        var edges = (await Data("{ graph(from: [\"instrument:etias\"], predicates: [GIVES_ACCESS_TO]) { edges { label statement { label } } } }", "graph")).GetProperty("edges").EnumerateArray().ToList();
        edges.ShouldNotBeEmpty();
        edges.ShouldAllBe(edge => edge.GetProperty("label").GetString() == "gives access to" && edge.GetProperty("statement").GetProperty("label").GetString() == "gives access to");
    }
}
