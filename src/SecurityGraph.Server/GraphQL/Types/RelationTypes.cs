using GraphQL;
using GraphQL.Types;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Server.GraphQL.FieldHelpers;
using SecurityGraph.Store.Answers;

namespace SecurityGraph.Server.GraphQL.Types;

/// <summary>A relation seen from one end: its edges lead to the other and carry the statement.</summary>
internal static class RelationTypes
{
    public static ObjectGraphType<Page<StatementAnswer>> Connection(GraphTypes types)
    {
        var edge = new ObjectGraphType<RelationEdge> { Name = "RelationEdge", Description = "The entity at the other end, and what is said of it, when, how surely and where." };
        edge.Add("cursor", new StringGraphType().Required(), "Stays right when others are added or removed.", (_, one) => one.Cursor);
        edge.Add("node", types.Entity, "The entity at the other end.", (context, one) => one.Other is { } other ? context.State().Entities.Load(other) : null);
        ToldFields.AddTo(edge, types, one => one.Answer);
        var connection = new ObjectGraphType<Page<StatementAnswer>> { Name = "RelationConnection", Description = "A page of relations." };
        ConnectionParts.AddTo(connection, types);
        connection.Add("edges", edge.Listed(), "The relations of this page.", (context, page) =>
            page.Items.Select(item => new RelationEdge(item.Item, ListCursors.Sealed(context.Parent!, item.Cursor), OtherEnd(context.Parent!, item.Item))));
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
