using System.Security.Cryptography;
using System.Text;
using SecurityGraph.Exports.Pictures;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Exports.Rdf;

/// <summary>
/// A picture in RDF: the whole, each entity, each statement as an <c>rdf:Statement</c> with its dates, modality and citations, each source. A statement
/// that sources state as a fact is also a triple, in a graph of the statement's name; what is planned, urged, proposed or denied is none, or it would be read as one.
/// </summary>
internal static class RdfGraph
{
    public static IAsyncEnumerable<RdfNode> Of(Picture picture) =>
        picture.Nodes.Select(Entity).Prepend(Whole(picture.Frame)).ToAsyncEnumerable()
            .Concat(Statements(picture.Edges))
            .Concat(picture.Sources.Select(Source).ToAsyncEnumerable());

    /// <summary>The edges of a statement stand together.</summary>
    private static async IAsyncEnumerable<RdfNode> Statements(IAsyncEnumerable<PictureEdge> edges)
    {
        List<PictureEdge> ofOne = [];
        await foreach (var edge in edges)
        {
            if (ofOne is [var first, ..] && first.Statement.Id != edge.Statement.Id)
            {
                yield return Statement(ofOne);
                ofOne = [];
            }
            ofOne.Add(edge);
        }
        if (ofOne.Count > 0) yield return Statement(ofOne);
    }

    private static RdfNode Whole(IReadOnlyList<Told> frame) => new(
        RdfNames.Ids + "picture:" + Key(frame),
        [(RdfNames.Type, RdfValue.Of("http://rdfs.org/ns/void#Dataset")), .. frame.Select(told => (RdfNames.Word(told.Name), RdfValue.Plain(told.Value)))]);

    /// <summary>Pictures that were made otherwise are others, so that files of two can stand in one store.</summary>
    private static string Key(IReadOnlyList<Told> frame) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', frame.Select(told => $"{told.Name}: {told.Value}")))).AsSpan(0, 8));

    private static RdfNode Entity(PictureNode node) => new(
        RdfNames.Id(node.Id),
        [
            (RdfNames.Type, RdfValue.Of(RdfNames.Word(node.Entity.Kind.Name))),
            .. node.Values.Where(told => told.Name is not ("kind" or "identifiers")).SelectMany(told => Value(told)),
            .. node.Entity.Identifiers.SelectMany(Identifier),
        ]);

    private static RdfNode Statement(IReadOnlyList<PictureEdge> edges)
    {
        var first = edges[0];
        var of = edges.FirstOrDefault(edge => !edge.IsAbout);
        var predicate = RdfNames.Word(first.Statement.Predicate.Name);
        return new RdfNode(
            RdfNames.Id(first.Statement.Id),
            [
                (RdfNames.Type, RdfValue.Of(RdfNames.Statement)),
                (RdfNames.Subject, RdfValue.Of(RdfNames.Id(first.From))),
                (RdfNames.Predicate, RdfValue.Of(predicate)),
                .. of is null ? [] : new[] { (RdfNames.Object, RdfValue.Of(RdfNames.Id(of.To))) },
                .. edges.Where(edge => edge.IsAbout).Select(edge => (RdfNames.Word("about"), RdfValue.Of(RdfNames.Id(edge.To)))),
                (RdfNames.Label, RdfValue.English(first.Text)),
                .. first.Values.Where(told => told.Name is not ("label" or "statement" or "predicate" or "end" or "text")).SelectMany(told => Value(told)),
                .. first.Statement.Evidence.Select(evidence => evidence.Document).Distinct().Select(document => (RdfNames.DerivedFrom, RdfValue.Of(RdfNames.Id(document)))),
            ])
        {
            Direct = of?.Class == ModalityClass.Fact ? (RdfNames.Id(of.From), predicate, RdfNames.Id(of.To)) : null,
        };
    }

    private static RdfNode Source(PictureSource source) => new(
        RdfNames.Id(source.Document.Id),
        [
            (RdfNames.Label, RdfValue.English(source.Document.Name)),
            .. source.Document.Title.Length == 0 ? [] : new[] { (RdfNames.Terms + "title", RdfValue.English(source.Document.Title)) },
            .. source.Publishers.Select(name => (RdfNames.Terms + "publisher", RdfValue.English(name))),
            .. source.IssuedOn is null ? [] : new[] { (RdfNames.Terms + "issued", RdfValue.Typed(source.IssuedOn.ToString(), RdfNames.Edtf)) },
            .. Link(source.Url),
        ]);

    private static IEnumerable<(string, RdfValue)> Identifier(Identifier identifier)
    {
        yield return (RdfNames.Terms + "identifier", RdfValue.Plain($"{identifier.Scheme} {identifier.Value}"));
        if (identifier.Scheme == "wikidata") yield return (RdfNames.SameAs, RdfValue.Of("http://www.wikidata.org/entity/" + identifier.Value));
        if (identifier.Scheme == "eli" && RdfNames.IsIri(identifier.Value)) yield return (RdfNames.SameAs, RdfValue.Of(identifier.Value));
        foreach (var link in Link(IdentifierSchemes.Link(identifier.Scheme, identifier.Value) ?? "")) yield return link;
    }

    private static IEnumerable<(string Property, RdfValue Value)> Value(Told told)
    {
        if (told.Value.Length == 0) return [];
        return told.Name switch
        {
            "label" => [(RdfNames.Label, RdfValue.English(told.Value))],
            "title" or "description" => [(RdfNames.Terms + told.Name, RdfValue.English(told.Value))],
            "citation" => [(RdfNames.Terms + "bibliographicCitation", RdfValue.English(told.Value))],
            "when" or "validFrom" or "validTo" or "due" => [(RdfNames.Word(told.Name), RdfValue.Typed(told.Value, RdfNames.Edtf))],
            "earliest" or "latest" => [(RdfNames.Word(told.Name), RdfValue.Typed(told.Value, RdfNames.Day))],
            "url" => Link(told.Value),
            _ => [(RdfNames.Word(told.Name), RdfValue.Plain(told.Value))],
        };
    }

    private static IEnumerable<(string Property, RdfValue Value)> Link(string address) => RdfNames.IsIri(address) ? [(RdfNames.SeeAlso, RdfValue.Of(address))] : [];
}
