using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Model.Wording;

/// <summary>Whom or what else a statement is about, behind its object: <c>with the protection of public spaces</c>, <c>against terrorism</c>.</summary>
internal static class AboutText
{
    /// <summary>With its preposition; empty where the sentence has named it already: a fund for Canada with Canada in its name.</summary>
    public static string Of(Statement statement, Func<EntityId, Entity?> entityOf)
    {
        if (statement.Predicate.Requires.Contains("about")) return "";
        var target = statement.Object is { } id ? entityOf(id) : null;
        var subject = entityOf(statement.Subject);
        var told = statement.About.Where(one => entityOf(one) is not { } known || !(HasWords(subject?.Name, known.Name) || HasWords(target?.Name, known.Name))).ToList();
        return told.Count == 0 ? "" : $"{Word(statement.Asks ?? statement.Predicate, target, [.. told.Select(entityOf)])} {Listed(told, entityOf)}";
    }

    /// <summary>Several in a list, each as it stands in a sentence.</summary>
    public static string Listed(IEnumerable<EntityId> ids, Func<EntityId, Entity?> entityOf) =>
        Phrases.Listed([.. ids.Select(id => entityOf(id) is { } known ? Nouns.InSentence(known) : id.ToString())]);

    private static bool HasWords(string? name, string words)
    {
        if (name is null) return false;
        for (var at = name.IndexOf(words, StringComparison.OrdinalIgnoreCase); at >= 0; at = name.IndexOf(words, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + words.Length;
            if ((at == 0 || name[at - 1] == ' ') && (end == name.Length || name[end] == ' ')) return true;
        }
        return false;
    }

    /// <summary>One helps and works against a threat; of a field that several share it is among them; anything else is as the predicate has it.</summary>
    private static string Word(Predicate predicate, Entity? target, IReadOnlyList<Entity?> about) =>
        !predicate.IsTalk && predicate != Predicate.Counters && about.All(one => one is { Subkind: "threat" or "armed_group" }) ? "against"
        : target?.Kind == EntityKind.Topic && about.All(one => one is { } actor && actor.Kind == EntityKind.Actor && Nouns.IsPlural(actor)) ? "among"
        : predicate.AboutWord;
}
