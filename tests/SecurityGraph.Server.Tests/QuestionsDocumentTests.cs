using System.Text;
using SecurityGraph.Server.Pages;
using SecurityGraph.Tests;
using Xunit;

namespace SecurityGraph.Server.Tests;

/// <summary>docs/questions.md prints the questions of the start page and their answers, which <see cref="GraphQLTests"/> approves.</summary>
public sealed class QuestionsDocumentTests
{
    [Fact]
    public void It_prints_each_question_with_its_query_and_its_answer()
    {
        var text = new StringBuilder("""
            # Questions and answers

            The questions of the start page, as the bundled dataset answers them. Tests run them over both stores. To ask them yourself, start
            the server and click one at http://localhost:5080, or send it to `/graphql` ([the API](api.md)).


            """);
        foreach (var question in StartQuestions.All) text.Append(Section(question));
        Approval.Matches("docs/questions.md", text.Replace("\r", "").ToString().TrimEnd('\n') + '\n');
    }

    private static string Section(StartQuestion question)
    {
        var answer = File.ReadAllText(Path.Combine(Requirement.Repository, "tests", "SecurityGraph.Server.Tests", "Questions", question.Name + ".approved.json"));
        return $"""
            ## {question.Title}

            {question.Explanation}

            ```graphql
            {question.Query.TrimEnd()}
            ```

            <details><summary>The answer</summary>

            ```json
            {answer.TrimEnd()}
            ```

            </details>


            """;
    }
}
