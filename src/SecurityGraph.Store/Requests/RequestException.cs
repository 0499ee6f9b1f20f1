namespace SecurityGraph.Store.Requests;

/// <summary>A request outside the rules of its members; every store refuses it alike. Whoever asks can mend it, unlike any other exception.</summary>
/// <param name="member">The member of the query that breaks a rule, <c>MaxNodes</c>.</param>
/// <param name="reason">Which rule, as a sentence.</param>
public sealed class RequestException(string member, string reason) : Exception($"{member}: {reason}")
{
    public string Member { get; } = member;

    public string Reason { get; } = reason;
}
