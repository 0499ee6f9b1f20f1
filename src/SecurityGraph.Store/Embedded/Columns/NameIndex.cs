using SecurityGraph.Model.Names;
using SecurityGraph.Model.Statements;

namespace SecurityGraph.Store.Embedded.Columns;

/// <summary>
/// The names of all entities as sequences of folded words, and for each word the names that have it. Words are sorted, so that
/// those with one beginning stand together. Finds what <see cref="EntityNames.Best"/> finds.
/// </summary>
internal sealed class NameIndex
{
    private readonly string[] _words;
    private readonly Lists _wordsOf;
    private readonly Lists _namesWith;
    private readonly int[] _entityOf;
    private readonly int[] _firstOf;

    private NameIndex(string[] words, Lists wordsOf, int[] entityOf, int[] firstOf)
    {
        (_words, _wordsOf, _entityOf, _firstOf) = (words, wordsOf, entityOf, firstOf);
        _namesWith = Inverted(wordsOf, words.Length);
    }

    public static NameIndex Build(IReadOnlyList<Entity> entities)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var numberOf = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        List<int> sequence = [], starts = [0], entityOf = [];
        var firstOf = new int[entities.Count];
        for (var entity = 0; entity < entities.Count; entity++)
        {
            firstOf[entity] = entityOf.Count;
            foreach (var name in EntityNames.Of(entities[entity]))
            {
                var folded = Folding.Fold(name).AsSpan();
                foreach (var word in folded.Split(' '))
                {
                    if (folded[word].IsEmpty) continue;
                    if (!numberOf.TryGetValue(folded[word], out var number)) numberOf.TryAdd(folded[word], number = numbers.Count);
                    sequence.Add(number);
                }
                starts.Add(sequence.Count);
                entityOf.Add(entity);
            }
        }
        var words = numbers.Keys.ToArray();
        Array.Sort(words, StringComparer.Ordinal);
        var indexOf = new int[words.Length];
        for (var i = 0; i < words.Length; i++) indexOf[numbers[words[i]]] = i;
        var wordsOf = new Lists([.. starts], [.. sequence.Select(number => indexOf[number])]);
        return new NameIndex(words, wordsOf, [.. entityOf], firstOf);
    }

    /// <summary>The entities with a name that is, folded, just these words; one entity may come several times.</summary>
    public IEnumerable<int> Named(string[] words)
    {
        var found = new List<int>();
        Match(words, (entity, match, _) =>
        {
            if (match <= SearchMatch.Alias) found.Add(entity);
        });
        return found;
    }

    /// <summary>Gives every match of every name; one entity may come several times, the best of its matches counts.</summary>
    /// <param name="words">Folded; at least one.</param>
    /// <param name="found">The entity, the match, and which of its names (<see cref="EntityNames.Of"/>) matched.</param>
    public void Match(string[] words, Action<int, SearchMatch, int> found)
    {
        if (SearchWords.Of(words, _words) is not { } sought) return;
        var rarest = -1;
        foreach (var word in sought.Whole)
        {
            if (rarest < 0 || _namesWith.Count(word) < _namesWith.Count(rarest)) rarest = word;
        }
        var inRange = _namesWith.Start(sought.RangeEnd) - _namesWith.Start(sought.RangeStart);
        if (rarest >= 0 && _namesWith.Count(rarest) <= inRange) MatchNames(_namesWith[rarest], sought, found);
        else
        {
            for (var word = sought.RangeStart; word < sought.RangeEnd; word++) MatchNames(_namesWith[word], sought, found);
        }
    }

    private void MatchNames(ReadOnlySpan<int> names, SearchWords sought, Action<int, SearchMatch, int> found)
    {
        foreach (var name in names)
        {
            var entity = _entityOf[name];
            var which = name - _firstOf[entity];
            if (sought.Match(_wordsOf[name], isName: which == 0) is { } match) found(entity, match, which);
        }
    }

    private static Lists Inverted(Lists wordsOf, int words)
    {
        var lists = new ListsBuilder(words + 1); // one more, so that a range may end behind the last word
        for (var name = 0; name < wordsOf.Owners; name++) Each(wordsOf[name], lists.Count);
        lists.EndCount();
        for (var name = 0; name < wordsOf.Owners; name++)
        {
            var of = name;
            Each(wordsOf[name], word => lists.Add(word, of));
        }
        return lists.Build();
    }

    private static void Each(ReadOnlySpan<int> words, Action<int> distinct)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (!words[..i].Contains(words[i])) distinct(words[i]);
        }
    }
}
