using GraphQL.Types;
using SecurityGraph.Server.GraphQL.Types;

namespace SecurityGraph.Server.GraphQL;

/// <summary>The schema, made once from the vocabulary.</summary>
internal sealed class GraphSchema : Schema
{
    public GraphSchema(IServiceProvider services)
        : base(services)
    {
        var types = new GraphTypes();
        Query = new QueryObject(types);
        foreach (var kind in types.Kinds.Values) RegisterType(kind);
    }
}
