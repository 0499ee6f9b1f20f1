using GraphQL.Types;
using SecurityGraph.Judgement.Gathering;
using SecurityGraph.Model.Dates;
using SecurityGraph.Server.GraphQL.FieldHelpers;
using SecurityGraph.Store.Answers;

namespace SecurityGraph.Server.GraphQL.Types;

/// <summary>What several things have in common, and what happened to them: rows, for they are of one answer alone.</summary>
internal static class GatheringTypes
{
    public static ObjectGraphType<CommonEntity> Common(GraphTypes types)
    {
        var tie = new ObjectGraphType<CommonTie> { Name = "CommonTie", Description = "What joins an entity to one of several." };
        tie.Add("of", types.Entity, "The one of the several.", (context, one) => context.State().Entities.Load(one.Of));
        tie.Add("statements", types.Told.Listed(), "The statements in which both take part, by start (undated last).", (_, one) => one.Told).Usually(2);
        var type = new ObjectGraphType<CommonEntity> { Name = "CommonEntity", Description = "An entity that is related to all of several." };
        type.Add("entity", types.Entity, "The entity.", (context, one) => context.State().Entities.Load(one.Id));
        type.Add("relations", new IntGraphType().Required(), "In the whole graph.", (_, one) => one.Relations);
        type.Add("ties", tie.Listed(), "How it hangs together with each of them, in the order in which they are named.", (_, one) => one.Ties).Usually(2);
        return type;
    }

    public static ObjectGraphType<TimelineRow> Timeline(GraphTypes types)
    {
        var dateOf = Enumerations.Of<TimelineDate>("TimelineDate", "What a date on a timeline is of its statement.", ValueTexts.Of);
        var type = new ObjectGraphType<TimelineRow> { Name = "TimelineRow", Description = "Something dated, and what is said of it, when, how surely and where." };
        type.Add("date", types.Date.Required(), "The date by which it has its place.", (_, row) => row.Date);
        type.Add("dateOf", dateOf.Required(), "What the date is of the statement.", (_, row) => row.DateOf);
        type.Add("datedBy", types.Told, "Of a date of an EVENT the statement that tells it, with its evidence.", (_, row) => row.DatedBy is { } occurrence ? new StatementAnswer(occurrence, Certainty.Certain) : null);
        type.Add("of", types.Entity.Listed(), "Which of the things and their families take part in it.", (context, row) => row.Of.Select(context.State().Entities.Load).ToList()).Usually(2);
        ToldFields.AddTo(type, types, row => row.Told);
        return type;
    }
}
