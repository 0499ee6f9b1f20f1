using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Names;
using SecurityGraph.Model.Statements;
using SecurityGraph.Sources.Diagnostics;

namespace SecurityGraph.Sources.Checking.Rules;

/// <summary>An entity is of a known subkind, and its identifiers are of their schemes.</summary>
internal static class EntityRules
{
    public static void Check(RuleContext context, Located<Entity> located)
    {
        var entity = located.Value;
        if (entity.Subkind.Length == 0 ? entity.Kind.Subkinds.Count > 0 : !entity.Kind.TryGetSubkind(entity.Subkind, out _))
            context.Error(DiagnosticCodes.Subkind, located.At("subkind"), Subkind(entity));
        for (var i = 0; i < entity.Identifiers.Count; i++) Identifier(context, located, i);
        if (!ControlCharacters.IsSeen(entity.Name)) context.Error(DiagnosticCodes.NameUnseen, located.At("name"), "nothing of the name can be seen: it has blanks and invisible characters alone");
    }

    private static string Subkind(Entity entity)
    {
        var known = entity.Kind.Subkinds.Count == 0 ? "has no subkinds" : $"has {string.Join(", ", entity.Kind.Subkinds)}";
        return entity.Subkind.Length == 0
            ? $"the subkind is missing: {entity.Kind.Name} {known}"
            : $"{RuleContext.Quoted(entity.Subkind)} is not a subkind: {entity.Kind.Name} {known}";
    }

    private static void Identifier(RuleContext context, Located<Entity> located, int index)
    {
        var identifier = located.Value.Identifiers[index];
        if (!IdentifierSchemes.TryCanonical(identifier.Scheme, identifier.Value, out var canonical, out var reason))
            Error($"{RuleContext.Quoted(identifier.Value)} is no identifier of the scheme {identifier.Scheme}: {reason}");
        else if (canonical != identifier.Value)
            Error($"write {canonical}, the canonical form of {RuleContext.Quoted(identifier.Value)}");

        void Error(string message) => context.Error(DiagnosticCodes.Identifier, located.At($"identifiers[{index}].value"), message);
    }
}
