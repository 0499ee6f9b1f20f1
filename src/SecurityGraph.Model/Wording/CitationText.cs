using System.Globalization;
using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Model.Wording;

/// <summary>
/// A citation as a footnote would have it: <c>Report on the tides, COM(2018) 9001, 24 January 2018, section 1, paragraph 2 (inferred: subject)</c>; of a
/// lesser source or a copy it says so: <c>the harbour today [weak source]</c>; and who says so, if not the author: <c>paragraph 2, said by Anna Tide</c>.
/// </summary>
public static class CitationText
{
    /// <summary>The same of a statement's evidence, with what that place says otherwise: a plan is no witness of the fact that came of it.</summary>
    /// <param name="find">Finds the cited document, and who says so there; null for what is not held: then its id is printed.</param>
    public static string Of(Statement statement, Evidence evidence, Func<EntityId, Entity?> find) => Of(evidence, find) + Otherwise(statement, evidence);

    /// <remarks>An act speaks on the day of its publication; of a page without a date the day is named on which it was read.</remarks>
    /// <param name="find">Finds the cited document, and who says so there; null for what is not held: then its id is printed.</param>
    public static string Of(Evidence evidence, Func<EntityId, Entity?> find)
    {
        var document = find(evidence.Document);
        var parts = new List<string> { document is null ? evidence.Document.ToString() : document.Title.Length > 0 ? document.Title : document.Name };
        if (document?.Identifiers.FirstOrDefault(one => one.Scheme != "url") is { } identifier && !parts[0].Contains(identifier.Value, StringComparison.Ordinal)) parts.Add(identifier.Value);
        if (evidence.SaidOn is { } said) parts.Add(document?.Kind == EntityKind.Instrument ? "published " + DateText.Plain(said) : DateText.Plain(said));
        else if (evidence.CollectedOn is { } collected) parts.Add("undated, read " + DateText.Plain(collected));
        if (evidence.Section.Length > 0 && evidence.Section != "0") parts.Add(evidence.Section.Contains(' ', StringComparison.Ordinal) ? evidence.Section : "section " + evidence.Section);
        if (evidence.Paragraph is { } paragraph) parts.Add(string.Create(CultureInfo.InvariantCulture, $"paragraph {paragraph}"));
        if (evidence.Footnote is { } footnote) parts.Add(string.Create(CultureInfo.InvariantCulture, $"footnote {footnote}"));
        var place = string.Join(", ", parts) + Source(document) + SaidBy(evidence, find);
        return evidence.Inferred.Count == 0 ? place : $"{place} (inferred: {string.Join(", ", evidence.Inferred)})";
    }

    /// <summary>Who says so, where it is not the document's author: <c>, said by Anna Tide</c>, <c>, attributed to the harbour office</c>; else empty.</summary>
    /// <param name="find">Finds who says so; null for what is not held: then the id is printed.</param>
    public static string SaidBy(Evidence evidence, Func<EntityId, Entity?> find)
    {
        if (evidence.AttributedTo is not { } id) return "";
        var who = find(id);
        return (who?.Subkind == "person" ? ", said by " : ", attributed to ") + (who is null ? id.ToString() : Nouns.InSentence(who));
    }

    /// <summary>
    /// What the cited place says otherwise than the statement, which is rolled up from several: <c> (says: expected, by December 2019)</c>, with a
    /// space before it; empty where it says the same, or says it as its summary has it.
    /// </summary>
    public static string Otherwise(Statement statement, Evidence evidence)
    {
        var parts = new[]
        {
            evidence.Modality is { } modality && modality != statement.Modality && !Fixes(statement, evidence) ? modality.Word() : "",
            Differs(evidence.When, statement.When, DateText.Adverb),
            Differs(evidence.ValidFrom, statement.ValidFrom, date => DateText.Bound("from", date)),
            Differs(evidence.ValidTo, statement.ValidTo, date => DateText.Bound("until", date)),
            Differs(evidence.Due, statement.Due, date => "due " + DateText.Plain(date)),
            evidence.Quantity is { } quantity && quantity != statement.Quantity ? QuantityText.Of(quantity) : "",
            evidence.Silent.Any(name => name is "when" or "validFrom" or "due") && evidence.When is null && evidence.ValidFrom is null && evidence.Due is null ? "no date" : "",
            evidence.Silent.Contains("quantity") ? "no amount" : "",
        }.Where(part => part.Length > 0).ToList();
        return parts.Count == 0 ? "" : $" (says: {string.Join(", ", parts)})";
    }

    /// <summary>What an act fixes for a day to come it does not tell as over.</summary>
    private static bool Fixes(Statement statement, Evidence evidence) =>
        statement.Modality == Modality.Expected && evidence.Modality == Modality.Occurred && evidence.Document.Kind == EntityKind.Instrument.Prefix;

    private static string Differs(Edtf? said, Edtf? rolledUp, Func<Edtf, string> text) => said is { IsOpen: false } && said != rolledUp ? text(said) : "";

    private static string Source(Entity? document)
    {
        if (document is null || SourceClassing.ClassOf(document) is not { } sourceClass) return "";
        var marks = string.Join(", ", new[] { sourceClass.Mark, document.Copy ? "copy" : "" }.Where(mark => mark.Length > 0));
        return marks.Length == 0 ? "" : $" [{marks}]";
    }
}
