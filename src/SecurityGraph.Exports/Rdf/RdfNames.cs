namespace SecurityGraph.Exports.Rdf;

/// <summary>
/// IRIs of the RDF forms. Ours lie under a host that nobody can own (RFC 2606), because no server answers for all graphs: they are names, not addresses.
/// </summary>
internal static class RdfNames
{
    public const string Ids = "https://securitygraph.example/id/";
    public const string Words = "https://securitygraph.example/vocab#";
    public const string Type = Rdf + "type";
    public const string Label = "http://www.w3.org/2000/01/rdf-schema#label";
    public const string SeeAlso = "http://www.w3.org/2000/01/rdf-schema#seeAlso";
    public const string SameAs = "http://www.w3.org/2002/07/owl#sameAs";
    public const string Statement = Rdf + "Statement";
    public const string Subject = Rdf + "subject";
    public const string Predicate = Rdf + "predicate";
    public const string Object = Rdf + "object";
    public const string DerivedFrom = "http://www.w3.org/ns/prov#wasDerivedFrom";
    public const string Terms = "http://purl.org/dc/terms/";
    public const string Day = "http://www.w3.org/2001/XMLSchema#date";

    /// <summary>Dates with years, months, intervals and what is about (https://www.loc.gov/standards/datetime/).</summary>
    public const string Edtf = "http://id.loc.gov/datatypes/edtf/EDTF";

    private const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    /// <summary>Short forms for files that know them.</summary>
    public static IReadOnlyList<(string Prefix, string Iri)> Prefixes { get; } =
    [
        ("sg", Ids), ("sgv", Words), ("rdf", Rdf), ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"), ("xsd", "http://www.w3.org/2001/XMLSchema#"), ("owl", "http://www.w3.org/2002/07/owl#"),
        ("prov", "http://www.w3.org/ns/prov#"), ("dcterms", Terms), ("void", "http://rdfs.org/ns/void#"), ("edtf", "http://id.loc.gov/datatypes/edtf/"),
    ];

    public static string Id(object id) => Ids + id;

    public static string Word(string word) => Words + word;

    /// <summary>Whether a text is an IRI that every syntax can write, as RFC 3987 has them.</summary>
    public static bool IsIri(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out _) && !text.Any(c => c <= ' ' || char.IsControl(c) || char.IsSurrogate(c) || "<>\"{}|^`\\".Contains(c, StringComparison.Ordinal));
}
