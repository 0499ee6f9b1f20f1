using SecurityGraph.Model.Statements;
using SecurityGraph.Sources.Checking.Rules;
using SecurityGraph.Sources.Diagnostics;

namespace SecurityGraph.Sources.Checking;

/// <summary>An entity that no statement speaks of: a warning to say something of it, or to leave it out.</summary>
internal static class UnusedEntityRule
{
    public static void Check(RuleContext context, IEnumerable<Located<Entity>> entities, IEnumerable<Statement> statements)
    {
        var used = statements.SelectMany(statement => statement.NamedEntities).ToHashSet();
        foreach (var located in entities.Where(located => !used.Contains(located.Value.Id)))
            context.Warning(DiagnosticCodes.EntityUnused, located.Start, $"no statement speaks of {located.Value.Id}");
    }
}
