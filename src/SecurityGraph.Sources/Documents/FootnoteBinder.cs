using SecurityGraph.Sources.Documents.Text;

namespace SecurityGraph.Sources.Documents;

/// <summary>Binds printed footnotes to the places that call them out, and says where one has no other half.</summary>
internal static class FootnoteBinder
{
    /// <summary>Every footnote with the first place that calls it out; one that only another footnote calls out stands where that does.</summary>
    public static IReadOnlyList<Footnote> Bind(IReadOnlyList<Section> sections, IReadOnlyList<Footnote> footnotes)
    {
        var places = new Dictionary<int, Place>();
        foreach (var section in sections) AddCallOuts(section, places);
        var byNumber = footnotes.ToDictionary(note => note.Number);
        var reached = new Queue<int>(footnotes.Select(note => note.Number).Where(places.ContainsKey));
        while (reached.TryDequeue(out var number))
        {
            if (!byNumber.TryGetValue(number, out var note)) continue;
            foreach (var other in note.Sentences.SelectMany(sentence => sentence.CallOuts))
            {
                if (places.TryAdd(other, places[number])) reached.Enqueue(other);
            }
        }

        return [.. footnotes.Select(note => note with { CalledOutAt = places.TryGetValue(note.Number, out var place) ? place : null })];
    }

    // Loops: most sentences call out nothing, and a query would make an object for each.
    private static void AddCallOuts(Section section, Dictionary<int, Place> places)
    {
        foreach (var number in section.CallOuts) places.TryAdd(number, new Place(section.Number, 0, 0));
        foreach (var paragraph in section.Paragraphs)
        {
            foreach (var sentence in paragraph.Sentences)
            {
                for (var i = 0; i < sentence.CallOuts.Count; i++) places.TryAdd(sentence.CallOuts[i], new Place(section.Number, paragraph.Number, sentence.Number));
            }
        }
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
