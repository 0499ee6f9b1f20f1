using SecurityGraph.Model.Identifiers;

namespace SecurityGraph.Judgement.Gathering;

/// <summary>An entity that is related to all of several.</summary>
/// <param name="Relations">In how many statements of the whole graph it takes part: a hub has many, and says little by being there.</param>
/// <param name="Ties">How it hangs together with each of them, in the order in which they were named.</param>
public sealed record CommonEntity(EntityId Id, int Relations, IReadOnlyList<CommonTie> Ties);
