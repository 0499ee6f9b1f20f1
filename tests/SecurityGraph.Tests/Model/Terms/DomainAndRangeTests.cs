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
        ("HAS_BUDGET", "F A I → quantity"),
        ("HAS_FIGURE", "* → quantity"),
        ("PUBLISHES", "A → D I"),
        ("PROPOSES", "A → I P D"),
        ("INITIATED_BY", "P → D(proposal)"),
        ("EXAMINES", "A → I P T D E F A"),
        ("NEGOTIATES", "A → I P"),
        ("AGREES", "A → I P"),
        ("VOTES_ON", "A → I P"),
        ("ADOPTS", "A → I D P"),
        ("SIGNS", "A → I"),
        ("STAGE_OF", "E → P I A F D"),
        ("PRODUCES", "P → I(legal_act)"),
        ("AMENDS", "I → I; A → F"),
        ("REPEALS", "I → I; A(court) D(judgment) → I"),
        ("IMPLEMENTS", "A I E F → I D E(address)"),
        ("GOVERNED_BY", "I(it_system) → I(legal_act)"),
        ("DUE_BY", "I P D → E"),
        ("ANNOUNCES", "A D I E → *"),
        ("SAYS", "A → *"),
        ("CALLS_ON", "A D I E → A"),
        ("RECOMMENDS", "A D I E → T(!threat) I A E F D"),
        ("PRIORITISES", "D A I E → I P T(!threat) E F A"),
        ("REPORTS_ON", "A D I → *"),
        ("CONCERNS", "D I E F A → *"),
        ("CITES", "D I → D I E(address)"),
        ("DISCUSSES", "E A → D I T E F A"),
        ("ADDRESSED_TO", "D I → A"),
        ("ANNEXED_TO", "D → D I"),
        ("SUCCEEDS", "D I A F E → D I A F E"),
        ("FOLLOWS_UP", "A I E F D → D I E"),
        ("FEEDS_INTO", "E T D I P → E D I F T"),
        ("PROMPTED_BY", "E I F D T A → E A D I T"),
        ("CONTACT_FOR", "A → D"),
        ("PART_OF", "* → same kind"),
        ("HOLDS_OFFICE", "A(person) → A(office)"),
        ("ESTABLISHES", "A I → A I E F"),
        ("STRENGTHENS", "I A → I A T(!threat)"),
        ("OPERATES", "A → I A F"),
        ("USES", "A I E → I A F"),
        ("GIVES_ACCESS_TO", "I → A I"),
        ("SUPPORTS", "A I D E F T → A I E F T(!threat)"),
        ("COOPERATES_WITH", "A – A L; I – I"),
        ("POSTS_TO", "A → A"),
        ("COUNTERS", "A I D E F T → T(threat) A(armed_group)"),
        ("ORGANISES", "A → E"),
        ("PARTICIPATES_IN", "A F I → E"),
        ("TAKES_PLACE_IN", "E → L"),
        ("LOCATED_IN", "A I L T → L A"),
        ("COVERS", "A I F → L"),
        ("ATTACKED", "E(attack) → L"),
        ("FUNDS", "F A → A I P E F D L T(!threat)"),
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
        reason.ShouldBe("HAS_BUDGET takes Fund or Actor or Instrument → a quantity, not Fund → Actor.");

        Vocabulary.Current.TryGetPredicate("COOPERATES_WITH", out var cooperates).ShouldBeTrue();
        cooperates.Accepts(Sort("Actor"), null, out reason).ShouldBeFalse();
        reason.ShouldBe(
            "COOPERATES_WITH takes Actor → Actor or Place (or country); Instrument → Instrument, in either order, not Actor → no entity.");
    }

    /// <summary>Of a threat nothing may be said that furthers it: only what acts against it, and what is neither.</summary>
    [Theory]
    [InlineData("SUPPORTS", false)]
    [InlineData("STRENGTHENS", false)]
    [InlineData("FUNDS", false)]
    [InlineData("RECOMMENDS", false)]
    [InlineData("PRIORITISES", false)]
    [InlineData("COUNTERS", true)]
    [InlineData("CONCERNS", true)]
    [InlineData("REPORTS_ON", true)]
    public void No_threat_is_furthered(string name, bool isAccepted)
    {
        var network = Sort("Actor", "network");
        Accepts(name, network, Sort("Topic", "threat")).ShouldBe(isAccepted);
        Accepts(name, network, Sort("Topic", "policy_area")).ShouldBe(name != "COUNTERS");
        Accepts(name, network, Sort("Topic")).ShouldBe(name != "COUNTERS");
    }

    [Fact]
    public void A_refusal_names_the_subkind_that_may_not_stand_there()
    {
        Vocabulary.Current.TryGetPredicate("STRENGTHENS", out var strengthens).ShouldBeTrue();
        strengthens.Accepts(Sort("Actor", "network"), Sort("Topic", "threat"), out var reason).ShouldBeFalse();
        reason.ShouldBe("STRENGTHENS takes Instrument or Actor → Instrument or Actor or Topic (no threat), not Actor(network) → Topic(threat).");
    }

    [Theory]
    [InlineData("AGREES", "Procedure", "cod", true)]
    [InlineData("AGREES", "Topic", "threat", false)]
    [InlineData("SUPPORTS", "Topic", "threat", false)]
    [InlineData("SUPPORTS", "Topic", "priority", true)]
    [InlineData("PART_OF", "Event", "meeting", true)]
    [InlineData("COOPERATES_WITH", "Place", "city", true)]
    [InlineData("OCCURS", "Event", "meeting", false)]
    public void It_takes_an_object_where_some_subject_goes_with_it(string name, string kind, string subkind, bool takes)
    {
        Vocabulary.Current.TryGetPredicate(name, out var predicate).ShouldBeTrue();
        predicate.TakesObject(Sort(kind, subkind)).ShouldBe(takes);
    }

    [Fact]
    public void Every_example_is_one()
    {
        foreach (var predicate in Vocabulary.Current.Predicates)
        {
            foreach (var example in predicate.Examples)
            {
                predicate.Accepts(Sort(example.Subject), example.Object is { } target ? Sort(target) : null, out var reason).ShouldBeTrue($"{example.Says} {reason}");
            }
        }
    }

    private static EntitySort Sort(SortPattern pattern) => new(pattern.Kind!, pattern.Subkind);

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
        letter == "*" || letter == $"{sort.Kind.Key}" || letter == $"{sort.Kind.Key}({sort.Subkind})"
        || (letter.StartsWith($"{sort.Kind.Key}(!", StringComparison.Ordinal) && letter != $"{sort.Kind.Key}(!{sort.Subkind})") || (letter == "L" && IsPlace(sort)));

    private static bool Names(string takes, Subkind subkind) => takes.Contains($"({subkind})", StringComparison.Ordinal) || takes.Contains($"(!{subkind})", StringComparison.Ordinal);

    private static bool IsPlace(EntitySort sort) => sort.Kind.Key == 'L' || sort is { Kind.Key: 'A', Subkind: "country" };
}
