using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Model.Statements;

/// <summary>
/// One thing said: subject, predicate, object, and the qualifiers of an n-ary relation. Its identity is what is said,
/// not when or how much (<see cref="StatementId"/>), so that documents which tell one fact with different precision
/// support one statement. Dates, amounts and modality are the roll-up of its evidence.
/// </summary>
/// <remarks>Compare by <see cref="Id"/>: the record's own equality compares its lists by reference.</remarks>
public sealed record Statement
{
    // Kept once computed; a copy by `with` that changes a member of the identity forgets it.
    private string? _id;

    public required EntityId Subject { get; init => Identify(ref field, value); }

    public required Predicate Predicate { get; init => Identify(ref field, value); }

    /// <summary>Null for OCCURS, HAS_BUDGET and HAS_FIGURE, which say a date or a quantity.</summary>
    public EntityId? Object { get; init => Identify(ref field, value); }

    /// <summary>Further participants.</summary>
    public IReadOnlyList<EntityId> About { get; init => Identify(ref field, value); } = [];

    /// <summary>What is called for, recommended or announced.</summary>
    public Predicate? Asks { get; init => Identify(ref field, value); }

    /// <summary>The stage of a STAGE_OF or of the event that a derived verb follows from, or the one that an <see cref="Asks"/> means.</summary>
    public string? Stage { get; init; }

    /// <summary>Whether only a part is meant: of an application, an end, a repeal.</summary>
    public bool Partial { get; init; }

    /// <summary>The provision that a partial repeal ends, <c>Art 78</c>.</summary>
    public string? Provision { get; init; }

    public string? Role { get; init => Identify(ref field, value); }

    /// <summary>The event at which it happened, where the same thing truly happens more than once.</summary>
    public EntityId? Occasion { get; init => Identify(ref field, value); }

    public string? Condition { get; init; }

    public string? Commitment { get; init; }

    /// <summary>Of an event: when it happened or is to happen.</summary>
    public Edtf? When { get; init; }

    /// <summary>Of a state: its first day.</summary>
    public Edtf? ValidFrom { get; init; }

    /// <summary>Of a state: its last day; <c>..</c> where it is open, null where nobody says.</summary>
    public Edtf? ValidTo { get; init; }

    /// <summary>Until when something that is asked or required is to be done.</summary>
    public Edtf? Due { get; init; }

    public Quantity? Quantity { get; init => Identify(ref field, value); }

    /// <summary>A shared key of money that is told twice or flows on.</summary>
    public string? Money { get; init; }

    public required Modality Modality { get; init; }

    /// <summary>Ids of earlier releases: an entity in it was renamed.</summary>
    public IReadOnlyList<string> FormerIds { get; init; } = [];

    /// <summary>True for a verb that follows from a stage event.</summary>
    public bool Derived { get; init; }

    /// <summary>At least one.</summary>
    public required IReadOnlyList<Evidence> Evidence { get; init; }

    /// <summary>Members that no evidence which says so (<see cref="Saying"/>) says literally, by their names in the exchange format.</summary>
    public IEnumerable<string> Inferred
    {
        get
        {
            var saying = Saying;
            return saying[0].Inferred.Where(member => saying.All(evidence => evidence.Inferred.Contains(member)));
        }
    }

    /// <summary>In how many pieces of the evidence that says so (<see cref="Saying"/>) every member is said literally.</summary>
    public int LiteralIn => Saying.Count(evidence => evidence.Inferred.Count == 0);

    /// <summary>That of the first evidence which has one.</summary>
    public string? Summary => Evidence.FirstOrDefault(evidence => evidence.Summary is not null)?.Summary;

    /// <summary>
    /// Evidence that says it with the statement's class of modality: that still plans it, or says that it is so. All of it where none does: what
    /// an act fixes as a fact is expected until its day.
    /// </summary>
    public IReadOnlyList<Evidence> Saying =>
        Evidence.Where(evidence => (evidence.Modality ?? Modality).Class() == Modality.Class()).ToList() is { Count: > 0 } saying ? saying : Evidence;

    /// <summary>The day of the last document that says it so (<see cref="Saying"/>), of an undated one that on which it was read; null where neither is known.</summary>
    public Edtf? LastSaid => Saying.Select(evidence => evidence.ToldOn).OfType<Edtf>().MaxBy(said => said.Latest);

    /// <summary>What is said, as an id: see <see cref="StatementId"/>.</summary>
    public string Id => _id ??= StatementId.Of(this);

    /// <summary>Whether the statement says something for a qualifier of the vocabulary.</summary>
    /// <exception cref="ArgumentException">There is no such qualifier.</exception>
    public bool Has(string qualifier) => qualifier switch
    {
        "about" => About.Count > 0,
        "asks" => Asks is not null,
        "stage" => Stage is not null,
        "partial" => Partial,
        "provision" => Provision is not null,
        "role" => Role is not null,
        "occasion" => Occasion is not null,
        "condition" => Condition is not null,
        "commitment" => Commitment is not null,
        "due" => Due is not null,
        "quantity" => Quantity is not null,
        "money" => Money is not null,
        "summary" => Summary is not null,
        _ => throw new ArgumentException($"there is no qualifier '{qualifier}'", nameof(qualifier)),
    };

    /// <summary>Every entity that takes part: subject, object, and those it is about.</summary>
    public IEnumerable<EntityId> Participants
    {
        get
        {
            yield return Subject;
            if (Object is { } target) yield return target;
            foreach (var further in About) yield return further;
        }
    }

    /// <summary>Every entity that it names: who takes part, the occasion, the documents that say so, and for whom they speak. One may come twice.</summary>
    public IEnumerable<EntityId> NamedEntities =>
    [
        .. Participants, .. Occasion is { } occasion ? [occasion] : Array.Empty<EntityId>(),
        .. Evidence.Select(evidence => evidence.Document), .. Evidence.Select(evidence => evidence.AttributedTo).OfType<EntityId>(),
    ];

    /// <summary>
    /// How long a state holds: from its first day to its last; where it has neither, the period that its figure is for, of which a final one has the
    /// last day alone.
    /// </summary>
    public Period Validity =>
        ValidFrom is not null || ValidTo is not null || Predicate.Aspect != Aspect.State || Quantity is not { Period: { } period } quantity ? new Period(ValidFrom, ValidTo)
        : quantity.Figure is { IsFinal: true } ? Period.Whole(period) with { From = Period.Whole(period).To }
        : Period.Whole(period);

    /// <summary>The date that orders it: <see cref="When"/> of an event, the start of the <see cref="Validity"/> of a state.</summary>
    public Edtf? Start => When ?? Validity.From;

    /// <summary>Spares the computation where the id was verified before, as in a store's own file.</summary>
    internal Statement Identified(string id)
    {
        _id = id;
        return this;
    }

    private void Identify<T>(ref T member, T value)
    {
        member = value;
        _id = null;
    }
}
