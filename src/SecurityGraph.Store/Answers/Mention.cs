using SecurityGraph.Model.Identifiers;

namespace SecurityGraph.Store.Answers;

/// <summary>How many pieces of evidence in one section of one document support statements in which an entity takes part.</summary>
public sealed record Mention(EntityId Entity, EntityId Document, string Section, int Count);
