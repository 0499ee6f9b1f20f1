using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;

namespace SecurityGraph.Model.Names;

/// <summary>The names by which an entity is found, and how a text matches them: the one definition of search.</summary>
public static class EntityNames
{
    /// <summary>
    /// Name, title and aliases as written, the better first. An alias that means the entity only in its context is none: it is never
    /// matched blindly.
    /// </summary>
    public static IEnumerable<string> Of(Entity entity)
    {
        yield return entity.Name;
        if (entity.Title.Length > 0) yield return entity.Title;
        foreach (var alias in entity.Aliases)
        {
            if (!alias.Context) yield return alias.Text;
        }
    }

    /// <summary>The best match of a text among the names; null where none has all its words.</summary>
    public static (SearchMatch Match, string Name)? Best(Entity entity, string text)
    {
        var sought = Folding.Words(text);
        return Of(entity)
            .Select((name, i) => (Match: Match(Folding.Words(name), sought, isName: i == 0), Name: name))
            .Where(one => one.Match is not null)
            .Select(one => ((SearchMatch Match, string Name)?)(one.Match!.Value, one.Name))
            .MinBy(one => one!.Value.Match);
    }

    /// <summary>
    /// The identifier of the entity, as written in it, that a text is in any of its written forms, or the text where it is an id of the
    /// entity, now or formerly; null where it is neither.
    /// </summary>
    public static string? Identified(Entity entity, string text)
    {
        var trimmed = text.Trim();
        if (entity.Identifiers.FirstOrDefault(one => one.Value.Equals(trimmed, StringComparison.OrdinalIgnoreCase)) is { } same) return same.Value;
        if (IdentifierSchemes.Recognise(trimmed).Count > 0 && EntityIdentifiers.Match(entity, trimmed) is { } known) return known;
        return EntityId.TryParse(trimmed, out var id) && (id == entity.Id || entity.FormerIds.Contains(id)) ? trimmed : null;
    }

    /// <summary>Whether the text is a form of the name that means the entity where its context says so.</summary>
    public static bool IsCalledInContext(Entity entity, string text)
    {
        var sought = Folding.Words(text);
        return entity.Aliases.Any(alias => alias.Context && Folding.Words(alias.Text).SequenceEqual(sought, StringComparer.Ordinal));
    }

    private static SearchMatch? Match(string[] name, string[] sought, bool isName)
    {
        if (sought.Length == 0) return null;
        if (name.SequenceEqual(sought, StringComparer.Ordinal)) return isName ? SearchMatch.Name : SearchMatch.Alias;
        if (!sought[..^1].All(word => name.Contains(word, StringComparer.Ordinal))) return null;
        if (name.Contains(sought[^1], StringComparer.Ordinal)) return SearchMatch.Words;
        return name.Any(word => word.StartsWith(sought[^1], StringComparison.Ordinal)) ? SearchMatch.Prefix : null;
    }
}
