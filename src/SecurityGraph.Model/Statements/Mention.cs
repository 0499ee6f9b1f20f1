using SecurityGraph.Model.Identifiers;

namespace SecurityGraph.Model.Statements;

/// <summary>How often an entity is spoken of in one section of one document.</summary>
public sealed record Mention(EntityId Entity, EntityId Document, string Section, int Count);
