using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Sources.Checking.Naming;

/// <summary>Which member of a family a name means, where the predicate decides it: the vocabulary's rules of routing, as far as they follow from it.</summary>
internal static class Routing
{
    private static readonly string[] OfProcess = ["AGREES", "VOTES_ON", "NEGOTIATES", "EXAMINES", "STAGE_OF"];

    private static readonly string[] OfSystems = ["OPERATES", "USES"];

    /// <summary>The kind that is meant at a place of the statement; null where the predicate leaves it open.</summary>
    public static EntityKind? Of(Statement statement, string member)
    {
        if (member.StartsWith("about", StringComparison.Ordinal)) return IsAny(statement.Asks, OfProcess) ? EntityKind.Procedure : null;
        if (member != "object") return null;
        return statement.Predicate == Predicate.Proposes ? EntityKind.Document
            : IsAny(statement.Predicate, OfProcess) ? EntityKind.Procedure
            : IsAny(statement.Predicate, OfSystems) ? EntityKind.Instrument
            : null;
    }

    private static bool IsAny(Predicate? predicate, string[] names) => predicate is not null && names.Contains(predicate.Name);
}
