namespace SecurityGraph.Exports.Rdf;

/// <summary>What a property has: an IRI, or a text of a language or a datatype.</summary>
/// <param name="Iri">An IRI in full; null where <paramref name="Text"/> counts.</param>
/// <param name="Language">A language code; null where there is none.</param>
/// <param name="Type">The IRI of a datatype; null of plain text.</param>
internal sealed record RdfValue(string? Iri, string Text, string? Language, string? Type)
{
    public static RdfValue Of(string iri) => new(iri, "", null, null);

    public static RdfValue Plain(string text) => new(null, text, null, null);

    public static RdfValue English(string text) => new(null, text, "en", null);

    public static RdfValue Typed(string text, string type) => new(null, text, null, type);
}

/// <summary>A thing and what is said of it.</summary>
/// <param name="Iri">In full.</param>
/// <param name="Values">Properties in full, each with what it has.</param>
internal sealed record RdfNode(string Iri, IReadOnlyList<(string Property, RdfValue Value)> Values)
{
    /// <summary>Of a statement of fact: the triple itself, which stands in the graph that the statement names.</summary>
    public (string Subject, string Property, string Object)? Direct { get; init; }
}
