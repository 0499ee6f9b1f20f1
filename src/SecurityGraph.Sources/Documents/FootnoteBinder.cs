using SecurityGraph.Sources.Documents.Text;

namespace SecurityGraph.Sources.Documents;

/// <summary>Binds printed footnotes to the places that call them out, and says where one has no other half.</summary>
internal static class FootnoteBinder
{
    /// <summary>Every footnote with the first place that calls it out.</summary>
    public static IReadOnlyList<Footnote> Bind(IReadOnlyList<Section> sections, IReadOnlyList<Footnote> footnotes)
    {
        var places = new Dictionary<int, Place>();
        foreach (var (number, place) in sections.SelectMany(CallOuts)) places.TryAdd(number, place);
        return [.. footnotes.Select(note => note with { CalledOutAt = places.TryGetValue(note.Number, out var place) ? place : null })];
    }

    private static IEnumerable<(int Number, Place Place)> CallOuts(Section section)
    {
        var ofHeading = section.CallOuts.Select(number => (number, new Place(section.Number, 0, 0)));
        var ofText =
            from paragraph in section.Paragraphs
            from sentence in paragraph.Sentences
            from number in sentence.CallOuts
            select (number, new Place(section.Number, paragraph.Number, sentence.Number));
        return ofHeading.Concat(ofText);
    }

    /// <summary>The printed notes in order, each number once; what isn't in order goes to <paramref name="warnings"/>.</summary>
    public static List<Footnote> Number(IEnumerable<PrintedNote> notes, List<ReadingWarning> warnings)
    {
        var numbered = new List<Footnote>();
        foreach (var note in notes.OrderBy(note => note.Number))
        {
            var previous = numbered.Count == 0 ? note.Number - 1 : numbered[^1].Number;
            if (previous == note.Number)
            {
                warnings.Add(new ReadingWarning(note.Text.Line, $"footnote {note.Number} is printed twice"));
                continue;
            }

            if (note.Number > previous + 1)
            {
                warnings.Add(new ReadingWarning(note.Text.Line, $"no footnote is printed between {previous} and {note.Number}"));
            }

            numbered.Add(new Footnote(note.Number, note.Text.Line, ParagraphBuilder.Sentences(note.Text), null));
        }

        return numbered;
    }

    public static IEnumerable<ReadingWarning> Unbound(IEnumerable<Footnote> footnotes) =>
        footnotes.Where(note => note.CalledOutAt is null)
            .Select(note => new ReadingWarning(note.Line, $"footnote {note.Number} is printed but not called out"));
}
