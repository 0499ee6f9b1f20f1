using GraphQL;
using GraphQL.Types;
using SecurityGraph.Judgement;
using SecurityGraph.Judgement.Contradictions;
using SecurityGraph.Model.Dates;
using SecurityGraph.Server.GraphQL.FieldHelpers;
using SecurityGraph.Server.GraphQL.Loading;
using SecurityGraph.Server.GraphQL.Scalars;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Server.GraphQL.Types;

/// <summary>The field that asks what sources tell differently.</summary>
internal static class ContradictionPages
{
    public static void AddTo(ObjectGraphType<object> query, GraphTypes types)
    {
        var form = Enumerations.Of<ContradictionForm>("ContradictionForm", "In what two sources contradict each other.", ValueTexts.Of);
        var field = query.AddAsync(
            "contradictions", ContradictionTypes.Connection(types, form).Required(),
            "What sources tell differently of one thing, so that they cannot both be right: by the date of the first side (undated last). A plan beside its fact is none: `promises` has those. With `asOf` those of which at least one side may be so on the day.",
            async (context, _) => await Read(context));
        field.Add("about", new ListGraphType(new TextIdGraphType().Required()), "What takes part in it, families included; the whole graph if left out.");
        field.Add("forms", new ListGraphType(form.Required()), "Only these.");
        field.AddLens(types.Day, types.Certainty, types.SourceClass);
        field.AddPage();
    }

    private static async Task<ContradictionPage> Read(IResolveFieldContext context)
    {
        var about = context.Ids("about") ?? [];
        await KnownEntities.Check(context.State(), context.CancellationToken, ("about", about));
        var ledger = await new Judge(context.State().Store).ContradictionsOf(about, context.Lens(), context.CancellationToken);
        var forms = context.List<ContradictionForm>("forms");
        List<Contradiction> wanted = [.. ledger.Contradictions.Where(one => forms is null || forms.Contains(one.Form))];
        List<Contradiction> rest = context.After() is { } after ? [.. wanted.Where(one => IsBehind(one, StatementCursor.Decode(after)))] : wanted;
        var first = context.First();
        return new ContradictionPage(
            [.. rest.Take(first).Select(one => new PageItem<Contradiction>(one, CursorOf(one).Encode()))], rest.Count > first, wanted.Count, ledger,
            wanted.Count > 0 ? null : ledger.WhyNone ?? "No contradiction is of these forms.");
    }

    private static StatementCursor CursorOf(Contradiction one) => new(one.Sides[0].Statement.Start, one.Key);

    private static bool IsBehind(Contradiction one, StatementCursor cursor)
    {
        var order = Edtf.CompareForSorting(one.Sides[0].Statement.Start, cursor.Start);
        return order > 0 || (order == 0 && string.CompareOrdinal(one.Key, cursor.Id) > 0);
    }
}
