namespace SecurityGraph.Neo4j.Loading;

/// <summary>What setting up constraint and indexes changes.</summary>
/// <param name="Names">Of what is made or taken away.</param>
/// <param name="Copies">Nodes with one id, of which one stays: no constraint kept people from copying them.</param>
internal sealed record SchemaChanges(IReadOnlyList<string> Names, IReadOnlyList<Damage> Copies);
