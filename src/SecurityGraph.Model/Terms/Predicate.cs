
namespace SecurityGraph.Model.Terms;

/// <summary>
/// One of the closed list of verbs that statements are made with, and its rules. There is one object per predicate: compare by
/// reference. Those that code needs by name are properties here; all others are data alone.
/// </summary>
public sealed class Predicate
{
    // Found on first use, not by an initialiser: the vocabulary makes predicates before it is complete.
    public static Predicate Adopts => field ??= Named("ADOPTS");

    public static Predicate Amends => field ??= Named("AMENDS");

    public static Predicate Concerns => field ??= Named("CONCERNS");

    public static Predicate ContactFor => field ??= Named("CONTACT_FOR");

    public static Predicate Counters => field ??= Named("COUNTERS");

    public static Predicate Discusses => field ??= Named("DISCUSSES");

    public static Predicate FeedsInto => field ??= Named("FEEDS_INTO");

    public static Predicate DueBy => field ??= Named("DUE_BY");

    public static Predicate Establishes => field ??= Named("ESTABLISHES");

    public static Predicate Funds => field ??= Named("FUNDS");

    public static Predicate GovernedBy => field ??= Named("GOVERNED_BY");

    public static Predicate HasBudget => field ??= Named("HAS_BUDGET");

    public static Predicate HasFigure => field ??= Named("HAS_FIGURE");

    public static Predicate HoldsOffice => field ??= Named("HOLDS_OFFICE");

    public static Predicate InitiatedBy => field ??= Named("INITIATED_BY");

    public static Predicate Negotiates => field ??= Named("NEGOTIATES");

    public static Predicate Occurs => field ??= Named("OCCURS");

    public static Predicate Operates => field ??= Named("OPERATES");

    public static Predicate Organises => field ??= Named("ORGANISES");

    public static Predicate ParticipatesIn => field ??= Named("PARTICIPATES_IN");

    public static Predicate PartOf => field ??= Named("PART_OF");

    public static Predicate Produces => field ??= Named("PRODUCES");

    public static Predicate PromptedBy => field ??= Named("PROMPTED_BY");

    public static Predicate Proposes => field ??= Named("PROPOSES");

    public static Predicate Publishes => field ??= Named("PUBLISHES");

    public static Predicate Repeals => field ??= Named("REPEALS");

    public static Predicate ReportsOn => field ??= Named("REPORTS_ON");

    public static Predicate StageOf => field ??= Named("STAGE_OF");

    public static Predicate Strengthens => field ??= Named("STRENGTHENS");

    public static Predicate Succeeds => field ??= Named("SUCCEEDS");

    public static Predicate Supports => field ??= Named("SUPPORTS");

    public static Predicate VotesOn => field ??= Named("VOTES_ON");

    /// <summary>As in files and in Neo4j, <c>PARTICIPATES_IN</c>.</summary>
    public required string Name { get; init; }

    /// <summary>As in C#, <c>ParticipatesIn</c>.</summary>
    public string PascalName => field ??= string.Concat(Name.Split('_').Select(word => word[0] + word[1..].ToLowerInvariant()));

    /// <summary>The field on its subject in GraphQL, <c>participatesIn</c>.</summary>
    public string GraphQLName => field ??= char.ToLowerInvariant(PascalName[0]) + PascalName[1..];

    /// <summary>As in ids of statements, <c>participates-in</c>.</summary>
    public string KebabName => field ??= Name.ToLowerInvariant().Replace('_', '-');

    /// <summary>
    /// The field on its object in GraphQL, <c>participants</c>; of a symmetric predicate its own, empty where the object is no entity.
    /// </summary>
    public required string ReverseName { get; init; }

    /// <summary>As people read it from the subject, <c>gives access to</c>.</summary>
    public string Label => field ??= Words(GraphQLName);

    /// <summary>As people read it from the object, <c>has access to</c>; empty where that is no entity.</summary>
    public string ReverseLabel => field ??= Words(ReverseName);

    public required Aspect Aspect { get; init; }

    public required ObjectForm Object { get; init; }

    /// <summary>Domain and range: the lines of which one must fit.</summary>
    public required IReadOnlyList<Signature> Signatures { get; init; }

    /// <summary>The kinds of entities that may be its subject, or, of a symmetric one, either end.</summary>
    public required IReadOnlyList<EntityKind> SubjectKinds { get; init; }

    /// <summary>The kinds of entities that may be its object; none where the object is no entity.</summary>
    public required IReadOnlyList<EntityKind> ObjectKinds { get; init; }

    /// <summary>It says the same turned round; the smaller id is the subject.</summary>
    public required bool Symmetric { get; init; }

    public required Verb Verb { get; init; }

    /// <summary>Other verbs, of some of its subjects, objects and quantities.</summary>
    internal IReadOnlyList<VerbVariant> Variants { get; init; } = [];

    /// <summary>What stands before that which a statement with it is about, <c>as regards</c>.</summary>
    internal string AboutWord { get; init; } = "";

    /// <summary>What it is about is that under which it is done: the act that says so.</summary>
    public bool IsDoneUnder => AboutWord == "under";

    /// <summary>How a statement reads: see <see cref="PhrasePiece"/>.</summary>
    public required string Template { get; init; }

    public required string Meaning { get; init; }

    /// <summary>The predicates that it is mistaken for.</summary>
    public required IReadOnlyList<Border> NotThisBut { get; init; }

    /// <summary>Sentences of a kind that a reader may not look for here.</summary>
    public required IReadOnlyList<Example> Examples { get; init; }

    /// <summary>Terms of public vocabularies that mean the same or nearly, <c>eli:based_on</c>.</summary>
    public required IReadOnlyList<string> Standard { get; init; }

    /// <summary>Members that a statement with it must have, by their names: see <see cref="Vocabulary.Qualifiers"/>.</summary>
    public required IReadOnlyList<string> Requires { get; init; }

    /// <summary>Members that a statement with it may have, the required ones included.</summary>
    public required IReadOnlyList<string> Allows { get; init; }

    /// <summary>What <c>role</c> may be; empty where it has none.</summary>
    public required IReadOnlyList<string> Roles { get; init; }

    /// <summary>What the <c>unit</c> of its quantity may be.</summary>
    public required IReadOnlyList<string> Units { get; init; }

    /// <summary>The modality that each of its statements has; null where it may be any.</summary>
    public required Modality? FixedModality { get; init; }

    /// <summary>Without a <c>when</c> of its own, a statement with it takes that of its event's OCCURS.</summary>
    public required bool TakesEventTime { get; init; }

    /// <summary>Mere talk: it does not make anything exist.</summary>
    public required bool IsTalk { get; init; }

    /// <summary>A fact with it tells that its subject works, where that is a system or a body.</summary>
    public required bool TellsSubjectWorks { get; init; }

    /// <summary>A fact with it tells that its object works, where that is a system or a body.</summary>
    public required bool TellsObjectWorks { get; init; }

    /// <summary>Left out of pictures and walks unless asked for.</summary>
    public required bool HiddenByDefault { get; init; }

    /// <summary>With a Procedure as object it follows from the stage events and is never written by hand.</summary>
    public required bool DerivedFromStages { get; init; }

    /// <summary>Those of <see cref="GraphQLName"/> and <see cref="ReverseName"/> that GraphQL offers as fields of their own.</summary>
    public required IReadOnlyList<string> TypedFields { get; init; }

    /// <summary>GraphQL offers <see cref="GraphQLName"/> on the subject kinds.</summary>
    public bool IsTyped => TypedFields.Contains(GraphQLName);

    /// <summary>GraphQL offers <see cref="ReverseName"/> on the object kinds.</summary>
    public bool IsReverseTyped => TypedFields.Contains(ReverseName);

    /// <summary>
    /// Whether domain and range let it join the two, in either order where it is symmetric. <paramref name="target"/> is null where the
    /// statement has no entity as object. On false, <paramref name="reason"/> is a sentence.
    /// </summary>
    public bool Accepts(EntitySort subject, EntitySort? target, out string reason)
    {
        var fits = Object != ObjectForm.Entity ? target is null && Signatures.Any(line => line.TakesSubject(subject))
            : target is { } other && Signatures.Any(line => line.Takes(subject, other) || (Symmetric && line.Takes(other, subject)));
        reason = fits ? "" : Refusal(subject, target);
        return fits;
    }

    /// <summary>Whether there can be a subject that it joins with the target.</summary>
    public bool TakesObject(EntitySort target) => Object == ObjectForm.Entity && Signatures.Any(line => line.TakesObject(target) || (Symmetric && line.TakesSubject(target)));

    /// <summary>Its verb of these things; what is not known of them chooses none.</summary>
    internal Verb VerbOf(EntitySort? subject, EntitySort? target, string unit, string figure) =>
        Variants.FirstOrDefault(variant => variant.Fits(subject, target, unit, figure))?.Verb ?? Verb;

    /// <summary>Whether its verb says which figure it is.</summary>
    internal bool NamesFigure(string? figure) => figure is not null && Variants.Any(variant => variant.Figures.Contains(figure));

    public override string ToString() => Name;

    private string Refusal(EntitySort subject, EntitySort? target)
    {
        var lines = string.Join("; ", Signatures.Select(Line));
        var order = Symmetric ? ", in either order" : "";
        return $"{Name} takes {lines}{order}, not {subject} → {target?.ToString() ?? "no entity"}.";
    }

    private string Line(Signature line)
    {
        var objects = Object switch
        {
            ObjectForm.Date => "a date",
            ObjectForm.Quantity => "a quantity",
            _ => line.IsSameKind ? "the same kind" : Either(line.Objects),
        };
        return $"{Either(line.Subjects)} → {objects}";
    }

    private static string Either(IReadOnlyList<SortPattern> patterns) => string.Join(" or ", patterns);

    private static Predicate Named(string name) =>
        Vocabulary.Current.TryGetPredicate(name, out var predicate)
            ? predicate
            : throw new InvalidOperationException($"The vocabulary lacks {name}.");

    private static string Words(string name) => string.Concat(name.Select(c => char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : c.ToString()));
}
