using System.Text.Json;
using System.Text.RegularExpressions;
using SecurityGraph.Tests;
using Shouldly;
using Xunit;

namespace SecurityGraph.Server.Tests;

/// <summary>What the README says is so.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(Requirement.Repository, "README.md")).ReplaceLineEndings("\n");

    [Fact]
    public async Task Its_query_has_the_answer_that_it_prints()
    {
        await using var server = await TestServer.Start();
        (await server.Ask(Block("graphql"))).ShouldBe(Block("json"));
    }

    [Fact]
    public async Task Its_numbers_are_those_of_the_dataset()
    {
        await using var server = await TestServer.Start();
        using var json = JsonDocument.Parse(await server.Ask("{ statistics { release entities statements } }"));
        var statistics = json.RootElement.GetProperty("data").GetProperty("statistics");
        Spaces().Replace(Readme, " ").ShouldContain($"{statistics.GetProperty("entities")} entities and {statistics.GetProperty("statements")} statements");
        Readme.ShouldContain($"release {statistics.GetProperty("release")}");
    }

    [Fact]
    public void Its_links_lead_to_files() =>
        Links().Matches(Readme).Select(match => match.Groups["path"].Value).Where(path => !Path.Exists(Path.Combine(Requirement.Repository, path))).ShouldBeEmpty();

    private static string Block(string language)
    {
        var start = Readme.IndexOf($"```{language}\n", StringComparison.Ordinal) + language.Length + 4;
        return Readme[start..Readme.IndexOf("```", start, StringComparison.Ordinal)];
    }

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\]\((?<path>[^):#]+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Links();
}
