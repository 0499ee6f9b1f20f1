namespace SecurityGraph.Neo4j.Reads;

/// <summary>Queries of the full-text index over folded names. Folded words have nothing that its syntax minds.</summary>
internal static class FullText
{
    /// <summary>The index cuts words at 255 letters; what is longer is looked for by its beginning.</summary>
    private const int LongestWord = 200;

    /// <summary>The index takes 1,024; so many find few enough, and who asks checks the names in any case.</summary>
    private const int MostWords = 32;

    /// <summary>Names, titles and aliases with all words, the last one perhaps only as a beginning.</summary>
    public static string Words(IEnumerable<string> whole, string last, bool isPrefix)
    {
        var terms = whole.Distinct(StringComparer.Ordinal).Take(MostWords).Select(word => Term(word, isPrefix: false)).Append(Term(last, isPrefix));
        return string.Join(' ', terms);
    }

    private static string Term(string word, bool isPrefix) =>
        word.Length > LongestWord ? $"+folded:{word[..LongestWord]}*" : $"+folded:{word}{(isPrefix ? "*" : "")}";
}
