using GraphQL.Types;
using SecurityGraph.Judgement.Contradictions;
using SecurityGraph.Model.Dates;
using SecurityGraph.Server.GraphQL.FieldHelpers;
using SecurityGraph.Store.Answers;

namespace SecurityGraph.Server.GraphQL.Types;

/// <summary>Contradictions, each with both sides.</summary>
internal static class ContradictionTypes
{
    public static ObjectGraphType<Page<Contradiction>> Connection(GraphTypes types, EnumerationGraphType form)
    {
        IGraphType number = new IntGraphType();
        var connection = new ConnectionObject<Contradiction>("Contradiction", Contradiction(types, form), types);
        connection.Add("knowledgeEnds", types.Day.Required(), "The last day that the release knows.", (_, page) => Ledger(page).KnowledgeEnds);
        connection.Add("statements", number.Required(), "How many statements were looked at.", (_, page) => Ledger(page).Statements);
        connection.Add("compared", number.Required(), "How many of these more than one piece of evidence tells.", (_, page) => Ledger(page).Compared);
        connection.Add("explanation", new StringGraphType(), "Why there is none.", (_, page) => ((ContradictionPage)page).Explanation);
        return connection;
    }

    private static ContradictionLedger Ledger(Page<Contradiction> page) => ((ContradictionPage)page).Ledger;

    private static ObjectGraphType<Contradiction> Contradiction(GraphTypes types, EnumerationGraphType form)
    {
        var side = new ObjectGraphType<ContradictionSide> { Name = "ContradictionSide", Description = "What one side of a contradiction says: with its evidence alone, and the values of that." };
        side.Add("besides", types.Told.Listed(), "Of an event: that it is the stage, and who takes part in it.", (_, one) => one.Besides.Select(besides => new StatementAnswer(besides, Certainty.Certain))).Usually(1);
        side.Add("sourceClass", types.SourceClass.Required(), "Of the best of its sources; WEAK where it rests on weak ones alone.", (_, one) => one.Class.Name);
        ToldFields.AddTo(side, types, one => new StatementAnswer(one.Statement, Certainty.Certain));

        var type = new ObjectGraphType<Contradiction> { Name = "Contradiction", Description = "Two sources that cannot both be right, with the evidence of both." };
        type.Add("form", form.Required(), "In what they contradict each other.", (_, one) => one.Form);
        type.Add("certainty", types.Certainty.Required(), "POSSIBLE where time may explain it: a plan told anew on a later day, a count that goes on.", (_, one) => one.Certainty);
        type.Add("why", new StringGraphType().Required(), "Why it is one, as a sentence.", (_, one) => one.Why);
        type.Add("sides", side.Listed(), "Two: first that of the more binding source, then of the later one.", (_, one) => one.Sides).Usually(2);
        return type;
    }
}
