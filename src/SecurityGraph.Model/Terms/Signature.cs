
namespace SecurityGraph.Model.Terms;

/// <summary>One line of a predicate's domain and range: what may be its subject together with what may be its object.</summary>
/// <param name="Objects">Empty where the object is no entity, or of the subject's own kind.</param>
/// <param name="IsSameKind">The object is of the subject's kind.</param>
public sealed record Signature(IReadOnlyList<SortPattern> Subjects, IReadOnlyList<SortPattern> Objects, bool IsSameKind)
{
    public bool TakesSubject(EntitySort subject) => Subjects.Any(pattern => pattern.Fits(subject));

    /// <summary>Whether some subject goes with it.</summary>
    public bool TakesObject(EntitySort target) => (IsSameKind ? Subjects : Objects).Any(pattern => pattern.Fits(target));

    public bool Takes(EntitySort subject, EntitySort target) =>
        TakesSubject(subject) && (IsSameKind ? AreOfOneKind(subject, target) : Objects.Any(pattern => pattern.Fits(target)));

    /// <summary>A country stands wherever a place may, so a city is part of its country.</summary>
    private static bool AreOfOneKind(EntitySort one, EntitySort other) => one.Kind == other.Kind || (one.IsPlace && other.IsPlace);
}
