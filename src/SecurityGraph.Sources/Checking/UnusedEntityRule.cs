using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Sources.Checking.Rules;
using SecurityGraph.Sources.Diagnostics;

namespace SecurityGraph.Sources.Checking;

/// <summary>An entity that no statement speaks of: a warning to say something of it, or to leave it out.</summary>
internal static class UnusedEntityRule
{
    public static void Check(RuleContext context, IEnumerable<Located<Entity>> entities, IEnumerable<Statement> statements)
    {
        var used = new HashSet<EntityId>();
        foreach (var statement in statements)
        {
            used.UnionWith(statement.Participants);
            if (statement.Occasion is { } occasion) used.Add(occasion);
            used.UnionWith(statement.Evidence.Select(evidence => evidence.Document));
            used.UnionWith(statement.Evidence.Select(evidence => evidence.AttributedTo).OfType<EntityId>());
        }
        foreach (var located in entities.Where(located => !used.Contains(located.Value.Id)))
            context.Warning(DiagnosticCodes.EntityUnused, located.Start, $"no statement speaks of {located.Value.Id}");
    }
}
