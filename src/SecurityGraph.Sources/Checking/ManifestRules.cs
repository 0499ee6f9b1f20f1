using SecurityGraph.Sources.Checking.Rules;
using SecurityGraph.Sources.Datasets;
using SecurityGraph.Sources.Diagnostics;

namespace SecurityGraph.Sources.Checking;

/// <summary>The document that a manifest names is an entity, and has the identifiers that the manifest gives it.</summary>
internal static class ManifestRules
{
    public static void Check(RuleContext context, SourceFolder source)
    {
        if (source.Manifest.Document is not { } document) return;
        ReferenceRules.Resolve(context, source.ManifestPlaces, document, "document");
        if (!context.Entities.TryGetValue(document, out var entity)) return;
        for (var i = 0; i < source.Manifest.Identifiers.Count; i++)
        {
            var identifier = source.Manifest.Identifiers[i];
            if (!entity.Identifiers.Contains(identifier))
                context.Error(
                    DiagnosticCodes.Identifier, source.ManifestPlaces.At($"identifiers[{i}].value"),
                    $"{document} has no {identifier.Scheme} identifier {identifier.Value} of that status");
        }
    }
}
