using System.Reflection;

namespace SecurityGraph.Server.Pages;

/// <summary>A question to begin with.</summary>
internal sealed record StartQuestion(string Title, string Explanation, string Query);

/// <summary>The questions of the start page; their queries are files, which tests run and the README shows.</summary>
internal static class StartQuestions
{
    public static IReadOnlyList<StartQuestion> All { get; } =
    [
        new(
            "How far had ETIAS come on three days?",
            "Status and existence on 7 September 2017, on 24 January 2018 and now, each with the citation of what says so.",
            Query("etias-status")),
        new(
            "What did eu-LISA operate on 24 January 2018, and what would it operate?",
            "Systems that ran, and those that were only planned or proposed then.",
            Query("eu-lisa-operates")),
        new(
            "How do ETIAS and Europol hang together, if not through the Commission?",
            "Paths that avoid the Commission, with the evidence of each hop.",
            Query("etias-europol")),
    ];

    private static string Query(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"questions/{name}.graphql")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
