namespace SecurityGraph.Sources.Checking.Citing;

/// <summary>How often a member of statements is in the cited sentences.</summary>
/// <param name="Member">Its name in the exchange format.</param>
/// <param name="Named">The sentence, or its antecedent, says it.</param>
/// <param name="Inferred">It does not, and <c>inferred</c> says so.</param>
/// <param name="Lost">It does not, and nothing says so.</param>
public sealed record MemberCounts(string Member, int Named, int Inferred, int Lost);
