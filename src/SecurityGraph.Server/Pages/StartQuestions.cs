using System.Reflection;

namespace SecurityGraph.Server.Pages;

/// <summary>A question to begin with.</summary>
/// <param name="Name">Of the file with its query.</param>
internal sealed record StartQuestion(string Name, string Title, string Explanation)
{
    public string Query => field ??= StartQuestions.Read(Name);
}

/// <summary>The questions of the start page; their queries are files, which tests run and docs/questions.md shows with their answers.</summary>
internal static class StartQuestions
{
    public static IReadOnlyList<StartQuestion> All { get; } =
    [
        new(
            "etias-status",
            "How far had ETIAS come on three days?",
            "Status and existence on 7 September 2017, on 24 January 2018 and now, each with the citation of what says so."),
        new(
            "eu-lisa-operates",
            "What did eu-LISA operate on 24 January 2018, and what would it operate?",
            "Systems that ran, and those that were only planned or proposed then."),
        new(
            "etias-europol",
            "How do ETIAS and Europol hang together, if not through the Commission?",
            "Paths that avoid the Commission, with the evidence of each hop."),
        new(
            "urged-files",
            "On which files were the co-legislators urged by 24 January 2018?",
            "What the Commission asked of them, until when, and in which words, where those are few."),
    ];

    public static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"questions/{name}.graphql")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
