using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Model.Wording;

/// <summary>Who takes part in its own meeting holds it, and nobody decides on a decision: <c>the Forum held the first meeting of the Forum</c>.</summary>
internal static class OwnEvents
{
    private static readonly Verb Hold = new("hold", "holds", "held");

    private static readonly Verb Take = new("take", "takes", "took");

    /// <summary>Those that a body holds; a vote or a decision of its own it takes.</summary>
    private static readonly HashSet<string> Held = ["meeting", "hearing", "plenary"];

    /// <summary>Null where the verb of the predicate says it.</summary>
    public static Verb? VerbOf(Statement statement, Func<EntityId, Entity?> entityOf)
    {
        if (statement.Predicate != Predicate.ParticipatesIn || statement.Role is not null || statement.Object is not { } target || entityOf(target) is not { } happening) return null;
        if (happening.Subkind is "decision" or "adoption" && happening.Name.Split(' ').Any(word => word.Equals("decision", StringComparison.OrdinalIgnoreCase))) return Take;
        return Held.Contains(happening.Subkind) && entityOf(statement.Subject) is { } body && IsOf(happening.Name, body) ? Hold : null;
    }

    /// <summary>Whether the name of the event says whose it is.</summary>
    private static bool IsOf(string happening, Entity body) => body.Aliases.Where(alias => !alias.Context).Select(alias => alias.Text).Append(body.Name).Any(name =>
        happening.StartsWith(name + " ", StringComparison.Ordinal) || happening.Contains(" of " + name, StringComparison.Ordinal) || happening.Contains(" of the " + name, StringComparison.Ordinal));
}
