using SecurityGraph.Model.Terms;

namespace SecurityGraph.Tests;

/// <summary>Predicates that only tests need by name; what src needs by name is a member of <see cref="Predicate"/>.</summary>
internal static class Verbs
{
    public static Predicate Agrees { get; } = Named("AGREES");

    public static Predicate Announces { get; } = Named("ANNOUNCES");

    public static Predicate CallsOn { get; } = Named("CALLS_ON");

    public static Predicate Concerns { get; } = Named("CONCERNS");

    public static Predicate Examines { get; } = Named("EXAMINES");

    public static Predicate Negotiates { get; } = Named("NEGOTIATES");

    public static Predicate ReportsOn { get; } = Named("REPORTS_ON");

    private static Predicate Named(string name) =>
        Vocabulary.Current.TryGetPredicate(name, out var predicate) ? predicate : throw new InvalidOperationException($"The vocabulary lacks {name}.");
}
