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
    public string Text => string.Join(' ', Paragraphs.Select(paragraph => paragraph.Text).Append(Footnote?.Text).OfType<string>());

    internal static CitedText? Find(Rendering rendering, string number, int? paragraph, int? footnote)
    {
        if (rendering.Section(number) is not { } section) return null;
        if (footnote is not null) return FindFootnote(rendering, section, paragraph, footnote.Value);
        var paragraphs = paragraph is null ? section.Paragraphs : Numbered(section, paragraph.Value);
        return paragraphs.Count == 0 ? null : new CitedText(rendering, section, paragraphs, null);
    }

    private static CitedText? FindFootnote(Rendering rendering, Section section, int? paragraph, int number)
    {
        var footnote = rendering.Footnotes.FirstOrDefault(note => note.Number == number);
        return footnote?.CalledOutAt is { } place && place.Section == section.Number && (paragraph ?? place.Paragraph) == place.Paragraph
            ? new CitedText(rendering, section, Numbered(section, place.Paragraph), footnote)
            : null;
    }

    private static IReadOnlyList<Paragraph> Numbered(Section section, int number) =>
        [.. section.Paragraphs.Where(paragraph => paragraph.Number == number)];
}
