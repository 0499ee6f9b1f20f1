using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store.Lenses;

namespace SecurityGraph.Neo4j.Mapping;

/// <summary>The days between which something lies; unbounded where <see cref="DateOnly.MinValue"/> or <see cref="DateOnly.MaxValue"/>.</summary>
internal readonly record struct Bounds(DateOnly From, DateOnly To)
{
    private static readonly Bounds None = new(DateOnly.MinValue, DateOnly.MaxValue);

    /// <summary>When it is, for people who search: of an event its date, of a state how long it holds, else that of its event.</summary>
    public static Bounds InTime(Statement statement, Statement? occurrence) =>
        statement.When is { } when ? Of(when, when)
        : statement.Validity is var (from, to) && (from is not null || to is not null) ? Of(from, to)
        : statement.Predicate.TakesEventTime && occurrence?.When is { } time ? Of(time, time)
        : None;

    /// <summary>The days <c>asOf</c> on which <see cref="StatementLens"/> does not call it impossible.</summary>
    public static Bounds OfAsOf(Statement statement, Statement? occurrence) =>
        statement.Predicate.TakesEventTime && statement.When is null ? Of(occurrence?.When, null)
        : statement.Predicate.Aspect == Aspect.Event ? Of(statement.When, null)
        : Of(statement.Validity.From, statement.Validity.To);

    /// <summary>From the day <c>saidBy</c> on which some of it may have been said, to the one from which on the lens shows it as it is stored.</summary>
    public static Bounds OfSaidBy(Statement statement, Statement? occurrence)
    {
        var (from, whole) = StatementLens.SaidDays(statement);
        if (occurrence is null || statement.When is not null || !statement.Predicate.TakesEventTime || statement.Modality.Class() != ModalityClass.Fact)
            return new Bounds(from, whole);
        DateOnly[] waits = [whole, StatementLens.SaidDays(occurrence).Whole, occurrence.When?.Earliest ?? DateOnly.MinValue];
        return new Bounds(from, waits.Max());
    }

    private static Bounds Of(Edtf? from, Edtf? to) => new(from?.Earliest ?? DateOnly.MinValue, to?.Latest ?? DateOnly.MaxValue);
}
