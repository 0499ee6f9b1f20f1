using GraphQL.Types;
using SecurityGraph.Judgement.Promises;
using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Server.GraphQL.FieldHelpers;
using SecurityGraph.Store.Answers;

namespace SecurityGraph.Server.GraphQL.Types;

/// <summary>Promises and what has become of them.</summary>
internal sealed class PromiseTypes(GraphTypes types)
{
    public EnumerationGraphType Outcome { get; } = Enumerations.Of<PromiseOutcome>("PromiseOutcome", "What has become of a promise by a day; the first that fits.", ValueTexts.Of);

    public EnumerationGraphType Form { get; } = Enumerations.Of<PromiseForm>("PromiseForm", "How something was promised.", ValueTexts.Of);

    public ConnectionObject<Promise> Connection()
    {
        var connection = new ConnectionObject<Promise>("Promise", Promise(), types);
        connection.AddAsync("knowledgeEnds", types.Day.Required(), "The last day that the release knows: what became of a promise later, nobody can say here.", async (context, _) =>
            await context.State().KnowledgeEnds());
        return connection;
    }

    private ObjectGraphType<Promise> Promise()
    {
        var type = new ObjectGraphType<Promise> { Name = "Promise", Description = "Something that was planned, asked for or required, and what has become of it, with the evidence of both." };
        type.Add("form", Form.Required(), "How it was promised.", (_, one) => one.Form);
        type.Add("promised", types.Told.Required(), "As it was promised: with the evidence alone that promises it, and its dates.", (_, one) => new StatementAnswer(one.Statement, Certainty.Certain, one.Via));
        type.Add("due", types.Date, "When it was due, as last told by the day: of a plan when it is to happen; null where nobody says.", (_, one) => one.Due);
        type.Add("otherDates", types.Date.Listed(), "Other dates for which sources told it.", (_, one) => one.OtherDates).Usually(1);
        Add("madeBy", "Who must deliver: the subject of a plan, who organises a meeting, the one who is asked; empty where nobody is named.", one => one.MadeBy);
        Add("askedBy", "Who asks; empty where nobody does.", one => one.AskedBy);
        Add("attributedTo", "Who is quoted with it, if not the document's author: who must deliver has not said so itself.", one => one.AttributedTo);
        type.Add("outcome", Outcome.Required(), "What has become of it by the day.", (_, one) => one.End.Outcome);
        type.Add("certainty", types.Certainty.Required(), "POSSIBLE where it is done, and the sources do not tell whether by the day, in time, or by whom.", (_, one) => one.End.Certainty);
        type.Add("because", types.Told.Listed(), "The statements that say so, with the evidence that does; empty where none does.", (_, one) =>
            one.End.Because.Select(statement => new StatementAnswer(statement, one.End.Certainty))).Usually(1);
        Add("silentIn", "Of what is UNMENTIONED, the later documents of the series that do not speak of it.", one => one.End.SilentIn);
        return type;

        void Add(string name, string description, Func<Promise, IReadOnlyList<EntityId>> entities) =>
            type.Add(name, types.Entity.Listed(), description, (context, one) => entities(one).Select(context.State().Entities.Load).ToList()).Usually(1);
    }
}
