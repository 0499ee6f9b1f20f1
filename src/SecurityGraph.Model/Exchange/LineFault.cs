namespace SecurityGraph.Model.Exchange;

/// <summary>
/// A token of a line breaks a rule. It never leaves the reader, which makes a <see cref="ValueException"/> of it: the path of a member is
/// looked for only where something is wrong with it.
/// </summary>
/// <param name="at">Where the token begins in the line, in bytes: that of a value, of a name, or of the end of an object that lacks something.</param>
/// <param name="member">The member that the object at hand lacks; empty where the token itself is meant.</param>
internal sealed class LineFault(long at, string member, string rule) : Exception(rule)
{
    public long At { get; } = at;

    public string Member { get; } = member;
}
