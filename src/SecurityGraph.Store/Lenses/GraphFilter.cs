using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Store.Lenses;

/// <summary>Which part of the graph a picture, a path or an export takes. Null sets take everything.</summary>
public sealed record GraphFilter
{
    /// <summary>Stands where a source hides who acts: no picture shows it and no path passes it.</summary>
    public static EntityId NeverDrawn => EntityId.Unstated;

    /// <summary>Kinds of the entities that may appear, seeds excepted.</summary>
    public IReadOnlySet<EntityKind>? Kinds { get; init; }

    /// <summary>Predicates that may appear. Null: all but those the vocabulary hides by default (CONCERNS).</summary>
    public IReadOnlySet<Predicate>? Predicates { get; init; }

    /// <summary>Whether a relation of this predicate is left out though nobody asked for that.</summary>
    public bool Hides(Predicate predicate) => Predicates is null && predicate.HiddenByDefault;

    /// <summary>What <see cref="WithoutTalk"/> leaves where nobody names predicates: made once, for every path asks for it.</summary>
    internal static IReadOnlySet<Predicate> AllButTalk { get; } = new GraphFilter().TakenButTalk();

    /// <summary>The same without mere talk, which carries no path on.</summary>
    public GraphFilter WithoutTalk() => this with { Predicates = Predicates is null ? AllButTalk : TakenButTalk() };

    /// <summary>
    /// Whether what joins subject and object of a statement leads a path on from either. What it is about besides narrows it: the agreement that is
    /// negotiated with one country joins nobody to another. And who published a document, or answers the press, did not do what stands in it.
    /// </summary>
    public static bool LeadsOn(Predicate predicate, bool isToDocument, bool hasAbout) => !hasAbout && !(isToDocument && (predicate == Predicate.Publishes || predicate == Predicate.ContactFor));

    /// <summary>Whether a relation of this predicate passes.</summary>
    public bool Takes(Predicate predicate) => Predicates?.Contains(predicate) ?? !predicate.HiddenByDefault;

    private HashSet<Predicate> TakenButTalk() => [.. Vocabulary.Current.Predicates.Where(predicate => Takes(predicate) && !predicate.IsTalk)];
}
