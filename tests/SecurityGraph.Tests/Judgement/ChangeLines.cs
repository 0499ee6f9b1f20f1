using SecurityGraph.Judgement;
using SecurityGraph.Judgement.Changes;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Store.Embedded;
using SecurityGraph.Tests.Store;
using Xunit;

namespace SecurityGraph.Tests.Judgement;

/// <summary>What two documents of two days say, and what has changed between them in a line for each change.</summary>
internal static class ChangeLines
{
    /// <summary>Of 18 October 2017.</summary>
    public static Statement First(string told, string members = "") => Json.Say(told, members, "2017-10-18", "document:first");

    /// <summary>Of 24 January 2018.</summary>
    public static Statement Second(string told, string members = "") => Json.Say(told, members, "2018-01-24", "document:second");

    /// <summary>That the second goes on with the first.</summary>
    public static Statement Series { get; } = Json.Say("document:second SUCCEEDS document:first", "", "2018-01-24", "document:list");

    /// <summary>That the second was read whole.</summary>
    public static SectionCoverage Whole { get; } = new(EntityId.Parse("document:second"), "I", 3, 2) { Reasons = new Dictionary<string, int> { ["nobody acts"] = 1 } };

    public static Graph GraphOf(IEnumerable<Statement> told, params SectionCoverage[] coverage)
    {
        List<Statement> all = [.. told];
        var named = all.SelectMany(statement => statement.NamedEntities).Concat([EntityId.Parse("document:first"), EntityId.Parse("document:second")]).Distinct().Select(Named);
        return SmallGraph.Compile(named, all) with { Coverage = coverage };
    }

    public static Task<ChangeLedger> Between(string from, string to, Graph graph, string? about = null) =>
        new Judge(EmbeddedStore.Of(graph)).ChangesOf(new ChangeQuestion(from, to, about is null ? null : EntityId.Parse(about)), null, TestContext.Current.CancellationToken);

    /// <summary>The changes between the two documents.</summary>
    public static Task<string> Documents(params Statement[] told) => Lines("first", "second", told);

    /// <summary>The changes between what had been told by the days of both.</summary>
    public static Task<string> Days(params Statement[] told) => Lines("2017-10-18", "2018-01-24", told);

    public static string Line(Change change) =>
        $"{change.Kind} {change.Entity}{(change.ToStage is null ? "" : $" {change.FromStage?.Name ?? "-"}>{change.ToStage.Name}")}{(change.Members.Count > 0 ? $" [{string.Join(' ', change.Members)}]" : "")} {change.Before.Count}>{change.After.Count}";

    private static async Task<string> Lines(string from, string to, Statement[] told) => string.Join("; ", (await Between(from, to, GraphOf(told))).Changes.Select(Line));

    private static Entity Named(EntityId id) => SmallGraph.Named(id.ToString(), id.Slug, (id.Kind, id.Slug) switch
    {
        ("document", _) => "report",
        ("instrument", "system") => "it_system",
        ("instrument", _) => "legal_act",
        _ => "",
    });
}
