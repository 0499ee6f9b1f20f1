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

    /// <summary>Whether the entity is there on the day, or was.</summary>
    public bool HasCome => State is ExistenceState.Existing or ExistenceState.Operational or ExistenceState.Established or ExistenceState.Ended;

    /// <summary>
    /// The instrument with which was proposed what an instrument would do: that itself, or the act under which it would. Once it has come, its own
    /// text decides. Null of anything else: what somebody would do under a plan waits for them, not for the plan.
    /// </summary>
    public static EntityId? ProposedWith(Statement statement) =>
        statement.Modality != Modality.Proposed || !IsInstrument(statement.Subject) ? null
        : statement.Predicate.IsDoneUnder && statement.About.Where(IsInstrument).ToList() is [var act, ..] ? act
        : statement.Subject;

    /// <summary>What can tell of an entity: all but mere talk.</summary>
    public static IReadOnlyCollection<Predicate> Telling { get; } = [.. Vocabulary.Current.Predicates.Where(predicate => !predicate.IsTalk)];

    /// <summary>
    /// Judges from what ends it, tells that it works, establishes, produces or publishes it, or when it occurs, in this order; then from a
    /// proposal that would, a plan that would, and a plan to propose. Without any of these the best modality of its other statements
    /// decides, mere talk left out. Nothing counts before it happened or was told.
    /// </summary>
    /// <param name="entity">Its statements name it by its current id. Places and countries exist without a word.</param>
    /// <param name="ever">All its statements with <see cref="Telling"/> predicates, whatever the day.</param>
    /// <param name="holding">Those of them that may hold on the day.</param>
    /// <param name="endOf">The last possible day of an event that ends it, as its OCCURS says.</param>
    /// <param name="hasCome">Whether an instrument has come with which something was proposed: then its own text decides.</param>
    /// <param name="asOf">The day; null: as far as the data goes.</param>
    public static Existence Of(
        Entity entity, IReadOnlyList<StatementAnswer> ever, IReadOnlyList<StatementAnswer> holding, Func<EntityId, DateOnly?> endOf, Func<EntityId, bool> hasCome, DateOnly? asOf)
    {
        if (entity.IsPlace) return new Existence(ExistenceState.Unstated, []);
        var day = new ToldByDay(asOf);
        var held = holding.Select(answer => answer.Statement.Id).ToHashSet(StringComparer.Ordinal);
        var told = ever.Where(answer => !answer.Statement.Derived).Select(answer => day.Shown(answer, held.Contains(answer.Statement.Id))).OfType<StatementAnswer>()
            .Where(answer => !(ProposedWith(answer.Statement) is { } with && with != entity.Id && hasCome(with))).ToList();
        var facts = holding.Where(answer => !answer.Statement.Derived && day.IsFact(answer)).ToList();
        if (Ended(entity.Id, told, facts, endOf) is { } ended) return ended;
        var works = Works(entity);
        if (works && Working(entity.Id, ever, facts, asOf) is { Count: > 0 } working) return new Existence(ExistenceState.Operational, working);
        var making = told.Where(answer => Makes(answer.Statement, entity.Id)).ToLookup(answer => answer.Statement.Modality.Class());
        return Made(making, works) ?? Otherwise(entity.Id, told, works);
    }

    /// <summary>Whether a statement makes an event a stage that ends the entity.</summary>
    public static bool EndsByStage(Statement statement, EntityId entity) => IsStage(statement, entity, EndingStages);

    private static bool IsInstrument(EntityId id) => id.Kind == EntityKind.Instrument.Prefix;

    private static bool Works(Entity entity) => entity.Kind.TryGetSubkind(entity.Subkind, out var subkind) && subkind.Works;

    private static bool IsStage(Statement statement, EntityId entity, params string[] stages) =>
        statement is { Partial: false, Stage: { } stage } && statement.Predicate == Predicate.StageOf && statement.Object == entity && stages.Contains(stage);

    private static List<StatementAnswer> Working(EntityId entity, IReadOnlyList<StatementAnswer> ever, List<StatementAnswer> facts, DateOnly? asOf) =>
        [.. facts.Where(answer => TellsThatItWorks(answer.Statement, entity)).Concat(ever.Where(answer => HasWorked(answer.Statement, entity, asOf))).DistinctBy(answer => answer.Statement.Id)];

    /// <summary>The accounts of a year, and the posts that were filled in it, tell that there was work by then.</summary>
    private static bool HasWorked(Statement statement, EntityId entity, DateOnly? asOf) =>
        statement.Quantity is { Figure.TellsWork: true, Period: { } period } && statement.Subject == entity && (asOf is not { } day || period.Earliest <= day) && IsToldByOthers(statement);

    /// <summary>Its stage <c>operational</c>, or what somebody tells of it at work; an act only says what shall be.</summary>
    private static bool TellsThatItWorks(Statement statement, EntityId entity) =>
        IsStage(statement, entity, "operational")
        || (((statement.Predicate.TellsSubjectWorks && statement.Subject == entity) || (statement.Predicate.TellsObjectWorks && statement.Object == entity))
            && IsToldByOthers(statement));

    private static bool IsToldByOthers(Statement statement) =>
        statement.Evidence.Any(evidence => evidence.Document.Kind != EntityKind.Instrument.Prefix && (evidence.Modality ?? statement.Modality).Class() == ModalityClass.Fact);

    private static bool Makes(Statement statement, EntityId entity)
    {
        var predicate = statement.Predicate;
        if (predicate == Predicate.Occurs) return statement.Subject == entity;
        if (statement.Object != entity) return false;
        return predicate == Predicate.Establishes || predicate == Predicate.Produces || predicate == Predicate.Publishes
            || (predicate == Predicate.Proposes && entity.Kind == EntityKind.Instrument.Prefix);
    }

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

    /// <summary>Ended by a whole repeal or by its stage, which nothing that establishes it anew follows.</summary>
    private static Existence? Ended(EntityId entity, List<StatementAnswer> told, List<StatementAnswer> facts, Func<EntityId, DateOnly?> endOf)
    {
        var ends = told.Where(answer => IsWholeRepeal(answer.Statement, entity)).Select(answer => (Answer: answer, Day: answer.Statement.When?.Latest))
            .Concat(facts.Where(answer => EndsByStage(answer.Statement, entity)).Select(answer => (Answer: answer, Day: endOf(answer.Statement.Subject)))).ToList();
        if (ends.Count == 0) return null;
        var ended = ends.Max(end => end.Day ?? DateOnly.MinValue);
        var anew = told.Any(answer => answer.Statement is { Start.Earliest: var begun } statement && begun > ended
            && statement.Predicate == Predicate.Establishes && statement.Object == entity && IsFact(answer));
        return anew ? null : new Existence(ExistenceState.Ended, [.. ends.Select(end => end.Answer)]);
    }

    private static bool IsWholeRepeal(Statement statement, EntityId entity) =>
        statement is { Partial: false } && statement.Predicate == Predicate.Repeals && statement.Object == entity && statement.Modality.Class() == ModalityClass.Fact;

    private static bool IsFact(StatementAnswer answer) => answer.Statement.Modality.Class() == ModalityClass.Fact;

    /// <summary>An instrument over which somebody talks, or that has not been signed, is not there yet.</summary>
    private static bool IsInTheMaking(Statement statement, EntityId entity) =>
        entity.Kind == EntityKind.Instrument.Prefix && statement.Object == entity
        && (statement.Predicate == Predicate.Negotiates || (statement.Predicate == Predicate.StageOf && statement.Stage is { } name && Vocabulary.Current.TryGetStage(name, out var stage) && stage.Order < Signed.Order));

    private static Stage Signed { get; } = Vocabulary.Current.Stages.Single(one => one.Name == "signed");

    private static Existence Otherwise(EntityId entity, List<StatementAnswer> told, bool works)
    {
        // What somebody is to do, or is to be done with something, says nothing of whether they are there already; but a system is operated from its start.
        // That a system is to use a thing, or is to be used, is no plan to found it.
        bool IsItsOwn(StatementAnswer answer) => works ? answer.Statement.Predicate == Predicate.Operates || IsInTheMaking(answer.Statement, entity) : entity.Kind != EntityKind.Actor.Prefix && (entity.Kind != EntityKind.Instrument.Prefix || answer.Statement.Subject == entity || answer.Statement.Predicate == Predicate.Operates || IsInTheMaking(answer.Statement, entity));
        IEnumerable<StatementAnswer> OfClass(ModalityClass modality) => told.Where(answer =>
            answer.Statement.Modality.Class() == modality && (answer.Statement.Subject == entity || answer.Statement.Object == entity));
        var facts = OfClass(ModalityClass.Fact).ToLookup(answer => IsInTheMaking(answer.Statement, entity));
        return First(ExistenceState.Existing, facts[false])
            ?? First(ExistenceState.Proposed, facts[true])
            ?? First(ExistenceState.Planned, OfClass(ModalityClass.Planned).Where(IsItsOwn))
            ?? First(ExistenceState.Proposed, OfClass(ModalityClass.Proposed).Where(IsItsOwn))
            ?? new Existence(ExistenceState.Unstated, []);
    }
}
