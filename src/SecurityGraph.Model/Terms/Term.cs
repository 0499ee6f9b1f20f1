
namespace SecurityGraph.Model.Terms;

/// <summary>A word of a closed list that needs no more than its meaning. The meaning is empty where the name says it.</summary>
public sealed record Term(string Name, string Meaning)
{
    public override string ToString() => Name;
}

/// <summary>Which figure, or share of what, an amount is: the <c>of</c> of a quantity.</summary>
/// <param name="Predicate">The predicate whose quantity may name it.</param>
public sealed record Figure(string Name, Predicate Predicate, string Meaning)
{
    /// <summary>Whether it is so only once its period is over.</summary>
    public bool IsFinal { get; init; }

    /// <summary>Whether a body of which it is told was at work in its period.</summary>
    public bool TellsWork { get; init; }

    public override string ToString() => Name;
}

/// <summary>Another predicate or subkind that a reader may mean instead, and where that one is right.</summary>
/// <param name="But">The name of the other.</param>
/// <param name="Where">Completes "not this, but … where" or "… for".</param>
public sealed record Border(string But, string Where);

/// <summary>Of which entity a sentence speaks, and with which predicate and modality: system, act, procedure or proposal, meeting or body.</summary>
public sealed record RoutingRule(string Says, string SpeaksOf, string Example);

/// <summary>What a predicate can say.</summary>
/// <param name="Says">A sentence, made up.</param>
/// <param name="Object">Null where the predicate takes no entity.</param>
public sealed record Example(string Says, SortPattern Subject, SortPattern? Object);
