
namespace SecurityGraph.Model.Terms;

/// <summary>
/// The verb that a predicate has of some things: an agency <c>deals with</c> what a text <c>is about</c>. What a list does not name may be
/// anything; the first one that fits holds.
/// </summary>
/// <param name="Subjects">What its subject may be.</param>
/// <param name="Objects">What its object may be.</param>
/// <param name="Units">What its quantity may count.</param>
/// <param name="Figures">What its quantity may be of.</param>
internal sealed record VerbVariant(
    IReadOnlyList<SortPattern> Subjects, IReadOnlyList<SortPattern> Objects, IReadOnlyList<string> Units, IReadOnlyList<string> Figures, Verb Verb)
{
    public bool Fits(EntitySort? subject, EntitySort? target, string unit, string figure) =>
        Fits(Subjects, subject) && Fits(Objects, target) && Fits(Units, unit) && Fits(Figures, figure);

    private static bool Fits(IReadOnlyList<SortPattern> patterns, EntitySort? sort) =>
        patterns.Count == 0 || (sort is { } known && patterns.Any(pattern => pattern.Fits(known)));

    private static bool Fits(IReadOnlyList<string> names, string name) => names.Count == 0 || names.Contains(name);
}
