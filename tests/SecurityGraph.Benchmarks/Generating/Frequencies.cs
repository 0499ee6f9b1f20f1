using SecurityGraph.Model.Terms;

namespace SecurityGraph.Benchmarks.Generating;

/// <summary>How often the dataset uses predicates and modalities.</summary>
internal static class Frequencies
{
    /// <summary>Of a hundred statements; predicates that are not named are rare.</summary>
    private static readonly Dictionary<string, int> Named = new(StringComparer.Ordinal)
    {
        ["CONCERNS"] = 20,
        ["STAGE_OF"] = 9,
        ["CITES"] = 8,
        ["PARTICIPATES_IN"] = 8,
        ["PUBLISHES"] = 6,
        ["PROPOSES"] = 6,
        ["CALLS_ON"] = 5,
        ["ESTABLISHES"] = 4,
        ["PRIORITISES"] = 3,
        ["PART_OF"] = 3,
        ["INITIATED_BY"] = 3,
        ["STRENGTHENS"] = 3,
        ["HOLDS_OFFICE"] = 2,
        ["USES"] = 2,
        ["GIVES_ACCESS_TO"] = 2,
        ["OPERATES"] = 2,
        ["REPORTS_ON"] = 2,
        ["IMPLEMENTS"] = 2,
        ["COOPERATES_WITH"] = 2,
        ["FUNDS"] = 2,
    };

    /// <summary>All but OCCURS, which an event has once.</summary>
    public static Weighted<Predicate> Predicates { get; } = new(
        [.. Vocabulary.Current.Predicates.Where(predicate => predicate != Predicate.Occurs)
            .Select(predicate => (predicate, 10 * Named.GetValueOrDefault(predicate.Name) + 3))]);

    /// <summary>
    /// Of statements whose predicate leaves it open. With those that are urged by their predicate (CALLS_ON, RECOMMENDS), 31 % of all
    /// are planned, urged or proposed.
    /// </summary>
    public static Weighted<ModalityClass> Classes { get; } = new(
        (ModalityClass.Fact, 715), (ModalityClass.Planned, 145), (ModalityClass.Urged, 20), (ModalityClass.Proposed, 110), (ModalityClass.Denied, 10));

    /// <summary>Of what is planned.</summary>
    public static Weighted<Modality> Plans { get; } = new((Modality.Planned, 11), (Modality.Expected, 2), (Modality.Conditional, 1));
}
