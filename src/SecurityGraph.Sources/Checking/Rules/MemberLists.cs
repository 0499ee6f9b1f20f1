using SecurityGraph.Model.Terms;

namespace SecurityGraph.Sources.Checking.Rules;

/// <summary>The members of statements and evidence, by their names in the exchange format, as far as rules and schemas go through them.</summary>
internal static class MemberLists
{
    /// <summary>What evidence may say otherwise than the statement, or not at all; the modality it may only say otherwise.</summary>
    public static IReadOnlyList<string> Overrides { get; } = ["when", "validFrom", "validTo", "due", "quantity", "condition", "commitment"];

    /// <summary>What may be inferred: all that is said, but for a summary, which is in words of our own.</summary>
    public static IReadOnlyList<string> Said { get; } =
        [.. new[] { "subject", "predicate", "object" }.Concat(Vocabulary.Current.Qualifiers.Select(one => one.Name)).Concat(Overrides).Append("modality").Where(name => name != "summary").Distinct()];
}
