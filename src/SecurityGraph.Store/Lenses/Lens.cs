using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Store.Lenses;

/// <summary>How the graph is looked at; it travels with every read.</summary>
public sealed record Lens
{
    private static readonly HashSet<ModalityClass> AllButDenied = NotDenied(Enum.GetValues<ModalityClass>());

    /// <summary>Everything, whenever true, whenever said.</summary>
    public static Lens All { get; } = new();

    /// <summary>True in the world on this day: events that happened by it, states that hold on it. Null: no limit.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Said by the sources up to this day; modality, dates and amounts are those of the roll-up over what was said by then. Null: no limit.</summary>
    public DateOnly? SaidBy { get; init; }

    /// <summary>
    /// The least certain answer that is accepted on either day. Null: what has certainly been said, and what may be so on
    /// <see cref="AsOf"/>. <see cref="Certainty.Possible"/>: also what may have been said. <see cref="Certainty.Certain"/>: only what is so for certain.
    /// </summary>
    public Certainty? Least { get; init; }

    /// <summary>
    /// The weakest class of sources that is heard; modality, dates and amounts are those of the roll-up over what these say. Null: all.
    /// </summary>
    public SourceClass? Sources { get; init; }

    /// <summary>Documents of which one must say it, by their current ids; null: whoever says it.</summary>
    public IReadOnlySet<EntityId>? Documents { get; init; }

    /// <summary>The classes of modality that count; null: all.</summary>
    public IReadOnlySet<ModalityClass>? Classes { get; init; }

    /// <summary>Whether every statement is shown, as it is stored.</summary>
    public bool ShowsAll => this is { AsOf: null, SaidBy: null, Sources: null, Classes: null, Documents: null };

    /// <summary>The day for which what was to come is judged: <see cref="AsOf"/>, else <see cref="SaidBy"/>, none later than knowledge ends.</summary>
    public DateOnly Today(DateOnly known) => (AsOf ?? SaidBy) is { } asked && asked < known ? asked : known;

    /// <summary>The same for what is computed: where no class of sources is asked for, weak ones are not heard, for they decide nothing.</summary>
    public Lens Deciding() => this with { Sources = Sources ?? Vocabulary.Current.SourceClasses.Last(one => !one.IsWeak) };

    /// <summary>The same without what sources deny: that leads no walk on.</summary>
    public Lens WithoutDenials() => this with { Classes = Classes is null ? AllButDenied : NotDenied(Classes) };

    /// <summary>Whether a statement about a group is found for its members (PART_OF with role member), marked <c>via</c>.</summary>
    public bool ExpandGroups { get; init; } = true;

    private static HashSet<ModalityClass> NotDenied(IEnumerable<ModalityClass> classes) => [.. classes.Where(one => one != ModalityClass.Denied)];
}
