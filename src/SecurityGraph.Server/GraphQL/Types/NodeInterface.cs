using GraphQL.Types;
using SecurityGraph.Model.Statements;
using SecurityGraph.Server.GraphQL.FieldHelpers;
using SecurityGraph.Server.GraphQL.Scalars;

namespace SecurityGraph.Server.GraphQL.Types;

/// <summary>What has an id of its own: entities and statements.</summary>
internal sealed class NodeInterface : InterfaceGraphType<object>, IThing
{
    public NodeInterface(GraphTypes types)
    {
        Name = "Node";
        Description = "What has an id of its own: an entity or a statement.";
        this.Add("id", new TextIdGraphType().Required(), "Of it alone, in every answer.");
        ResolveType = source => source is Entity entity ? types.Kinds[entity.Kind] : types.Statement;
    }
}
