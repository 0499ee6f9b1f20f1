using GraphQL.DataLoader;
using GraphQL.Types;
using SecurityGraph.Judgement.Existences;
using SecurityGraph.Judgement.Statuses;
using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Model.Wording;
using SecurityGraph.Server.GraphQL.FieldHelpers;
using SecurityGraph.Server.GraphQL.Loading;
using SecurityGraph.Server.GraphQL.Scalars;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Lenses;

namespace SecurityGraph.Server.GraphQL.Types;

/// <summary>A statement as the lens of its field shows it.</summary>
internal sealed class StatementObject : ObjectGraphType<StatementAnswer>
{
    public StatementObject()
    {
        Name = "Statement";
        IsTypeOf = source => source is StatementAnswer;
        Description = "One thing said, with all its evidence. Dates, amounts and modality are the roll-up of the evidence.";
    }

    public void AddFields(GraphTypes types)
    {
        IGraphType text = new StringGraphType(), flag = new BooleanGraphType();
        this.Add("id", new TextIdGraphType().Required(), "Of what is said, not of when or how much.", (_, answer) => answer.Statement.Id);
        AddResolvedInterface(types.Node); // behind the field that it has
        this.Add("text", text.Required(), "As a sentence in English, made from its parts: not a quotation. What was proposed of an act that has come by the day is told as a thing of the past. What goes on tells when somebody last said so, what weak sources alone report by whom; what is only possible on the days asked for ends with \"(possible)\".", (context, answer) => Sentence(context.State(), answer, context.Lens()));
        this.Add("subject", types.Entity, "Who or what.", (context, answer) => context.State().Entities.Load(answer.Statement.Subject));
        this.Add("predicate", types.Predicate.Required(), "The verb.", (_, answer) => answer.Statement.Predicate);
        this.Add("label", text.Required(), "The verb as people read it from the subject: gives access to.", (_, answer) => answer.Statement.Predicate.Label);
        this.Add("object", types.Entity, "Whom or what; none for OCCURS, HAS_BUDGET and HAS_FIGURE.", (context, answer) =>
            answer.Statement.Object is { } id ? context.State().Entities.Load(id) : null);
        this.Add("about", types.Entity.Listed(), "Further participants.", (context, answer) => answer.Statement.About.Select(context.State().Entities.Load).ToList()).Usually(2);
        this.Add("asks", types.Predicate, "What is called for, recommended or announced.", (_, answer) => answer.Statement.Asks);
        this.Add("stage", types.Stage, "Of the event: a STAGE_OF, a verb derived from one, or what is asked for.", (_, answer) => answer.Statement.Stage);
        this.Add("partial", flag.Required(), "Whether only a part is meant.", (_, answer) => answer.Statement.Partial);
        this.Add("provision", text, "The provision that a partial repeal ends.", (_, answer) => answer.Statement.Provision);
        this.Add("role", text, "From the predicate's closed list.", (_, answer) => answer.Statement.Role);
        this.Add("occasion", types.Entity, "The event at which it happened.", (context, answer) => answer.Statement.Occasion is { } id ? context.State().Entities.Load(id) : null);
        this.Add("condition", text, "What it depends on.", (_, answer) => answer.Statement.Condition);
        this.Add("commitment", text, "announced, call_opened or committed.", (_, answer) => answer.Statement.Commitment);
        this.Add("when", types.Date, "Of an event: when it happened or is to happen.", (_, answer) => answer.Statement.When);
        this.Add("validFrom", types.Date, "Of a state: its first day.", (_, answer) => answer.Statement.ValidFrom);
        this.Add("validTo", types.Date, "Of a state: its last day; `..` where it is open, null where nobody says.", (_, answer) => answer.Statement.ValidTo);
        this.Add("due", types.Date, "Until when something asked or required is to be done.", (_, answer) => answer.Statement.Due);
        this.Add("quantity", types.Quantity, "An amount or figure.", (_, answer) => answer.Statement.Quantity);
        this.Add("money", text, "The same key wherever the same money is told.", (_, answer) => answer.Statement.Money);
        this.Add("modality", types.Modality.Required(), "How the sources state it.", (_, answer) => answer.Statement.Modality);
        this.Add("modalityClass", types.ModalityClass.Required(), "The class of its modality.", (_, answer) => answer.Statement.Modality.Class());
        this.Add("inferred", text.Listed(), "Members that no evidence in view which tells it with this class of modality says literally.", (_, answer) => answer.Statement.Inferred).Usually(1);
        this.Add("literalIn", new IntGraphType().Required(), "In how many pieces of its evidence in view, of those that tell it with this class of modality, every member is said literally.", (_, answer) =>
            answer.Statement.LiteralIn);
        this.Add("lastSaid", types.Date, "The date of the last document that says it so: that still plans it, or that it goes on.", (_, answer) => answer.Statement.LastSaid);
        this.AddAsync("outlook", types.Outlook, "What has become by the day of what was to come, judged by its own date, that of its event, or by until when it is due; what was proposed of an act that has come is OVERTAKEN; null of facts, of what is denied, and of an appeal without a day by which.", async (context, answer) =>
            await OutlookOf(context.State(), answer.Statement, context.Lens(), context.CancellationToken));
        this.Add("summary", text, "That of the first evidence in view that has one.", (_, answer) => answer.Statement.Summary);
        this.Add("derived", flag.Required(), "Whether it follows from a stage event.", (_, answer) => answer.Statement.Derived);
        this.Add("certainty", types.Certainty.Required(), "On the days asked for.", (_, answer) => answer.Certainty);
        this.Add("via", types.Entity, "The group through which it was found for its member.", (context, answer) => answer.Via is { } id ? context.State().Entities.Load(id) : null);
        this.Add("evidence", types.Evidence.Listed(), "Where it is said, by day.", (_, answer) =>
            answer.Statement.Evidence.Order(EvidenceOrder.Instance).Select(one => new CitedEvidence(answer.Statement, one))).Usually(2);
    }

    private static async Task<object?> OutlookOf(RequestState state, Statement told, Lens lens, CancellationToken token)
    {
        if (Existence.ProposedWith(told) is { } which && await state.Existence(lens).Load(which).GetResultAsync(token) is Existence { HasCome: true }) return Outlook.Overtaken;
        var eventTime = told.Start is null && Outlooks.EventOf(told) is { } happening
            ? (await state.Occurrences(lens with { AsOf = null }).Load(happening).GetResultAsync(token) as StatementAnswer)?.Statement.When
            : null;
        return Outlooks.Of(told, lens.Today(await state.KnowledgeEnds()), eventTime);
    }

    private static Joined Sentence(RequestState state, StatementAnswer answer, Lens lens)
    {
        var statement = answer.Statement;
        var names = statement.Participants.Concat(statement.Evidence.Select(evidence => evidence.Document)).Distinct().ToDictionary(id => id, state.Entities.Load);
        var proposed = Existence.ProposedWith(statement) is { } with ? state.Existence(lens).Load(with) : null;
        return new Joined(async token =>
        {
            var known = new Dictionary<EntityId, Entity?>();
            foreach (var (id, loading) in names) known[id] = await loading.GetResultAsync(token);
            var hasCome = proposed is not null && await proposed.GetResultAsync(token) is Existence { HasCome: true };
            var told = hasCome ? StatementText.AsProposed(statement, known.GetValueOrDefault) : StatementText.Of(statement, known.GetValueOrDefault);
            return told + Marks(answer, known);
        });
    }

    /// <summary>What is only possible, what goes on as far as somebody last said, what none but weak sources report.</summary>
    private static string Marks(StatementAnswer answer, Dictionary<EntityId, Entity?> known)
    {
        var statement = answer.Statement;
        var marks = new List<string>();
        if (statement is { Modality: Modality.Ongoing, ValidTo: null, LastSaid: { } said }) marks.Add("last said " + DateText.Plain(said));
        if (answer.Certainty == Certainty.Possible) marks.Add("possible");
        if (SourceClassing.ReportedBy(statement, known.GetValueOrDefault) is { Count: > 0 } weak) marks.Add("reported by " + string.Join(", ", weak.Select(document => document.Name)));
        return marks.Count == 0 ? "" : $" ({string.Join("; ", marks)})";
    }

    /// <summary>Waits for several loaders of one batch.</summary>
    private sealed class Joined(Func<CancellationToken, Task<object?>> join) : IDataLoaderResult
    {
        public Task<object?> GetResultAsync(CancellationToken cancellationToken = default) => join(cancellationToken);
    }
}
