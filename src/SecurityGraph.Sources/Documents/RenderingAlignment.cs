using SecurityGraph.Model.Passages;

namespace SecurityGraph.Sources.Documents;

/// <summary>
/// Lets the renderings of one document settle each other's doubts about where paragraphs end. Sentences are recognised by
/// their fingerprints, within sections of one number.
/// </summary>
internal static class RenderingAlignment
{
    public static IReadOnlyList<Rendering> Align(IReadOnlyList<Rendering> renderings) =>
        renderings.Count < 2 ? renderings : [.. renderings.Select(rendering => Settle(rendering, Sure(renderings.Where(other => other != rendering))))];

    /// <summary>Whether a paragraph ends behind a sentence, for those of which a rendering is sure.</summary>
    private static Dictionary<(string Section, Fingerprint Sentence), bool> Sure(IEnumerable<Rendering> renderings)
    {
        var ends = new Dictionary<(string, Fingerprint), bool>();
        foreach (var section in renderings.SelectMany(rendering => rendering.Sections))
        {
            foreach (var sentences in section.Paragraphs.Select(paragraph => paragraph.Sentences))
            {
                foreach (var sentence in sentences.Where(sentence => !sentence.EndUnsure))
                {
                    ends.TryAdd((section.Number, sentence.Fingerprint), sentence.Number == sentences.Count);
                }
            }
        }

        return ends;
    }

    private static Rendering Settle(Rendering rendering, Dictionary<(string, Fingerprint), bool> sure)
    {
        Section[] sections = [.. rendering.Sections.Select(section => section with { Paragraphs = Settle(section, sure) })];
        return rendering with { Sections = sections, Footnotes = FootnoteBinder.Bind(sections, rendering.Footnotes) };
    }

    private static List<Paragraph> Settle(Section section, Dictionary<(string, Fingerprint), bool> sure)
    {
        var settled = new List<Paragraph>();
        var sentences = new List<Sentence>();
        foreach (var paragraph in section.Paragraphs)
        {
            foreach (var sentence in paragraph.Sentences)
            {
                var known = sure.TryGetValue((section.Number, sentence.Fingerprint), out var ends);
                var settles = sentence.EndUnsure && known;
                sentences.Add(sentence with { Number = sentences.Count + 1, EndUnsure = sentence.EndUnsure && !known });
                if (!(settles ? ends : sentence.Number == paragraph.Sentences.Count)) continue;
                settled.Add(new Paragraph(settled.Count + 1, sentences));
                sentences = [];
            }
        }

        if (sentences.Count > 0) settled.Add(new Paragraph(settled.Count + 1, sentences));
        return settled;
    }
}
