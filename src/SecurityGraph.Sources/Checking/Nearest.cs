namespace SecurityGraph.Sources.Checking;

/// <summary>What somebody may have meant.</summary>
internal static class Nearest
{
    /// <summary>The candidate with the fewest edits, if they are at most a third of the word's length; of several the first.</summary>
    public static string? Of(string word, IEnumerable<string> candidates)
    {
        var (best, edits) = ((string?)null, (word.Length / 3) + 1);
        foreach (var candidate in candidates.Order(StringComparer.Ordinal))
        {
            var distance = Math.Abs(candidate.Length - word.Length) < edits ? Distance(word, candidate) : edits;
            if (distance < edits) (best, edits) = (candidate, distance);
        }
        return best;
    }

    /// <summary>Levenshtein's distance.</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                (diagonal, row[j]) = (row[j], Math.Min(change, Math.Min(row[j], row[j - 1]) + 1));
            }
        }
        return row[b.Length];
    }
}
