using System.Text.RegularExpressions;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Model.Wording;
using SecurityGraph.Sources.Documents;
using SecurityGraph.Tests.Sources;
using SecurityGraph.Tests.Sources.Documents;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Judgement;

/// <summary>
/// What a hasty reader of the four documents mixes up, each with what the bundled dataset has instead. Those of money (one sum under ISF and ISF-Police,
/// a ceiling beside a flat sum, the money for decryption) are in <see cref="BundledMoneyTests"/>.
/// </summary>
public sealed class KnownTrapsTests
{
    private static IEnumerable<Statement> All => BundledDataset.Compiled.Statements;

    private static Entity Find(string id) => BundledDataset.Compiled.Entities.Single(entity => entity.Id == EntityId.Parse(id));

    private static IEnumerable<Statement> Of(string id) => All.Where(statement => statement.Participants.Contains(EntityId.Parse(id)));

    private static IEnumerable<Statement> Told(string subject, string predicate) =>
        All.Where(statement => statement.Subject == EntityId.Parse(subject) && statement.Predicate.Name == predicate);

    private static IEnumerable<string> Objects(string subject, string predicate) => Told(subject, predicate).Select(statement => statement.Object!.Value.ToString()).Order(StringComparer.Ordinal);

    [Fact]
    public void Of_two_Joint_Declarations_one_sets_priorities_and_the_other_is_with_NATO()
    {
        Told("instrument:joint-declaration-2017", "PRIORITISES").ShouldNotBeEmpty();
        Told("instrument:eu-nato-joint-declaration", "PRIORITISES").ShouldBeEmpty();
        All.Where(statement => statement.Predicate.Name == "SIGNS" && statement.Object == EntityId.Parse("instrument:joint-declaration-2017")).Select(statement => statement.When!.ToString()).Distinct().ShouldBe(["2017-12-14"]);
        Of("instrument:eu-nato-joint-declaration").SelectMany(statement => statement.Evidence).Select(evidence => $"{evidence.Document.Slug} {evidence.Section} {evidence.Paragraph}").Distinct().ShouldBe(["com-2018-46 IV.1 4"]);
        Of("instrument:eu-nato-joint-declaration").ShouldAllBe(statement => !statement.Participants.Contains(EntityId.Parse("instrument:joint-declaration-2017")));
    }

    [Fact]
    public void The_network_RAN_is_not_its_Centre_of_Excellence()
    {
        Objects("actor:ran-coe", "PART_OF").ShouldBe(["actor:ran"]);
        Objects("actor:ran-coe", "PUBLISHES").ShouldBe(["document:ran-prison-handbook-new"]);
        Told("actor:ran", "PUBLISHES").ShouldBeEmpty();
        // The network stands ready to advise towns; the centre carries out what the expert group recommends.
        Told("actor:ran", "SUPPORTS").ShouldContain(statement => statement.Modality == Modality.Conditional && statement.Object == EntityId.Parse("topic:local-action"));
        Told("actor:ran-coe", "SUPPORTS").ShouldNotContain(statement => statement.Object == EntityId.Parse("topic:local-action"));
        Told("actor:ran", "IMPLEMENTS").ShouldBeEmpty();
    }

    [Fact]
    public void The_PNR_Directive_is_not_an_agreement_on_PNR()
    {
        string[] agreements = ["instrument:eu-canada-pnr-2014", "instrument:eu-canada-pnr-revised"];
        agreements.Select(id => Find(id).Subkind).ShouldBe(["international_agreement", "international_agreement"]);
        Of("instrument:directive-2016-681").ShouldAllBe(statement => !agreements.Any(id => statement.Participants.Contains(EntityId.Parse(id))));
        All.Where(statement => statement.Due?.ToString() == "2018-05-25").Select(statement => statement.Object!.Value.ToString()).Distinct().ShouldBe(["instrument:directive-2016-681"]);
        Objects("document:opinion-1-15", "CONCERNS").ShouldContain("instrument:eu-canada-pnr-2014");
        Objects("document:com-2017-605", "CONCERNS").ShouldBe(["instrument:eu-canada-pnr-revised"]);
    }

    [Fact]
    public void What_the_Commission_adopted_for_others_to_adopt_it_proposed()
    {
        var adopted = Told("actor:european-commission", "ADOPTS").Select(statement => Find(statement.Object!.Value.ToString())).ToList();
        adopted.ShouldNotBeEmpty();
        adopted.ShouldAllBe(text => text.Kind == EntityKind.Instrument && text.Subkind != "legal_act");
        Objects("actor:european-commission", "PROPOSES").ShouldContain("document:com-2017-793");
        Told("actor:european-commission", "PROPOSES").Single(statement => statement.Object == EntityId.Parse("document:com-2017-794")).When!.ToString().ShouldBe("2017-12-12");
    }

    [Fact]
    public void No_name_ends_in_the_number_of_a_footnote()
    {
        var glued = new Regex(@"\p{Ll}\p{L}*[\p{L})](1?\d|2[0-6])$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);
        BundledDataset.Compiled.Entities.SelectMany(entity => entity.Aliases.Select(alias => alias.Text).Append(entity.Name).Append(entity.Title)).Where(name => glued.IsMatch(name)).ShouldBeEmpty();
        var folder = Requirement.Documents();
        var pdf = DocumentReader.ReadRenderings([Path.Combine(folder, "com-2018-46.md"), Path.Combine(folder, "com-2018-46.pdf.txt")])[1];
        pdf.AllSentences().SelectMany(sentence => sentence.Text.Split(' ')).Where(word => glued.IsMatch(word.TrimEnd('.', ',', ')'))).ShouldBeEmpty();
    }

    [Fact]
    public void The_Europol_Regulation_that_entered_into_force_in_May_applied_from_then_on()
    {
        var day = Told("event:europol-in-force", "OCCURS").ShouldHaveSingleItem();
        day.When!.ToString().ShouldBe("2016-06-13");
        day.Evidence.Single(evidence => evidence.Document.Slug == "ip-17-3082").When!.ToString().ShouldBe("2017-05", "kept as evidence, not smoothed");
        Told("event:europol-applicable", "OCCURS").ShouldHaveSingleItem().When!.ToString().ShouldBe("2017-05-01");
    }

    [Theory]
    [InlineData("actor:european-commission", "COOPERATES_WITH", "ip-18-381", 6, ", paragraph 6, said by Julian King (inferred: subject)")]
    [InlineData("actor:european-commission", "COOPERATES_WITH", "press-2017-10-18", 4, ", paragraph 4, said by Dimitris Avramopoulos (inferred: subject)")]
    [InlineData("instrument:siena", "HAS_FIGURE", "com-2018-46", 3, ", section II, paragraph 3, attributed to Europol")]
    public void What_somebody_is_quoted_with_is_cited_as_said_by_them(string subject, string predicate, string document, int paragraph, string end) =>
        Told(subject, predicate).SelectMany(statement => statement.Evidence).Where(evidence => evidence.Document.Slug == document && evidence.Paragraph == paragraph)
            .Select(evidence => CitationText.Of(evidence, id => Find(id.ToString()))).ShouldContain(text => text.EndsWith(end, StringComparison.Ordinal));

    [Fact]
    public void The_5th_AMLD_expected_in_force_by_the_end_of_2019_was_so_in_July_2018()
    {
        var day = Told("event:amld5-in-force", "OCCURS").ShouldHaveSingleItem();
        (day.Modality, day.When!.ToString()).ShouldBe((Modality.Occurred, "2018-07-09"));
        var expected = day.Evidence.Single(evidence => evidence.Document.Slug == "com-2018-46");
        (expected.Modality, expected.When!.ToString()).ShouldBe((Modality.Expected, "[..2019-12]"));
    }

    [Fact]
    public void The_rendering_without_a_title_is_the_13th_report_too()
    {
        BundledDataset.Read.Renderings[EntityId.Parse("document:com-2018-46")].ShouldBe(["com-2018-46.md", "com-2018-46.pdf.txt"]);
        Find("document:com-2018-46").Title.ShouldStartWith("Thirteenth progress report");
        BundledDataset.Compiled.Entities.Where(entity => entity.Identifiers.Any(identifier => identifier.Value.StartsWith("COM(2018) 46", StringComparison.Ordinal))).ShouldHaveSingleItem();
        // Whom it is addressed to stands on the cover, which one rendering lacks.
        Told("document:com-2018-46", "ADDRESSED_TO").SelectMany(statement => statement.Evidence).Select(evidence => evidence.Section).Distinct().ShouldBe(["0"]);
    }

    [Fact]
    public void The_press_release_without_number_and_date_has_a_day_and_no_number()
    {
        var release = Find("document:press-2017-10-18");
        release.Identifiers.ShouldNotContain(identifier => identifier.Scheme == "document");
        release.Aliases.ShouldNotContain(alias => alias.Text.StartsWith("IP/", StringComparison.Ordinal));
        All.SelectMany(statement => statement.Evidence).Where(evidence => evidence.Document == release.Id).ShouldAllBe(evidence => evidence.SaidOn!.ToString() == "2017-10-18");
    }

    [Fact]
    public void Council_European_Council_and_Council_of_Europe_are_three()
    {
        string[] councils = ["actor:council", "actor:council-of-europe", "actor:european-council"];
        councils.Select(id => Find(id).Subkind).ShouldBe(["institution", "international_org", "institution"]);
        All.ShouldAllBe(statement => statement.Predicate.Name == "SUCCEEDS" || statement.Participants.Count(id => councils.Contains(id.ToString())) < 2);
        Objects("document:com-2018-46", "ADDRESSED_TO").ShouldBe(["actor:council", "actor:european-council", "actor:european-parliament"]);
        Objects("actor:council-of-europe", "ADOPTS").ShouldBe(["instrument:coe-convention-terrorism"]);
        Mentions("actor:european-council", "com-2018-46").ShouldBe(["0"], "addressed once, and never spoken of");
        Mentions("actor:council-of-europe", "com-2018-46").ShouldBeEmpty();
    }

    [Fact]
    public void What_a_Commissioner_says_the_Commission_has_not_said()
    {
        Told("actor:european-commission", "SAYS").ShouldBeEmpty();
        All.Where(statement => statement.Predicate.Name == "SAYS").Select(statement => statement.Subject.Slug).Distinct().Order().ShouldBe(["avramopoulos", "king", "timmermans"]);
        Objects("actor:king", "HOLDS_OFFICE").ShouldBe(["actor:commissioner-security-union"]);
        Objects("actor:commissioner-security-union", "PART_OF").ShouldBe(["actor:european-commission"]);
        Objects("actor:king", "PART_OF").ShouldNotContain("actor:european-commission");
    }

    [Fact]
    public void Of_two_series_of_progress_reports_only_one_is_on_the_Security_Union()
    {
        All.Where(statement => statement.Predicate == Predicate.PartOf && statement.Object == EntityId.Parse("document:security-union-progress-reports")).Select(statement => Find(statement.Subject.ToString()).Name)
            .Order(StringComparer.Ordinal).ShouldBe(["10th Security Union report", "11th Security Union report", "12th Security Union report", "13th Security Union report", "7th Security Union report", "9th Security Union report"]);
        // A report on progress that the Political and Security Committee adopted, and one of the Council, are of other series.
        Objects("actor:psc", "ADOPTS").ShouldBe(["document:cyber-defence-implementation-report"]);
        string[] others = ["document:cyber-defence-implementation-report", "document:web-statewatch-ees-progress"];
        others.SelectMany(id => Told(id, "PART_OF")).ShouldBeEmpty();
        BundledDataset.Compiled.Entities.Where(entity => Regex.IsMatch(entity.Name, @"^\d+th .*report", RegexOptions.NonBacktracking)).ShouldAllBe(entity => entity.Subkind == "progress_report");
    }

    private static IEnumerable<string> Mentions(string entity, string document) =>
        BundledDataset.Compiled.Mentions.Where(mention => mention.Entity == EntityId.Parse(entity) && mention.Document.Slug == document).Select(mention => mention.Section);
}
