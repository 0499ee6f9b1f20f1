using System.Reflection;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Store;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Server.Pages;

/// <summary>A question to begin with.</summary>
/// <param name="Name">Of the file with its query.</param>
/// <param name="About">The entities without which it has no answer.</param>
public sealed record StartQuestion(string Name, string Title, string Explanation, IReadOnlyList<EntityId> About)
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
            "Status and existence on 7 September 2017, on 24 January 2018 and now, each with the citation of what says so.",
            [Etias]),
        new(
            "eu-lisa-operates",
            "What did eu-LISA operate on 24 January 2018, and what would it operate?",
            "Systems that ran, and those that were only planned or proposed then.",
            [EntityId.Parse("actor:eu-lisa")]),
        new(
            "etias-europol",
            "How do ETIAS and Europol hang together, if not through the Commission?",
            "Paths that avoid the Commission, with the evidence of each hop.",
            [Etias, EntityId.Parse("actor:europol"), EntityId.Parse("actor:european-commission")]),
        new(
            "urged-files",
            "On which files were the co-legislators urged by 24 January 2018?",
            "What the Commission asked of them, until when, and in which words, where those are few.",
            [EntityId.Parse("actor:co-legislators")]),
    ];

    private static EntityId Etias => EntityId.Parse("instrument:etias");

    /// <summary>Those that a graph can answer: that of a dataset which somebody serves alone may be about other things.</summary>
    public static async Task<IEnumerable<StartQuestion>> For(IGraphStore store, CancellationToken cancellationToken)
    {
        EntityId[] about = [.. All.SelectMany(question => question.About).Distinct()];
        var found = await store.FindEntities(new EntityQuery { Ids = about }, cancellationToken);
        var held = found.Items.Select(item => item.Item.Id).ToHashSet();
        return All.Where(question => question.About.All(held.Contains));
    }

    public static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"questions/{name}.graphql")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
