using GraphQL.Introspection;
using GraphQL.Resolvers;
using GraphQL.Types;
using SecurityGraph.Server.GraphQL.Types;

namespace SecurityGraph.Server.GraphQL;

/// <summary>The schema, made once from the vocabulary.</summary>
internal sealed class GraphSchema : Schema
{
    public GraphSchema(IServiceProvider services)
        : base(services)
    {
        // What clients ask of a schema by the specification of 2021; the library leaves it off.
        Features.RepeatableDirectives = true;
        Features.DeprecationOfInputValues = true;
        var types = new GraphTypes();
        Query = new QueryObject(types);
        foreach (var kind in types.Kinds.Values) RegisterType(kind);
        RegisterType(types.ToldInterface); // no field leads to it
    }

    /// <summary>No scalar of ours is specified on the web, no input is one of several, and no argument of a directive is deprecated.</summary>
    protected override void OnBeforeInitializeType(IGraphType graphType)
    {
        base.OnBeforeInitializeType(graphType);
        if (graphType is __Directive directive && directive.Fields.Find("args") is { } args)
            (args.Arguments ??= []).Add(new QueryArgument(new BooleanGraphType()) { Name = "includeDeprecated", DefaultValue = false });
        if (graphType is not __Type type) return;
        type.AddField(new FieldType { Name = "specifiedByURL", ResolvedType = new StringGraphType(), Resolver = new FuncFieldResolver<object>(_ => null) });
        if (!type.HasField("isOneOf")) type.AddField(new FieldType { Name = "isOneOf", ResolvedType = new BooleanGraphType(), Resolver = new FuncFieldResolver<object>(_ => null) });
    }
}
