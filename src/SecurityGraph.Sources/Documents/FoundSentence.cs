namespace SecurityGraph.Sources.Documents;

/// <summary>A sentence and where it stands.</summary>
/// <param name="Rendering">Which rendering has it.</param>
/// <param name="Sentence">As that rendering prints it.</param>
/// <param name="Place">Of a sentence in a footnote: where that is called out; null where nothing calls it out.</param>
/// <param name="Footnote">The number of the footnote it stands in; null in the text.</param>
public sealed record FoundSentence(Rendering Rendering, Sentence Sentence, Place? Place, int? Footnote)
{
    internal static IEnumerable<FoundSentence> All(Rendering rendering)
    {
        var text =
            from section in rendering.Sections
            from paragraph in section.Paragraphs
            from sentence in paragraph.Sentences
            select new FoundSentence(rendering, sentence, new Place(section.Number, paragraph.Number, sentence.Number), null);
        var notes =
            from note in rendering.Footnotes
            from sentence in note.Sentences
            select new FoundSentence(rendering, sentence, note.CalledOutAt, note.Number);
        return text.Concat(notes);
    }
}
