using SecurityGraph.Sources.Checking.Naming;
using SecurityGraph.Sources.Checking.Rules;
using SecurityGraph.Sources.Datasets;
using SecurityGraph.Sources.Diagnostics;
using SecurityGraph.Sources.Documents;

namespace SecurityGraph.Sources.Checking;

/// <summary>
/// What is in our own words has no eight words in a row of a document at hand: summaries, descriptions, conditions, reasons and notes. Names and titles
/// of entities do not count, wherever they stand in it.
/// </summary>
internal sealed class CopiedWordsRule
{
    private const int Run = 8;

    private readonly RuleContext _context;
    private readonly NameForms _names;
    private readonly HashSet<string> _printed = new(StringComparer.Ordinal);

    public CopiedWordsRule(RuleContext context, NameForms names, DocumentFolder documents)
    {
        (_context, _names) = (context, names);
        foreach (var rendering in documents.Documents.SelectMany(documents.Renderings))
        {
            foreach (var section in rendering.Sections)
                Keep(string.Join(' ', section.Paragraphs.Select(paragraph => paragraph.Text).Prepend(section.Heading)));
            foreach (var note in rendering.Footnotes) Keep(note.Text);
        }
    }

    public void Check(Dataset dataset)
    {
        var withdrawn = dataset.Manifest.Withdrawn;
        for (var i = 0; i < withdrawn.Count; i++)
        {
            var path = $"withdrawn[{i}].why";
            Check(withdrawn[i].Why, () => dataset.Manifest.Places.At(path));
        }
        foreach (var source in dataset.Sources)
        {
            for (var i = 0; i < source.Manifest.WithoutStatement.Count; i++)
            {
                var path = $"withoutStatement[{i}].note";
                Check(source.Manifest.WithoutStatement[i].Note, () => source.ManifestPlaces.At(path));
            }
        }
        foreach (var entity in dataset.Entities) Check(entity.Value.Description, () => entity.At("description"));
        foreach (var written in dataset.Statements)
        {
            Check(written.Value.Condition, () => written.At("condition"));
            for (var i = 0; i < written.Value.Evidence.Count; i++)
            {
                var (evidence, own) = (written.Value.Evidence[i], $"evidence[{i}]");
                Check(evidence.Summary, () => At(written, own, "summary"));
                Check(evidence.Condition, () => At(written, own, "condition"));
            }
        }
    }

    /// <summary>In the evidence, or where it stands once for all of it.</summary>
    private static FilePlace At(WrittenStatement written, string evidence, string member)
    {
        var own = written.At($"{evidence}.{member}");
        return own == written.At(evidence) ? written.At(member) : own;
    }

    private void Keep(string text)
    {
        foreach (var run in Runs(FoldedWord.Of(text))) _printed.Add(run);
    }

    private void Check(string? text, Func<FilePlace> at)
    {
        if (string.IsNullOrEmpty(text)) return;
        var words = FoldedWord.Of(text);
        var copied = new bool[words.Count];
        var start = 0;
        foreach (var run in Runs(words))
        {
            if (_printed.Contains(run)) Array.Fill(copied, true, start, Run);
            start++;
        }
        if (!copied.Contains(true)) return;
        var names = _names.In(text).Where(span => span.Form.Owners.ContainsValue(false)).ToList();
        for (var i = 0; i < words.Count; i++)
        {
            if (!copied[i]) continue;
            var first = i;
            while (i < words.Count && copied[i]) i++;
            var own = words.Skip(first).Take(i - first).Count(word => !names.Exists(name => name.Start <= word.Start && word.End <= name.End));
            if (own >= Run)
                _context.Error(DiagnosticCodes.Copied, at(), $"{i - first} words in a row are those of a document ({RuleContext.Quoted(text[words[first].Start..words[i - 1].End])}): say it in your own words");
        }
    }

    private static IEnumerable<string> Runs(IReadOnlyList<FoldedWord> words)
    {
        for (var i = 0; i + Run <= words.Count; i++) yield return string.Join(' ', words.Skip(i).Take(Run).Select(word => word.Folded));
    }
}
