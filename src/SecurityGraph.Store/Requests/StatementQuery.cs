using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Store.Requests;

/// <summary>Which statements. A null set does not restrict, an empty one finds nothing; several sets must all hold.</summary>
public sealed record StatementQuery
{
    /// <summary>A page for each of these; null: one page over the whole graph.</summary>
    public IReadOnlyList<EntityId>? Entities { get; init; }

    /// <summary>The part that the entity (or, with groups expanded, its group) must take.</summary>
    public Part Part { get; init; } = Part.Any;

    /// <summary>Statements by id.</summary>
    public IReadOnlyCollection<string>? Ids { get; init; }

    public IReadOnlyCollection<Predicate>? Predicates { get; init; }

    /// <summary>Kinds of which one further participant must be.</summary>
    public IReadOnlyCollection<EntityKind>? OtherKinds { get; init; }

    /// <summary>Documents of which one must say it.</summary>
    public IReadOnlyCollection<EntityId>? Documents { get; init; }

    /// <summary>0 to <see cref="Limits.MaxFirst"/>, for each page.</summary>
    public int First { get; init; } = Limits.MaxFirst;

    /// <summary>The cursor of the last item of the page before; with one entity or none.</summary>
    public string? After { get; init; }

    /// <summary>Whether <see cref="Answers.Page{T}.TotalCount"/> is wanted.</summary>
    public bool CountTotal { get; init; }
}

/// <summary>The part that an entity takes in a statement.</summary>
public enum Part
{
    Any,
    Subject,
    Object,
    About,
}
