using System.Collections;

namespace SecurityGraph.Neo4j.Loading;

/// <summary>About how many bytes of JSON a row takes; and lists cut so that no request carries too many.</summary>
internal static class RowSize
{
    private const int MostRows = 5_000;
    private const int MostBytes = 4 * 1024 * 1024;

    public static long Of(object? value) => value switch
    {
        string text => text.Length + 3,
        IReadOnlyDictionary<string, object?> map => map.Sum(pair => pair.Key.Length + 4 + Of(pair.Value)) + 2,
        IEnumerable list => list.Cast<object?>().Sum(Of) + 2,
        _ => 8,
    };

    /// <summary>In order; a row that is too large by itself is alone.</summary>
    public static IEnumerable<List<object?>> Cut(IEnumerable<object?> rows)
    {
        List<object?> part = [];
        var bytes = 0L;
        foreach (var row in rows)
        {
            var size = Of(row);
            if (part.Count > 0 && (part.Count == MostRows || bytes + size > MostBytes))
            {
                yield return part;
                (part, bytes) = ([], 0);
            }
            part.Add(row);
            bytes += size;
        }
        if (part.Count > 0) yield return part;
    }
}
