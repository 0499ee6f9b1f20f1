namespace SecurityGraph.Model.Exchange;

/// <summary>A member has a value that its rule does not allow.</summary>
public sealed class ValueException(string member, string rule, Exception? inner = null) : Exception($"'{member}': {rule}", inner)
{
    /// <summary>The name or path of the member, <c>evidence[0].when</c>; empty where the whole object is meant.</summary>
    public string Member { get; } = member;

    public string Rule { get; } = rule;
}
