using SecurityGraph.Model.Statements;

namespace SecurityGraph.Sources.Checking.Rules;

/// <summary>The members of statements and evidence, by their names in the exchange format, as far as rules and schemas go through them.</summary>
internal static class StatementMembers
{
    /// <summary>Those whose presence the predicate rules, but for <c>due</c>, which is a date.</summary>
    public static IReadOnlyList<(string Name, Func<Statement, bool> IsThere)> Qualifiers { get; } =
    [
        ("about", statement => statement.About.Count > 0),
        ("asks", statement => statement.Asks is not null),
        ("stage", statement => statement.Stage is not null),
        ("partial", statement => statement.Partial),
        ("provision", statement => statement.Provision is not null),
        ("role", statement => statement.Role is not null),
        ("occasion", statement => statement.Occasion is not null),
        ("condition", statement => statement.Condition is not null),
        ("commitment", statement => statement.Commitment is not null),
        ("quantity", statement => statement.Quantity is not null),
        ("money", statement => statement.Money is not null),
        ("summary", statement => statement.Summary is not null),
    ];

    /// <summary>What evidence may say otherwise than the statement, or not at all; the modality it may only say otherwise.</summary>
    public static IReadOnlyList<string> Overrides { get; } = ["when", "validFrom", "validTo", "due", "quantity", "condition", "commitment"];

    /// <summary>What may be inferred: all that is said, but for a summary, which is in words of our own.</summary>
    public static IReadOnlyList<string> Said { get; } =
        [.. new[] { "subject", "predicate", "object" }.Concat(Qualifiers.Select(one => one.Name)).Concat(Overrides).Append("modality").Where(name => name != "summary").Distinct()];
}
