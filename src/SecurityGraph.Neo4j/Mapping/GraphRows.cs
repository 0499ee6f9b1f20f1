using Properties = System.Collections.Generic.IReadOnlyDictionary<string, object?>;

namespace SecurityGraph.Neo4j.Mapping;

/// <summary>An entity as the node that it becomes.</summary>
/// <param name="Label">Its kind, beside <see cref="Layout.Marker"/>.</param>
/// <param name="Hash">Of all of the row; stands among the properties too.</param>
internal sealed record EntityNode(string Id, string Label, string Hash, Properties Properties);

/// <summary>A statement as the ledger node and the relationships that it becomes.</summary>
/// <param name="Hash">Of all of the row, relationships and evidence included; stands among the properties too.</param>
/// <param name="Relations">To the object, where that is an entity, and to each further participant.</param>
internal sealed record StatementNode(string Id, string Hash, Properties Properties, IReadOnlyList<RelationRow> Relations, IReadOnlyList<EvidenceRow> Evidence);

/// <summary>A relationship between two entities.</summary>
internal sealed record RelationRow(RelationEnds Ends, Properties Properties);

/// <summary>What tells a relationship from all others, and whom it joins.</summary>
internal sealed record RelationEnds(string Type, string Id, string From, string To);

/// <summary>A SAID_IN, from the statement to a section.</summary>
internal sealed record EvidenceRow(string Section, Properties Properties);

/// <summary>A section and the entity that is its document.</summary>
internal sealed record SectionNode(string Id, string Document, Properties Properties);
