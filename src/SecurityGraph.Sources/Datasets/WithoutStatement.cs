using SecurityGraph.Model.Passages;

namespace SecurityGraph.Sources.Datasets;

/// <summary>Sentences of a source's document that have no statement, and why.</summary>
/// <param name="Paragraph">Of a footnote: the one that calls it out.</param>
/// <param name="Sentences">Which of the paragraph or footnote; null: all.</param>
/// <param name="Fingerprints">Of each of them, in each wording; none until the tool has put them in.</param>
/// <param name="Reason">One of the vocabulary.</param>
/// <param name="Note">More of it, in our own words.</param>
public sealed record WithoutStatement(
    string Section, int Paragraph, int? Footnote, NumberRange? Sentences, IReadOnlyList<Fingerprint> Fingerprints, string Reason, string? Note)
{
    /// <summary>Where it is and which sentences, for messages.</summary>
    public string What => Sentences is { } range ? $"{Place}, sentence {range}" : Place;

    /// <summary>Where it is, for messages.</summary>
    public string Place => $"section {Section}, paragraph {Paragraph}{(Footnote is { } note ? $", footnote {note}" : "")}";
}
