namespace SecurityGraph.Neo4j.Loading;

/// <summary>What a load may do and must look at.</summary>
/// <param name="Verify">Compare every property, however large the graph is.</param>
/// <param name="BesideOtherData">Load into a database that holds other people's data too.</param>
public sealed record LoadOptions(bool Verify = false, bool BesideOtherData = false);
