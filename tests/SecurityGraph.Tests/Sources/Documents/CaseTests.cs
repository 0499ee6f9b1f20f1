using SecurityGraph.Sources.Documents;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Sources.Documents;

/// <summary>Documents written by us in the manner of the real ones; what was read is approved whole.</summary>
public sealed class CaseTests
{
    [Fact]
    public void A_progress_report_in_two_renderings()
    {
        var renderings = DocumentReader.ReadRenderings([Case("lights-2019.md"), Case("lights-2019.pdf.txt")]);
        string.Join("\n\n", renderings.Select(Print)).ShouldMatchApproved(approval => approval.NoDiff());
    }

    [Fact]
    public void A_press_release_with_subheads() =>
        Print(DocumentReader.ReadFile(Case("lamps-release.md"))).ShouldMatchApproved(approval => approval.NoDiff());

    [Fact]
    public void Carriage_returns_and_a_byte_order_mark_change_nothing()
    {
        foreach (var name in new[] { "lights-2019.md", "lights-2019.pdf.txt", "lamps-release.md" })
        {
            var text = File.ReadAllText(Case(name)).ReplaceLineEndings("\n");
            var windows = DocumentReader.ReadText(name, "\uFEFF" + text.Replace("\n", "\r\n", StringComparison.Ordinal));
            Print(windows).ShouldBe(Print(DocumentReader.ReadText(name, text)));
        }
    }

    private static string Case(string name) => Path.Combine(Text.CaseFolder, name);

    private static string Print(Rendering rendering) =>
        string.Join('\n', [rendering.FileName, .. rendering.Shape(), .. Sentences(rendering), .. rendering.Notes(), .. rendering.Warnings.Select(warning => warning.ToString())]);

    private static IEnumerable<string> Sentences(Rendering rendering) =>
        rendering.Lines().Zip(rendering.AllSentences(), (line, sentence) => $"{line} [{sentence.Fingerprint}, line {sentence.Line}{(sentence.EndUnsure ? ", may end a paragraph" : "")}]");
}
