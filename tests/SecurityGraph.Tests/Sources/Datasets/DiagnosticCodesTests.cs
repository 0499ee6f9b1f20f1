using System.Reflection;
using System.Text.RegularExpressions;
using SecurityGraph.Sources.Diagnostics;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Sources.Datasets;

public sealed class DiagnosticCodesTests
{
    private static readonly string[] Codes =
        [.. typeof(DiagnosticCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!).Order(StringComparer.Ordinal)];

    private static readonly string Page = File.ReadAllText(Path.Combine(Requirement.Repository, "docs", "checks.md")).ReplaceLineEndings("\n");

    [Fact]
    public void Every_code_has_a_section_of_its_own_with_an_example()
    {
        Codes.ShouldBeUnique();
        var sections = Regex.Split(Page, "^### ", RegexOptions.Multiline).Skip(1).ToDictionary(section => section[..6]);
        sections.Keys.ShouldBe(Codes);
        foreach (var (code, section) in sections) section.ShouldMatch($@"\n    [\w./-]+:\d+:\d+: (error|warning) {code}: ");
    }

    [Fact]
    public void The_table_of_contents_has_every_code() =>
        Page.Split('\n').Where(line => line.StartsWith("| [", StringComparison.Ordinal)).SelectMany(line => Regex.Matches(line, @"SG\d{4}").Select(match => match.Value)).ShouldBe(Codes);
}
