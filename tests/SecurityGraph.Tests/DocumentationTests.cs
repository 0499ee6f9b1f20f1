using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests;

/// <summary>The documents for people are there, and lead to each other.</summary>
public sealed partial class DocumentationTests
{
    [Fact]
    public void Every_document_begins_with_its_title() =>
        Documents().Where(path => !File.ReadAllText(path).StartsWith("# ", StringComparison.Ordinal)).Select(Named).ShouldBeEmpty();

    [Fact]
    public void Every_link_to_a_file_of_the_project_leads_to_one()
    {
        var links = Documents().SelectMany(path => Target.Matches(File.ReadAllText(path)), (path, match) => (Path: path, Target: match.Groups["target"].Value)).ToList();
        links.Count.ShouldBeGreaterThan(20);
        links.Where(link => !Path.Exists(Path.Combine(Path.GetDirectoryName(link.Path)!, link.Target))).Select(link => $"{Named(link.Path)}: {link.Target}").ShouldBeEmpty();
    }

    private static IEnumerable<string> Documents() =>
        Directory.EnumerateFiles(Requirement.Repository, "*.md").Concat(Directory.EnumerateFiles(Path.Combine(Requirement.Repository, "docs"), "*.md"))
            .Concat(Directory.EnumerateFiles(Path.Combine(Requirement.Repository, "cypher"), "*.md"));

    private static string Named(string path) => Path.GetRelativePath(Requirement.Repository, path);

    [GeneratedRegex(@"\]\((?!https?:|mailto:)(?<target>[^)#\s]+)", RegexOptions.None, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Target { get; }
}
