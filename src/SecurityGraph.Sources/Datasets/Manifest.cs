using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;

namespace SecurityGraph.Sources.Datasets;

/// <summary>What <c>source.yaml</c> says of a source.</summary>
public sealed record Manifest
{
    public required string Title { get; init; }

    public required string Publisher { get; init; }

    public required string Licence { get; init; }

    /// <summary>The document that evidence cites where it names none; null for a source of many documents.</summary>
    public EntityId? Document { get; init; }

    /// <summary>The date of the document: when evidence was said, where it does not say.</summary>
    public Edtf? Date { get; init; }

    /// <summary>Those of the document, as its entity has them too.</summary>
    public IReadOnlyList<Identifier> Identifiers { get; init; } = [];

    public string Method { get; init; } = "curated";

    /// <summary>The names of the files that render the document, looked up in the folder of documents.</summary>
    public IReadOnlyList<string> Renderings { get; init; } = [];

    /// <summary>Sentences of the document that have no statement, each with the reason.</summary>
    public IReadOnlyList<WithoutStatement> WithoutStatement { get; init; } = [];

    /// <summary>How many statements of each predicate must come out.</summary>
    public IReadOnlyDictionary<string, int> ExpectedStatements { get; init; } = new Dictionary<string, int>();

    /// <summary>How many entities of each kind the source's own file must define.</summary>
    public IReadOnlyDictionary<string, int> ExpectedEntities { get; init; } = new Dictionary<string, int>();
}
