using GraphQL.Types;
using SecurityGraph.Model.Statements;
using SecurityGraph.Server.GraphQL.FieldHelpers;
using SecurityGraph.Server.GraphQL.Scalars;
using SecurityGraph.Store.Answers;

namespace SecurityGraph.Server.GraphQL.Types;

/// <summary>The fields of the Entity interface, the same on every kind.</summary>
internal static class EntityFields
{
    public static void AddTo(ComplexGraphType<Entity> type, GraphTypes types)
    {
        IGraphType text = new StringGraphType(), id = new TextIdGraphType();
        type.Add("id", id.Required(), "kind:slug, such as instrument:etias.", (_, entity) => entity.Id.ToString());
        type.Add("kind", types.Kind.Required(), "One of the eight kinds.", (_, entity) => entity.Kind);
        type.Add("subkind", text, "A narrower kind, such as it_system.", (_, entity) => NullIfEmpty(entity.Subkind));
        type.Add("name", text.Required(), "The short name that people say.", (_, entity) => entity.Name);
        type.Add("title", text, "The long name.", (_, entity) => NullIfEmpty(entity.Title));
        type.Add("description", text, "What it is, in our own words.", (_, entity) => NullIfEmpty(entity.Description));
        type.Add("aliases", types.Alias.Listed(), "Other forms of the name.", (_, entity) => entity.Aliases).Usually(3);
        type.Add("identifiers", types.Identifier.Listed(), "Identifiers of known schemes, in canonical form.", (_, entity) => entity.Identifiers).Usually(3);
        type.Add("sourceClass", types.SourceClass, "How far its word goes where evidence cites it; null for what has no text.", (_, entity) => SourceClassing.ClassOf(entity)?.Name);
        type.Add("copy", new BooleanGraphType().Required(), "Whether it was read elsewhere than with who issued it.", (_, entity) => entity.Copy);
        type.Add("formerIds", id.Listed(), "Ids of earlier releases.", (_, entity) => entity.FormerIds.Select(former => former.ToString())).Usually(1);
        type.Add("relations", new IntGraphType().Required(), "The number of statements that it takes part in.", (context, entity) => context.State().Relations.Load(entity.Id));
        var counts = type.Add("relationCounts", types.RelationCount.Listed(), "In how many statements of each predicate it takes which part, by verb.", (context, entity) =>
            context.State().RelationCounts(context.Lens()).Load(entity.Id)).Usually(10);
        counts.Add("classes", new ListGraphType(types.ModalityClass.Required()), "Only these classes of modality.");
        counts.AddLens(types.Day, types.Certainty, types.SourceClass);
        AddStatements(type, types);
        type.Add("mentions", types.Mention.Listed(), "In which sections of which documents it is spoken of; where days or sources are chosen, in those that tell something of it then.", (context, entity) =>
            context.State().Mentions(context.Lens()).Load(entity.Id)).Usually(20).AddLens(types.Day, types.Certainty, types.SourceClass);
        type.Add("existence", types.Existence.Required(), "Whether it exists, as far as statements say.", (context, entity) =>
            context.State().Existence(context.Lens()).Load(entity.Id)).AddLens(types.Day, types.Certainty, types.SourceClass);
        type.Add("status", types.Status.Required(), "How far it has come: of an act with its procedures, of a system or a body by itself, beside that of its files.", (context, entity) =>
            context.State().Status(context.Lens()).Load(entity)).AddLens(types.Day, types.Certainty, types.SourceClass);
        type.Add("files", types.Entity.Listed(), "Of a system the procedures of its family, of a body those of the acts that establish or strengthen it, of an act those of the acts that amend or repeal it, of a field those on it and those that change an act on it; each has a status of its own. Only those of which sources had spoken by the day of `saidBy`.", (context, entity) =>
            context.State().Files(context.Lens()).Load(entity)).Usually(2).AddHearing(types.Day, types.Certainty, types.SourceClass);
        type.Add("family", types.Family.Required(), "System, acts, procedures and proposals that belong together, as far as sources had said it by the day of `saidBy`.", (context, entity) =>
            context.State().Families(context.Lens()).Load(entity.Id)).AddHearing(types.Day, types.Certainty, types.SourceClass);
    }

    private static void AddStatements(ComplexGraphType<Entity> type, GraphTypes types)
    {
        var field = type.Add("statements", types.StatementConnection.Required(), "Statements that it takes part in, by their date or that of their event, undated last.", (context, entity) =>
            StatementPages.Load(context, entity.Id, StatementPages.Query(context)));
        StatementPages.AddFilter(field, types);
        field.Add("part", types.Part, "The part that it takes.", Part.Any);
        field.AddLens(types.Day, types.Certainty, types.SourceClass);
        field.AddPage();
    }

    private static string? NullIfEmpty(string text) => text.Length > 0 ? text : null;
}
