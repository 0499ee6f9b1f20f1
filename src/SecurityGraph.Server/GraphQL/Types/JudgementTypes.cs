using GraphQL.Types;
using SecurityGraph.Judgement.Existences;
using SecurityGraph.Judgement.Families;
using SecurityGraph.Judgement.Statuses;
using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Server.GraphQL.FieldHelpers;
using SecurityGraph.Store.Answers;

namespace SecurityGraph.Server.GraphQL.Types;

/// <summary>What is computed from statements.</summary>
internal static class JudgementTypes
{
    public static ObjectGraphType<Existence> Existence(GraphTypes types)
    {
        var type = new ObjectGraphType<Existence> { Name = "Existence", Description = "Whether an entity exists, and the statements that say so." };
        type.Add("state", types.ExistenceState.Required(), "What the statements come to.", (_, one) => one.State);
        type.Add("because", types.Told.Listed(), "The statements that decided.", (_, one) => one.Because).Usually(3);
        return type;
    }

    public static ObjectGraphType<Status> Status(GraphTypes types)
    {
        var stage = new ObjectGraphType<StageReached> { Name = "StageReached", Description = "A stage that an event has reached, or is to reach; told by the event's OCCURS (where it has none, by its STAGE_OF)." };
        stage.Add("stage", types.Stage.Required(), "The stage, as the vocabulary names it.", (_, one) => one.Stage.Name);
        stage.Add("label", new StringGraphType().Required(), "The stage in words, for people.", (_, one) => one.Stage.Label);
        stage.Add("when", types.Date, "The date of the event.", (_, one) => one.When);
        stage.Add("lastSaid", types.Date, "The date of the last document that tells it so; null where none is dated.", (_, one) => one.LastSaid);
        stage.Add("certainty", types.Certainty, "Whether it had happened by the day asked for; null where it had not.", (_, one) => one.Certainty == Certainty.Impossible ? null : one.Certainty);
        stage.Add("partial", new BooleanGraphType().Required(), "Whether only a part has come so far; then it is never current.", (_, one) => one.IsPartial);
        stage.Add("event", types.Entity, "The event.", (context, one) => context.State().Entities.Load(one.Event));
        stage.Add("of", types.Entity, "The procedure, act, system or body whose stage it is.", (context, one) => context.State().Entities.Load(one.Of));
        ToldFields.AddTo(stage, types, one => new StatementAnswer(one.Occurrence, one.Certainty == Certainty.Impossible ? Certainty.Possible : one.Certainty));
        var type = new ObjectGraphType<Status> { Name = "Status", Description = "How far a file, an act, a system or a body has come." };
        type.Add("current", stage, "The last stage certainly reached.", (_, one) => one.Current);
        type.Add("reached", stage.Listed(), "All stages reached, certainly or possibly, by date.", (_, one) => one.Reached).Usually(8);
        type.Add("ahead", stage.Listed(), "Planned, expected, urged or required, and still to come on the day, as told by then.", (_, one) => one.Ahead).Usually(2);
        type.Add("overtaken", stage.Listed(), "Were to come, and a later stage has been reached.", (_, one) => one.Overtaken).Usually(2);
        type.Add("overdue", stage.Listed(), "Their day has passed, and a document of a later day tells them as not reached.", (_, one) => one.Overdue).Usually(1);
        type.Add("open", stage.Listed(), "Their day has passed, and what became of them nobody says here.", (_, one) => one.Open).Usually(2);
        return type;
    }

    public static ObjectGraphType<Family> Family(GraphTypes types)
    {
        var type = new ObjectGraphType<Family> { Name = "Family", Description = "System, acts, procedures and proposals that belong together, though each is an entity of its own." };
        void Add(string name, string description, Func<Family, IReadOnlyList<EntityId>> members) =>
            type.Add(name, types.Entity.Listed(), description, (context, family) => members(family).Select(context.State().Entities.Load).ToList()).Usually(3);
        Add("systems", "The systems that the law is about.", family => family.Systems);
        Add("acts", "The acts that govern or establish the systems.", family => family.Acts);
        Add("procedures", "The procedures that produce the acts.", family => family.Procedures);
        Add("proposals", "The documents that began the procedures.", family => family.Proposals);
        var told = type.Add("statements", types.StatementConnection.Required(), "Statements in which any of them takes part, each once, by their date or that of their event, undated last.", (context, family) =>
            StatementPages.Load(context, family, StatementPages.Query(context)));
        StatementPages.AddFilter(told, types);
        told.AddLens(types.Day, types.Certainty, types.SourceClass);
        told.AddPage();
        return type;
    }
}
