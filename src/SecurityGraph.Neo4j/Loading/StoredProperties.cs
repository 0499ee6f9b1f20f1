using System.Collections;

namespace SecurityGraph.Neo4j.Loading;

/// <summary>What the database holds of a row beside what it should.</summary>
internal static class StoredProperties
{
    /// <summary>Those of our properties that differ.</summary>
    /// <param name="ours">Others are other people's, and are passed over.</param>
    public static IEnumerable<string> Differing(IReadOnlyList<string> ours, IReadOnlyDictionary<string, object?> stored, IReadOnlyDictionary<string, object?> wanted) =>
        ours.Where(name => !AreEqual(stored.GetValueOrDefault(name), wanted.GetValueOrDefault(name)));

    /// <summary>A text is never equal to a number, nor an integer to what was sent as a number with a fraction.</summary>
    public static bool AreEqual(object? stored, object? wanted) => (stored, wanted) switch
    {
        (null, null) => true,
        (string a, string b) => string.Equals(a, b, StringComparison.Ordinal),
        (long a, int b) => a == b,
        (object?[] a, IEnumerable b and not string) => a.SequenceEqual(b.Cast<object?>()),
        _ => Equals(stored, wanted),
    };
}
