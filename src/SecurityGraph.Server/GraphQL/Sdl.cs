using GraphQL;
using GraphQL.Types;

namespace SecurityGraph.Server.GraphQL;

/// <summary>The schema as text: the contract, committed as schema.graphql and compared by a test.</summary>
internal static class Sdl
{
    public static string Of(ISchema schema) => schema.Print(new() { StringComparison = StringComparison.Ordinal }).ReplaceLineEndings("\n");
}
