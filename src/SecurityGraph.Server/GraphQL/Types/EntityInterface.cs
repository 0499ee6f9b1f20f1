using GraphQL.Types;
using SecurityGraph.Model.Statements;
using SecurityGraph.Server.GraphQL.FieldHelpers;

namespace SecurityGraph.Server.GraphQL.Types;

/// <summary>What entities of every kind have.</summary>
internal sealed class EntityInterface : InterfaceGraphType<Entity>, IThing
{
    public EntityInterface(GraphTypes types)
    {
        Name = "Entity";
        Description = "A thing with an identity and no dated fact of its own: what happened to it, and when, are statements. The same in every answer; a field that days change takes them itself.";
        ResolveType = entity => types.Kinds[((Entity)entity).Kind];
    }

    public void AddFields(GraphTypes types) => EntityFields.AddTo(this, types);
}
