using GraphQL;
using GraphQL.Types;
using SecurityGraph.Judgement;
using SecurityGraph.Judgement.Finding;
using SecurityGraph.Model.Statements;
using SecurityGraph.Server.GraphQL.FieldHelpers;
using SecurityGraph.Server.GraphQL.Scalars;

namespace SecurityGraph.Server.GraphQL.Types;

/// <summary>The fields that find one entity: by what it is called, or by what somebody has written.</summary>
internal static class FindingFields
{
    private static readonly IGraphType Text = new StringGraphType();

    public static void AddTo(ObjectGraphType<object> query, GraphTypes types)
    {
        AddEntity(query, types);
        AddFind(query, types);
    }

    private static void AddEntity(ObjectGraphType<object> query, GraphTypes types)
    {
        var field = query.AddAsync("entity", types.Entity, "One entity, by exactly one of id, alias or identifier; null where there is none: `extensions { absent }` then says why.", async (context, _) => await FindOrTellWhy(context));
        field.Add("id", new TextIdGraphType(), "kind:slug, such as instrument:etias.");
        field.Add("alias", Text, "A name or alias, such as ETIAS: the system comes first, its family is in `family`.");
        field.Add("identifier", Text, "In any written form, such as COM(2016) 731 final or 2016/0357(COD).");
    }

    private static void AddFind(ObjectGraphType<object> query, GraphTypes types)
    {
        var field = query.AddAsync("find", Found(types).Required(), "What somebody means who writes this: an id, a name, an alias, an identifier, or words of a name.", async (context, _) => await Find(context));
        field.Add("text", Text.Required(), "As somebody writes it: `ETIAS`, `COM(2016) 731 final`, `travel authorisation`.");
    }

    private static ObjectGraphType<Finding> Found(GraphTypes types)
    {
        var found = new ObjectGraphType<Finding> { Name = "Finding", Description = "What a text means, and what else it may mean." };
        found.Add("entity", types.Entity, "The one that is meant; null where nothing is called so and no name has all the words.", (_, one) => one.Found?.Entity);
        found.Add("isExact", new BooleanGraphType().Required(), "Whether the text is its id, its name, an alias or an identifier; else it only finds it best.", (_, one) => one.Found?.IsExact == true);
        found.Add("alternatives", types.Entity.Listed(), "The next that the text finds, at most five: one of them may be meant.", (_, one) => one.Found?.Besides ?? []).Usually(5);
        found.Add("nearest", types.Entity, "Where nothing is found, the one whose name is spelled most alike; null where none is near.", (_, one) => one.Nearest);
        return found;
    }

    private static async Task<Finding> Find(IResolveFieldContext context)
    {
        var finder = new EntityFinder(context.State().Store);
        var text = Arguments.Value<string>(context, "text")!;
        if (await finder.Find(text, context.CancellationToken) is { } found) return new Finding(found, null);
        return new Finding(null, context.Selects("nearest") ? await finder.FindNearest(text, context.CancellationToken) : null);
    }

    private static Task<Entity?> FindOne(IResolveFieldContext context)
    {
        var finder = new EntityFinder(context.State().Store);
        string? Given(string name) => Arguments.Value<string>(context, name);
        return (Given("id"), Given("alias"), Given("identifier")) switch
        {
            ({ } id, null, null) => finder.FindById(Arguments.Id("id", id), context.CancellationToken),
            (null, { } alias, null) => finder.FindByName(alias, context.CancellationToken),
            // What is well formed may name nothing here; what has no known form can name nothing anywhere.
            (null, null, { } identifier) => finder.FindByIdentifier(Arguments.OneIdentifier("identifier", identifier), context.CancellationToken),
            _ => throw Arguments.Bad("id, alias, identifier", "Give exactly one of them."),
        };
    }

    /// <summary>Null is an answer, and the reason for it stands beside it.</summary>
    private static async Task<Entity?> FindOrTellWhy(IResolveFieldContext context)
    {
        if (await FindOne(context) is { } found) return found;
        var name = Arguments.Value<string>(context, "id") ?? Arguments.Value<string>(context, "alias") ?? Arguments.Value<string>(context, "identifier")!;
        context.State().Tell(string.Join('.', context.ResponsePath), await new Judge(context.State().Store).WhyNothingIsCalled(Arguments.Short(name), context.CancellationToken));
        return null;
    }

    /// <param name="Nearest">Only where nothing is found.</param>
    private sealed record Finding(FoundEntity? Found, Entity? Nearest);
}
