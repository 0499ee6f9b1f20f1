using SecurityGraph.Sources.Datasets;
using SecurityGraph.Sources.Documents;

namespace SecurityGraph.Sources.Reviewing;

/// <summary>A sentence of a document, and what statements make of it.</summary>
/// <param name="Section">Of a footnote: the one that calls it out.</param>
/// <param name="Paragraph">Of a footnote: the one that calls it out; 0 where a heading does, or nothing.</param>
/// <param name="Footnote">The number of the footnote that it stands in; null in the text.</param>
public sealed record ReviewedSentence(Sentence Sentence, string Section, int Paragraph, int? Footnote)
{
    /// <summary>Of fewer words is a line, more often than something that somebody says.</summary>
    private const int FewWords = 6;

    /// <summary>The statements that cite it.</summary>
    public IReadOnlyList<Citation> Citations { get; init; } = [];

    /// <summary>The statements that cite another sentence, and this one for the name in it.</summary>
    public IReadOnlyList<Citation> AntecedentOf { get; init; } = [];

    /// <summary>Why it has no statement; null where nobody says.</summary>
    public WithoutStatement? Reason { get; init; }

    public SentenceUse Use =>
        Citations.Count > 0 ? SentenceUse.Cited : Reason is not null ? SentenceUse.Reasoned : AntecedentOf.Count > 0 ? SentenceUse.Antecedent : SentenceUse.Nothing;

    public bool IsShort => Sentence.Text.Split(' ').Count(word => word.Any(char.IsLetterOrDigit)) < FewWords;

    /// <summary>As an evidence cites it in a data file.</summary>
    public string Written => $"{{section: \"{Section}\", paragraph: {Paragraph}, {(Footnote is { } note ? $"footnote: {note}, " : "")}sentence: {Sentence.Number}}}";
}

/// <summary>What a sentence is used for.</summary>
public enum SentenceUse
{
    /// <summary>A statement cites it.</summary>
    Cited,

    /// <summary>It has no statement, and the manifest says why.</summary>
    Reasoned,

    /// <summary>It only has the name that another sentence means.</summary>
    Antecedent,

    /// <summary>Nothing cites it, and nobody says why.</summary>
    Nothing,
}
