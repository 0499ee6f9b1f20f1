using SecurityGraph.Model;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store.Answers;

namespace SecurityGraph.Store.Judgement;

/// <summary>Whether an entity exists, and the statements that say so.</summary>
/// <param name="Because">The statements that decided, in the order of statements; empty for <see cref="ExistenceState.Unstated"/>.</param>
public sealed record Existence(ExistenceState State, IReadOnlyList<StatementAnswer> Because)
{
    /// <summary>
    /// Judges from what establishes, produces, publishes or ends it, or when it occurs; a proposal makes an instrument proposed, a
    /// plan to propose hypothetical. Without any of these the best modality of its other statements decides, mere talk left out.
    /// </summary>
    /// <param name="statements">All statements that the entity takes part in, as a lens shows them.</param>
    public static Existence Of(EntityId entity, IReadOnlyList<StatementAnswer> statements)
    {
        if (entity.Kind == EntityKind.Place.Prefix) return new Existence(ExistenceState.Unstated, []);
        var decisive = statements.Where(answer => Makes(answer.Statement, entity)).ToList();
        if (Ended(entity, statements, decisive) is { } ended) return ended;
        foreach (var modality in Classes)
        {
            var told = decisive.Where(answer => answer.Statement.Modality.Class() == modality).ToList();
            if (told.Count > 0) return new Existence(State(modality, told), told);
        }
        return Otherwise(entity, statements);
    }

    private static readonly ModalityClass[] Classes = [ModalityClass.Fact, ModalityClass.Planned, ModalityClass.Proposed, ModalityClass.Urged];

    private static bool Makes(Statement statement, EntityId entity)
    {
        var predicate = statement.Predicate;
        if (predicate == Predicate.Occurs) return statement.Subject == entity;
        if (statement.Object != entity) return false;
        return predicate == Predicate.Establishes || predicate == Predicate.Produces || predicate == Predicate.Publishes
            || (predicate == Predicate.Proposes && entity.Kind == EntityKind.Instrument.Prefix);
    }

    /// <summary>A proposal that was made is a fact about the proposal, not about what it proposes.</summary>
    private static ExistenceState State(ModalityClass modality, List<StatementAnswer> told)
    {
        var onlyProposals = told.All(answer => answer.Statement.Predicate == Predicate.Proposes);
        return modality switch
        {
            ModalityClass.Fact => onlyProposals ? ExistenceState.Proposed : ExistenceState.Existing,
            ModalityClass.Planned or ModalityClass.Urged => onlyProposals ? ExistenceState.Hypothetical : ExistenceState.Planned,
            _ => ExistenceState.Proposed,
        };
    }

    /// <summary>Ended by a whole repeal that nothing which makes it anew follows.</summary>
    private static Existence? Ended(EntityId entity, IReadOnlyList<StatementAnswer> statements, List<StatementAnswer> decisive)
    {
        var repeals = statements.Where(answer =>
            answer.Statement is { Partial: false } statement && statement.Predicate == Predicate.Repeals
            && statement.Object == entity && statement.Modality.Class() == ModalityClass.Fact).ToList();
        if (repeals.Count == 0) return null;
        var repealed = repeals.Max(answer => answer.Statement.When?.Latest ?? DateOnly.MinValue);
        var anew = decisive.Any(answer =>
            answer.Statement.Modality.Class() == ModalityClass.Fact && answer.Statement.Predicate == Predicate.Establishes
            && answer.Statement.When?.Earliest > repealed);
        return anew ? null : new Existence(ExistenceState.Ended, repeals);
    }

    private static Existence Otherwise(EntityId entity, IReadOnlyList<StatementAnswer> statements)
    {
        var telling = statements.Where(answer =>
            !answer.Statement.Predicate.IsTalk && !answer.Statement.Derived
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
