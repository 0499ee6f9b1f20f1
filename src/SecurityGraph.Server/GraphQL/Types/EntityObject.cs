using GraphQL.Types;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Server.GraphQL.FieldHelpers;

namespace SecurityGraph.Server.GraphQL.Types;

/// <summary>Entities of one kind, with the relations that a reader expects of it.</summary>
internal sealed class EntityObject : ObjectGraphType<Entity>, IThing
{
    private readonly EntityKind _kind;

    public EntityObject(EntityKind kind)
    {
        _kind = kind;
        Name = kind.Name;
        Description = kind.Meaning;
        IsTypeOf = source => source is Entity entity && entity.Kind == kind;
    }

    public void AddFields(GraphTypes types)
    {
        AddResolvedInterface(types.Entity);
        EntityFields.AddTo(this, types);
        AddResolvedInterface(types.Node); // behind the field that it has
        RelationFields.AddTo(this, _kind, types);
        // What has a text: documents, and acts.
        if (_kind == EntityKind.Document || _kind == EntityKind.Instrument)
            this.Add("speaksOf", types.SpokenOf.Listed(), "Who and what its sections speak of, the most often named first.", (context, entity) => context.State().SpokenOf.Load(entity.Id)).Usually(200);
    }
}
