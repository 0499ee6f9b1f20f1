
namespace SecurityGraph.Model.Terms;

/// <summary>How a predicate stands in time.</summary>
public enum Aspect
{
    /// <summary>It happened, or is to happen, at <c>when</c>; it counts as of every later day.</summary>
    Event,

    /// <summary>It holds from <c>validFrom</c> to <c>validTo</c>, the last day.</summary>
    State,
}
