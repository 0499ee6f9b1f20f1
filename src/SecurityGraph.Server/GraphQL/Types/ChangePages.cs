using GraphQL;
using GraphQL.Types;
using SecurityGraph.Judgement;
using SecurityGraph.Judgement.Changes;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Server.GraphQL.FieldHelpers;
using SecurityGraph.Server.GraphQL.Loading;
using SecurityGraph.Server.GraphQL.Scalars;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Server.GraphQL.Types;

/// <summary>The field that asks for changes.</summary>
internal static class ChangePages
{
    public static void AddTo(ObjectGraphType<object> query, GraphTypes types)
    {
        var changes = new ChangeTypes(types);
        var text = new StringGraphType();
        var field = query.AddAsync(
            "changes", changes.Connection().Required(),
            "What has changed between two documents, two days (what sources had said by each) or two releases of the dataset, by kind, then entity. A document that was not bound to speak of something is not silent on it.",
            async (context, _) => await Read(context));
        field.Add("from", text.Required(), "The earlier: a document by id, slug or identifier (press-2017-10-18), a day (2017-10-18) or a release (2026.11.0).");
        field.Add("to", text.Required(), "The later, of the same sort.");
        field.Add("about", new TextIdGraphType(), "Only of this entity, its family and the events that are their stages.");
        field.Add("kinds", new ListGraphType(changes.Kind.Required()), "Only these.");
        field.AddPage();
        query.AddAsync("withdrawn", changes.Withdrawn.Listed(), "Why statements of earlier releases are in this one no more; none for an id that was not withdrawn.", async (context, _) =>
            await context.State().Store.FindWithdrawn([.. context.List<string>("ids")!], context.CancellationToken)).Usually(1)
            .Add("ids", new ListGraphType(new TextIdGraphType().Required()).Required(), "Ids of statements.");
    }

    private static async Task<ChangePage> Read(IResolveFieldContext context)
    {
        EntityId? about = Arguments.Value<string>(context, "about") is { } id ? Arguments.Id("about", id) : null;
        await KnownEntities.Check(context.State(), context.CancellationToken, ("about", about is { } one ? [one] : null));
        var question = new ChangeQuestion(Arguments.Value<string>(context, "from")!, Arguments.Value<string>(context, "to")!, about);
        var ledger = await new Judge(context.State().Store).ChangesOf(question, context.State().Releases, context.CancellationToken);
        if (ledger.To.Day is { } day) context.State().Note(day);
        var kinds = context.List<ChangeKind>("kinds");
        List<Change> wanted = [.. ledger.Changes.Where(change => kinds is null || kinds.Contains(change.Kind))];
        var after = context.After() is { } cursor ? StatementCursor.Decode(cursor).Id : null;
        List<Change> rest = after is null ? wanted : [.. wanted.Where(change => string.CompareOrdinal(change.Key, after) > 0)];
        var first = context.First();
        return new ChangePage(
            ledger, [.. rest.Take(first).Select(change => new PageItem<ShownChange>(new ShownChange(change, ledger), new StatementCursor(null, change.Key).Encode()))], rest.Count > first, wanted.Count);
    }
}
