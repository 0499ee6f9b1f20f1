using System.Net;
using SecurityGraph.Model.Terms;
using SecurityGraph.Neo4j.Mapping;
using SecurityGraph.Neo4j.QueryApi;
using SecurityGraph.Tests.Sources;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Neo4j;

/// <summary>The questions of cypher/queries, asked of the bundled dataset.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class CypherQueriesTests(LoadedOnce loaded) : IClassFixture<LoadedOnce>
{
    private const string Folder = "cypher/queries";

    private static readonly string[] Scans = ["AllNodesScan", "AllRelationshipsScan"];
    private static readonly string[] Objections = ["DEPRECATION", "UNRECOGNIZED", "PERFORMANCE"];

    public static TheoryData<string> Questions =>
        [.. Directory.GetFiles(Path.Combine(Requirement.Repository, Folder)).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task A_question_has_its_approved_answer_and_the_server_nothing_against_it(string file)
    {
        var options = await loaded.Load(BundledDataset.Compiled);
        using var client = new QueryApiClient(options);
        var answer = await client.Run(new CypherStatement(Text(file), isRead: true), TestContext.Current.CancellationToken);
        answer.Rows.ShouldNotBeEmpty();
        var verdict = await ServerVerdict.Of(options, new CypherStatement(Text(file), isRead: true), TestContext.Current.CancellationToken);
        verdict.Notifications.Where(one => Objections.Any(one.StartsWith)).ShouldBeEmpty();
        verdict.Plan.All.ShouldAllBe(one => !Scans.Any(one.Type.Contains));
        Approval.Matches($"tests/SecurityGraph.Tests/Neo4j/Answers/{Path.ChangeExtension(file, ".txt")}", CypherAnswers.Show(answer));
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public void A_file_begins_with_its_title_and_its_question_and_stands_in_the_README(string file)
    {
        file.ShouldEndWith(".cypher");
        var lines = Text(file).Split('\n');
        lines[0].ShouldMatch("^// [A-Za-z].{5,40}$");
        lines[1].ShouldMatch(@"^// [A-Z].*\?$");
        Readme.ShouldContain($"| [{lines[0][3..]}](queries/{file}) | {lines[1][3..]} |");
    }

    [Fact]
    public async Task What_README_and_guide_show_runs_and_finds_something()
    {
        var options = await loaded.Load(BundledDataset.Compiled);
        using var client = new QueryApiClient(options);
        var ofReadme = Readme.Split("```cypher\n")[1..].Select(rest => rest.Split("```")[0]).ToList();
        var ofGuide = Read("cypher/guide/securitygraph.html").Split("runnable\">")[1..].Select(rest => WebUtility.HtmlDecode(rest.Split("</pre>")[0])).ToList();
        (ofReadme.Count, ofGuide.Count).ShouldBe((2, 6));
        foreach (var cypher in ofReadme.Concat(ofGuide))
        {
            var answer = await client.Run(new CypherStatement(cypher, isRead: true), TestContext.Current.CancellationToken);
            answer.Rows.ShouldNotBeEmpty(cypher);
            (await ServerVerdict.Of(options, new CypherStatement(cypher, isRead: true), TestContext.Current.CancellationToken)).Notifications.ShouldBeEmpty(cypher);
        }
    }

    [Theory]
    [InlineData("MATCH (n) UNWIND labels(n) + keys(n) AS word RETURN DISTINCT word")]
    [InlineData("MATCH ()-[r]->() UNWIND keys(r) AS word RETURN DISTINCT word")]
    public async Task The_README_names_every_label_and_property(string all)
    {
        var options = await loaded.Load(BundledDataset.Compiled);
        using var client = new QueryApiClient(options);
        var words = (await client.Run(new CypherStatement(all, isRead: true), TestContext.Current.CancellationToken)).Rows.Select(row => row.Text("word"));
        words.ShouldAllBe(word => Readme.Contains($"`{word}`"));
    }

    /// <summary>Of the rules for the labels of a node the last one wins.</summary>
    [Fact]
    public void The_style_colours_every_kind_after_what_all_entities_have_in_common()
    {
        var style = Read("cypher/style/securitygraph.grass");
        var common = style.IndexOf($"\nnode.{Layout.Marker} {{\n", StringComparison.Ordinal);
        common.ShouldBePositive();
        foreach (var kind in Vocabulary.Current.Kinds)
        {
            var rule = style.IndexOf($"\nnode.{kind.Name} {{\n", StringComparison.Ordinal);
            rule.ShouldBeGreaterThan(common, kind.Name);
            Readme.ShouldContain($"| {kind.Name} | `{style[rule..].Split("  color: ")[1].Split(';')[0]}` |");
        }
    }

    private static string Readme => Read("cypher/README.md");

    private static string Text(string file) => Read($"{Folder}/{file}");

    private static string Read(string path) => File.ReadAllText(Path.Combine(Requirement.Repository, path)).ReplaceLineEndings("\n");
}
