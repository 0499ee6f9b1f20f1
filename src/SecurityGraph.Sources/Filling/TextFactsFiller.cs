using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Sources.Datasets;
using SecurityGraph.Sources.Documents;
using SecurityGraph.Sources.Mentions;

namespace SecurityGraph.Sources.Filling;

/// <summary>Writes beside each source whose text is at hand what can be counted in it: how much of it has been read, and who is spoken of.</summary>
public static class TextFactsFiller
{
    /// <summary>
    /// Nothing is written while another file of the dataset cannot be read: of half a dataset half would be counted. A file that says what is
    /// counted stays as it is.
    /// </summary>
    /// <param name="below">The dataset that this one lies on: its entities are named in texts, its statements cite them.</param>
    /// <returns>Each file that was written, with the number of sections and that of entities spoken of.</returns>
    public static IReadOnlyList<(string File, int Sections, int Entities)> Fill(
        Dataset dataset, IEnumerable<Entity> below, IEnumerable<Statement> saidBelow, DocumentFolder documents)
    {
        if (dataset.Diagnostics.Any(fault => !TextFacts.IsIn(fault.At))) return [];
        var entities = new Dictionary<EntityId, Entity>();
        foreach (var entity in below.Concat(dataset.Entities.Select(located => located.Value))) entities[entity.Id] = entity;
        var written = new List<(string, int, int)>();
        foreach (var (source, facts) in CountedTexts.Of(dataset, entities, [.. saidBelow, .. dataset.Statements.Select(one => one.Value)], documents))
        {
            var text = TextFactsText.Of(facts);
            if (source.Text is { } there && TextFactsText.Of(there) == text) continue;
            var file = EditedFile.OpenOrNew(Path.Combine(dataset.Folder, source.Name, TextFacts.FileName));
            file.Write(text.ReplaceLineEndings(file.LineEnd));
            written.Add(($"{source.Name}/{TextFacts.FileName}", facts.Sections.Count, facts.Mentions.Select(one => one.Entity).Distinct().Count()));
        }
        return written;
    }
}
