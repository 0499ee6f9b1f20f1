using System.Globalization;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Sources.Checking.Rules;
using SecurityGraph.Sources.Datasets;
using SecurityGraph.Sources.Diagnostics;
using SecurityGraph.Sources.Documents;
using SecurityGraph.Sources.Documents.Outlines;

namespace SecurityGraph.Sources.Checking;

/// <summary>Whether a cited section number means one section only.</summary>
internal static class SectionRules
{
    /// <summary>Warns once for each number that a document prints twice and the dataset cites.</summary>
    public static void Check(RuleContext context, Dataset dataset, DocumentFolder documents)
    {
        var told = new HashSet<(EntityId, string)>();
        foreach (var written in dataset.Statements)
        {
            for (var i = 0; i < written.Value.Evidence.Count; i++)
            {
                var evidence = written.Value.Evidence[i];
                var number = SectionNames.Shared(evidence.Section);
                if (number.Length == 0 || !told.Add((evidence.Document, number))) continue;
                if (Twice(documents.Renderings(evidence.Document), number) is { } message)
                    context.Warning(DiagnosticCodes.SectionTwice, written.At($"evidence[{i}].section"), message);
            }
        }
    }

    /// <summary>
    /// A citation that is filled now and may mean another section: where a document prints numbers, older releases counted its other
    /// sections as well.
    /// </summary>
    public static Diagnostic? CountedOnce(WrittenStatement written, int evidence, DocumentFolder documents)
    {
        var cited = written.Value.Evidence[evidence];
        foreach (var rendering in documents.Renderings(cited.Document))
        {
            if (rendering.Section(cited.Section) is not { PrintsNumber: true } printed) continue;
            var counted = rendering.Sections.Where(section => !section.PrintsNumber && section.Number != "0")
                .Where((_, i) => (i + 1).ToString(CultureInfo.InvariantCulture) == cited.Section).FirstOrDefault();
            if (counted is null) continue;
            return new Diagnostic(
                Severity.Warning, DiagnosticCodes.SectionTwice, written.At($"evidence[{evidence}].section"),
                $"section {cited.Section} of {rendering.FileName} stands twice if one counts: taken is '{printed.Heading}' (line {printed.Line}), which prints the number; "
                + $"'{counted.Heading}' (line {counted.Line}), which prints none, is cited as {counted.Number}");
        }

        return null;
    }

    private static string? Twice(IEnumerable<Rendering> renderings, string number)
    {
        foreach (var rendering in renderings)
        {
            var same = rendering.Sections.Where(section => SectionNames.Shared(section.Number) == number).ToList();
            if (same.Count > 1)
                return $"section {number} stands twice in {rendering.FileName}: cite {string.Join(", ", same.Select(section => $"{section.Number} for that at line {section.Line}"))}";
        }

        return null;
    }
}
