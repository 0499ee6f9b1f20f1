using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Judgement.Promises;

/// <summary>What would keep a promise, beside the same statement told as a fact: somebody does it to each of the things.</summary>
/// <param name="Verbs">Any of them.</param>
/// <param name="Stage">The stage that it must be; null: any.</param>
/// <param name="Doers">Who must do it, any one of them; empty: anybody.</param>
/// <param name="Things">To all of which it is to be done.</param>
/// <param name="About">What it must be about, too.</param>
/// <param name="Role">As what; null: any.</param>
internal sealed record Delivery(
    IReadOnlyCollection<Predicate> Verbs, string? Stage, IReadOnlyList<EntityId> Doers, IReadOnlyList<EntityId> Things, IReadOnlyList<EntityId> About, string? Role)
{
    private static readonly Predicate[] StageVerbs = [.. Vocabulary.Current.Predicates.Where(one => one.DerivedFromStages)];

    /// <param name="told">The promise.</param>
    /// <param name="stages">Of an event that is promised: the stages that it is to be.</param>
    /// <param name="actors">Of an event: who is to take part.</param>
    public static Delivery Of(Statement told, IReadOnlyList<Statement> stages, IReadOnlyList<EntityId> actors)
    {
        if (Happenings.Of(told) is not null)
            return new Delivery(StageVerbs, stages.Select(stage => stage.Stage).FirstOrDefault(), actors, [.. stages.Select(stage => stage.Object!.Value)], [], null);
        if (told.Asks is not { } asked) return new Delivery([told.Predicate], told.Stage, [told.Subject], Ends(told), told.About, told.Role);
        return AsksOneActor(told)
            ? new Delivery([asked], told.Stage, [told.Object!.Value], told.About, [], null)
            : new Delivery([asked], told.Stage, [], Ends(told), [], null);
    }

    /// <summary>A call names who is to act, on what it is about; whatever else asks for something asks anybody, of its object.</summary>
    public static bool AsksOneActor(Statement told) => told.Asks is not null && told.Predicate.Requires.Contains("about");

    /// <summary>Whether what it does to one part of a file, it does to the file.</summary>
    public bool IsOnFiles => Verbs.All(Deeds.IsOnFiles);

    /// <summary>The stages that a file reaches by it.</summary>
    public IReadOnlyList<Stage> Stages =>
        Stage is not null ? Vocabulary.Current.TryGetStage(Stage, out var stage) ? [stage] : []
        : Verbs.Count == 1 ? [.. Verbs.SelectMany(Deeds.Stages)]
        : [];

    /// <summary>Whether the statement tells of it, be it as done or as not done; whoever does it. Who takes a further step in a file has worked on it.</summary>
    public bool IsToldBy(Statement statement) =>
        (Verbs.Contains(statement.Predicate) || (Verbs.All(Deeds.IsWork) && StageVerbs.Contains(statement.Predicate))) && (Stage is null || statement.Stage == Stage) && (Role is null || statement.Role == Role)
        && About.All(statement.About.Contains);

    /// <summary>What a document that goes on with it would speak of: the things, and the event itself.</summary>
    public IReadOnlyCollection<EntityId> SpokenOf(Statement told) => Happenings.Of(told) is { } happening ? [happening, .. Things] : Things;

    private static IReadOnlyList<EntityId> Ends(Statement told) => told.Object is { } target ? [target] : [];
}
