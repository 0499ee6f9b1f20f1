using GraphQL.Types;
using SecurityGraph.Judgement.Money;
using SecurityGraph.Model.Dates;
using SecurityGraph.Server.GraphQL.FieldHelpers;
using SecurityGraph.Store.Answers;

namespace SecurityGraph.Server.GraphQL.Types;

/// <summary>Totals of money, each with its lines.</summary>
internal static class MoneyTypes
{
    public static ObjectGraphType<MoneyAnswer> Answer(GraphTypes types)
    {
        var line = Line(types);
        var type = new ObjectGraphType<MoneyAnswer> { Name = "Money", Description = "Totals of money, and how each comes about." };
        type.Add("today", types.Day.Required(), "The day for which it is judged, none later than knowledge ends.", (_, one) => one.Today);
        type.Add("knowledgeEnds", types.Day.Required(), "The last day that the release knows.", (_, one) => one.KnowledgeEnds);
        type.Add("totals", Total(types, line).Listed(), "Those that can't be added to each other, each by itself.", (_, one) => one.Totals).Usually(3);
        type.Add("leftOut", line.Listed(), "What counts in no total, each with the reason.", (_, one) => one.LeftOut).Usually(5);
        type.Add("explanation", new StringGraphType(), "Why there is no total.", (_, one) => one.WhyNone);
        return type;
    }

    private static ObjectGraphType<MoneyTotal> Total(GraphTypes types, ObjectGraphType<MoneyLine> line)
    {
        IGraphType text = new StringGraphType();
        var sum = new ObjectGraphType<MoneySum> { Name = "MoneySum", Description = "One sum of money, however often it is told." };
        sum.Add("money", text, "The key that all its lines share; null where it is told once.", (_, one) => one.Money);
        sum.Add("quantity", types.Quantity.Required(), "The amount that counts.", (_, one) => one.Quantity);
        sum.Add("lines", line.Listed(), "First the line that tells it so, then all that tell the same money.", (_, one) => one.Lines).Usually(3);

        var type = new ObjectGraphType<MoneyTotal> { Name = "MoneyTotal", Description = "A total of amounts that can be added: of one kind, bound, currency, period, figure, class of modality and commitment." };
        type.Add("text", text.Required(), "What it is, in words, to stand behind the amount: given, call opened, for 2018.", (_, one) => MoneyText.Of(one));
        type.Add("kind", Enumerations.Of<MoneyKind>("MoneyKind", "Whether money flows or is there.", ValueTexts.Of).Required(), "Whether it flows or is there.", (_, one) => one.Kind);
        type.Add("bound", Enumerations.Of<MoneyBound>("MoneyBound", "What an amount says.", ValueTexts.Of).Required(), "Exact, a ceiling, a lower bound, or between both.", (_, one) => one.Bound);
        type.Add("modalityClass", types.ModalityClass.Required(), "Whether it is a fact or is still to come.", (_, one) => one.Class);
        type.Add("commitment", text, "announced, call_opened or committed; null where nobody says.", (_, one) => one.Commitment);
        type.Add("quantity", types.Quantity.Required(), "The sum, with unit, period and figure.", (_, one) => one.Quantity);
        type.Add("calculated", new BooleanGraphType().Required(), "Whether it was added up here, and no source says it.", (_, one) => one.IsCalculated);
        type.Add("sums", sum.Listed(), "What it is made of.", (_, one) => one.Sums).Usually(3);
        return type;
    }

    private static ObjectGraphType<MoneyLine> Line(GraphTypes types)
    {
        var type = new ObjectGraphType<MoneyLine> { Name = "MoneyLine", Description = "A statement about money, with the evidence that tells it with one amount, as one step." };
        type.Add("counted", new BooleanGraphType().Required(), "Whether its amount is in the total.", (_, one) => one.IsCounted);
        type.Add("why", new StringGraphType(), "Why it is not added; null where it counts.", (_, one) => one.Why);
        ToldFields.AddTo(type, types, one => new StatementAnswer(one.Statement, Certainty.Certain));
        return type;
    }
}
