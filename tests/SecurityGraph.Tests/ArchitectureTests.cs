using System.Reflection;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests;

public sealed class ArchitectureTests
{
    [Fact]
    public void Model_needs_the_runtime_and_a_table_of_characters_alone() => Referenced("SecurityGraph.Model").ShouldAllBe(name => name == "AnyAscii" || name.StartsWith("System", StringComparison.Ordinal));

    [Fact]
    public void Sources_and_store_meet_only_in_the_model()
    {
        Referenced("SecurityGraph.Sources").Where(IsOurs).ShouldBe(["SecurityGraph.Model"]);
        Referenced("SecurityGraph.Store").Where(IsOurs).ShouldBe(["SecurityGraph.Model"]);
    }

    [Fact]
    public void A_source_file_over_250_lines_says_why()
    {
        var long_ = SourceFiles().Where(path => File.ReadLines(path).Count() > 250 && !File.ReadAllText(path).Contains("Longer than 250 lines", StringComparison.Ordinal));
        long_.Select(path => Path.GetRelativePath(Requirement.Repository, path)).ShouldBeEmpty();
    }

    /// <summary>A limit of a second, once given to each, ended right programs on busy machines.</summary>
    [Fact]
    public void Every_regular_expression_has_the_one_limit_of_time()
    {
        var files = SourceFiles().Where(path => path.StartsWith(Path.Combine(Requirement.Repository, "src"), StringComparison.Ordinal)).Select(path => (Path: path, Text: File.ReadAllText(path))).ToList();
        files.Sum(file => Times(file.Text, "[GeneratedRegex(")).ShouldBeGreaterThan(50);
        files.Where(file => Times(file.Text, "[GeneratedRegex(") != Times(file.Text, "PatternLimit.Milliseconds)]")).Select(file => Path.GetRelativePath(Requirement.Repository, file.Path)).ShouldBeEmpty();

        static int Times(string text, string part) => text.Split(part).Length - 1;
    }

    [Fact]
    public void Every_text_file_has_unix_line_ends_and_no_byte_order_mark()
    {
        var broken = SourceFiles().Where(path => File.ReadAllBytes(path) is var bytes && (bytes.AsSpan().StartsWith("\uFEFF"u8) || bytes.AsSpan().Contains((byte)'\r')));
        broken.Select(path => Path.GetRelativePath(Requirement.Repository, path)).ShouldBeEmpty();
    }

    private static IEnumerable<string> SourceFiles() =>
        new[] { "src", "tests" }.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Requirement.Repository, folder), "*.cs", SearchOption.AllDirectories))
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}node_modules{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    private static bool IsOurs(string name) => name.StartsWith("SecurityGraph.", StringComparison.Ordinal);

    private static IEnumerable<string> Referenced(string assembly) => Assembly.Load(assembly).GetReferencedAssemblies().Select(name => name.Name!).Order();

    [Fact]
    public void The_image_is_built_from_every_project_of_the_program()
    {
        var copied = File.ReadAllText(Path.Combine(Requirement.Repository, "Dockerfile"));
        var projects = Directory.GetFiles(Path.Combine(Requirement.Repository, "src"), "*.csproj", SearchOption.AllDirectories).Select(path => Path.GetFileNameWithoutExtension(path)).ToList();
        projects.ShouldContain("SecurityGraph.Cli");
        projects.Where(name => !copied.Contains($"COPY src/{name}/{name}.csproj src/{name}/", StringComparison.Ordinal)).ShouldBeEmpty();
    }
}
