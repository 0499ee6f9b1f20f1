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
            Compare(context, source, "statements", source.Manifest.ExpectedStatements, source.Statements.CountBy(written => written.Value.Predicate.Name));
            Compare(context, source, "entities", source.Manifest.ExpectedEntities, source.Entities.CountBy(located => located.Value.Kind.Name));
        }
    }

    private static void Compare(
        RuleContext context, SourceFolder source, string what, IReadOnlyDictionary<string, int> expected, IEnumerable<KeyValuePair<string, int>> counted)
    {
        var found = counted.ToDictionary(StringComparer.Ordinal);
        if (expected.Count == 0 && found.Count == 0) return;
        foreach (var name in expected.Keys.Union(found.Keys).Order(StringComparer.Ordinal))
        {
            var (wanted, actual) = (expected.GetValueOrDefault(name), found.GetValueOrDefault(name));
            if (wanted != actual)
            {
                context.Error(
                    DiagnosticCodes.Expected, source.ManifestPlaces.At($"expected.{what}.{name}"),
                    $"{source.Name}: {actual} {(actual == 1 ? Singular(what) : what)} of {name}, but the manifest expects {wanted}");
            }
        }
    }

    private static string Singular(string what) => what == "entities" ? "entity" : "statement";
}
