using SecurityGraph.Model.Names;

namespace SecurityGraph.Store.Embedded.Columns;

/// <summary>A search text as numbers of words: all but the last whole, the last as the range of words that it begins.</summary>
/// <param name="Whole">All words but the last, in their order.</param>
/// <param name="Last">The last word where it is a whole one; -1 where it is only a beginning.</param>
internal sealed record SearchWords(int[] Whole, int Last, int RangeStart, int RangeEnd)
{
    /// <summary>Null where no name can match.</summary>
    /// <param name="vocabulary">All words, sorted by code point.</param>
    public static SearchWords? Of(string[] words, string[] vocabulary)
    {
        var whole = new int[words.Length - 1];
        for (var i = 0; i < whole.Length; i++)
        {
            whole[i] = Array.BinarySearch(vocabulary, words[i], StringComparer.Ordinal);
            if (whole[i] < 0) return null;
        }
        var last = words[^1];
        var start = Array.BinarySearch(vocabulary, last, StringComparer.Ordinal);
        var from = start < 0 ? ~start : start;
        var end = EndOfRange(vocabulary, last, from);
        return end == from ? null : new SearchWords(whole, start < 0 ? -1 : start, from, end);
    }

    /// <summary>How a name matches; null where it lacks a word.</summary>
    public SearchMatch? Match(ReadOnlySpan<int> name, bool isName)
    {
        foreach (var word in Whole)
        {
            if (!name.Contains(word)) return null;
        }
        if (Last >= 0 && name.Contains(Last))
        {
            var isAll = name.Length == Whole.Length + 1 && name[^1] == Last && name[..^1].SequenceEqual(Whole);
            return !isAll ? SearchMatch.Words : isName ? SearchMatch.Name : SearchMatch.Alias;
        }
        return name.ContainsAnyInRange(RangeStart, RangeEnd - 1) ? SearchMatch.Prefix : null;
    }

    private static int EndOfRange(string[] vocabulary, string prefix, int from)
    {
        int low = from, high = vocabulary.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (vocabulary[middle].StartsWith(prefix, StringComparison.Ordinal)) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
