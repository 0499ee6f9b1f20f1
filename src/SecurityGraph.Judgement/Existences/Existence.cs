using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store.Answers;

namespace SecurityGraph.Judgement.Existences;

/// <summary>Whether an entity exists (docs/data-model.md, What is computed), and the statements that say so.</summary>
/// <param name="State">The judgement.</param>
/// <param name="Because">The statements that decided; empty for <see cref="ExistenceState.Unstated"/>.</param>
public sealed record Existence(ExistenceState State, IReadOnlyList<StatementAnswer> Because)
{
    private static readonly string[] EndingStages = ["ended", "withdrawn"];

    /// <summary>What can make or end an entity: the predicates that <see cref="Of"/> wants first.</summary>
    public static IReadOnlyCollection<Predicate> Decisive { get; } =
        [Predicate.Establishes, Predicate.Produces, Predicate.Publishes, Predicate.Occurs, Predicate.Repeals, Predicate.Proposes];

    /// <summary>What can tell of an entity that nothing makes or ends: all but mere talk.</summary>
    public static IReadOnlyCollection<Predicate> Telling { get; } = [.. Vocabulary.Current.Predicates.Where(predicate => !predicate.IsTalk)];

    /// <summary>
    /// Judges from what ends it, tells that it works, establishes, produces or publishes it, or when it occurs, in this order; then from a
    /// proposal that would, a plan that would, and a plan to propose. Without any of these the best modality of its other statements
    /// decides, mere talk left out. Nothing counts before it happened or was told.
    /// </summary>
    /// <param name="entity">Its statements name it by its current id. Places and countries exist without a word.</param>
    /// <param name="decisive">Its statements with <see cref="Decisive"/> predicates, whatever the day.</param>
    /// <param name="others">All its statements with <see cref="Telling"/> predicates as they are on the day.</param>
    /// <param name="asOf">The day; null: as far as the data goes.</param>
    public static Existence Of(Entity entity, IReadOnlyList<StatementAnswer> decisive, IReadOnlyList<StatementAnswer> others, DateOnly? asOf)
    {
        if (entity.IsPlace) return new Existence(ExistenceState.Unstated, []);
        var day = new ToldByDay(asOf);
        var told = decisive.Select(answer => (Answer: answer, Class: day.ClassOf(answer.Statement))).Where(pair => pair.Class is not null).ToList();
        var facts = others.Where(answer => !answer.Statement.Derived && day.IsFact(answer)).ToList();
        if (Ended(entity.Id, told) is { } ended) return ended;
        if (facts.Where(answer => IsStage(answer.Statement, entity.Id, EndingStages)).ToList() is { Count: > 0 } ends) return new Existence(ExistenceState.Ended, ends);
        var works = Works(entity);
        if (works && facts.Where(answer => TellsThatItWorks(answer.Statement, entity.Id)).ToList() is { Count: > 0 } working) return new Existence(ExistenceState.Operational, working);
        var making = told.Where(pair => Makes(pair.Answer.Statement, entity.Id)).ToLookup(pair => pair.Class!.Value, pair => pair.Answer);
        return Made(making, works) ?? Otherwise(entity.Id, facts, [.. others.Where(answer => day.IsTold(answer.Statement))]);
    }

    private static bool Works(Entity entity) => entity.Kind.TryGetSubkind(entity.Subkind, out var subkind) && subkind.Works;

    private static bool IsStage(Statement statement, EntityId entity, params string[] stages) =>
        statement is { Partial: false, Stage: { } stage } && statement.Predicate == Predicate.StageOf && statement.Object == entity && stages.Contains(stage);

    /// <summary>Its stage <c>operational</c>, or what somebody tells of it at work; an act only says what shall be.</summary>
    private static bool TellsThatItWorks(Statement statement, EntityId entity) =>
        IsStage(statement, entity, "operational")
        || (((statement.Predicate.TellsSubjectWorks && statement.Subject == entity) || (statement.Predicate.TellsObjectWorks && statement.Object == entity))
            && statement.Evidence.Any(evidence => evidence.Document.Kind != EntityKind.Instrument.Prefix && (evidence.Modality ?? statement.Modality).Class() == ModalityClass.Fact));

    private static bool Makes(Statement statement, EntityId entity)
    {
        var predicate = statement.Predicate;
        if (predicate == Predicate.Occurs) return statement.Subject == entity;
        if (statement.Object != entity) return false;
        return predicate == Predicate.Establishes || predicate == Predicate.Produces || predicate == Predicate.Publishes
            || (predicate == Predicate.Proposes && entity.Kind == EntityKind.Instrument.Prefix);
    }

    /// <summary>Whether it was judged already: what an act establishes or repeals still tells of the act.</summary>
    private static bool Decides(Statement statement, EntityId entity) =>
        Makes(statement, entity) || (statement.Predicate == Predicate.Repeals && statement.Object == entity);

    /// <summary>A proposal that was made is a fact about the proposal, not about what it proposes: that is proposed.</summary>
    private static Existence? Made(ILookup<ModalityClass, StatementAnswer> making, bool works)
    {
        var proposals = making[ModalityClass.Fact].Where(IsProposal).ToList();
        var intended = making[ModalityClass.Planned].Concat(making[ModalityClass.Urged]).ToList();
        return First(works ? ExistenceState.Established : ExistenceState.Existing, making[ModalityClass.Fact].Except(proposals))
            ?? First(ExistenceState.Proposed, proposals.Concat(making[ModalityClass.Proposed]))
            ?? First(ExistenceState.Planned, intended.Where(answer => !IsProposal(answer)))
            ?? First(ExistenceState.Hypothetical, intended);
    }

    private static bool IsProposal(StatementAnswer answer) => answer.Statement.Predicate == Predicate.Proposes;

    private static Existence? First(ExistenceState state, IEnumerable<StatementAnswer> because) =>
        because.ToList() is { Count: > 0 } answers ? new Existence(state, answers) : null;

    /// <summary>Ended by a whole repeal that nothing which establishes it anew follows.</summary>
    private static Existence? Ended(EntityId entity, List<(StatementAnswer Answer, ModalityClass? Class)> told)
    {
        var facts = told.Where(pair => pair.Class == ModalityClass.Fact).Select(pair => pair.Answer).ToList();
        var repeals = facts.Where(answer =>
            answer.Statement is { Partial: false } statement && statement.Predicate == Predicate.Repeals && statement.Object == entity).ToList();
        if (repeals.Count == 0) return null;
        var repealed = repeals.Max(answer => answer.Statement.When?.Latest ?? DateOnly.MinValue);
        var anew = facts.Any(answer =>
            answer.Statement.Predicate == Predicate.Establishes && answer.Statement.Object == entity
            && answer.Statement.When?.Earliest > repealed);
        return anew ? null : new Existence(ExistenceState.Ended, repeals);
    }

    private static Existence Otherwise(EntityId entity, List<StatementAnswer> facts, List<StatementAnswer> told)
    {
        bool Tells(StatementAnswer answer) =>
            !answer.Statement.Derived && !Decides(answer.Statement, entity) && (answer.Statement.Subject == entity || answer.Statement.Object == entity);
        IEnumerable<StatementAnswer> OfClass(ModalityClass modality) => told.Where(answer => answer.Statement.Modality.Class() == modality && Tells(answer));
        return First(ExistenceState.Existing, facts.Where(Tells))
            ?? First(ExistenceState.Planned, OfClass(ModalityClass.Planned))
            ?? First(ExistenceState.Proposed, OfClass(ModalityClass.Proposed))
            ?? new Existence(ExistenceState.Unstated, []);
    }
}
