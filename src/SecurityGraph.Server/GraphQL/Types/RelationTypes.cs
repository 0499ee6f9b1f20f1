using GraphQL;
using GraphQL.Types;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Server.GraphQL.Types;

/// <summary>A relation seen from one end: its edges lead to the other and carry the statement.</summary>
internal static class RelationTypes
{
    public static ObjectGraphType<Page<StatementAnswer>> Connection(SchemaTypes types)
    {
        var edge = new ObjectGraphType<RelationEdge> { Name = "RelationEdge", Description = "The entity at the other end, and the statement that says so." };
        edge.Add("cursor", new StringGraphType().Required(), "Stays right when others are added or removed.", (_, one) => one.Cursor);
        edge.Add("node", types.Entity, "The entity at the other end.", (context, one) => one.Other is { } other ? context.State().Entities.Load(other) : null);
        edge.Add("statement", types.Statement.Required(), "What is said, and where.", (_, one) => one.Answer);
        edge.Add("certainty", types.Certainty.Required(), "On the days asked for.", (_, one) => one.Answer.Certainty);
        edge.Add("via", types.Entity, "The group through which it was found.", (context, one) => one.Answer.Via is { } via ? context.State().Entities.Load(via) : null);
        var connection = new ObjectGraphType<Page<StatementAnswer>> { Name = "RelationConnection", Description = "A page of relations." };
        ConnectionParts.AddTo(connection, types);
        connection.Add("edges", edge.Listed(), "The relations of this page.", (context, page) =>
            page.Items.Select(item => new RelationEdge(item.Item, item.Cursor, OtherEnd(context.Parent!, item.Item))));
        connection.Add("nodes", types.Entity.Listed(), "The entities at the other ends alone, one for each relation.", (context, page) =>
            page.Items.Select(item => OtherEnd(context.Parent!, item.Item)).OfType<EntityId>().Select(context.State().Entities.Load));
        return connection;
    }

    /// <summary>Not the entity that the relation belongs to, nor the group that it was found through.</summary>
    private static EntityId? OtherEnd(IResolveFieldContext relation, StatementAnswer answer)
    {
        var here = answer.Via ?? ((Entity)relation.Source!).Id;
        return answer.Statement.Subject == here ? answer.Statement.Object : answer.Statement.Subject;
    }

    private sealed record RelationEdge(StatementAnswer Answer, string Cursor, EntityId? Other);
}

/// <summary>Typed relations where a reader expects them, as the vocabulary marks them.</summary>
internal static class RelationFields
{
    public static void AddTo(EntityObject type, EntityKind kind, SchemaTypes types)
    {
        foreach (var predicate in Vocabulary.Current.Predicates.Where(predicate => predicate.Object == ObjectForm.Entity))
        {
            if (predicate.IsTyped && predicate.SubjectKinds.Contains(kind)) Add(type, predicate, predicate.GraphQLName, predicate.Symmetric ? Part.Any : Part.Subject, types);
            if (predicate.IsReverseTyped && !predicate.Symmetric && predicate.ObjectKinds.Contains(kind)) Add(type, predicate, predicate.ReverseName, Part.Object, types);
        }
        if (kind == EntityKind.Event) AddOccurrence(type, types);
    }

    /// <summary>It leads to no other entity, so that it is no relation; an event has one.</summary>
    private static void AddOccurrence(EntityObject type, SchemaTypes types)
    {
        var field = type.Add("occurrence", types.Statement, $"{Predicate.Occurs}: {Predicate.Occurs.Meaning} Null where nobody says so on the days asked for.", (context, entity) =>
            context.State().Occurrences(context.Lens()).Load(entity.Id));
        field.AddLens(types);
    }

    private static void Add(EntityObject type, Predicate predicate, string name, Part part, SchemaTypes types)
    {
        var field = type.Add(name, types.RelationConnection.Required(), $"{predicate.Name}{(part == Part.Object ? ", seen from its object" : "")}: {predicate.Meaning}", (context, entity) =>
            StatementPages.Load(context, entity.Id, new StatementQuery
            {
                Part = part,
                Predicates = [predicate],
                First = context.First(),
                After = context.After(),
                CountTotal = context.Selects("totalCount"),
            }));
        field.Add("classes", new ListGraphType(types.ModalityClass.Required()), "Only these classes of modality.");
        field.AddLens(types);
        field.AddPage();
    }
}
