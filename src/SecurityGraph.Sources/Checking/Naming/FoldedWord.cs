using System.Globalization;
using SecurityGraph.Model.Names;

namespace SecurityGraph.Sources.Checking.Naming;

/// <summary>A word of a text as names are compared, and where it stands in the text.</summary>
internal readonly record struct FoldedWord(string Folded, int Start, int End)
{
    public static IReadOnlyList<FoldedWord> Of(string text)
    {
        var words = new List<FoldedWord>();
        for (var start = 0; start < text.Length; start++)
        {
            if (!char.IsLetterOrDigit(text[start])) continue;
            var end = start + 1;
            while (end < text.Length && IsOfWord(text[end])) end++;
            foreach (var folded in Folding.Words(text[start..end])) words.Add(new FoldedWord(folded, start, end));
            start = end;
        }
        return words;
    }

    private static bool IsOfWord(char c) =>
        char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
