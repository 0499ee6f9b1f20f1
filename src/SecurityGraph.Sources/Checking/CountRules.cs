using SecurityGraph.Sources.Checking.Rules;
using SecurityGraph.Sources.Datasets;
using SecurityGraph.Sources.Diagnostics;

namespace SecurityGraph.Sources.Checking;

/// <summary>A source yields what its manifest expects: a source that suddenly yields half is a fault, not a small dataset.</summary>
internal static class CountRules
{
    public static void Check(RuleContext context, Dataset dataset)
    {
        foreach (var source in dataset.Sources)
        {
            foreach (var one in SourceCounts.Of(source).SelectMany(counts => counts.Differences()))
            {
                var what = one.Found == 1 ? Singular(one.Part) : one.Part;
                context.ErrorToFill(
                    DiagnosticCodes.Expected, source.ManifestPlaces.At($"expected.{one.Part}.{one.Name}"),
                    $"{source.Name}: {one.Found} {what} of {one.Name}, but the manifest expects {one.Expected ?? 0}", $"{one.Name} {one.Found} for {one.Expected ?? 0}");
            }
        }
    }

    private static string Singular(string what) => what == "entities" ? "entity" : "statement";
}
