using System.Text;
using CsCheck;
using SecurityGraph.Sources.Documents.PlainText;

namespace SecurityGraph.Tests.Sources.Documents;

/// <summary>
/// A document of our own making that can be printed as both kinds of rendering, page by page: Markdown as a converter
/// writes it, and text as it is extracted from the set pages.
/// </summary>
internal sealed record DocumentSketch(IReadOnlyList<SketchSection> Sections)
{
    private const double Measure = 37.8; // em, as a printed page has
    private const int LinesOnPage = 12;

    public static Gen<DocumentSketch> Random { get; } =
        Gen.Int[0, int.MaxValue].Select(seed => new SketchWriter(seed).Document());

    public string PdfText()
    {
        var text = new StringBuilder();
        foreach (var page in Pages())
        {
            text.Append(' ').AppendJoin("\n\n", page.Select(line => line.Text.Replace("^", "", StringComparison.Ordinal) + " ")).Append('\n');
            var notes = page.SelectMany(line => line.Notes).ToList();
            if (notes.Count == 0) continue;
            text.Append('\n').Append(Text.BlankRule).Append('\n');
            foreach (var note in notes) text.Append(note).Append("  ").Append(Note(note)).Append(" \n");
            text.Append('\n').AppendJoin('\n', notes.Select(note => $"http://example.org/{note}")).Append('\n');
        }

        return text.ToString();
    }

    public string Markdown()
    {
        var text = new StringBuilder();
        var isApart = true; // a page without footnotes leaves no trace
        foreach (var page in Pages())
        {
            foreach (var line in page)
            {
                if (!isApart) text.Append(line.BeginsBlock ? "\n\n" : " ");
                text.Append(line.IsHeading ? "## " : "").Append(Marked(line.Text));
                isApart = false;
            }

            var notes = page.SelectMany(line => line.Notes).ToList();
            if (notes.Count == 0) continue;
            text.Append("\n\n---\n\n");
            foreach (var note in notes) text.Append($"<sup>{note}</sup> {Note(note)}\n\n");
            isApart = true;
        }

        return text.Replace("- ", "-").ToString();
    }

    private static string Note(int number) => $"See paper {number} of the board. http://example.org/{number}";

    /// <summary>A caret stands before the digits of a call-out.</summary>
    private static string Marked(string line) =>
        string.Join(' ', line.Split(' ').Select(word => word.IndexOf('^', StringComparison.Ordinal) is >= 0 and var caret
            ? CallOut(word, caret)
            : word));

    private static string CallOut(string word, int caret)
    {
        var end = caret + 1;
        while (end < word.Length && char.IsAsciiDigit(word[end])) end++;
        return $"{word[..caret]}<sup>{word[(caret + 1)..end]}</sup>{word[end..]}";
    }

    private List<List<SketchLine>> Pages() => [.. Lines().Chunk(LinesOnPage).Select(page => page.ToList())];

    private IEnumerable<SketchLine> Lines()
    {
        foreach (var section in Sections)
        {
            yield return new SketchLine(section.Heading, BeginsBlock: true, IsHeading: true);
            foreach (var paragraph in section.Paragraphs)
            {
                var first = true;
                foreach (var line in Set(paragraph))
                {
                    yield return new SketchLine(line, first, IsHeading: false);
                    first = false;
                }
            }
        }
    }

    private static double Width(string line)
    {
        var notes = new SketchLine(line, BeginsBlock: false, IsHeading: false).Notes.ToList();
        var text = notes.Aggregate(line, (rest, note) => rest.Replace($"^{note}", "", StringComparison.Ordinal));
        return TextWidth.Of(text) + notes.Sum(TextWidth.OfSuperscript);
    }

    /// <summary>Breaks a paragraph into lines as a typesetter does, also behind hyphens.</summary>
    private static IEnumerable<string> Set(string paragraph)
    {
        var line = "";
        foreach (var word in paragraph.Replace("-", "-\u200B", StringComparison.Ordinal).Split(' ', '\u200B'))
        {
            var next = line.Length == 0 || line.EndsWith('-') ? line + word : line + " " + word;
            if (Width(next) > Measure)
            {
                yield return line;
                next = word;
            }

            line = next;
        }

        yield return line;
    }
}

internal sealed record SketchSection(string Heading, IReadOnlyList<string> Paragraphs);

internal sealed record SketchLine(string Text, bool BeginsBlock, bool IsHeading)
{
    public IEnumerable<int> Notes =>
        Text.Split('^').Skip(1).Select(tail => int.Parse(string.Concat(tail.TakeWhile(char.IsAsciiDigit))));
}

/// <summary>Writes a sketch from a seed: sentences with names, dates, amounts, hyphens and call-outs in every position.</summary>
internal sealed class SketchWriter(int seed)
{
    private static readonly string[] Words =
        ["the", "keepers", "of", "lamps", "and", "ships", "on", "quay", "will", "meet", "co-ordinators", "in", "eu-PHARO", "(NQ)", "EC3", "2018", "1.5", "million", "e.g.", "light-house", "'Lamp", "Act'", "harbour", "agree", "with", "30", "December"];

    private readonly Random _random = new(seed);
    private int _note;

    public DocumentSketch Document()
    {
        var sections = new List<SketchSection>();
        foreach (var number in new[] { "I", "II", "III", "IV" }.Take(_random.Next(1, 5)))
        {
            sections.Add(new SketchSection($"{number}. {Heading().ToUpperInvariant()}", [.. Paragraphs(0), LongParagraph()]));
            if (_random.Next(2) == 0) sections.AddRange(Enumerable.Range(1, _random.Next(1, 4)).Select(sub => new SketchSection($"{sub}. {Heading()}", Paragraphs(1))));
        }

        return new DocumentSketch(sections);
    }

    // No title ends in an article.
    private string Heading() => $"Lamps {Words[_random.Next(6)]} quays";

    private List<string> Paragraphs(int least) => [.. Enumerable.Range(0, _random.Next(least, 5)).Select(_ => Paragraph())];

    private string Paragraph() => string.Join(' ', Enumerable.Range(0, _random.Next(1, 6)).Select(_ => Sentence()));

    /// <summary>So many words that some lines are full: from them the reader takes the measure.</summary>
    private string LongParagraph() => string.Join(' ', Enumerable.Range(0, 12).Select(_ => Sentence()));

    private string Sentence()
    {
        var words = Enumerable.Range(0, _random.Next(3, 25)).Select(_ => Words[_random.Next(Words.Length)]).ToList();
        words.Insert(0, "They");
        words.Add("there");
        var note = _random.Next(6);
        if (note == 0) words[^1] += "^" + ++_note;
        return string.Join(' ', words) + "." + (note == 1 ? "^" + ++_note : "");
    }
}
