using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Names;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Sources.Checking.Rules;
using SecurityGraph.Sources.Datasets;
using SecurityGraph.Sources.Documents;
using SecurityGraph.Sources.Diagnostics;

namespace SecurityGraph.Sources.Checking;

/// <summary>How many subjects and objects the cited paragraphs name.</summary>
/// <param name="Named">The paragraph has a name or alias of it.</param>
/// <param name="Inferred">It has not, and <c>inferred</c> says so.</param>
/// <param name="Lost">It has not, and nothing says so.</param>
public sealed record AnchorCounts(int Named, int Inferred, int Lost)
{
    /// <summary>The share of members that the text names, 0 to 1; null where there is nothing to test.</summary>
    public double? Rate => Named + Inferred + Lost is > 0 and var all ? (double)Named / all : null;
}

/// <summary>
/// The anchor test: subject and object, or an alias of theirs (of an event, itself or what it is a stage of), occur in one of the
/// cited paragraphs, else <c>inferred</c> names the member. The document that speaks and its publisher need no name in it.
/// </summary>
internal static class AnchorRules
{
    public static AnchorCounts Check(RuleContext context, Dataset dataset, DocumentFolder documents)
    {
        var stageOf = dataset.Statements.Select(written => written.Value)
            .Where(statement => statement.Predicate == Predicate.StageOf && statement.Object is not null)
            .ToLookup(statement => statement.Subject, statement => statement.Object!.Value);
        int named = 0, inferred = 0, lost = 0;
        foreach (var written in dataset.Statements)
        {
            var statement = written.Value;
            var cited = Cited(statement, documents);
            if (cited.Length == 0) continue;
            // Of what is unknown nobody knows a name: that it is unknown is said already.
            foreach (var (member, id) in Members(statement).Where(one => Family(one.Id, stageOf).All(context.Entities.ContainsKey)))
            {
                if (Names(id, context, stageOf).Any(name => cited.Contains(name, StringComparison.Ordinal)) || Speaks(id, statement)) named++;
                else if (statement.Inferred.Contains(member)) inferred++;
                else
                {
                    lost++;
                    context.Error(DiagnosticCodes.Anchor, written.At(member), $"no name of {id} occurs in the cited paragraphs: add an alias, or '{member}' to inferred");
                }
            }
        }
        return new AnchorCounts(named, inferred, lost);
    }

    private static IEnumerable<(string Member, EntityId Id)> Members(Statement statement)
    {
        yield return ("subject", statement.Subject);
        if (statement.Object is { } target) yield return ("object", target);
    }

    private static string Cited(Statement statement, DocumentFolder documents) =>
        string.Concat(statement.Evidence
            .SelectMany(evidence => documents.Cited(evidence.Document, evidence.Section, evidence.Paragraph, evidence.Footnote))
            .Select(place => Words(place.Section.Heading) + Words(place.Text)));

    private static bool Speaks(EntityId id, Statement statement) => statement.Evidence.Any(evidence => evidence.Document == id);

    private static IEnumerable<string> Names(EntityId id, RuleContext context, ILookup<EntityId, EntityId> stageOf) =>
        Family(id, stageOf).Select(one => context.Entities.GetValueOrDefault(one)).OfType<Entity>().SelectMany(Names).Select(Words).Where(name => !string.IsNullOrWhiteSpace(name));

    /// <summary>An entity, and of an event also what it is a stage of: whose names count for it.</summary>
    private static IEnumerable<EntityId> Family(EntityId id, ILookup<EntityId, EntityId> stageOf) => id.Kind == EntityKind.Event.Prefix ? stageOf[id].Prepend(id) : [id];

    private static IEnumerable<string> Names(Entity entity) =>
        entity.Aliases.Select(alias => alias.Text).Concat(entity.Identifiers.Select(identifier => identifier.Value)).Append(entity.Name).Append(entity.Title)
            .Where(name => name.Length > 0);

    /// <summary>Folded, with a blank at either end: what is found in another such text begins and ends where words do.</summary>
    private static string Words(string text) => $" {Folding.Fold(text)} ";
}
