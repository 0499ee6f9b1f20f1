using GraphQL.Types;
using SecurityGraph.Model.Terms;
using SecurityGraph.Server.GraphQL.FieldHelpers;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Server.GraphQL.Types;

/// <summary>Typed relations where a reader expects them, as the vocabulary marks them.</summary>
internal static class RelationFields
{
    public static void AddTo(EntityObject type, EntityKind kind, GraphTypes types)
    {
        foreach (var predicate in Vocabulary.Current.Predicates.Where(predicate => predicate.Object == ObjectForm.Entity))
        {
            if (predicate.IsTyped && predicate.SubjectKinds.Contains(kind)) Add(type, predicate, predicate.GraphQLName, predicate.Symmetric ? Part.Any : Part.Subject, types);
            if (predicate.IsReverseTyped && !predicate.Symmetric && predicate.ObjectKinds.Contains(kind)) Add(type, predicate, predicate.ReverseName, Part.Object, types);
        }
        if (kind == EntityKind.Event) AddOccurrence(type, types);
    }

    /// <summary>It leads to no other entity, so that it is no relation; an event has one.</summary>
    private static void AddOccurrence(EntityObject type, GraphTypes types)
    {
        var field = type.Add("occurrence", types.Told, $"{Predicate.Occurs}: {Predicate.Occurs.Meaning} Null where nobody says so on the days asked for.", (context, entity) =>
            context.State().Occurrences(context.Lens()).Load(entity.Id));
        field.AddLens(types.Day, types.Certainty, types.SourceClass);
    }

    private static void Add(EntityObject type, Predicate predicate, string name, Part part, GraphTypes types)
    {
        EntityKind[] ends = [.. part switch { Part.Subject => predicate.ObjectKinds, Part.Object => predicate.SubjectKinds, _ => predicate.SubjectKinds.Union(predicate.ObjectKinds) }];
        var field = type.Add(name, types.RelationConnection.Required(), $"{predicate.Name}{(part == Part.Object ? ", seen from its object" : "")}: {predicate.Meaning}", (context, entity) =>
            StatementPages.Load(context, entity.Id, StatementPages.Shared(context, new StatementQuery { Part = part, Predicates = [predicate], Subkinds = KnownSubkinds.Read(context, ends) })));
        field.Add("subkinds", new ListGraphType(new StringGraphType().Required()), "Only those whose other end is of one of these subkinds.");
        StatementPages.AddShared(field, types);
        field.AddLens(types.Day, types.Certainty, types.SourceClass);
        field.AddPage();
    }
}
