using SecurityGraph.Neo4j.Mapping;

namespace SecurityGraph.Neo4j.Importing;

/// <summary>A row of an import file.</summary>
/// <param name="Ends">Of a node its id and its labels; of a relationship both ends and the type.</param>
internal sealed record ImportRow(IReadOnlyList<string> Ends, IReadOnlyDictionary<string, object?> Properties)
{
    /// <summary>A node of ours, whose id is a property too.</summary>
    public static ImportRow Of(string label, IReadOnlyDictionary<string, object?> properties) =>
        new([(string)properties["id"]!, $"{Layout.Marker}{ImportTable.Delimiter}{label}"], properties);
}
