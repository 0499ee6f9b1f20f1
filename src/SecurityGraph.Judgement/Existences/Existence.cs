using SecurityGraph.Model.Dates;
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
    /// <summary>What can make or end an entity: the predicates that <see cref="Of"/> wants first.</summary>
    public static IReadOnlyCollection<Predicate> Decisive { get; } =
        [Predicate.Establishes, Predicate.Produces, Predicate.Publishes, Predicate.Occurs, Predicate.Repeals, Predicate.Proposes];

    /// <summary>What can tell of an entity that nothing makes or ends: all but mere talk.</summary>
    public static IReadOnlyCollection<Predicate> Telling { get; } = [.. Vocabulary.Current.Predicates.Where(predicate => !predicate.IsTalk)];

    /// <summary>
    /// Judges from what establishes, produces, publishes or ends it, or when it occurs; a proposal makes an instrument proposed, a
    /// plan to propose hypothetical. Without any of these the best modality of its other statements decides, mere talk left out;
    /// on a day a fact that is certain then, or a plan that had been told: that something may have been so in 1950 tells nothing of 1950.
    /// </summary>
    /// <param name="entity">By its current id: by that its statements name it.</param>
    /// <param name="decisive">Its statements with <see cref="Decisive"/> predicates, whatever the day: before its day a fact counts as what was said of it until then.</param>
    /// <param name="others">All its statements with <see cref="Telling"/> predicates as they are on the day.</param>
    /// <param name="asOf">The day; null: as far as the data goes.</param>
    public static Existence Of(
        EntityId entity, IReadOnlyList<StatementAnswer> decisive, IReadOnlyList<StatementAnswer> others, DateOnly? asOf)
    {
        if (entity.Kind == EntityKind.Place.Prefix) return new Existence(ExistenceState.Unstated, []);
        var told = decisive.Select(answer => (Answer: answer, Class: ClassOn(answer.Statement, asOf)))
            .Where(pair => pair.Class is not null).ToList();
        if (Ended(entity, told) is { } ended) return ended;
        var making = told.Where(pair => Makes(pair.Answer.Statement, entity)).ToLookup(pair => pair.Class!.Value, pair => pair.Answer);
        foreach (var modality in Classes)
        {
            if (making[modality].ToList() is { Count: > 0 } answers) return new Existence(StateOf(modality, answers), answers);
        }
        return Otherwise(entity, asOf is { } day ? [.. others.Where(answer => TellsOf(answer, day))] : others);
    }

    private static readonly ModalityClass[] Classes =
        [ModalityClass.Fact, ModalityClass.Planned, ModalityClass.Proposed, ModalityClass.Urged];

    /// <summary>How it stood on the day: a fact from its date on, before that as the plans and proposals said that had been told by then.</summary>
    private static ModalityClass? ClassOn(Statement statement, DateOnly? asOf)
    {
        var modality = statement.Modality.Class();
        if (modality != ModalityClass.Fact || asOf is not { } day || HadHappened(statement, day)) return modality;
        var before = statement.Evidence
            .Where(evidence => (evidence.Modality ?? statement.Modality).Class() != ModalityClass.Fact)
            .OrderByDescending(evidence => evidence.SaidOn?.HappenedBy(day) ?? Certainty.Possible)
            .ThenByDescending(evidence => evidence.SaidOn?.Latest ?? DateOnly.MinValue)
            .FirstOrDefault();
        return before?.Modality?.Class();
    }

    /// <summary>Without a date: once somebody had told of it.</summary>
    private static bool HadHappened(Statement statement, DateOnly day) =>
        statement.When is { } when
            ? when.HappenedBy(day) != Certainty.Impossible
            : IsTold(statement, day);

    private static bool TellsOf(StatementAnswer answer, DateOnly day) =>
        answer.Statement.Modality.Class() == ModalityClass.Fact ? answer.Certainty == Certainty.Certain : IsTold(answer.Statement, day);

    private static bool IsTold(Statement statement, DateOnly day) =>
        statement.Evidence.Any(evidence => evidence.SaidOn?.HappenedBy(day) == Certainty.Certain);

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

    /// <summary>A proposal that was made is a fact about the proposal, not about what it proposes.</summary>
    private static ExistenceState StateOf(ModalityClass modality, List<StatementAnswer> told)
    {
        var onlyProposals = told.All(answer => answer.Statement.Predicate == Predicate.Proposes);
        return modality switch
        {
            ModalityClass.Fact => onlyProposals ? ExistenceState.Proposed : ExistenceState.Existing,
            ModalityClass.Planned or ModalityClass.Urged => onlyProposals ? ExistenceState.Hypothetical : ExistenceState.Planned,
            _ => ExistenceState.Proposed,
        };
    }

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

    private static Existence Otherwise(EntityId entity, IReadOnlyList<StatementAnswer> others)
    {
        var telling = others.Where(answer =>
            !answer.Statement.Predicate.IsTalk && !answer.Statement.Derived && !Decides(answer.Statement, entity)
            && (answer.Statement.Subject == entity || answer.Statement.Object == entity)).ToList();
        foreach (var (modality, state) in Fallback)
        {
            var told = telling.Where(answer => answer.Statement.Modality.Class() == modality).ToList();
            if (told.Count > 0) return new Existence(state, told);
        }
        return new Existence(ExistenceState.Unstated, []);
    }

    private static readonly (ModalityClass, ExistenceState)[] Fallback =
    [
        (ModalityClass.Fact, ExistenceState.Existing),
        (ModalityClass.Planned, ExistenceState.Planned),
        (ModalityClass.Proposed, ExistenceState.Proposed),
    ];
}
