namespace SecurityGraph.Sources.Documents;

/// <summary>What a citation points at in one rendering.</summary>
/// <param name="Rendering">Where it was found.</param>
/// <param name="Section">The cited section.</param>
/// <param name="Paragraphs">The cited paragraph, all of the section if none is cited; of a footnote the one that calls it out.</param>
/// <param name="Footnote">The cited footnote; null where none is cited.</param>
public sealed record CitedText(Rendering Rendering, Section Section, IReadOnlyList<Paragraph> Paragraphs, Footnote? Footnote)
{
    /// <summary>The sentences a fingerprint may mean: those of the footnote if one is cited, else of the paragraphs.</summary>
    public IEnumerable<Sentence> Sentences => Footnote?.Sentences ?? Paragraphs.SelectMany(paragraph => paragraph.Sentences);

    /// <summary>All that a reader of the citation sees: paragraphs, then the footnote.</summary>
    public string Text => string.Join(' ', [.. Paragraphs.Select(paragraph => paragraph.Text), .. Footnote is null ? [] : new[] { Footnote.Text }]);

    internal static CitedText? Find(Rendering rendering, string number, int? paragraph, int? footnote)
    {
        if (rendering.Section(number) is not { } section) return null;
        var note = footnote is null ? null : rendering.Footnotes.FirstOrDefault(note => note.Number == footnote && note.CalledOutAt?.Section == number);
        if (footnote is not null && (note is null || (paragraph ?? note.CalledOutAt!.Value.Paragraph) != note.CalledOutAt!.Value.Paragraph)) return null;
        var wanted = paragraph ?? note?.CalledOutAt?.Paragraph;
        var paragraphs = wanted is null ? section.Paragraphs : [.. section.Paragraphs.Where(candidate => candidate.Number == wanted)];
        return paragraphs.Count == 0 && note is null ? null : new CitedText(rendering, section, paragraphs, note);
    }
}
