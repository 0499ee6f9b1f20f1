using SecurityGraph.Model.Identifiers;

namespace SecurityGraph.Judgement.Promises;

/// <summary>Something that has to do with what was asked about, and of which more is promised.</summary>
/// <param name="Thing">Under whose name it is found.</param>
/// <param name="Promises">How many promises, which the answer itself does not have; forecasts apart.</param>
public sealed record PromiseNeighbour(EntityId Thing, int Promises);
