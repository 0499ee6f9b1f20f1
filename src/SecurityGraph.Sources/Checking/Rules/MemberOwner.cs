namespace SecurityGraph.Sources.Checking.Rules;

/// <summary>Whose member is looked at: the statement's, or that of one of its evidences. The path is made only for a message.</summary>
/// <param name="Evidence">Counted from 0; null for the statement's own.</param>
internal readonly record struct MemberOwner(int? Evidence)
{
    public string Of(string member) => Evidence is { } i ? $"evidence[{i}].{member}" : member;
}
