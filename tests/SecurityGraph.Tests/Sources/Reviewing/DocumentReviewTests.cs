using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Passages;
using SecurityGraph.Sources.Datasets;
using SecurityGraph.Sources.Documents;
using SecurityGraph.Sources.Reviewing;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Sources.Reviewing;

public sealed class DocumentReviewTests : IDisposable
{
    private static readonly EntityId Report = EntityId.Parse("document:report");

    private readonly SmallDataset _dataset = new();

    public void Dispose() => _dataset.Dispose();

    [Fact]
    public void Sentences_come_in_the_order_of_reading_a_footnote_behind_its_call_out()
    {
        Sentences().Select(one => $"{one.Section}.{one.Paragraph}.{(one.Footnote is { } note ? "n" + note : "")}{one.Sentence.Number} {one.Use} {one.Citations.Count}").ShouldBe(
            ["0.1.1 Nothing 0", "1.1.1 Cited 1", "1.1.2 Cited 1", "1.2.1 Cited 1", "1.2.n11 Nothing 0", "2.1.1 Nothing 0"]);
    }

    [Fact]
    public void A_sentence_that_only_names_what_another_means_is_an_antecedent_and_so_is_a_heading()
    {
        var runs = Print("The Harbour Office runs the Tide Table.");
        _dataset.Change("report/statements.yaml", "antecedent: " + runs, "antecedent: " + Print("The Tide Act enters into force soon."));
        Sentences()[^1].Use.ShouldBe(SentenceUse.Antecedent);
        Review().Counts.Antecedent.ShouldBe(1);
        _dataset.Change("report/statements.yaml", "antecedent: " + Print("The Tide Act enters into force soon."), "antecedent: " + Print("State of play"));
        Review().Sections.Single(section => section.HeadingOf.Count > 0).Heading.ShouldBe("State of play");
        Review().Counts.Antecedent.ShouldBe(0);
    }

    [Fact]
    public void A_citation_that_is_not_filled_yet_stands_at_its_sentence()
    {
        _dataset.Change("report/statements.yaml", $"fingerprints: [{Print("The Harbour Office runs the Tide Table.")}], inferred", "sentence: 1, inferred");
        Sentences()[1].Citations.ShouldHaveSingleItem().Statement.Predicate.Name.ShouldBe("OPERATES");
    }

    [Fact]
    public void What_is_at_no_sentence_is_not_lost()
    {
        _dataset.Change("report/statements.yaml", "section: \"1\", paragraph: 1, fingerprints", "section: \"1\", paragraph: 2, fingerprints");
        var review = Review();
        review.Elsewhere.ShouldHaveSingleItem().At!.Value.Line.ShouldBe(8);
        review.Counts.Cited.ShouldBe(2);
    }

    [Fact]
    public void Counts_tell_all_sentences_apart()
    {
        _dataset.Append("report/source.yaml", "withoutStatement:\n  - {section: \"2\", paragraph: 1, reason: nobody acts}\n");
        var counts = Review().Counts;
        (counts.All, counts.Cited, counts.Reasoned, counts.Antecedent, counts.Nothing, counts.Short).ShouldBe((6, 3, 1, 0, 2, 1));
        counts.Reasons.ShouldBe(new Dictionary<string, int> { ["nobody acts"] = 1 });
    }

    [Fact]
    public void A_statement_is_shown_as_each_document_says_it()
    {
        _dataset.Change("report/statements.yaml", "inferred: [validFrom]}", "modality: planned, silent: [validFrom]}");
        var told = Sentences()[1].Citations.Single().Told;
        (told.Modality.ToString(), told.ValidFrom).ShouldBe(("Planned", null));
    }

    [Fact]
    public void A_footnote_that_nothing_calls_out_comes_last()
    {
        File.WriteAllText(Path.Combine(_dataset.Documents, "report.md"), "# Tides\n\nThe Harbour Office runs the Tide Table.\n\n<sup>7</sup> Nobody calls this note out.\n");
        var last = Review().Sections[^1];
        (last.Section, last.Heading).ShouldBe((null, "Footnotes that nothing calls out"));
        last.Sentences.ShouldHaveSingleItem().Footnote.ShouldBe(7);
    }

    [Fact]
    public void Every_sentence_of_the_real_documents_is_there_once_and_every_citation_finds_its_place()
    {
        var dataset = DatasetReader.Read(BundledDataset.Folder);
        var texts = DocumentFolder.Open(Requirement.Documents(), dataset.Renderings);
        var citations = dataset.Statements.SelectMany(Citation.Of).ToList();
        var reviews = texts.Documents.Select(document => DocumentReview.Of(document, texts.Renderings(document)[0], citations, dataset.WithoutStatement(document))).ToList();
        reviews.Sum(review => review.Counts.All).ShouldBe(313);
        reviews.SelectMany(review => review.Elsewhere).ShouldBeEmpty();
        reviews.SelectMany(review => review.Sentences).ShouldAllBe(sentence => sentence.Reason == null || sentence.Citations.Count == 0);
    }

    private static string Print(string sentence) => Fingerprint.Of(sentence).ToString();

    private List<ReviewedSentence> Sentences() => [.. Review().Sentences];

    private DocumentReview Review()
    {
        var dataset = _dataset.Load();
        dataset.Diagnostics.ShouldBeEmpty();
        var rendering = DocumentReader.ReadFile(Path.Combine(_dataset.Documents, "report.md"));
        return DocumentReview.Of(Report, rendering, dataset.Statements.SelectMany(Citation.Of), dataset.WithoutStatement(Report));
    }
}
