using GraphQLParser;
using GraphQLParser.AST;
using SecurityGraph.Tests;

namespace SecurityGraph.Server.Tests;

/// <summary>The schema as a client reads it.</summary>
internal sealed class SchemaText
{
    private readonly Dictionary<string, GraphQLTypeDefinition> _types;

    private SchemaText(string sdl) => _types = Parser.Parse(sdl).Definitions.OfType<GraphQLTypeDefinition>().ToDictionary(type => type.Name.StringValue, StringComparer.Ordinal);

    public static SchemaText Committed { get; } = new(File.ReadAllText(Path.Combine(Requirement.Repository, "src", "SecurityGraph.Server", "schema.graphql")));

    public IEnumerable<string> Objects => _types.Values.OfType<GraphQLObjectTypeDefinition>().Select(type => type.Name.StringValue);

    public IReadOnlyList<GraphQLFieldDefinition> Fields(string type) => _types.GetValueOrDefault(type) switch
    {
        GraphQLObjectTypeDefinition one => one.Fields!.Items,
        GraphQLInterfaceTypeDefinition one => one.Fields!.Items,
        _ => [],
    };

    public GraphQLFieldDefinition? Field(string type, string name) => Fields(type).FirstOrDefault(field => field.Name.StringValue == name);

    public IReadOnlyList<string> Values(string enumeration) => _types.GetValueOrDefault(enumeration) is GraphQLEnumTypeDefinition one ? [.. one.Values!.Select(value => value.Name.StringValue)] : [];

    /// <summary>Whether a client keeps what is of this type by its id.</summary>
    public bool HasId(string type) => Field(type, "id") is not null;

    /// <summary>Whether what is of one type is of the other: itself, or an interface of it.</summary>
    public bool Is(string type, string other) =>
        type == other || (_types.GetValueOrDefault(type) is GraphQLObjectTypeDefinition { Interfaces.Items: { } interfaces } && interfaces.Any(one => one.Name.StringValue == other));

    public static string Named(GraphQLType type) => type switch
    {
        GraphQLNonNullType required => Named(required.Type),
        GraphQLListType list => Named(list.Type),
        _ => ((GraphQLNamedType)type).Name.StringValue,
    };
}
