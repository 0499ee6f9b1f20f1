using SecurityGraph.Model.Identifiers;

namespace SecurityGraph.Model.Names;

/// <summary>Finds what somebody may have meant.</summary>
public static class Spelling
{
    private const int LongestText = 64;

    /// <summary>
    /// The candidate with the fewest letters to change, a swapped pair being one change, the first of equals, for "did you mean"; null
    /// where none is near (a third of its letters, at least two, and never half of those sought: of two letters none may differ). Case and everything but letters and digits make no difference:
    /// <c>participates in</c> is <c>PARTICIPATES_IN</c>.
    /// </summary>
    public static string? Nearest(string text, IEnumerable<string> candidates)
    {
        var sought = Letters(text);
        if (sought.Length is 0 or > LongestText) return null;
        string? nearest = null;
        var least = int.MaxValue;
        foreach (var candidate in candidates)
        {
            var letters = Letters(candidate);
            var allowed = Math.Min(least - 1, Math.Min(Math.Max(2, letters.Length / 3), (sought.Length - 1) / 2));
            if (Math.Abs(letters.Length - sought.Length) > allowed) continue;
            var distance = Distance(sought, letters);
            if (distance > allowed) continue;
            (nearest, least) = (candidate, distance);
        }
        return nearest;
    }

    /// <summary>
    /// The id with the same slug, else the nearest of the same kind, else of any; by slug alone, because the kind that all have in common
    /// would make far ids look near.
    /// </summary>
    public static EntityId? Nearest(EntityId id, IReadOnlyCollection<EntityId> known)
    {
        EntityId? Among(List<EntityId> ids) => Nearest(id.Slug, ids.Select(one => one.Slug)) is { } slug ? ids.First(one => one.Slug == slug) : null;
        var same = known.FirstOrDefault(one => one.Slug == id.Slug);
        return same.IsEmpty ? Among([.. known.Where(one => one.Kind == id.Kind)]) ?? Among([.. known]) : same;
    }

    private static string Letters(string text) =>
        string.Concat(text.Take(2 * LongestText).Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));

    /// <summary>Letters to insert, delete or replace, and pairs of neighbours to swap (optimal string alignment), row by row.</summary>
    private static int Distance(string one, string other)
    {
        int[] twoAbove = new int[other.Length + 1], above = [.. Enumerable.Range(0, other.Length + 1)], row = new int[other.Length + 1];
        for (var i = 0; i < one.Length; i++)
        {
            row[0] = i + 1;
            for (var j = 0; j < other.Length; j++)
            {
                var replaced = above[j] + (one[i] == other[j] ? 0 : 1);
                row[j + 1] = Math.Min(replaced, Math.Min(above[j + 1], row[j]) + 1);
                var isSwapped = i > 0 && j > 0 && one[i] == other[j - 1] && one[i - 1] == other[j];
                if (isSwapped) row[j + 1] = Math.Min(row[j + 1], twoAbove[j - 1] + 1);
            }
            (twoAbove, above, row) = (above, row, twoAbove);
        }
        return above[^1];
    }
}
