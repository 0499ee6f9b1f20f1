using System.Text.RegularExpressions;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Passages;
using SecurityGraph.Model.Statements;
using SecurityGraph.Sources.Checking;
using SecurityGraph.Sources.Datasets;
using SecurityGraph.Sources.Documents;
using SecurityGraph.Sources.Diagnostics;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Sources.Checking;

public sealed class BundledDatasetTests
{
    [Fact]
    public void Texts_have_the_names_of_their_documents_because_the_compiled_dataset_carries_no_manifests() =>
        BundledDataset.Read.Renderings.ShouldAllBe(pair => pair.Value.All(name => name.StartsWith(pair.Key.Slug + ".", StringComparison.Ordinal)));

    [Fact]
    public void It_has_no_error_and_no_warning()
    {
        var report = DatasetCheck.Run(BundledDataset.Read, [], documents: null);
        report.Diagnostics.Select(one => one.ToString()).ShouldBeEmpty();
        report.Dataset.Statements.Count().ShouldBeGreaterThan(700);
        report.Classes.Weak.ShouldBe(5);
        report.Dataset.Manifest.WeakStatements.ShouldBe(5);
    }

    [Fact]
    public void Every_citation_with_a_fingerprint_is_verified_and_no_anchor_lost()
    {
        var report = DatasetCheck.Run(BundledDataset.Read, [], Requirement.Documents());
        report.Diagnostics.Select(one => one.ToString()).ShouldBeEmpty();
        var cited = BundledDataset.Read.Statements.Sum(located => located.Value.Evidence.Count(evidence => evidence.Fingerprints.Count > 0));
        cited.ShouldBeGreaterThan(300);
        report.Fingerprints.ShouldBe(new FingerprintCounts(cited, Moved: 0, Missing: 0, NoText: 0));
        report.Anchors!.Lost.ShouldBe(0);
        // By the sentence: a mark on every fourth member would be no mark.
        report.Anchors.Rate!.Value.ShouldBeGreaterThan(0.8);
        report.Members!.ShouldAllBe(member => member.Member == "validFrom" || member.Inferred < (member.Named + member.Inferred) / 4d);
        report.Dataset.Statements.Sum(written => written.Looked.Count(looked => looked.Count > 0)).ShouldBeLessThan(cited / 20);
    }

    [Fact]
    public void A_hundred_damaged_fingerprints_are_a_hundred_failures()
    {
        var cited = BundledDataset.Read.Statements.SelectMany(located => located.Value.Evidence.Where(evidence => evidence.Fingerprints.Count > 0)).ToList();
        // One of several fingerprints leaves the sentence of another rendering, whose words may name less.
        var single = cited.Where(evidence => evidence.Fingerprints.Count == 1).ToList();
        var broken = Enumerable.Range(0, 100).Select(i => single[i * single.Count / 100]).ToHashSet(ReferenceEqualityComparer.Instance);
        broken.Count.ShouldBe(100);

        var report = DatasetCheck.Run(Changed(evidence => broken.Contains(evidence) ? evidence with { Fingerprints = Damaged(evidence.Fingerprints) } : evidence), [], Requirement.Documents());

        report.Errors.ShouldBe(100);
        report.Diagnostics.ShouldAllBe(one => one.Code == DiagnosticCodes.Fingerprint && one.Message.StartsWith("missing: ", StringComparison.Ordinal));
        report.Fingerprints.ShouldBe(new FingerprintCounts(cited.Count - 100, Moved: 0, Missing: 100, NoText: 0));
    }

    [Fact]
    public void A_citation_of_another_paragraph_has_moved_and_is_not_missing()
    {
        var folder = Requirement.Documents();
        var report = EntityId.Parse("document:com-2018-46");
        bool IsMoved(Evidence evidence) => evidence.Document == report && evidence is { Section: "II", Paragraph: > 1, Footnote: null, Fingerprints.Count: > 0 };
        var moved = BundledDataset.Read.Statements.Sum(located => located.Value.Evidence.Count(IsMoved));
        moved.ShouldBeGreaterThan(10);

        var checkedAnew = DatasetCheck.Run(Changed(evidence => IsMoved(evidence) ? evidence with { Paragraph = 1 } : evidence), [], folder);

        var prints = checkedAnew.Diagnostics.Where(one => one.Code == DiagnosticCodes.Fingerprint).ToList();
        prints.Count.ShouldBe(moved);
        prints.ShouldAllBe(one => one.Message.StartsWith("moved: the sentence is not in document:com-2018-46, section II, paragraph 1 but in section ", StringComparison.Ordinal));
        (checkedAnew.Fingerprints!.Moved, checkedAnew.Fingerprints.Missing).ShouldBe((moved, 0));
    }

    [Fact]
    public void No_twelve_words_in_a_row_are_those_of_a_source()
    {
        const int Run = 12;
        var printed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in Directory.GetFiles(Requirement.Documents()).Where(path => Path.GetExtension(path) is ".md" or ".txt"))
            printed.UnionWith(Runs(DocumentReader.ReadFile(path), Run));
        printed.Count.ShouldBeGreaterThan(5000);

        var copied = Directory.GetFiles(BundledDataset.Folder, "*", SearchOption.AllDirectories).SelectMany(path =>
            Runs(Regex.Replace(File.ReadAllText(path), @"https?://\S+", " "), Run).Where(printed.Contains).Select(run => $"{Path.GetFileName(path)}: {run}"));
        copied.ShouldBeEmpty();
    }

    /// <summary>Whoever kept the id of a statement learns what became of it: it is said under another id, or withdrawn with the reason.</summary>
    [Fact]
    public void Every_statement_that_there_ever_was_answers_by_its_id()
    {
        var ids = File.ReadAllLines(Path.Combine(Requirement.Repository, "tests/SecurityGraph.Tests/Sources/Checking/statement-ids.txt"));
        ids.Length.ShouldBeGreaterThan(700);
        var graph = BundledDataset.Compiled;
        ids.Except(Answering(graph), StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Fact]
    public void An_id_answers_with_one_thing() =>
        Answering(BundledDataset.Compiled).CountBy(id => id).Where(count => count.Value > 1).ShouldBeEmpty();

    private static IEnumerable<string> Answering(Graph graph) =>
        graph.Statements.SelectMany(statement => statement.FormerIds.Prepend(statement.Id)).Concat(BundledDataset.Read.Manifest.Withdrawn.Select(one => one.Id));

    private static Dataset Changed(Func<Evidence, Evidence> change) => BundledDataset.Read with
    {
        Sources = [.. BundledDataset.Read.Sources.Select(source => source with
        {
            Statements = [.. source.Statements.Select(located => located with
            {
                Value = located.Value with { Evidence = [.. located.Value.Evidence.Select(change)] },
            })],
        })],
    };

    private static Fingerprint[] Damaged(IReadOnlyList<Fingerprint> fingerprints)
    {
        var text = fingerprints[0].ToString();
        return [Fingerprint.Parse(text[..^1] + (text[^1] == '0' ? '1' : '0')), .. fingerprints.Skip(1)];
    }

    private static IEnumerable<string> Runs(Rendering rendering, int length) =>
        Runs(string.Join(' ', rendering.Sections.Select(section => section.Heading + " " + string.Join(' ', section.Paragraphs.Select(paragraph => paragraph.Text)))), length)
            .Concat(rendering.Footnotes.SelectMany(note => Runs(note.Text, length)));

    private static IEnumerable<string> Runs(string text, int length)
    {
        var words = Regex.Matches(text.ToLowerInvariant(), @"[\p{L}\p{Nd}]+").Select(match => match.Value).ToArray();
        return Enumerable.Range(0, Math.Max(0, words.Length - length + 1)).Select(i => string.Join(' ', words[i..(i + length)]));
    }
}
