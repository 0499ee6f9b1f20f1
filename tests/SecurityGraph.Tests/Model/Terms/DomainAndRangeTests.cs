using SecurityGraph.Model.Terms;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Model.Terms;

public sealed class DomainAndRangeTests
{
    /// <summary>The closed list of predicates, each with its domain and range in the letters of the kinds.</summary>
    private static readonly (string Name, string Takes)[] Approved =
    [
        ("OCCURS", "E → date"),
        ("HAS_BUDGET", "F A → quantity"),
        ("HAS_FIGURE", "* → quantity"),
        ("PUBLISHES", "A → D I"),
        ("PROPOSES", "A → I P D"),
        ("INITIATED_BY", "P → D(proposal)"),
        ("EXAMINES", "A → I P T D"),
        ("NEGOTIATES", "A → I P"),
        ("AGREES", "A → I P"),
        ("VOTES_ON", "A → I P"),
        ("ADOPTS", "A → I D P"),
        ("SIGNS", "A → I"),
        ("STAGE_OF", "E → P I A F D"),
        ("PRODUCES", "P → I(legal_act)"),
        ("AMENDS", "I → I; A → F"),
        ("REPEALS", "I → I"),
        ("IMPLEMENTS", "A I → I D"),
        ("GOVERNED_BY", "I(it_system) → I(legal_act)"),
        ("DUE_BY", "I P → E"),
        ("ANNOUNCES", "A D I E → *"),
        ("SAYS", "A(person) → T"),
        ("CALLS_ON", "A D I → A"),
        ("RECOMMENDS", "A D I → T I A"),
        ("PRIORITISES", "D A I → I P T"),
        ("REPORTS_ON", "A D I → *"),
        ("CONCERNS", "D I E F → *"),
        ("CITES", "D I → D I"),
        ("DISCUSSES", "E A → D I T"),
        ("ADDRESSED_TO", "D I → A"),
        ("ANNEXED_TO", "D → D I"),
        ("SUCCEEDS", "D I A F → D I A F"),
        ("FOLLOWS_UP", "A I → D I"),
        ("FEEDS_INTO", "E T D → E D I F"),
        ("PROMPTED_BY", "E I F D → E A D"),
        ("CONTACT_FOR", "A → D"),
        ("PART_OF", "* → same kind"),
        ("HOLDS_OFFICE", "A(person) → A(office)"),
        ("ESTABLISHES", "A I → A I E F"),
        ("STRENGTHENS", "I A → I A T"),
        ("OPERATES", "A → I A F"),
        ("USES", "A I → I A"),
        ("GIVES_ACCESS_TO", "I → A I"),
        ("SUPPORTS", "A → A T F"),
        ("COOPERATES_WITH", "A – A L; I – I"),
        ("POSTS_TO", "A → A"),
        ("COUNTERS", "I A → T"),
        ("ORGANISES", "A → E"),
        ("PARTICIPATES_IN", "A F → E"),
        ("TAKES_PLACE_IN", "E → L"),
        ("LOCATED_IN", "A I L → L A"),
        ("COVERS", "A → L"),
        ("ATTACKED", "E(attack) → L"),
        ("FUNDS", "F A → *"),
    ];

    /// <summary>Every kind without a subkind, with one that no line names, and with each that a line or rule names.</summary>
    private static readonly EntitySort[] EverySort =
    [
        .. Vocabulary.Current.Kinds.SelectMany(kind => kind.Subkinds
            .Where((subkind, i) => i == kind.Subkinds.Count - 1 || subkind.Name == "country" || Approved.Any(row => Names(row.Takes, subkind)))
            .Select(subkind => new EntitySort(kind, subkind.Name))
            .Append(new EntitySort(kind))),
    ];

    public static TheoryData<string, string> Rows { get; } = [.. Approved.Select(row => new TheoryDataRow<string, string>(row.Name, row.Takes))];

    [Fact]
    public void The_list_of_predicates_is_closed() =>
        Vocabulary.Current.Predicates.Select(predicate => predicate.Name).ShouldBe(Approved.Select(row => row.Name));

    [Theory]
    [MemberData(nameof(Rows))]
    public void It_joins_what_its_line_says_and_nothing_else(string name, string takes)
    {
        Vocabulary.Current.TryGetPredicate(name, out var predicate).ShouldBeTrue();
        EntitySort?[] targets = [.. EverySort.Select(sort => (EntitySort?)sort), null];
        var pairs = EverySort.SelectMany(_ => targets, (subject, target) => (Subject: subject, Target: target));
        var accepted = new List<(EntitySort Subject, EntitySort? Target)>();
        foreach (var (subject, target) in pairs)
        {
            var isAccepted = predicate.Accepts(subject, target, out var reason);
            if (isAccepted != Allows(takes, subject, target)) Assert.Fail($"{subject} {name} {target}: {(isAccepted ? "accepted" : reason)}");
            (reason.Length == 0).ShouldBe(isAccepted);
            if (isAccepted) accepted.Add((subject, target));
        }
        predicate.SubjectKinds.ShouldBe(accepted.Select(pair => pair.Subject.Kind).Distinct(), ignoreOrder: true);
        predicate.ObjectKinds.ShouldBe(accepted.Select(pair => pair.Target?.Kind).OfType<EntityKind>().Distinct(), ignoreOrder: true);
    }

    [Fact]
    public void A_country_stands_wherever_a_place_may()
    {
        var (event_, agency, country, city) = (Sort("Event", "meeting"), Sort("Actor", "agency"), Sort("Actor", "country"), Sort("Place", "city"));
        Accepts("TAKES_PLACE_IN", event_, country).ShouldBeTrue();
        Accepts("TAKES_PLACE_IN", event_, agency).ShouldBeFalse();
        Accepts("PART_OF", city, country).ShouldBeTrue();
        Accepts("PART_OF", city, agency).ShouldBeFalse();
    }

    [Fact]
    public void A_refusal_says_what_would_do()
    {
        Vocabulary.Current.TryGetPredicate("GOVERNED_BY", out var governed).ShouldBeTrue();
        governed.Accepts(Sort("Actor", "agency"), Sort("Instrument", "legal_act"), out var reason).ShouldBeFalse();
        reason.ShouldBe("GOVERNED_BY takes Instrument(it_system) → Instrument(legal_act), not Actor(agency) → Instrument(legal_act).");

        Predicate.HasBudget.Accepts(Sort("Fund"), Sort("Actor"), out reason).ShouldBeFalse();
        reason.ShouldBe("HAS_BUDGET takes Fund or Actor → a quantity, not Fund → Actor.");

        Vocabulary.Current.TryGetPredicate("COOPERATES_WITH", out var cooperates).ShouldBeTrue();
        cooperates.Accepts(Sort("Actor"), null, out reason).ShouldBeFalse();
        reason.ShouldBe(
            "COOPERATES_WITH takes Actor → Actor or Place (or country); Instrument → Instrument, in either order, not Actor → no entity.");
    }

    private static bool Accepts(string name, EntitySort subject, EntitySort target)
    {
        Vocabulary.Current.TryGetPredicate(name, out var predicate).ShouldBeTrue();
        return predicate.Accepts(subject, target, out _);
    }

    private static EntitySort Sort(string kind, string subkind = "") => new(Vocabulary.Current.Kinds.Single(one => one.Name == kind), subkind);

    // A reading of the lines above that shares nothing with the product's.
    private static bool Allows(string takes, EntitySort subject, EntitySort? target) => takes.Split("; ").Any(line =>
    {
        var isSymmetric = line.Contains(" – ", StringComparison.Ordinal);
        var ends = line.Split(isSymmetric ? " – " : " → ");
        if (ends[1] is "date" or "quantity") return target is null && Letters(ends[0], subject);
        if (target is not { } other) return false;
        if (ends[1] == "same kind") return subject.Kind == other.Kind || (IsPlace(subject) && IsPlace(other));
        return (Letters(ends[0], subject) && Letters(ends[1], other)) || (isSymmetric && Letters(ends[0], other) && Letters(ends[1], subject));
    });

    private static bool Letters(string letters, EntitySort sort) => letters.Split(' ').Any(letter =>
        letter == "*" || letter == $"{sort.Kind.Key}" || letter == $"{sort.Kind.Key}({sort.Subkind})" || (letter == "L" && IsPlace(sort)));

    private static bool Names(string takes, Subkind subkind) => takes.Contains($"({subkind})", StringComparison.Ordinal);

    private static bool IsPlace(EntitySort sort) => sort.Kind.Key == 'L' || sort is { Kind.Key: 'A', Subkind: "country" };
}
