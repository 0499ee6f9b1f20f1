using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using SecurityGraph.Model.Terms;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Model.Terms;

public sealed class VocabularyTests
{
    private static readonly Vocabulary Vocabulary = Vocabulary.Current;

    /// <summary>Fields that every entity has in GraphQL: no predicate may take their names.</summary>
    private static readonly string[] EntityFields =
    [
        "id", "kind", "subkind", "name", "title", "aliases", "identifiers", "description", "formerIds", "statements", "status", "existence",
        "family", "mentions",
    ];

    [Fact]
    public void The_kinds_are_eight_and_each_has_its_letter() =>
        Vocabulary.Kinds.Select(kind => $"{kind.Key} {kind.Name} {kind.Prefix}").ShouldBe(
        [
            "A Actor actor", "I Instrument instrument", "P Procedure procedure", "E Event event", "F Fund fund", "D Document document",
            "L Place place", "T Topic topic",
        ]);

    [Fact]
    public void The_stages_stand_in_their_order() =>
        Vocabulary.Stages.Select(stage => stage.Name).ShouldBe(
        [
            "announced", "proposed", "ep_referred", "examined", "ep_mandate", "council_mandate", "trilogue", "political_agreement", "ep_adopted",
            "council_adopted", "signed", "published", "in_force", "applicable", "operational", "transposition_due", "amended", "ended",
            "withdrawn", "stalled",
        ]);

    [Fact]
    public void Stages_derive_the_verbs_of_a_procedure()
    {
        Vocabulary.Stages.Where(stage => stage.Verb is not null).Select(stage => $"{stage} {stage.Verb}").ShouldBe(
        [
            "ep_referred EXAMINES", "examined EXAMINES", "ep_mandate ADOPTS", "council_mandate ADOPTS", "trilogue NEGOTIATES",
            "political_agreement AGREES", "ep_adopted ADOPTS", "council_adopted ADOPTS",
        ]);
        Vocabulary.Predicates.Where(predicate => predicate.DerivedFromStages)
            .ShouldBe([Verbs.Examines, Verbs.Negotiates, Verbs.Agrees, Predicate.VotesOn, Predicate.Adopts]);
    }

    [Fact]
    public void Well_known_terms_are_the_objects_of_the_vocabulary()
    {
        foreach (var property in typeof(Predicate).GetProperties(BindingFlags.Public | BindingFlags.Static))
        {
            var predicate = property.GetValue(null).ShouldBeOfType<Predicate>();
            predicate.PascalName.ShouldBe(property.Name);
            Vocabulary.Predicates.ShouldContain(one => ReferenceEquals(one, predicate));
        }
        foreach (var property in typeof(EntityKind).GetProperties(BindingFlags.Public | BindingFlags.Static))
        {
            var kind = property.GetValue(null).ShouldBeOfType<EntityKind>();
            kind.Name.ShouldBe(property.Name);
            Vocabulary.Kinds.ShouldContain(one => ReferenceEquals(one, kind));
        }
    }

    [Fact]
    public void A_predicate_has_a_name_for_every_place_it_is_written_in()
    {
        var predicate = Predicate.ParticipatesIn;
        (predicate.ToString(), predicate.PascalName, predicate.GraphQLName, predicate.KebabName, predicate.ReverseName)
            .ShouldBe(("PARTICIPATES_IN", "ParticipatesIn", "participatesIn", "participates-in", "participants"));
    }

    [Fact]
    public void Every_predicate_says_what_it_means_and_how_it_reads()
    {
        foreach (var predicate in Vocabulary.Predicates)
        {
            predicate.Meaning.ShouldEndWith(".");
            predicate.Verb.Infinitive.ShouldNotBeEmpty();
            predicate.Template.ShouldStartWith("{subject} {verb}");
            (predicate.ReverseName.Length > 0).ShouldBe(predicate.Object == ObjectForm.Entity, predicate.Name);
            (predicate.Template.Contains("{object}", StringComparison.Ordinal) || predicate.Template.Contains("{wanted}", StringComparison.Ordinal))
                .ShouldBe(predicate.Object == ObjectForm.Entity, predicate.Name);
        }
    }

    [Fact]
    public void No_two_fields_of_a_kind_have_one_name()
    {
        foreach (var kind in Vocabulary.Kinds)
        {
            var direct = Vocabulary.Predicates.Where(predicate => predicate.SubjectKinds.Contains(kind)).Select(predicate => predicate.GraphQLName);
            var reverse = Vocabulary.Predicates.Where(predicate => predicate.ObjectKinds.Contains(kind) && !predicate.Symmetric)
                .Select(predicate => predicate.ReverseName);
            direct.Concat(reverse).Concat(EntityFields).CountBy(name => name).Where(count => count.Value > 1).ShouldBeEmpty(kind.Name);
        }
        Vocabulary.Predicates.Where(predicate => predicate.Symmetric).ShouldAllBe(predicate => predicate.ReverseName == predicate.GraphQLName);
    }

    [Fact]
    public void About_fifty_relations_are_typed_and_all_of_them_lead_to_an_entity()
    {
        Vocabulary.Predicates.Sum(predicate => predicate.TypedFields.Count).ShouldBeInRange(45, 55);
        foreach (var predicate in Vocabulary.Predicates)
        {
            predicate.TypedFields.Except([predicate.GraphQLName, predicate.ReverseName]).ShouldBeEmpty(predicate.Name);
            (predicate.TypedFields.Count > 0 && predicate.Object != ObjectForm.Entity).ShouldBeFalse(predicate.Name);
        }
        Vocabulary.TryGetPredicate("OPERATES", out var operates).ShouldBeTrue();
        (operates.IsTyped, operates.IsReverseTyped, Verbs.Concerns.IsTyped, Predicate.Occurs.IsReverseTyped).ShouldBe((true, true, false, false));
    }

    [Fact]
    public void Special_rules_hold_for_those_predicates_that_have_them()
    {
        Named(predicate => predicate.Symmetric).ShouldBe(["COOPERATES_WITH"]);
        Named(predicate => predicate.HiddenByDefault).ShouldBe(["CONCERNS"]);
        Named(predicate => predicate.FixedModality == Modality.Urged).ShouldBe(["CALLS_ON", "RECOMMENDS"]);
        Named(predicate => predicate.FixedModality is not null and not Modality.Urged).ShouldBeEmpty();
        Named(predicate => predicate.TakesEventTime).ShouldBe(["STAGE_OF", "ORGANISES", "PARTICIPATES_IN", "TAKES_PLACE_IN", "ATTACKED"]);
        Named(predicate => predicate.IsTalk)
            .ShouldBe(["ANNOUNCES", "SAYS", "CALLS_ON", "RECOMMENDS", "REPORTS_ON", "CONCERNS", "CITES", "ADDRESSED_TO"]);
        Named(predicate => predicate.Requires.Contains("quantity")).ShouldBe(["HAS_BUDGET", "HAS_FIGURE"]);
        Named(predicate => predicate.Allows.Contains("asks")).ShouldBe(["ANNOUNCES", "CALLS_ON", "RECOMMENDS"]);
        Named(predicate => predicate.Allows.Contains("stage")).ShouldBe(["STAGE_OF", "ANNOUNCES", "CALLS_ON", "RECOMMENDS"]);
        Named(predicate => predicate.Allows.Contains("money")).ShouldBe(["HAS_BUDGET", "FUNDS"]);
        Named(predicate => predicate.Allows.Contains("role")).ShouldBe(["EXAMINES", "PART_OF", "PARTICIPATES_IN", "LOCATED_IN"]);
        Verbs.CallsOn.Requires.ShouldBe(["asks", "about"]);
    }

    [Fact]
    public void Whatever_counts_has_units_and_every_unit_role_and_figure_is_used()
    {
        Vocabulary.Predicates.ShouldAllBe(predicate => predicate.Allows.Contains("quantity") == predicate.Units.Count > 0);
        Vocabulary.Predicates.SelectMany(predicate => predicate.Units).Distinct()
            .ShouldBe(Vocabulary.Units.Select(unit => unit.Name), ignoreOrder: true);
        Vocabulary.Predicates.SelectMany(predicate => predicate.Roles).Distinct()
            .ShouldBe(Vocabulary.Roles.Select(role => role.Name), ignoreOrder: true);
        Vocabulary.Figures.ShouldAllBe(figure => figure.Predicate == Predicate.HasBudget || figure.Predicate == Predicate.HasFigure);
    }

    [Theory]
    [InlineData("act", "Instrument", "legal_act")]
    [InlineData("act", "Instrument", "international_agreement")]
    [InlineData("official_document", "Document", "progress_report")]
    [InlineData("official_document", "Document", "press_release")]
    [InlineData("official_document", "Instrument", "action_plan")]
    [InlineData(null, "Document", "webpage")]
    [InlineData(null, "Instrument", "it_system")]
    public void A_subkind_tells_the_class_of_its_documents(string? sourceClass, string kind, string subkind) =>
        (Vocabulary.Kinds.Single(one => one.Name == kind).Subkinds.Single(one => one.Name == subkind).SourceClass?.Name).ShouldBe(sourceClass);

    [Fact]
    public void Of_web_pages_alone_the_address_tells_the_class() =>
        Vocabulary.Kinds.SelectMany(kind => kind.Subkinds).Where(subkind => subkind.HasText && subkind.SourceClass is null).ShouldHaveSingleItem().Name.ShouldBe("webpage");

    [Fact]
    public void The_weak_class_comes_last_and_alone_is_weak() =>
        Vocabulary.SourceClasses.Where(one => one.IsWeak).ShouldHaveSingleItem().ShouldBeSameAs(Vocabulary.SourceClasses[^1]);

    [Theory]
    [InlineData("curated", true)]
    [InlineData("imported", true)]
    [InlineData("rule:trilogues@2", true)]
    [InlineData("rule:id@version", true)]
    [InlineData("rule:trilogues", false)]
    [InlineData("rule:@1", false)]
    [InlineData("rule:a@", false)]
    [InlineData("guessed", false)]
    [InlineData("", false)]
    public void Evidence_is_curated_imported_or_found_by_a_rule(string method, bool isMethod) => Vocabulary.IsMethod(method).ShouldBe(isMethod);

    [Fact]
    public void An_id_tells_its_kind()
    {
        Vocabulary.KindOf("instrument").ShouldBeSameAs(EntityKind.Instrument);
        Should.Throw<ArgumentException>(() => Vocabulary.KindOf(""));
        Vocabulary.IsKindPrefix("topic").ShouldBeTrue();
        Vocabulary.IsKindPrefix("Topic").ShouldBeFalse();
        Vocabulary.IsKindPrefix("").ShouldBeFalse();
    }

    [Theory]
    [InlineData("\"version\": \"2\"", "\"version\": \"2\", \"colour\": \"red\"", "the file: unknown member 'colour'")]
    [InlineData("\"version\": \"2\",", "", "the file: 'version' is missing")]
    [InlineData("\"aspect\": \"event\"", "\"aspect\": \"eternal\"", "OCCURS: 'eternal' is not an aspect")]
    [InlineData("\"subject\": [\"Event\"]", "\"subject\": [\"Evnt\"]", "'Evnt' is not a kind")]
    [InlineData("\"meaning\": \"Talks it over", "\"meaning\": \"\", \"said\": \"Talks it over", "DISCUSSES: 'meaning' is not a text, or empty")]
    [InlineData("\"symmetric\": true", "\"symmetric\": \"yes\"", "COOPERATES_WITH: 'symmetric' is true or absent")]
    [InlineData("\"everywhere\": true", "\"elsewhere\": true", "condition: unknown member 'elsewhere'")]
    [InlineData("\"text\": true", "\"text\": true, \"text\": true", "legal_act: 'text' stands there twice")]
    [InlineData("\"stages\": [", "\"stages\": {}, \"x\": [", "the file: 'stages' is not a list")]
    [InlineData("\"units\": [\"EUR\", \"EUR/year\"]\n", "\"units\": [5]\n", "HAS_BUDGET: 'units' is not a text, or empty")]
    [InlineData("\"Instrument(legal_act)\", ", "\"Instrument(act)\", ", "'act' is not a subkind of Instrument")]
    [InlineData("Document(proposal)", "Document(idea)", "'idea' is not a subkind of Document")]
    [InlineData("\"verb\": \"AGREES\"", "\"verb\": \"AGREE\"", "AGREE is not a predicate")]
    [InlineData("\"STAGE_OF\": \"for which", "\"STAGES\": \"for which", "OCCURS: borders on STAGES, which is no other predicate")]
    [InlineData("\"court\": \"where it judges", "\"tribunal\": \"where it judges", "'tribunal' is not a kind")]
    [InlineData("\"Event(meeting)\": \"for one of its meetings, which", "\"Event(council)\": \"for one of its meetings, which", "'council' is not a subkind of Event")]
    [InlineData("\"court\": \"where it judges", "\"institution\": \"where it judges", "institution: borders on itself")]
    [InlineData("Topic(!threat)", "Topic(!thread)", "'thread' is not a subkind of Topic")]
    [InlineData("\"examples\": [\n        { \"says\"", "\"examples\": [\n        { \"said\"", "examples: 'says' is missing")]
    [InlineData("\"roles\": [\"responsible\"]", "\"roles\": [\"chief\"]", "EXAMINES: 'chief' is defined nowhere")]
    [InlineData("\"requires\": [\"quantity\"]", "\"requires\": [\"amount\"]", "'amount' is defined nowhere")]
    [InlineData("\"modality\": \"urged\"", "\"modality\": \"wished\"", "CALLS_ON: 'wished' is not a modality")]
    [InlineData("\"reverse\": \"publishedBy\", ", "", "PUBLISHES: has a reverse name if, and only if, its object is an entity")]
    [InlineData("[\"publish\", \"publishes\", \"published\"]", "[\"publish\"]", "PUBLISHES: needs three forms of its verb")]
    [InlineData("[\"{n} %\", \"{n} %\"]", "[\"{n} %\"]", "%: needs two texts")]
    public void A_broken_vocabulary_is_refused(string part, string broken, string message)
    {
        var text = Embedded();
        text.ShouldContain(part);
        var at = text.IndexOf(part, StringComparison.Ordinal);
        var json = Encoding.UTF8.GetBytes(text[..at] + broken + text[(at + part.Length)..]);
        Should.Throw<InvalidDataException>(() => VocabularyReader.Read(json)).Message.ShouldContain(message);
    }

    [Fact]
    public void Nothing_in_the_file_is_left_empty_or_said_twice()
    {
        var root = JsonNode.Parse(Embedded())!.AsObject();
        foreach (var list in root.Where(member => member.Value is JsonArray).Select(member => member.Value!.AsArray()))
        {
            var names = list.Select(item => (item!["name"] ?? item["says"])!.GetValue<string>()).ToList();
            names.ShouldBeUnique();
            names.ShouldAllBe(name => name.Length > 0);
        }
        Vocabulary.Kinds.ShouldAllBe(kind => kind.Subkinds.Select(subkind => subkind.Name).Distinct().Count() == kind.Subkinds.Count);
    }

    private static string Embedded()
    {
        using var stream = typeof(Vocabulary).Assembly.GetManifestResourceStream("vocabulary.json")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static IEnumerable<string> Named(Func<Predicate, bool> has) => Vocabulary.Predicates.Where(has).Select(predicate => predicate.Name);
}
