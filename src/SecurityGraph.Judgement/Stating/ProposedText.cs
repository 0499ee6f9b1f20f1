using SecurityGraph.Judgement.Existences;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Wording;

namespace SecurityGraph.Judgement.Stating;

/// <summary>A statement as a sentence; what was proposed of an act that has come is told as a thing of the past.</summary>
public static class ProposedText
{
    /// <param name="come">The acts that have come (<see cref="Judge.WhatHasCome"/>).</param>
    /// <param name="entityOf">Null for an entity that the store does not hold: its id then stands in the sentence.</param>
    public static string Of(Statement statement, IReadOnlySet<EntityId> come, Func<EntityId, Entity?> entityOf) =>
        Existence.ProposedWith(statement) is { } proposed && come.Contains(proposed) ? StatementText.AsProposed(statement, entityOf) : StatementText.Of(statement, entityOf);
}
