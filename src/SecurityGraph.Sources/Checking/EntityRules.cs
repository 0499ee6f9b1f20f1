using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Sources.Datasets;

namespace SecurityGraph.Sources.Checking;

/// <summary>Rules of entities: defined once, of a known subkind, with identifiers of their schemes, and spoken of.</summary>
internal static class EntityRules
{
    public static void Check(CheckContext context)
    {
        var first = new Dictionary<EntityId, FilePosition>();
        var owners = new Dictionary<(string, string), EntityId>();
        foreach (var (entity, item) in context.Dataset.Entities)
        {
            if (!first.TryAdd(entity.Id, item.Start))
                context.Error(DiagnosticCodes.EntityTwice, item.At("id"), $"{entity.Id} is defined before, at {first[entity.Id]}");
            if (entity.Subkind.Length == 0 ? entity.Kind.Subkinds.Count > 0 : !entity.Kind.TryGetSubkind(entity.Subkind, out _))
                context.Error(DiagnosticCodes.Subkind, item.At("subkind"), Subkind(entity));
            for (var i = 0; i < entity.Identifiers.Count; i++) Identifier(context, entity, item, i, owners);
        }
        foreach (var source in context.Dataset.Sources) OfDocument(context, source);
        // Half a dataset speaks of half its entities: the fault that broke it says enough.
        if (context.Dataset.Diagnostics.Count == 0) Unused(context);
    }

    private static string Subkind(Entity entity)
    {
        var known = entity.Kind.Subkinds.Count == 0 ? "has no subkinds" : $"has {string.Join(", ", entity.Kind.Subkinds)}";
        return entity.Subkind.Length == 0 ? $"the subkind is missing: {entity.Kind.Name} {known}" : $"'{entity.Subkind}' is not a subkind: {entity.Kind.Name} {known}";
    }

    private static void Identifier(CheckContext context, Entity entity, YamlItem item, int index, Dictionary<(string, string), EntityId> owners)
    {
        var identifier = entity.Identifiers[index];
        var at = item.At($"identifiers[{index}].value");
        if (!IdentifierSchemes.TryCanonical(identifier.Scheme, identifier.Value, out var canonical, out var reason))
            context.Error(DiagnosticCodes.Identifier, at, $"'{identifier.Value}' is not a {identifier.Scheme} identifier: {reason}");
        else if (canonical != identifier.Value)
            context.Error(DiagnosticCodes.Identifier, at, $"write {canonical}, the canonical form of '{identifier.Value}'");
        else if (!owners.TryAdd((identifier.Scheme, canonical), entity.Id) && owners[(identifier.Scheme, canonical)] is var other && other != entity.Id)
            context.Warning(DiagnosticCodes.Identifier, at, $"{other} has the identifier {canonical} too");
    }

    private static void OfDocument(CheckContext context, SourceFolder source)
    {
        for (var i = 0; i < source.Manifest.Identifiers.Count; i++)
        {
            var identifier = source.Manifest.Identifiers[i];
            if (source.Manifest.Document is { } document && context.Entities.TryGetValue(document, out var entity) && !entity.Identifiers.Contains(identifier))
                context.Error(DiagnosticCodes.Identifier, source.ManifestItem.At($"identifiers[{i}].value"), $"{document} has no {identifier.Scheme} identifier {identifier.Value} of that status");
        }
    }

    private static void Unused(CheckContext context)
    {
        var used = new HashSet<EntityId>();
        foreach (var (statement, _, _) in context.Dataset.Statements)
        {
            used.UnionWith(statement.Participants);
            if (statement.Occasion is { } occasion) used.Add(occasion);
            used.UnionWith(statement.Evidence.Select(evidence => evidence.Document));
            used.UnionWith(statement.Evidence.Select(evidence => evidence.AttributedTo).OfType<EntityId>());
        }
        foreach (var (entity, item) in context.Dataset.Entities.Where(located => !used.Contains(located.Entity.Id)))
            context.Warning(DiagnosticCodes.EntityUnused, item.Start, $"no statement speaks of {entity.Id}");
    }
}
