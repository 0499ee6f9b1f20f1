using GraphQL;
using GraphQL.DataLoader;
using GraphQL.Types;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Wording;
using SecurityGraph.Server.GraphQL.FieldHelpers;
using SecurityGraph.Server.GraphQL.Loading;
using SecurityGraph.Store.Merging;

namespace SecurityGraph.Server.GraphQL.Types;

/// <summary>Evidence and the statement that it supports.</summary>
internal sealed record CitedEvidence(Statement Statement, Evidence Evidence)
{
    /// <summary>Every member as this document says it.</summary>
    public Evidence WrittenOut => field ??= EvidenceView.WriteOut(Evidence, Statement);
}

/// <summary>Where a statement is said.</summary>
internal sealed class EvidenceObject : ObjectGraphType<CitedEvidence>
{
    public EvidenceObject()
    {
        Name = "Evidence";
        Description = "Where a statement is said, and how that place says it: dates, amount and modality are this document's own.";
    }

    public void AddFields(GraphTypes types)
    {
        IGraphType text = new StringGraphType(), number = new IntGraphType();
        this.Add("document", types.Entity, "A Document, or an Instrument that has a text.", (context, cited) => context.State().Entities.Load(cited.Evidence.Document));
        this.Add("section", text, "Its number: IV.2, Art 4; 0 before the first heading.", (_, cited) => cited.Evidence.Section.Length > 0 ? cited.Evidence.Section : null);
        this.Add("paragraph", number, "Counted from 1 within the section.", (_, cited) => cited.Evidence.Paragraph);
        this.Add("footnote", number, "Its printed number.", (_, cited) => cited.Evidence.Footnote);
        this.Add("citation", text.Required(), "As a footnote would have it, with the members that it does not say literally, and what it says otherwise than the statement: (inferred: subject) (says: proposed).", Citation);
        this.Add("sentence", text, "The sentence itself, where the server has the documents at hand.", Sentence);
        this.Add("fingerprints", text.Listed(), "Of the sentence: whoever has the document can verify it.", (_, cited) => cited.Evidence.Fingerprints.Select(one => one.ToString())).Usually(1);
        this.Add("collectedOn", types.Date, "Of an undated document: the day on which it was read.", (_, cited) => cited.Evidence.CollectedOn);
        this.Add("saidOn", types.Date, "The date of the document; null where it is undated.", (_, cited) => cited.Evidence.SaidOn);
        this.Add("modality", types.Modality.Required(), "How this document states it.", (_, cited) => cited.WrittenOut.Modality);
        this.Add("when", types.Date, "As this document says it.", (_, cited) => cited.WrittenOut.When);
        this.Add("validFrom", types.Date, "As this document says it.", (_, cited) => cited.WrittenOut.ValidFrom);
        this.Add("validTo", types.Date, "As this document says it.", (_, cited) => cited.WrittenOut.ValidTo);
        this.Add("due", types.Date, "As this document says it.", (_, cited) => cited.WrittenOut.Due);
        this.Add("quantity", types.Quantity, "As this document says it.", (_, cited) => cited.WrittenOut.Quantity);
        this.Add("condition", text, "As this document says it.", (_, cited) => cited.WrittenOut.Condition);
        this.Add("commitment", text, "As this document says it.", (_, cited) => cited.WrittenOut.Commitment);
        this.Add("silent", text.Listed(), "Members that this document does not say.", (_, cited) => cited.Evidence.Silent).Usually(1);
        this.Add("printed", text, "At most eight printed words, where no typed value is honest.", (_, cited) => cited.Evidence.Printed);
        this.Add("inferred", text.Listed(), "Members that this place does not say literally.", (_, cited) => cited.Evidence.Inferred).Usually(1);
        this.Add("summary", text, "What this place says, in our own words, where the phrase of the predicate says too little of it.", (_, cited) => cited.Evidence.Summary);
        this.Add("attributedTo", types.Entity, "Who says so, if not the document's author.", (context, cited) => cited.Evidence.AttributedTo is { } id ? context.State().Entities.Load(id) : null);
        this.Add("method", text.Required(), "curated, imported or rule:id@version.", (_, cited) => cited.Evidence.Method);
        this.Add("url", text, "Of a web source.", (_, cited) => cited.Evidence.Url);
    }

    private static string? Sentence(IResolveFieldContext context, CitedEvidence cited) =>
        context.State().Passages is { } passages
            ? cited.Evidence.Fingerprints.Select(one => passages.Sentence(cited.Evidence.Document, one)).FirstOrDefault(sentence => sentence is not null)
            : null;

    private static IDataLoaderResult Citation(IResolveFieldContext context, CitedEvidence cited)
    {
        var entities = context.State().Entities;
        var document = entities.Load(cited.Evidence.Document);
        var speaker = cited.Evidence.AttributedTo is { } who ? entities.Load(who) : null;
        return new Joined(async token =>
        {
            var known = new[] { await document.GetResultAsync(token), speaker is null ? null : await speaker.GetResultAsync(token) };
            return CitationText.Of(cited.Statement, cited.Evidence, id => known.FirstOrDefault(one => one?.Id == id));
        });
    }
}
