using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Sources.Checking.Rules;
using SecurityGraph.Sources.Diagnostics;

namespace SecurityGraph.Sources.Checking;

/// <summary>What every reader asks of some entities, and an author easily forgets: how a procedure began, and what a part is a part of.</summary>
internal static class MissingStatementRule
{
    public static void Check(RuleContext context, IEnumerable<Located<Entity>> entities, IEnumerable<Statement> all)
    {
        var proposed = new HashSet<EntityId>();
        var parts = new HashSet<EntityId>();
        foreach (var statement in all)
        {
            if (statement.Predicate == Predicate.StageOf && statement.Stage == "proposed") proposed.Add(statement.Object!.Value);
            if (statement.Predicate == Predicate.PartOf) parts.Add(statement.Subject);
        }
        foreach (var located in entities)
        {
            var entity = located.Value;
            if (entity.Kind == EntityKind.Procedure && !proposed.Contains(entity.Id))
                context.Warning(DiagnosticCodes.StatementMissing, located.Start, $"nothing says how {entity.Id} began: an event is its STAGE_OF with stage proposed");
            if (entity.Kind.TryGetSubkind(entity.Subkind, out var subkind) && subkind.IsPart && !parts.Contains(entity.Id))
                context.Warning(DiagnosticCodes.StatementMissing, located.Start, $"{entity.Id} is PART_OF nothing, and its subkind, {subkind}, is always a part of something");
        }
    }
}
