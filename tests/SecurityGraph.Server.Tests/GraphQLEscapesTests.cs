using Shouldly;
using Xunit;

namespace SecurityGraph.Server.Tests;

/// <summary>Characters that are written otherwise than as themselves.</summary>
public sealed class GraphQLEscapesTests(GraphQLTests.Running running) : IClassFixture<GraphQLTests.Running>
{
    private TestServer Server => running.Server;

    [Theory]
    [InlineData("""\u{45}\u{000054}IAS""")]
    [InlineData("""\u0045\u{54}IAS""")]
    [InlineData("""\u{45}TI\u{41}S""")]
    public async Task A_braced_escape_is_the_character_that_it_means(string text) =>
        (await Server.Ask($"{{ search(text: \"{text}\") {{ nodes {{ id }} }} }}")).ShouldContain("instrument:etias");

    [Theory]
    [InlineData("# C:\\x \\u{zz} \\ud800 \"\n{ search(text: \"\\u{45}TIAS\") { nodes { id } } }")]
    [InlineData("{ search(text: \"#ETIAS\") { nodes { id } } } # \\")]
    [InlineData("{ search(text: \"ETIAS\") # \\\"\"\"\r\n { nodes { id } } }")]
    public async Task In_a_comment_nothing_is_escaped(string query) => (await Server.Ask(query)).ShouldContain("instrument:etias");

    [Theory]
    [InlineData("""\u{1F600}""")]
    [InlineData("""\u{22}\u{A}\u{5C}""")]
    [InlineData("""\u{10FFFF}""")]
    [InlineData("""\uD83D\uDE00""")]
    [InlineData("""\\u{D800}""")]
    public async Task Any_character_may_be_escaped(string text) => (await Server.Code($"{{ search(text: \"{text}\") {{ totalCount }} }}")).ShouldBeNull();

    [Theory]
    [InlineData("""\u{}""")]
    [InlineData("""\u{110000}""")]
    [InlineData("""\u{FFFFFFFFFFFFFFFFFFFF}""")]
    [InlineData("""\u{D800}""")]
    [InlineData("""\u{D83D}\u{DE00}""")]
    [InlineData("""\u{45""")]
    [InlineData("""\u{ 45 }""")]
    [InlineData("""\u{zz}""")]
    [InlineData("""\uD83D""")]
    [InlineData("""\uDE00\uD83D""")]
    [InlineData("""\uD83Dx""")]
    [InlineData("""\uD83D\n""")]
    [InlineData("""\u12""")]
    public async Task An_escape_that_means_no_character_is_a_fault_of_syntax(string text) =>
        (await Server.Code($"{{ search(text: \"{text}\") {{ totalCount }} }}")).ShouldBe("SYNTAX_ERROR");

    [Theory]
    [InlineData("""\u{110000} and more""", """\u{110000}""")]
    [InlineData("""\u{D800}""", """\u{D800}""")]
    [InlineData("""\u{zz}x}""", """\u{zz}""")]
    [InlineData("""\u{45""", """\u{45""")]
    [InlineData("""\uD83D and more""", """\uD83D""")]
    [InlineData("""\u{FFFFFFFFFFFFFFFFFFFFFFFF}""", """\u{FFFFFFFFFFFFFFFFF…""")]
    public async Task The_fault_quotes_the_escape_and_nothing_else(string text, string quoted) =>
        (await Server.Ask($"{{ search(text: \"{text}\") {{ totalCount }} }}")).ShouldContain($"\\\"{quoted.Replace("\\", "\\\\", StringComparison.Ordinal)}\\\" ");

    [Fact]
    public async Task In_a_block_string_nothing_is_escaped_but_its_end()
    {
        const string Query = "{ search(text: \"\"\"\n  ETIAS \\u{zz} \\\"\"\" \"x\n\"\"\") { totalCount } b: search(text: \"\"\"ETIAS\"\"\") { nodes { id } } }";
        (await Server.Ask(Query)).ShouldContain("instrument:etias");
    }
}
