namespace SecurityGraph.Benchmarks.Generating;

/// <summary>
/// Words for names: those of the field first, then made-up ones, a few with accents. The first are drawn most, as in real names, so
/// that some beginnings of words are common and most are rare.
/// </summary>
internal sealed class Words
{
    private const int Count = 20_000;

    private static readonly string[] Real =
    [
        .. ("european union commission council parliament agency border security cyber police cooperation terrorism radicalisation regulation "
            + "directive decision fund internal migration asylum visa information system interoperability schengen passenger name record "
            + "criminal justice prosecutor network resilience critical infrastructure hybrid threat defence intelligence customs trafficking "
            + "firearms explosives precursors drugs organised crime money laundering financing sanctions external action service member "
            + "states working party strategy plan communication progress report joint declaration summit conference exercise operation "
            + "mission training research innovation horizon neighbourhood western balkans mediterranean sahel partnership agreement "
            + "protocol convention framework programme committee board coordinator centre unit task force forum platform observatory")
            .Split(' '),
    ];

    private static readonly string[] Consonants = [.. "b c d f g k l m n p r s t v z br tr pl st kr č š".Split(' ')];
    private static readonly string[] Vowels = [.. "a e i o u ai eu é ő ä".Split(' ')];

    private readonly List<string> _words = [.. Real];

    public Words(Draw draw)
    {
        var known = _words.ToHashSet(StringComparer.Ordinal);
        while (_words.Count < Count)
        {
            var word = string.Concat(Enumerable.Range(0, 2 + draw.Below(3)).Select(_ => Syllable(draw)));
            if (known.Add(word)) _words.Add(word);
        }
    }

    public string One(Draw draw) => _words[draw.Ranked(_words.Count, power: 3)];

    public string[] Several(Draw draw, int least, int most)
    {
        var words = new string[least + draw.Below(most - least + 1)];
        for (var i = 0; i < words.Length; i++) words[i] = One(draw);
        return words;
    }

    /// <summary>Letters with accents stand last in both lists and are rare.</summary>
    private static string Syllable(Draw draw) => Part(draw, Consonants, accented: 2) + Part(draw, Vowels, accented: 3);

    private static string Part(Draw draw, string[] parts, int accented) =>
        draw.Chance(0.02) ? parts[^(1 + draw.Below(accented))] : parts[draw.Below(parts.Length - accented)];
}
