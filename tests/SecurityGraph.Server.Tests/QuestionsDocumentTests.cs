using SecurityGraph.Tests;
using Shouldly;
using Xunit;

namespace SecurityGraph.Server.Tests;

/// <summary>What the documents of questions print is what the bundled dataset answers; <see cref="Neo4jGraphQLTests"/> asks Neo4j the same.</summary>
public sealed class QuestionsDocumentTests(GraphQLTests.Running running) : IClassFixture<GraphQLTests.Running>
{
    public static TheoryData<string> Documents => QuestionDocuments.Paths;

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Each_query_of_a_document_has_the_answer_that_it_prints(string path) =>
        Approval.Matches(path, await QuestionDocuments.Answered(path, running.Server));

    [Fact]
    public void Each_of_the_twenty_has_a_query_and_an_answer() =>
        QuestionDocuments.Titles(QuestionDocuments.Twenty).Select(title => title[..title.IndexOf('.')]).ShouldBe(Enumerable.Range(1, 20).Select(number => $"{number}"));
}
