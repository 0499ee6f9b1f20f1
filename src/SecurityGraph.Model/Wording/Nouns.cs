using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Model.Wording;

/// <summary>
/// Names as parts of a sentence: which are in the plural, and which take an article, <c>the European Commission</c>, <c>the ETIAS file</c>,
/// but not <c>Europol</c>, <c>Regulation (EU) 2018/1240</c> or <c>terrorism</c>. The name tells, with the kind of the thing; another name
/// of it that is the name with an article settles it.
/// </summary>
internal static class Nouns
{
    /// <summary>Where the word that a name is about has been said, and what follows only says more of it.</summary>
    private static readonly HashSet<string> Prepositions =
        ["about", "against", "at", "behind", "between", "by", "for", "from", "in", "into", "of", "on", "to", "under", "with"];

    private static readonly HashSet<string> Articles = new(StringComparer.OrdinalIgnoreCase) { "a", "an", "the", "all", "some", "someone" };

    /// <summary>Owners that have an article themselves: <c>the Council's general approach</c>, but <c>Parliament's mandate</c>.</summary>
    private static readonly HashSet<string> Owners = ["Commission's", "Council's", "EU's", "Union's"];

    /// <summary>What is not counted has no article unless it is somebody's.</summary>
    private static readonly HashSet<string> Uncounted = ["data", "funding", "information", "money", "research", "training", "work"];

    /// <summary>The name, behind its article where it has one.</summary>
    public static string InSentence(Entity entity) => TakesArticle(entity) ? "the " + entity.Name : entity.Name;

    /// <summary><c>SIS trilogues</c> and <c>third parties of Europol</c>, but not <c>SIS</c> or <c>ETIAS Screening Board</c>.</summary>
    public static bool IsPlural(Entity entity) =>
        entity.Kind.TryGetSubkind(entity.Subkind, out var subkind) && subkind.MayBePlural && Head(Words(entity.Name)) is [.., not ('i' or 's' or 'u'), 's'];

    private static bool TakesArticle(Entity entity)
    {
        var words = Words(entity.Name);
        if (entity.Aliases.Any(alias => alias.Text.Length == entity.Name.Length + 4 && alias.Text.StartsWith("the ", StringComparison.Ordinal) && alias.Text.EndsWith(entity.Name, StringComparison.Ordinal)))
            return true;
        if (words.Length < 2 || Articles.Contains(words[0]) || words.Skip(1).All(word => char.IsDigit(word[0]))) return false;
        if (entity.Kind == EntityKind.Topic) return IsSomebodys(words) || Head(words) == "fight";
        if (IsProperName(entity, words) || Owns(words[0])) return Owners.Contains(words[0]) || words[0] == "United";
        return IsPlural(entity) || entity.Kind == EntityKind.Place
            ? (char.IsUpper(Head(words)[0]) && Head(words).EndsWith('s')) || IsSomebodys(words)
            : !Uncounted.Contains(Head(words)) || IsSomebodys(words);
    }

    /// <summary>Persons, countries, cities and firms; texts and files that are called by a number; pages that are called by their title.</summary>
    private static bool IsProperName(Entity entity, string[] words) => (entity.Kind.Name, entity.Subkind) switch
    {
        ("Actor", "person" or "country" or "company" or "armed_group" or "think_tank") or ("Place", "city") => true,
        ("Document", "webpage" or "factsheet") => !char.IsLower(entity.Name[0]),
        ("Document" or "Procedure", _) => IsNumbered(words) || words.Any(word => word.EndsWith(':')),
        ("Instrument", _) => IsNumbered(words),
        _ => false,
    };

    /// <summary><c>COM(2016) 205</c>, <c>Regulation (EU) 2018/1240</c>, <c>Protocol No 6 to the Treaties</c>.</summary>
    private static bool IsNumbered(string[] words) =>
        words.TakeWhile(word => !Prepositions.Contains(word)).Any(word => word == "No" || (word.Any(char.IsDigit) && (word.Contains('/', StringComparison.Ordinal) || word.Contains('(', StringComparison.Ordinal))));

    private static bool Owns(string word) => word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal);

    /// <summary><c>protection of public spaces</c>, but not <c>research on radicalisation</c> or <c>dealing with the losses of Daesh</c>.</summary>
    private static bool IsSomebodys(string[] words) => words.FirstOrDefault(Prepositions.Contains) == "of" && !words[0].EndsWith("ing", StringComparison.Ordinal);

    private static string Head(string[] words) =>
        words.TakeWhile(word => !Prepositions.Contains(word) && word[0] != '(').LastOrDefault(word => !char.IsDigit(word[0])) ?? words.FirstOrDefault() ?? "";

    private static string[] Words(string name) => name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
