
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
    public override string ToString() => Name;
}

/// <summary>Another predicate that a reader may mean instead, and where that one is right.</summary>
/// <param name="But">The name of the other predicate.</param>
/// <param name="Where">Completes "not this, but … where" or "… for".</param>
public sealed record Border(string But, string Where);

/// <summary>Which entity of a family a sentence speaks of: system, act, procedure or proposal.</summary>
public sealed record RoutingRule(string Says, string SpeaksOf);
