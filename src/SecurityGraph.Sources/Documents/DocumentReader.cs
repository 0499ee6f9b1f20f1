using SecurityGraph.Sources.Documents.Markdown;
using SecurityGraph.Sources.Documents.Outlines;
using SecurityGraph.Sources.Documents.PlainText;
using SecurityGraph.Sources.Documents.Text;

namespace SecurityGraph.Sources.Documents;

/// <summary>
/// Reads a source document far enough to cite it: sections, paragraphs, sentences, and footnotes bound to their call-outs.
/// A rendering is Markdown (<c>.md</c>) or the text of a PDF file (<c>.txt</c>).
/// </summary>
public static class DocumentReader
{
    /// <summary>Whether a file of this name may be a rendering.</summary>
    public static bool Reads(string name) => LayoutReader(name) is not null;

    /// <summary>Reads one rendering by itself.</summary>
    /// <exception cref="DocumentException">The file is missing, empty, too large, not UTF-8 or of another kind.</exception>
    public static Rendering ReadFile(string path)
    {
        var read = LayoutReader(path);
        if (read is null && File.Exists(path)) throw NoRendering(path);
        var text = SourceText.Load(path);
        return Build(text, read ?? throw NoRendering(path));
    }

    /// <summary>
    /// Reads the renderings of one document together. Where one cannot tell whether a paragraph ends (a full line of PDF
    /// text that ends a sentence) and another can, the other decides, so that one citation fits all.
    /// </summary>
    /// <param name="cannot">Told the name of each file that cannot be read, and why; null: the first such one is thrown.</param>
    /// <exception cref="DocumentException">As for <see cref="ReadFile"/>.</exception>
    public static IReadOnlyList<Rendering> ReadRenderings(IEnumerable<string> paths, Action<string, DocumentException>? cannot = null)
    {
        var read = new List<Rendering>();
        foreach (var path in paths)
        {
            try
            {
                read.Add(ReadFile(path));
            }
            catch (DocumentException fault) when (cannot is not null)
            {
                cannot(Path.GetFileName(path), fault);
            }
        }
        return RenderingAlignment.Align(read);
    }

    /// <summary>Reads text that is at hand; <paramref name="name"/> says by its ending what it is.</summary>
    internal static Rendering ReadText(string name, string text) =>
        Build(SourceText.Parse(name, System.Text.Encoding.UTF8.GetBytes(text)), LayoutReader(name) ?? throw NoRendering(name));

    private static DocumentException NoRendering(string path) => new(path, null, Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".pdf" => "the text of a PDF file is read, not the file itself: `pdftotext -layout FILE.pdf FILE.pdf.txt` (of Poppler) writes it",
        ".docx" or ".odt" or ".rtf" or ".epub" or ".html" or ".htm" or ".xhtml" =>
            "a rendering ends in .md or .txt: `pandoc FILE --to gfm --wrap none --output FILE.md` makes one of it",
        _ => "a rendering ends in .md or .txt",
    });

    private static Rendering Build(SourceText source, Func<SourceText, Layout> read)
    {
        var layout = read(source);
        var warnings = layout.Warnings.ToList();
        var outline = Outline.Of(layout.Blocks).Select(ParagraphBuilder.Build);
        Section[] sections = [.. outline.Where(section => section.Number != "0" || section.Paragraphs.Count > 0)];
        var footnotes = FootnoteBinder.Bind(sections, FootnoteBinder.Number(layout.Notes, warnings));
        warnings.AddRange(FootnoteBinder.Unbound(footnotes));
        warnings.AddRange(sections.Where(section => SectionNames.Shared(section.Number) != section.Number)
            .Select(section => new ReadingWarning(section.Line, $"section {SectionNames.Shared(section.Number)} stands there twice: this one is cited as {section.Number}")));
        return new Rendering(source.FileName, sections, footnotes, [.. warnings.OrderBy(warning => warning.Line)]);
    }

    private static Func<SourceText, Layout>? LayoutReader(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".md" or ".markdown" => MarkdownLayout.Read,
        ".txt" => PlainTextLayout.Read,
        _ => null,
    };
}
