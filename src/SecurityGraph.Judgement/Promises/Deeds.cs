using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Judgement.Promises;

/// <summary>Which predicates say that somebody does something, and which only how things are.</summary>
internal static class Deeds
{
    /// <summary>What is planned with one of these is no promise: it says what something is, belongs to or leads to, and no one does it.</summary>
    private static readonly HashSet<string> Describing =
    [
        "ADDRESSED_TO", "ANNEXED_TO", "ATTACKED", "CITES", "CONCERNS", "CONTACT_FOR", "COVERS", "DUE_BY", "FEEDS_INTO", "GOVERNED_BY", "HAS_BUDGET", "HAS_FIGURE",
        "HOLDS_OFFICE", "INITIATED_BY", "LOCATED_IN", "PART_OF", "PRODUCES", "PROMPTED_BY", "SUCCEEDS", "TAKES_PLACE_IN",
    ];

    /// <summary>What they do to a file: its proposal, procedure and act stand for each other.</summary>
    private static readonly HashSet<string> OnFiles = ["ADOPTS", "AGREES", "EXAMINES", "NEGOTIATES", "PROPOSES", "PUBLISHES", "SIGNS", "VOTES_ON"];

    public static bool IsDeed(Predicate predicate) => !Describing.Contains(predicate.Name);

    /// <summary>
    /// What a thing is made for: it is so from the first plan on, and comes with the thing. Of an actor the same verbs tell what it does.
    /// </summary>
    public static bool IsPurpose(Statement told) =>
        (told.Predicate == Predicate.Supports || told.Predicate == Predicate.Counters) && told.Subject.Kind != EntityKind.Actor.Prefix;

    /// <summary>What nobody can do again once it is done.</summary>
    public static bool IsOnce(Predicate predicate) => predicate.Name is "ESTABLISHES" or "REPEALS";

    public static bool IsOnFiles(Predicate predicate) => OnFiles.Contains(predicate.Name);

    /// <summary>Work on a file, whatever comes of it.</summary>
    public static bool IsWork(Predicate predicate) => predicate.Name == "EXAMINES";

    /// <summary>Nobody agrees or negotiates alone: such a stage is reached by all, whoever is named.</summary>
    public static bool IsJoint(Predicate predicate) => predicate.Name is "AGREES" or "NEGOTIATES";

    /// <summary>The stages that a file reaches by it.</summary>
    public static IEnumerable<Stage> Stages(Predicate predicate) =>
        Vocabulary.Current.Stages.Where(stage => stage.Verb == predicate || (predicate.Name, stage.Name) is ("PROPOSES", "proposed") or ("SIGNS", "signed"));
}
