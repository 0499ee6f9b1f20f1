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
    }

    /// <summary>Null and false everywhere: no scalar of ours is specified on the web, and no input is one of several.</summary>
    protected override void OnBeforeInitializeType(IGraphType graphType)
    {
        base.OnBeforeInitializeType(graphType);
        if (graphType is not __Type type) return;
        type.AddField(new FieldType { Name = "specifiedByURL", ResolvedType = new StringGraphType(), Resolver = new FuncFieldResolver<object>(_ => null) });
        if (!type.HasField("isOneOf")) type.AddField(new FieldType { Name = "isOneOf", ResolvedType = new BooleanGraphType(), Resolver = new FuncFieldResolver<object>(_ => null) });
    }
}
