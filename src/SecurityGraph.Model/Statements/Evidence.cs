using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Passages;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Model.Statements;

/// <summary>
/// Where a statement is said, and how that place says it. An override that is absent is as in the statement, unless
/// <see cref="Silent"/> names it: then the document does not say.
/// </summary>
public sealed record Evidence
{
    /// <summary>A Document, or an Instrument that has a text.</summary>
    public required EntityId Document { get; init; }

    /// <summary>The printed number (<c>IV.2</c>, <c>Art 4</c>), counted from 1 where none is printed; <c>0</c> before the first heading.</summary>
    public string Section { get; init; } = "";

    /// <summary>Counted from 1 within the section, list items included; null for a source without paragraphs.</summary>
    public int? Paragraph { get; init; }

    /// <summary>The printed number of the footnote that says it; the section is the one that calls the footnote out.</summary>
    public int? Footnote { get; init; }

    /// <summary>Of the sentence; several where renderings differ in wording, none where the dataset's sources lack the text.</summary>
    public IReadOnlyList<Fingerprint> Fingerprints { get; init; } = [];

    /// <summary>The date of the document; null for an undated source (<see cref="CollectedOn"/>).</summary>
    public Edtf? SaidOn { get; init; }

    /// <summary><c>curated</c>, <c>imported</c>, or <c>rule:id@version</c>.</summary>
    public string Method { get; init; } = "curated";

    public Edtf? When { get; init; }

    public Edtf? ValidFrom { get; init; }

    public Edtf? ValidTo { get; init; }

    public Edtf? Due { get; init; }

    public Quantity? Quantity { get; init; }

    public string? Condition { get; init; }

    public string? Commitment { get; init; }

    public Modality? Modality { get; init; }

    /// <summary>Members of the statement that this document does not say, by their names in the exchange format.</summary>
    public IReadOnlyList<string> Silent { get; init; } = [];

    /// <summary>At most eight printed words, where a date or an amount has no honest typed form.</summary>
    public string? Printed { get; init; }

    /// <summary>Members of the statement that the sentence does not say literally, by their names in the exchange format.</summary>
    public IReadOnlyList<string> Inferred { get; init; } = [];

    /// <summary>Of the sentence or heading that names what this one calls "it" or "the Agency".</summary>
    public Fingerprint? Antecedent { get; init; }

    /// <summary>What the phrase of the predicate cannot say of this document, in our own words.</summary>
    public string? Summary { get; init; }

    /// <summary>The number of the sentence within its paragraph, from 1, in the first rendering of the document.</summary>
    public int? Sentence { get; init; }

    /// <summary>The day on which undated evidence was read.</summary>
    public Edtf? CollectedOn { get; init; }

    /// <summary>The date by which it had certainly been told: the document's own, else that of its reading; null where neither is known.</summary>
    public Edtf? ToldOn => SaidOn ?? CollectedOn;

    /// <summary>Who says so, where it is not the document's author.</summary>
    public EntityId? AttributedTo { get; init; }

    /// <summary>The address of a web source; required where there is no fingerprint.</summary>
    public string? Url { get; init; }
}
