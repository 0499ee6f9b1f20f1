using Properties = System.Collections.Generic.IReadOnlyDictionary<string, object?>;

namespace SecurityGraph.Neo4j.Mapping;

/// <summary>A node as a load leaves it.</summary>
/// <param name="Label">Beside <see cref="Layout.Marker"/> the only one of ours.</param>
/// <param name="Ours">The names that its properties may have.</param>
/// <param name="Evidence">Of a statement: the places where it is said.</param>
/// <param name="Document">Of a section: the id of what it is a section of.</param>
internal sealed record WantedNode(string Label, IReadOnlyList<string> Ours, Properties Properties, IReadOnlyList<EvidenceRow>? Evidence = null, string? Document = null)
{
    /// <summary>Null where nodes of the sort have none.</summary>
    public string? Hash => (string?)Properties.GetValueOrDefault("hash");

    public static WantedNode Of(EntityNode row) => new(row.Label, Layout.OfEntities, row.Properties);

    public static WantedNode Of(StatementNode row) => new(Layout.StatementLabel, Layout.OfStatements, row.Properties, row.Evidence);

    public static WantedNode Of(SectionNode row) => new(Layout.SectionLabel, Layout.OfSections, row.Properties, Document: row.Document);
}
