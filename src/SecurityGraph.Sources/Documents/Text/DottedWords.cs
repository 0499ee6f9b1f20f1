namespace SecurityGraph.Sources.Documents.Text;

/// <summary>
/// Letters with full stops between them: <c>U.S.</c>, <c>a.m.</c>, <c>F.B.I.</c> The last full stop may end the sentence too; what
/// follows decides.
/// </summary>
internal static class DottedWords
{
    private static readonly HashSet<string> Hours = Set("a.m p.m");

    private static readonly HashSet<string> BehindHours = Set(
        "CET CEST EET EEST WET GMT UTC BST EST EDT PST PDT Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
        "January February March April May June July August September October November December");

    // What a state or body so written has: "the U.S. Government said".
    private static readonly HashSet<string> Heads = Set(
        "Act Administration Agencies Agency Agent Agents Air Ambassador Army Assistant Attorney Authorities Authority Bureau Cabinet Capitol Centre Center",
        "Charter Chief Citizens Coast Code Commission Commissioner Committee Congress Constitution Convention Council Court Customs Delegation",
        "Department Deputy Director Directive District Dollar Embassy Executive Federal Fleet Force Forces Foreign General Global Government High Home House",
        "Homeland Institute Intelligence International Justice Law Marine Marines Marshal Member Members Military Minister Ministers Ministry Mission Missions",
        "National Navy Office Officials Parliament Permanent Police Policy Presidency President Prime Programme Protocol Regulation Report Representative",
        "Resolution Secretariat Secretary Security Senate Senator Special State States Strategy Supreme Treasury Treaty Troops Under Vice");

    private static readonly HashSet<string> Determiners = Set("the a an its this that our their his her no");

    public static bool IsOne(ReadOnlySpan<char> word)
    {
        if (word.Length < 3 || word.Length % 2 == 0) return false;
        for (var i = 0; i < word.Length; i++)
        {
            if (i % 2 == 0 ? !char.IsLetter(word[i]) : word[i] != '.') return false;
        }

        return true;
    }

    /// <summary>True where the sentence goes on behind the word; <paramref name="next"/> is where the next one begins.</summary>
    public static bool GoOn(string text, int start, int mark, ReadOnlySpan<char> word, int next)
    {
        var follows = TextWords.At(text, next);
        if (SentenceOpeners.StandAt(text, next)) return false;
        if (Abbreviations.In(Hours, word)) return Abbreviations.In(BehindHours, follows) || text.AsSpan(next + follows.Length).StartsWith(" time");
        var named = Abbreviations.In(Determiners, TextWords.BeforeWord(text, start, mark - word.Length));
        // "J.R.R. Tolkien wrote" is a name; "the F.B.I. James was there" is two sentences.
        return !char.IsUpper(word[0]) || !named || Abbreviations.In(Heads, follows) || !TextWords.IsFollowedByLower(text, next);
    }

    private static HashSet<string> Set(params string[] lines) => string.Join(' ', lines).Split(' ').ToHashSet(StringComparer.OrdinalIgnoreCase);
}
