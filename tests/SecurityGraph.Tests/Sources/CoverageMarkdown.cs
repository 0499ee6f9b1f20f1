using System.Globalization;
using System.Text;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Sources.Datasets;
using SecurityGraph.Sources.Reviewing;

namespace SecurityGraph.Tests.Sources;

/// <summary>docs/coverage.md: what of each document has become statements, section by section and paragraph by paragraph. Places and ids alone, no word of a text.</summary>
internal static class CoverageMarkdown
{
    private static readonly ModalityClass[] Classes = Enum.GetValues<ModalityClass>();

    public static string Page(Dataset dataset)
    {
        var page = new StringBuilder("""
            # What has been read

            Written by a test (`SECURITYGRAPH_APPROVE=1`) from the data files. Each document sentence by sentence: how many sentences a section has, how many of them have a
            statement, and for which reason others have none ([vocabulary.md](vocabulary.md#why-a-sentence-has-no-statement)). Then, section by section and paragraph by
            paragraph, the statements that cite it, by how it tells them: a **fact**, something **planned** (planned, expected, conditional), **urged** (or required), **proposed**, **denied**. One statement
            cited at two places counts at both. *in part inferred*: a member of it (a subject, a date) is not said literally there. A footnote counts with the paragraph that calls it out.


            """);
        var citations = dataset.Statements.SelectMany(Citation.Of).ToLookup(one => one.Evidence.Document);
        var read = dataset.Sources.Where(source => source.Text is not null).ToList();
        Summary(page, dataset, read);
        foreach (var source in read) Document(page, dataset, source, [.. citations[source.Manifest.Document!.Value]]);
        return page.ToString().TrimEnd('\n') + '\n';
    }

    private static void Summary(StringBuilder page, Dataset dataset, List<SourceFolder> read)
    {
        page.Append("| document | sentences | with a statement | with a reason why not | not read yet |\n|---|--:|--:|--:|--:|\n");
        foreach (var source in read) Line(page, $"[{source.Name}](#{source.Name})", source.Text!.Sections);
        Line(page, "all", [.. read.SelectMany(source => source.Text!.Sections)]);
        var whole = read.Select(source => source.Manifest.Document!.Value).ToHashSet();
        var further = dataset.Statements.SelectMany(Citation.Of).Select(one => one.Evidence.Document).Distinct().Count(document => !whole.Contains(document));
        page.Append(CultureInfo.InvariantCulture, $"\nOf {further} further texts and pages (what became of the files, and the background) single facts were taken; nobody has read them whole.\n");
    }

    private static void Line(StringBuilder page, string name, IReadOnlyList<SectionCoverage> sections) => page.Append(
        CultureInfo.InvariantCulture,
        $"| {name} | {sections.Sum(one => one.Sentences)} | {sections.Sum(one => one.Cited)} | {sections.Sum(one => one.Reasons.Values.Sum())} | {sections.Sum(one => one.Sentences - one.Read)} |\n");

    private static void Document(StringBuilder page, Dataset dataset, SourceFolder source, IReadOnlyList<Citation> citations)
    {
        var document = source.Manifest.Document!.Value;
        page.Append(CultureInfo.InvariantCulture, $"\n## {source.Name}\n\n`{document}`\n\n");
        page.Append("| section | sentences | with a statement | without | not read yet | statements | ").AppendJoin(" | ", Classes.Select(Word)).Append(" | in part inferred |\n|---|--:|--:|--:|--:|--:|")
            .Append(string.Concat(Enumerable.Repeat("--:|", Classes.Length + 1))).Append('\n');
        foreach (var section in source.Text!.Sections)
        {
            page.Append(CultureInfo.InvariantCulture, $"| {section.Section} | {section.Sentences} | {section.Cited} | {section.Reasons.Values.Sum()} | {section.Sentences - section.Read} |");
            Statements(page, [.. citations.Where(one => one.Evidence.Section == section.Section)]);
        }
        page.Append("\n| paragraph | sentences cited | statements | ").AppendJoin(" | ", Classes.Select(Word)).Append(" | in part inferred |\n|---|--:|--:|").Append(string.Concat(Enumerable.Repeat("--:|", Classes.Length + 1))).Append('\n');
        foreach (var section in source.Text.Sections)
        {
            foreach (var paragraph in citations.Where(one => one.Evidence.Section == section.Section).GroupBy(one => one.Evidence.Paragraph ?? 0).OrderBy(one => one.Key))
            {
                var place = paragraph.Key == 0 ? "heading" : string.Create(CultureInfo.InvariantCulture, $"¶{paragraph.Key}");
                page.Append(CultureInfo.InvariantCulture, $"| {section.Section} {place} | {paragraph.Select(Sentence).Distinct().Count()} |");
                Statements(page, [.. paragraph]);
            }
        }
        Reasons(page, dataset.WithoutStatement(document));
    }

    private static void Statements(StringBuilder page, IReadOnlyList<Citation> citations)
    {
        page.Append(CultureInfo.InvariantCulture, $" {citations.Select(one => one.Statement.Id).Distinct().Count()} |");
        foreach (var one in Classes) page.Append(CultureInfo.InvariantCulture, $" {citations.Where(citation => citation.Told.Modality.Class() == one).Select(citation => citation.Statement.Id).Distinct().Count()} |");
        page.Append(CultureInfo.InvariantCulture, $" {citations.Where(one => one.Evidence.Inferred.Count > 0).Select(one => one.Statement.Id).Distinct().Count()} |\n");
    }

    private static void Reasons(StringBuilder page, IEnumerable<WithoutStatement> reasons)
    {
        var all = reasons.ToList();
        if (all.Count == 0) return;
        page.Append("\nWithout a statement:\n\n");
        foreach (var reason in all) page.Append(CultureInfo.InvariantCulture, $"- {reason.What}: {reason.Reason}\n");
    }

    private static string Sentence(Citation citation) =>
        $"{citation.Evidence.Footnote} {string.Join(' ', citation.Evidence.Fingerprints.Select(one => one.ToString()).Order(StringComparer.Ordinal))}";

    private static string Word(ModalityClass one) => one.ToString().ToLowerInvariant();
}
