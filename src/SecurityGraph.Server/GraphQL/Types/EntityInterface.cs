using GraphQL.Types;
using SecurityGraph.Model.Statements;

namespace SecurityGraph.Server.GraphQL.Types;

/// <summary>What entities of every kind have.</summary>
internal sealed class EntityInterface : InterfaceGraphType<Entity>
{
    public EntityInterface(SchemaTypes types)
    {
        Name = "Entity";
        Description = "A thing with an identity and no dated fact of its own: what happened to it, and when, are statements.";
        ResolveType = entity => types.Kinds[((Entity)entity).Kind];
    }

    public void AddFields(SchemaTypes types) => EntityFields.AddTo(this, types);
}

/// <summary>Entities of one kind, with the relations that a reader expects of it.</summary>
internal sealed class EntityObject : ObjectGraphType<Entity>
{
    private readonly Model.Terms.EntityKind _kind;

    public EntityObject(Model.Terms.EntityKind kind)
    {
        _kind = kind;
        Name = kind.Name;
        Description = kind.Meaning;
        IsTypeOf = source => source is Entity entity && entity.Kind == kind;
    }

    public void AddFields(SchemaTypes types)
    {
        AddResolvedInterface(types.Entity);
        EntityFields.AddTo(this, types);
        RelationFields.AddTo(this, _kind, types);
    }
}
