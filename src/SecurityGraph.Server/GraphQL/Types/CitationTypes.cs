using GraphQL;
using GraphQL.Types;
using SecurityGraph.Server.GraphQL.FieldHelpers;

namespace SecurityGraph.Server.GraphQL.Types;

/// <summary>What somebody who uses a statement or a path puts below the own text, or into a reference manager.</summary>
internal static class CitationTypes
{
    /// <summary>An answer grows by it as by several rows.</summary>
    public const int Price = 5;

    /// <summary>A page of rows can be taken into a reference manager at once, a whole picture cannot: `/export?format=csl-json` has its sources, each once.</summary>
    private const int PriceOfEntries = 50;

    public static ObjectGraphType<Citing> Citation()
    {
        IGraphType text = new StringGraphType();
        var type = new ObjectGraphType<Citing> { Name = "Citation", Description = "How to cite a statement, as it is told here, or a path: with the evidence that the days and sources of the field show." };
        type.Add("footnote", text.Required(), "What is said, where documents say it, and which release of which dataset has it, with the links: for a footnote.", (_, one) => one.Footnote);
        type.Add("bibtex", text.Required(), "The documents that say it, each with the places in its note, in BibTeX. Keys are the ids of the documents with a hyphen for the colon.", (_, one) => one.BibTeX).WithComplexityImpact(PriceOfEntries);
        type.Add("cslJson", text.Required(), "The same as CSL-JSON, for Zotero, citation-js and others: an array, written as text.", (_, one) => one.CslJson).WithComplexityImpact(PriceOfEntries);
        type.Add("links", text.Listed(), "The address of each statement, in order: of a statement one.", (_, one) => one.Addresses).Usually(1);
        type.Add("opensHereOnly", new BooleanGraphType().Required(), "Whether the links lead to the address that you asked, which others cannot open: the server was started without `--public-url`.", (_, one) => one.Links.OpensHereOnly);
        return type;
    }
}
