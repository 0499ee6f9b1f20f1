using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Sources.Checking.Rules;
using SecurityGraph.Sources.Diagnostics;

namespace SecurityGraph.Sources.Checking;

/// <summary>Two entities with one identifier are most often one entity: a warning to look.</summary>
internal static class SharedIdentifierRule
{
    public static void Check(RuleContext context, IEnumerable<Located<Entity>> entities)
    {
        var owners = new Dictionary<(string, string), EntityId>();
        foreach (var located in entities)
        {
            for (var i = 0; i < located.Value.Identifiers.Count; i++)
            {
                var identifier = located.Value.Identifiers[i];
                // Of one that is no identifier, or not written as it should be, its own rule says enough.
                if (!IdentifierSchemes.TryCanonical(identifier.Scheme, identifier.Value, out var canonical, out _) || canonical != identifier.Value) continue;
                if (!owners.TryAdd((identifier.Scheme, canonical), located.Value.Id) && owners[(identifier.Scheme, canonical)] is var other && other != located.Value.Id)
                    context.Warning(DiagnosticCodes.Identifier, located.At($"identifiers[{i}].value"), $"{other} has the identifier {canonical} too");
            }
        }
    }
}
