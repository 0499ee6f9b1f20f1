using SecurityGraph.Model.Passages;
using SecurityGraph.Sources.Documents.Text;

namespace SecurityGraph.Sources.Documents;

/// <summary>One file of a document, read far enough to cite it. A document may have several; they are one source.</summary>
/// <param name="FileName">Without its folder.</param>
/// <param name="Sections">In the order of the text. Section <c>0</c> is there only if text stands before the first heading.</param>
/// <param name="Footnotes">By number.</param>
/// <param name="Warnings">What is not in order: a footnote called out but not printed, or the other way round.</param>
public sealed record Rendering(
    string FileName,
    IReadOnlyList<Section> Sections,
    IReadOnlyList<Footnote> Footnotes,
    IReadOnlyList<ReadingWarning> Warnings)
{
    /// <summary>The section with this number; null where there is none.</summary>
    public Section? Section(string number) => Sections.FirstOrDefault(section => section.Number == number);
}

/// <summary>A heading and what stands under it, up to the next heading of any level.</summary>
/// <param name="Number">
/// What it is cited by: its number as printed, below a Roman one with it (<c>IV.2</c>). Where it prints none it is counted from 1, or
/// named by the words of its heading (<c>executive-summary</c>) if other sections print theirs. Of sections with one number the
/// second is <c>1~2</c>.
/// </param>
/// <param name="Heading">Without its number; empty for section <c>0</c>.</param>
/// <param name="Line">Of the heading in the file, counted from 1.</param>
/// <param name="CallOuts">Footnotes that the heading calls out.</param>
/// <param name="Paragraphs">None where another heading follows at once.</param>
public sealed record Section(string Number, string Heading, int Line, IReadOnlyList<int> CallOuts, IReadOnlyList<Paragraph> Paragraphs)
{
    /// <summary>Whether the number is printed, not given by us.</summary>
    public bool PrintsNumber { get; init; }
}

/// <summary>A paragraph, list item or title line.</summary>
/// <param name="Number">Counted from 1 within the section.</param>
/// <param name="Sentences">At least one.</param>
public sealed record Paragraph(int Number, IReadOnlyList<Sentence> Sentences)
{
    /// <summary>Where it begins in the file, counted from 1.</summary>
    public int Line => Sentences[0].Line;

    /// <summary>Its sentences, joined by spaces.</summary>
    public string Text => string.Join(' ', Sentences.Select(sentence => sentence.Text));
}

/// <summary>What is cited, by its fingerprint; it has a letter or digit at least.</summary>
/// <param name="Number">Counted from 1 within the paragraph or footnote.</param>
/// <param name="Text">As printed: call-outs and marks removed, lines joined, hyphenation at line ends undone.</param>
/// <param name="Line">Where it begins in the file, counted from 1.</param>
/// <param name="CallOuts">Footnotes that it calls out, in order.</param>
/// <param name="EndUnsure">True where this rendering alone does not show whether a paragraph ends here.</param>
public sealed record Sentence(
    int Number,
    int Line,
    string Text,
    IReadOnlyList<int> CallOuts,
    bool EndUnsure = false)
{
    // Boxed, because a reference is written at once: whichever thread comes first, all read the same.
    private object? _fingerprint;

    /// <summary>As printed. No copy has another, because the fingerprint goes with it.</summary>
    public string Text { get; } = Text;

    /// <summary>Of <see cref="Text"/>, made when it is first asked for: most sentences of a document are never cited.</summary>
    public Fingerprint Fingerprint => (Fingerprint)(_fingerprint ??= Fingerprint.Of(Text));

    /// <summary>Call-outs that a release which does not know them leaves in the text, at their places in it.</summary>
    internal IReadOnlyList<CallOut> Left { get; init; } = [];

    /// <summary>Whether the same stands at the same place; not whether somebody has asked for the fingerprint.</summary>
    public bool Equals(Sentence? other) => other is not null && (Number, Line, Text, EndUnsure) == (other.Number, other.Line, other.Text, other.EndUnsure);

    public override int GetHashCode() => HashCode.Combine(Number, Line, Text);
}

/// <summary>A footnote, bound to its call-out: it belongs to the section that calls it out, not to the page.</summary>
/// <param name="Number">As printed.</param>
/// <param name="Line">Where it begins in the file, counted from 1.</param>
/// <param name="Sentences">Numbered within the footnote.</param>
/// <param name="CalledOutAt">The first place that calls it out; null where none does.</param>
public sealed record Footnote(int Number, int Line, IReadOnlyList<Sentence> Sentences, Place? CalledOutAt)
{
    /// <summary>Its sentences, joined by spaces.</summary>
    public string Text => string.Join(' ', Sentences.Select(sentence => sentence.Text));
}

/// <summary>A sentence by its numbers; paragraph and sentence are 0 for the heading of the section.</summary>
public readonly record struct Place(string Section, int Paragraph, int Sentence);
