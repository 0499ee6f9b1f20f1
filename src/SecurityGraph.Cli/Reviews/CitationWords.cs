using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Model.Wording;
using SecurityGraph.Sources.Reviewing;

namespace SecurityGraph.Cli.Reviews;

/// <summary>A statement as one evidence says it: a sentence, and all its members by the names that data files give them.</summary>
internal sealed record CitationWords(string Sentence, string Modality, IReadOnlyList<string> Members, IReadOnlyList<string> Marks, string Place)
{
    public static CitationWords Of(Citation citation, ReviewedGraph graph)
    {
        var told = citation.Told;
        string Name(EntityId id) => graph.EntityOf(id)?.Name ?? id.ToString();
        return new CitationWords(
            StatementText.Of(told, graph.EntityOf), told.Modality.Word(), [.. MembersOf(told, Name)], [.. MarksOf(citation.Evidence, Name)], graph.Place(citation));
    }

    private static IEnumerable<string> MembersOf(Statement told, Func<EntityId, string> name)
    {
        yield return told.Predicate.Name;
        if (told.About.Count > 0) yield return "about " + string.Join(", ", told.About.Select(name));
        if (told.Asks is { } asks) yield return "asks " + asks.Name;
        if (told.Stage is { } stage) yield return "stage " + stage;
        if (told.Partial) yield return "partial";
        if (told.Provision is { } provision) yield return "provision " + provision;
        if (told.Role is { } role) yield return "role " + role;
        if (told.Occasion is { } occasion) yield return "occasion " + name(occasion);
        if (told.When is { } when) yield return "when " + when;
        if (told.ValidFrom is { } from) yield return "validFrom " + from;
        if (told.ValidTo is { } to) yield return "validTo " + to;
        if (told.Due is { } due) yield return "due " + due;
        if (told.Quantity is { } quantity) yield return "quantity " + Text(quantity);
        if (told.Commitment is { } commitment) yield return "commitment " + commitment;
        if (told.Condition is { } condition) yield return "condition: " + condition;
        if (told.Money is { } money) yield return "money " + money;
    }

    private static IEnumerable<string> MarksOf(Evidence evidence, Func<EntityId, string> name)
    {
        if (evidence.Inferred.Count > 0) yield return "inferred: " + string.Join(", ", evidence.Inferred);
        if (evidence.Silent.Count > 0) yield return "silent: " + string.Join(", ", evidence.Silent);
        if (evidence.Antecedent is not null) yield return "with an antecedent";
        if (evidence.Printed is { } printed) yield return $"printed “{printed}”";
        if (evidence.AttributedTo is { } who) yield return "attributed to " + name(who);
        if (evidence.Summary is { } summary) yield return "summary: " + summary;
    }

    private static string Text(Quantity quantity) =>
        string.Join(' ', new[] { QuantityText.Of(quantity), quantity.Of, quantity.Period is { } period ? DateText.Adverb(period) : "" }.Where(part => part.Length > 0));
}
