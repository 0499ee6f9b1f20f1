namespace SecurityGraph.Sources.Documents.Text;

/// <summary>
/// Words that begin a sentence and hardly ever a name: behind an initial or an abbreviation they say that the sentence before has ended.
/// </summary>
internal static class SentenceOpeners
{
    private static readonly HashSet<string> Words = string.Join(
        ' ',
        "The This These Those That A An It Its He She They We You I His Her Their Our My Your There Here One Two Three Four Five Six",
        "And But Or Nor So Yet If As At By For From In On To With Within Without Under After Before Since Until While When Whenever Where",
        "Whereas Whether Although Though Because Between During Following Given Despite Among Above Below Against Across Along Around",
        "Into Of Off Onto Over Per Through Throughout Towards Upon Via However Moreover Furthermore Therefore Thus Hence Also Further",
        "Finally First Second Third Then Next Later Now Today Meanwhile Otherwise Instead Similarly Likewise Indeed Nevertheless",
        "Nonetheless Accordingly Consequently Additionally Besides Once Only Even Just Still Already Again Another Other Others Some Any",
        "All Both Each Every Either Neither Such Several Many Most Much More Less Few No None Not Nothing Nobody Everybody Everything",
        "Everyone Someone Anyone What Which Who Whom Whose Why How Is Are Was Were Be Been Has Have Had Do Does Did Can Could Should",
        "Would Must Shall According Regarding Concerning Based Unlike Unless Except Together Overall Particularly").Split(' ')
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>True where such a word stands there, after quotes and brackets; <c>A.</c> is no word but an initial.</summary>
    public static bool StandAt(string text, int index)
    {
        while (index < text.Length && !char.IsLetterOrDigit(text[index]) && !char.IsWhiteSpace(text[index])) index++;
        var word = TextWords.At(text, index);
        if (word.Length == 1 && index + 1 < text.Length && text[index + 1] == '.') return false;
        return Words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
    }
}
