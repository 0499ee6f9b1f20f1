namespace SecurityGraph.Sources.Reviewing;

/// <summary>How much of a text, or of several, has statements.</summary>
/// <param name="All">How many sentences there are, those of footnotes included.</param>
/// <param name="Cited">A statement cites them.</param>
/// <param name="Antecedent">They only have the name that another sentence means.</param>
/// <param name="Nothing">Nothing cites them, and nobody says why.</param>
/// <param name="Short">Those of the last that have fewer than six words.</param>
/// <param name="Reasons">Of those that have no statement for a reason: how many for which.</param>
public sealed record SentenceCounts(int All, int Cited, int Antecedent, int Nothing, int Short, IReadOnlyDictionary<string, int> Reasons)
{
    public static SentenceCounts Of(IEnumerable<ReviewedSentence> sentences)
    {
        var all = sentences.ToList();
        int Count(SentenceUse use) => all.Count(one => one.Use == use);
        var reasons = new SortedDictionary<string, int>(all.Where(one => one.Use == SentenceUse.Reasoned).CountBy(one => one.Reason!.Reason).ToDictionary(), StringComparer.Ordinal);
        return new SentenceCounts(
            all.Count, Count(SentenceUse.Cited), Count(SentenceUse.Antecedent), Count(SentenceUse.Nothing), all.Count(one => one is { Use: SentenceUse.Nothing, IsShort: true }), reasons);
    }

    /// <summary>For which reasons how many have no statement, in one number.</summary>
    public int Reasoned => Reasons.Values.Sum();
}
