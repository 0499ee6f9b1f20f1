using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Sources.Checking.Rules;
using SecurityGraph.Sources.Diagnostics;

namespace SecurityGraph.Sources.Checking;

/// <summary>An id, of now or of an earlier release, belongs to one entity: or what was said of it then would be said of anybody.</summary>
internal static class FormerIdRule
{
    public static void Check(RuleContext context, IReadOnlyList<Located<Entity>> entities)
    {
        var owners = new Dictionary<EntityId, EntityId>();
        foreach (var located in entities) owners[located.Value.Id] = located.Value.Id;
        foreach (var located in entities)
        {
            for (var i = 0; i < located.Value.FormerIds.Count; i++)
            {
                var former = located.Value.FormerIds[i];
                if (!owners.TryAdd(former, located.Value.Id))
                    context.Error(DiagnosticCodes.EntityTwice, located.At($"formerIds[{i}]"), $"{former} is an id of {owners[former]} too");
            }
        }
    }
}
