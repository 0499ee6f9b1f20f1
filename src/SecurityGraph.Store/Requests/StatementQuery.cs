using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store.Answers;

namespace SecurityGraph.Store.Requests;

/// <summary>Which statements. A null set does not restrict, an empty one finds nothing; several sets must all hold.</summary>
public sealed record StatementQuery
{
    /// <summary>A page for each of these; null: one page over the whole graph.</summary>
    public IReadOnlyList<EntityId>? Entities { get; init; }

    /// <summary>Instead of <see cref="Entities"/>: a page for each of these sets, of the statements in which any of them takes part, each once.</summary>
    public IReadOnlyList<IReadOnlyList<EntityId>>? Together { get; init; }

    /// <summary>The part that the entity (or, with groups expanded, its group) must take.</summary>
    public Part Part { get; init; } = Part.Any;

    /// <summary>Statements by id.</summary>
    public IReadOnlyCollection<string>? Ids { get; init; }

    public IReadOnlyCollection<Predicate>? Predicates { get; init; }

    /// <summary>Kinds of which one further participant must be.</summary>
    public IReadOnlyCollection<EntityKind>? OtherKinds { get; init; }

    /// <summary>Subkinds of which the other end must be: the subject or the object, whoever of them is not the entity asked for.</summary>
    public IReadOnlyCollection<string>? Subkinds { get; init; }

    /// <summary>Documents of which one must say it.</summary>
    public IReadOnlyCollection<EntityId>? Documents { get; init; }

    /// <summary>
    /// Only those that, as the whole graph tells their dates, can be so on a day from this one on: an event by its date, a state by its first and last day,
    /// what takes its date from an event by that. Those without a date are left out.
    /// </summary>
    public DateOnly? From { get; init; }

    /// <summary>The same up to this day, itself included.</summary>
    public DateOnly? To { get; init; }

    public TimeOrder Order { get; init; } = TimeOrder.Oldest;

    /// <summary>0 to <see cref="Limits.MaxFirst"/>, for each page.</summary>
    public int First { get; init; } = Limits.MaxFirst;

    /// <summary>The cursor of the last item of the page before; with one entity or none.</summary>
    public string? After { get; init; }

    /// <summary>Whether <see cref="Page{T}.TotalCount"/> is wanted.</summary>
    public bool CountTotal { get; init; }

    /// <summary>Whose statements stand on each page; null: one page over the whole graph.</summary>
    public IReadOnlyList<IReadOnlyList<EntityId>>? Pages => Together ?? Entities?.Select(id => (IReadOnlyList<EntityId>)[id]).ToList();

    public bool AsksWhen => (From ?? To) is not null;

    /// <param name="earliest">The first day that its dates can mean; <see cref="DateOnly.MinValue"/> where nobody says.</param>
    /// <param name="latest">The last; <see cref="DateOnly.MaxValue"/> where nobody says.</param>
    public bool Takes(DateOnly earliest, DateOnly latest) =>
        (earliest > DateOnly.MinValue || latest < DateOnly.MaxValue) && !(latest < From) && !(earliest > To);
}
