using SecurityGraph.Neo4j.Mapping;
using SecurityGraph.Neo4j.QueryApi;
using SecurityGraph.Neo4j.Reads;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Tests.Sources;
using SecurityGraph.Tests.Store;
using Shouldly;
using Xunit;
using Xunit.v3;

namespace SecurityGraph.Tests.Neo4j;

/// <summary>How the server goes about each text of the store.</summary>
[Collection(Neo4jCollection.Name)]
[TestCaseOrderer(typeof(UnorderedTestCaseOrderer))] // all over the one graph, then all over the other
public sealed class PlanTests(LoadedOnce loaded) : IClassFixture<LoadedOnce>
{
    private static readonly string[] Scans =
        ["AllNodesScan", "NodeByLabelScan", "UnionNodeByLabelsScan", "IntersectionNodeByLabelsScan", "RelationshipTypeScan", "AllRelationshipsScan", "UnionRelationshipTypesScan"];

    private static readonly string[] OneRow = ["NodeUniqueIndexSeek", "NodeCountFromCountStore", "RelationshipCountFromCountStore", "CartesianProduct", "EagerAggregation"]; // of products of such

    /// <summary>Looks for what an earlier version has loaded, where nothing else is.</summary>
    private const string OfEmptyDatabases = "older";

    /// <summary>Over a small graph and a larger one: the server counts before it plans.</summary>
    public static TheoryData<string, bool> Texts =>
        [.. new[] { false, true }.SelectMany(isBundled => CypherText.All.Keys.Where(name => name != OfEmptyDatabases).Order(StringComparer.Ordinal).Select(name => (name, isBundled)))];

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task A_text_starts_from_indexes_and_the_server_has_nothing_to_say_against_it(string name, bool isBundled)
    {
        var options = await loaded.Load(isBundled ? BundledDataset.Compiled : SmallGraph.Graph);
        var verdict = await ServerVerdict.Of(options, new CypherStatement(CypherText.All[name], Parameters.Values, IsRead: true), TestContext.Current.CancellationToken);
        var operators = verdict.Plan.All.ToList();
        operators.ShouldAllBe(one => !Scans.Any(one.Type.Contains), name + verdict.Plan);
        operators.Where(one => one.Type == "CartesianProduct").SelectMany(one => one.Children)
            .ShouldAllBe(child => OneRow.Any(child.Type.StartsWith), name);
        verdict.Notifications.Where(one => one.StartsWith("DEPRECATION", StringComparison.Ordinal) || one.StartsWith("PERFORMANCE", StringComparison.Ordinal)).ShouldBeEmpty(name);
    }

    [Fact]
    public void No_text_writes()
    {
        string[] writing = ["CREATE", "MERGE", "DELETE", "SET", "REMOVE", "DROP", "FOREACH", "LOAD"];
        CypherText.All.ShouldAllBe(text => !text.Value.Split((char[]?)null).Any(writing.Contains));
        CypherText.All.Values.ShouldAllBe(text => !text.Contains("__ABOUT__") && !text.Contains("__ANY__") && !text.Contains("__HIDDEN__") && !text.Contains("lens(") && !text.Contains("asks("));
    }

    /// <summary>Of all texts together: those that a text does not name do not matter to it.</summary>
    private static CypherParameters Parameters
    {
        get
        {
            string[] ids = ["instrument:etias"];
            var parameters = new CypherParameters().With(Lens.All).With(kinds: null).With(predicates: null);
            foreach (var list in new[] { "ids", "keys", "entities", "frontier", "leading", "exempt", "events", "documents", "otherKinds", "whole", "subkinds", "among", "neverDrawn" }) parameters.With(list, ids);
            foreach (var text in new[] { "id", "sort", "folded", "after", "before", "text", "last", "words", "part", "toldBy", "never" }) parameters.With(text, "etias");
            return parameters.With("limit", 3).With("lines", true).With("groups", true).With("asked", true).With("across", true)
                .With("types", Layout.RelationTypes).With("names", Array.Empty<string>()).With("sources", Array.Empty<string>()).With("pairs", Array.Empty<string>());
        }
    }
}
