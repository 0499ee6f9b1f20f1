using SecurityGraph.Sources.Documents;

namespace SecurityGraph.Tests.Sources.Documents;

/// <summary>Short forms for reading texts of our own and saying what was read.</summary>
internal static class Text
{
    /// <summary>The rule above footnotes as extraction leaves it: sixty blanks.</summary>
    public static readonly string BlankRule = new(' ', 60);

    public static string CaseFolder { get; } =
        Path.Combine(Requirement.Repository, "tests", "SecurityGraph.Tests", "Sources", "Documents", "Cases");

    public static Rendering Markdown(params string[] lines) => DocumentReader.ReadText("a.md", string.Join('\n', lines));

    public static Rendering Pdf(params string[] lines) => DocumentReader.ReadText("a.pdf.txt", string.Join('\n', lines));

    /// <summary>Lines as extraction gives them, an empty one behind each.</summary>
    public static Rendering SpacedPdf(params string[] lines) => DocumentReader.ReadText("a.pdf.txt", string.Join("\n\n", lines));

    /// <summary>Every sentence: <c>IV.2/3/1 text</c>, then the call-outs as <c>^13</c>.</summary>
    public static string[] Lines(this Rendering rendering) =>
    [
        .. from section in rendering.Sections
           from paragraph in section.Paragraphs
           from sentence in paragraph.Sentences
           select $"{section.Number}/{paragraph.Number}/{sentence.Number} {sentence.Text}{string.Concat(sentence.CallOuts.Select(number => " ^" + number))}",
    ];

    /// <summary>Every footnote: <c>13@II/4/1 text</c>.</summary>
    public static string[] Notes(this Rendering rendering) =>
    [
        .. rendering.Footnotes.Select(note => note.CalledOutAt is { } place
            ? $"{note.Number}@{place.Section}/{place.Paragraph}/{place.Sentence} {note.Text}"
            : $"{note.Number}@ {note.Text}"),
    ];

    /// <summary>Every section with the numbers of sentences of its paragraphs: <c>II Results: 2 1 4</c>.</summary>
    public static string[] Shape(this Rendering rendering) =>
    [
        .. rendering.Sections.Select(section =>
            $"{section.Number} {section.Heading}: {string.Join(' ', section.Paragraphs.Select(paragraph => paragraph.Sentences.Count))}".Trim()),
    ];

    public static IEnumerable<Sentence> AllSentences(this Rendering rendering) =>
        rendering.Sections.SelectMany(section => section.Paragraphs).SelectMany(paragraph => paragraph.Sentences);
}
