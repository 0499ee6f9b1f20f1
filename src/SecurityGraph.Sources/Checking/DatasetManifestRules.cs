using SecurityGraph.Sources.Checking.Rules;
using SecurityGraph.Sources.Datasets;
using SecurityGraph.Sources.Diagnostics;

namespace SecurityGraph.Sources.Checking;

/// <summary>A dataset rests on no more weak sources than its manifest allows, and states nothing that the manifest withdraws.</summary>
internal static class DatasetManifestRules
{
    public static void Check(RuleContext context, Dataset dataset, SourceClassCounts counts)
    {
        var manifest = dataset.Manifest;
        if (manifest.WeakStatements is { } most && counts.Weak > most)
        {
            context.Error(
                DiagnosticCodes.WeakStatements, manifest.Places.At("weakStatements"),
                $"{counts.Weak} statements rest on weak sources alone, {most} may: cite a better source, or leave out what has none");
        }
        var stated = dataset.Statements.ToLookup(written => written.Value.Id, StringComparer.Ordinal);
        for (var i = 0; i < manifest.Withdrawn.Count; i++)
        {
            if (stated[manifest.Withdrawn[i].Id].FirstOrDefault() is { } again)
                context.Error(DiagnosticCodes.Withdrawn, manifest.Places.At($"withdrawn[{i}].id"), $"{manifest.Withdrawn[i].Id} is withdrawn, and stated at {again.Start}", again.Start);
        }
    }
}
