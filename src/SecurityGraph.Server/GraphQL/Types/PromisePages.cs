using GraphQL;
using GraphQL.Types;
using SecurityGraph.Judgement;
using SecurityGraph.Judgement.Promises;
using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Server.GraphQL.FieldHelpers;
using SecurityGraph.Server.GraphQL.Loading;
using SecurityGraph.Server.GraphQL.Scalars;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Server.GraphQL.Types;

/// <summary>The field that asks for promises.</summary>
internal static class PromisePages
{
    public static void AddTo(ObjectGraphType<object> query, GraphTypes types)
    {
        var promises = new PromiseTypes(types);
        var connection = promises.Connection();
        connection.AddAsync("absence", types.Absence, "Why there is none; null where there is one.", async (context, page) =>
            page.Items.Count > 0 || page.TotalCount > 0 ? null : await new Judge(context.State().Store).WhyNoPromises(Question(context.Parent!), context.CancellationToken));
        var field = query.AddAsync(
            "promises", connection.Required(),
            "What was planned, asked for or required by the day, and what has become of it: by when it was due (undated last). A promise of which no outcome is known here is OPEN, not broken.",
            async (context, _) => await Read(context));
        field.Add("madeBy", new TextIdGraphType(), "Who must deliver; what a group must deliver is found for its members, and what a person is quoted with for that person (`attributedTo`).");
        field.Add("askedBy", new TextIdGraphType(), "Who asks.");
        field.Add("about", new TextIdGraphType(), "Who or what takes part in it, its family included.");
        field.Add("outcomes", new ListGraphType(promises.Outcome.Required()), "Only what has become so.");
        field.Add("forms", new ListGraphType(promises.Form.Required()), "Only these; forecasts are left out unless they are named.");
        field.AddLens(types.Day, types.Certainty, types.SourceClass);
        field.AddPage();
    }

    private static async Task<Page<Promise>> Read(IResolveFieldContext context)
    {
        var question = Question(context);
        await KnownEntities.Check(context.State(), context.CancellationToken, Named("madeBy", question.MadeBy), Named("askedBy", question.AskedBy), Named("about", question.About));
        var ledger = await new Judge(context.State().Store).PromisesOf(question, context.Lens(), context.CancellationToken);
        var outcomes = context.List<PromiseOutcome>("outcomes");
        var forms = context.List<PromiseForm>("forms");
        List<Promise> wanted =
        [
            .. ledger.Promises.Where(one => (outcomes is null || outcomes.Contains(one.End.Outcome)) && (forms is null ? one.Form != PromiseForm.Forecast : forms.Contains(one.Form))),
        ];
        List<Promise> rest = context.After() is { } after ? [.. wanted.Where(one => IsBehind(one, StatementCursor.Decode(after)))] : wanted;
        var first = context.First();
        return new Page<Promise>(
            [.. rest.Take(first).Select(one => new PageItem<Promise>(one, new StatementCursor(one.Due, one.Statement.Id).Encode()))], rest.Count > first, wanted.Count);
    }

    private static PromiseQuestion Question(IResolveFieldContext context) => new() { MadeBy = Id(context, "madeBy"), AskedBy = Id(context, "askedBy"), About = Id(context, "about") };

    private static bool IsBehind(Promise promise, StatementCursor cursor)
    {
        var order = Edtf.CompareForSorting(promise.Due, cursor.Start);
        return order > 0 || (order == 0 && string.CompareOrdinal(promise.Statement.Id, cursor.Id) > 0);
    }

    private static EntityId? Id(IResolveFieldContext context, string name) => Arguments.Value<string>(context, name) is { } text ? Arguments.Id(name, text) : null;

    private static (string, IReadOnlyCollection<EntityId>?) Named(string argument, EntityId? id) => (argument, id is { } one ? [one] : null);
}
