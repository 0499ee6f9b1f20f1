using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Store.Requests;

/// <summary>Which entities. A null set does not restrict, an empty one finds nothing; several sets must all hold.</summary>
public sealed record EntityQuery
{
    public IReadOnlyCollection<EntityId>? Ids { get; init; }

    /// <summary>Identifiers in any written form (<see cref="Model.Names.EntityIdentifiers"/>); a text of no known form finds nothing.</summary>
    public IReadOnlyCollection<string>? Identifiers { get; init; }

    /// <summary>Whole names, titles or aliases (those bound to a context left out), compared folded.</summary>
    public IReadOnlyCollection<string>? Names { get; init; }

    public IReadOnlyCollection<EntityKind>? Kinds { get; init; }

    public IReadOnlyCollection<string>? Subkinds { get; init; }

    /// <summary>Only events whose date can mean a day from this one on, whatever its modality; those without a date are left out.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The same up to this day, itself included.</summary>
    public DateOnly? To { get; init; }

    /// <summary>
    /// Only those that take part in a statement together with one of these, or with a group that one of these belongs to (PART_OF with role member); what is
    /// denied joins nobody, and who belongs to a group is not what the group does.
    /// </summary>
    public IReadOnlyCollection<EntityId>? With { get; init; }

    /// <summary>By what they are listed.</summary>
    public ListOrder Order { get; init; } = ListOrder.Name;

    /// <summary>Only those of which somebody had certainly told something by this day: even a name tells of what was then to come.</summary>
    public DateOnly? ToldBy { get; init; }

    /// <summary>0 to <see cref="Limits.MaxFirst"/>.</summary>
    public int First { get; init; } = Limits.MaxFirst;

    /// <summary>The cursor of the last item of the page before.</summary>
    public string? After { get; init; }

    public bool AsksWhen => (From ?? To) is not null;

    /// <summary>Whether <see cref="Answers.Page{T}.TotalCount"/> is wanted.</summary>
    public bool CountTotal { get; init; }

    public bool Takes(Edtf? when) => when is not null && !(when.Latest < From) && !(when.Earliest > To);
}
