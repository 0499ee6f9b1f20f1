using SecurityGraph.Model.Passages;

namespace SecurityGraph.Sources.Documents;

/// <summary>
/// Lets the renderings of one document settle each other's doubts about where paragraphs end. Sentences are recognised by
/// their fingerprints, within sections of one number. Where none of them can tell, all follow the first.
/// </summary>
internal static class RenderingAlignment
{
    public static IReadOnlyList<Rendering> Align(IReadOnlyList<Rendering> renderings)
    {
        if (renderings.Count < 2) return renderings;
        var ends = new Dictionary<(string, Fingerprint), End>();
        Collect(renderings, unsure: false, ends);
        Collect(renderings, unsure: true, ends);
        return [.. renderings.Select(rendering => Settle(rendering, ends))];
    }

    private static void Collect(IReadOnlyList<Rendering> renderings, bool unsure, Dictionary<(string, Fingerprint), End> ends)
    {
        foreach (var section in renderings.SelectMany(rendering => rendering.Sections))
        {
            foreach (var sentences in section.Paragraphs.Select(paragraph => paragraph.Sentences))
            {
                foreach (var sentence in sentences.Where(sentence => sentence.EndUnsure == unsure))
                {
                    ends.TryAdd((section.Number, sentence.Fingerprint), new End(sentence.Number == sentences.Count, unsure));
                }
            }
        }
    }

    private static Rendering Settle(Rendering rendering, Dictionary<(string, Fingerprint), End> ends)
    {
        Section[] sections = [.. rendering.Sections.Select(section => section with { Paragraphs = Settle(section, ends) })];
        return rendering with { Sections = sections, Footnotes = FootnoteBinder.Bind(sections, rendering.Footnotes) };
    }

    private static List<Paragraph> Settle(Section section, Dictionary<(string, Fingerprint), End> ends)
    {
        var settled = new List<Paragraph>();
        var sentences = new List<Sentence>();
        foreach (var paragraph in section.Paragraphs)
        {
            foreach (var sentence in paragraph.Sentences)
            {
                var own = new End(sentence.Number == paragraph.Sentences.Count, sentence.EndUnsure);
                var end = own.Unsure ? ends[(section.Number, sentence.Fingerprint)] : own;
                sentences.Add(sentence with { Number = sentences.Count + 1, EndUnsure = end.Unsure });
                if (!end.OfParagraph) continue;
                settled.Add(new Paragraph(settled.Count + 1, sentences));
                sentences = [];
            }
        }

        if (sentences.Count > 0) settled.Add(new Paragraph(settled.Count + 1, sentences));
        return settled;
    }

    /// <summary>Whether a paragraph ends behind a sentence.</summary>
    private readonly record struct End(bool OfParagraph, bool Unsure);
}
