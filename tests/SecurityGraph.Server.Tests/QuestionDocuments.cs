using System.Text;
using System.Text.RegularExpressions;
using SecurityGraph.Server.Pages;
using SecurityGraph.Tests;
using Shouldly;
using Xunit;

namespace SecurityGraph.Server.Tests;

/// <summary>The documents that print queries with their answers: whatever store answers, it must be what they print.</summary>
internal static partial class QuestionDocuments
{
    public const string StartPage = "docs/questions.md";
    public const string Twenty = "docs/twenty-questions.md";

    public static TheoryData<string> Paths => [StartPage, Twenty];

    /// <summary>All queries that documents print, with an answer or without.</summary>
    public static IReadOnlyList<string> Queries =>
        [.. new[] { StartPage, Twenty, "README.md", "docs/api.md" }.SelectMany(path => Query.Matches(Written(path)).Select(question => question.Groups["query"].Value))];

    /// <summary>The document as it reads when the server answers each query in it.</summary>
    public static async Task<string> Answered(string path, TestServer server)
    {
        var text = path == StartPage ? OfTheStartPage() : Written(path);
        var answered = new StringBuilder();
        var end = 0;
        foreach (Match question in Question.Matches(text))
        {
            var answer = await server.Ask(question.Groups["query"].Value);
            answer.ShouldNotContain("\"errors\"", customMessage: question.Groups["query"].Value);
            answered.Append(text, end, question.Groups["answer"].Index - end).Append(CompactJson.Of(answer));
            end = question.Groups["answer"].Index + question.Groups["answer"].Length;
        }
        return answered.Append(text, end, text.Length - end).ToString();
    }

    /// <summary>Of each chapter with a query its title, in the order of the document.</summary>
    public static IReadOnlyList<string> Titles(string path) =>
        [.. Written(path).Split("\n## ").Skip(1).Where(chapter => Question.IsMatch(chapter)).Select(chapter => chapter[..chapter.IndexOf('\n')])];

    private static string Written(string path) => File.ReadAllText(Path.Combine(Requirement.Repository, path)).ReplaceLineEndings("\n");

    private static string OfTheStartPage()
    {
        var text = new StringBuilder("""
            # Questions and answers

            The questions of the start page, as the bundled dataset answers them. Tests run them over both stores. To ask them yourself, start
            the server and click one at http://localhost:5080, or send it to `/graphql` ([the API](api.md)). Twenty others, with the answers
            that were expected, stand in [twenty-questions.md](twenty-questions.md).


            """);
        foreach (var question in StartQuestions.All) text.Append(Chapter(question));
        return text.ToString().ReplaceLineEndings("\n").TrimEnd('\n') + '\n';
    }

    private static string Chapter(StartQuestion question) => $"""
        ## {question.Title}

        {question.Explanation}

        ```graphql
        {question.Query.TrimEnd()}
        ```

        <details><summary>The answer</summary>

        ```json

        ```

        </details>


        """;

    [GeneratedRegex("```graphql\n(?<query>.*?)\n```", RegexOptions.Singleline, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Query { get; }

    [GeneratedRegex("```graphql\n(?<query>.*?)\n```\n.*?```json\n(?<answer>.*?)\n```", RegexOptions.Singleline, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Question { get; }
}
