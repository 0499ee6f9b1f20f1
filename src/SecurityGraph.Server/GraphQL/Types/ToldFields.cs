using GraphQL;
using GraphQL.Types;
using SecurityGraph.Judgement.Existences;
using SecurityGraph.Judgement.Statuses;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Server.GraphQL.FieldHelpers;
using SecurityGraph.Server.GraphQL.Loading;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Lenses;

namespace SecurityGraph.Server.GraphQL.Types;

/// <summary>The fields of a row that tells a statement: all that is rolled up from the evidence in view, and what one release alone says of it.</summary>
internal static class ToldFields
{
    /// <summary>A statement that is all of its row: a reason, what an event's date is told by, one end of a change.</summary>
    public static ObjectGraphType<StatementAnswer> Statement(GraphTypes types)
    {
        var told = new ObjectGraphType<StatementAnswer> { Name = "ToldStatement", Description = "A statement as it is told here." };
        AddTo(told, types, answer => answer);
        return told;
    }

    /// <summary>Behind the fields of the row's own: where one has the name of one of these, it stays.</summary>
    public static void AddTo<T>(ComplexGraphType<T> row, GraphTypes types, Func<T, StatementAnswer> answerOf)
    {
        IGraphType text = new StringGraphType(), flag = new BooleanGraphType();
        Add("statement", types.Statement.Required(), "What is said, by what makes its identity.", (_, answer) => answer.Statement);
        Add("text", text.Required(), "As a sentence in English, made from its parts: not a quotation. What was proposed of an act that has come by the day is told as a thing of the past. What goes on tells when somebody last said so, what weak sources alone report by whom; what is only possible on the days asked for ends with \"(possible)\".", (context, answer) => ToldSentence.Of(context.State(), answer, context.Lens()));
        Add("modality", types.Modality.Required(), "How the sources state it.", (_, answer) => answer.Statement.Modality);
        Add("modalityClass", types.ModalityClass.Required(), "The class of its modality.", (_, answer) => answer.Statement.Modality.Class());
        Add("when", types.Date, "Of an event: when it happened or is to happen.", (_, answer) => answer.Statement.When);
        Add("validFrom", types.Date, "Of a state: its first day.", (_, answer) => answer.Statement.ValidFrom);
        Add("validTo", types.Date, "Of a state: its last day; `..` where it is open, null where nobody says.", (_, answer) => answer.Statement.ValidTo);
        Add("start", types.Date, "Its first day as the model means it: `when`, `validFrom`, or, of what takes its date from an event (STAGE_OF and its like), that of the event as it is told on the same days.", (context, answer) =>
            answer.Statement.Start is { } start ? start : EventTime(context, answer.Statement));
        Add("end", types.Date, "Its last day, likewise: `validTo`, or, of what is a moment, its date.", (context, answer) =>
            answer.Statement.ValidTo is { } end ? end : answer.Statement.When is { } when ? when : answer.Statement.Start is null ? EventTime(context, answer.Statement) : null);
        Add("due", types.Date, "Until when something asked or required is to be done.", (_, answer) => answer.Statement.Due);
        Add("quantity", types.Quantity, "An amount or figure.", (_, answer) => answer.Statement.Quantity);
        Add("money", text, "The same key wherever the same money is told.", (_, answer) => answer.Statement.Money);
        Add("condition", text, "What it depends on.", (_, answer) => answer.Statement.Condition);
        Add("commitment", text, "announced, call_opened or committed.", (_, answer) => answer.Statement.Commitment);
        Add("stage", types.Stage, "Of the event: a STAGE_OF, a verb derived from one, or what is asked for.", (_, answer) => answer.Statement.Stage);
        Add("partial", flag.Required(), "Whether only a part is meant.", (_, answer) => answer.Statement.Partial);
        Add("provision", text, "The provision that a partial repeal ends.", (_, answer) => answer.Statement.Provision);
        Add("derived", flag.Required(), "Whether it follows from a stage event.", (_, answer) => answer.Statement.Derived);
        Add("inferred", text.Listed(), "Members that no evidence in view which tells it with this class of modality says literally.", (_, answer) => answer.Statement.Inferred)?.Usually(1);
        Add("literalIn", new IntGraphType().Required(), "In how many pieces of its evidence in view, of those that tell it with this class of modality, every member is said literally.", (_, answer) => answer.Statement.LiteralIn);
        Add("lastSaid", types.Date, "The date of the last document that says it so: that still plans it, or that it goes on.", (_, answer) => answer.Statement.LastSaid);
        row.AddAsync("outlook", types.Outlook, "What has become by the day of what was to come, judged by its own date, that of its event, or by until when it is due; what was proposed of an act that has come is OVERTAKEN; null of facts, of what is denied, and of an appeal without a day by which.", async (context, one) =>
            await OutlookOf(context.State(), answerOf(one).Statement, context.Lens(), context.CancellationToken));
        Add("summary", text, "That of the first evidence in view that has one.", (_, answer) => answer.Statement.Summary);
        Add("certainty", row is IInterfaceGraphType ? types.Certainty : types.Certainty.Required(), "On the days asked for.", (_, answer) => answer.Certainty);
        Add("via", types.Entity, "The group through which it was found for its member.", (context, answer) => answer.Via is { } id ? context.State().Entities.Load(id) : null);
        Add("evidence", types.Evidence.Listed(), "Where it is said, by day, as far as it is in view.", (_, answer) =>
            answer.Statement.Evidence.Order(EvidenceOrder.Instance).Select(one => new CitedEvidence(answer.Statement, one)))?.Usually(2);
        Add("cite", types.Citation.Required(), "How to cite it as it is told here.", (context, answer) => Citing.Of(context.State(), [answer], context.Lens()))?.WithComplexityImpact(CitationTypes.Price);
        if (row is ObjectGraphType<T> telling) telling.AddResolvedInterface(types.ToldInterface); // behind the fields that it has

        FieldType? Add(string name, IGraphType type, string description, Func<IResolveFieldContext, StatementAnswer, object?> resolve) =>
            row.HasField(name) ? null : row.Add(name, type, description, (context, one) => resolve(context, answerOf(one)));
    }

    private static Joined? EventTime(IResolveFieldContext context, Statement told)
    {
        if (FactTime.EventOf(told) is not { } which) return null;
        var occurrence = context.State().Occurrences(context.Lens() with { AsOf = null }).Load(which);
        return new Joined(async token => (await occurrence.GetResultAsync(token))?.Statement.When);
    }

    private static async Task<object?> OutlookOf(RequestState state, Statement told, Lens lens, CancellationToken token)
    {
        if (Existence.ProposedWith(told) is { } which && await state.Existence(lens).Load(which).GetResultAsync(token) is Existence { HasCome: true }) return Outlook.Overtaken;
        var eventTime = told.Start is null && Outlooks.EventOf(told) is { } happening
            ? (await state.Occurrences(lens with { AsOf = null }).Load(happening).GetResultAsync(token) as StatementAnswer)?.Statement.When
            : null;
        return Outlooks.Of(told, lens.Today(await state.KnowledgeEnds()), eventTime);
    }
}
