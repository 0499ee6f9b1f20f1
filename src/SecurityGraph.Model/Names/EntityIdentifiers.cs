using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;

namespace SecurityGraph.Model.Names;

/// <summary>
/// How a text in any written form finds the entity whose identifier it is: the one definition for all stores. What follows from the text by
/// rule counts as well, unless the entity's own identifier of the scheme that is written says otherwise: 52018PC0046 is not the document
/// that is 52018DC0046, though both are numbers of COM(2018) 46.
/// </summary>
public static class EntityIdentifiers
{
    /// <summary>What an entity is to be kept under, so that <see cref="KeysOf(string)"/> leads to it.</summary>
    public static IEnumerable<(string Scheme, string Value)> KeysOf(Entity entity) => entity.Identifiers.SelectMany(one => KeysOf(one.Scheme, one.Value));

    /// <summary>What entities are to be looked for under that a text, given as an identifier, may mean; <see cref="Match"/> decides.</summary>
    public static IReadOnlyList<(string Scheme, string Value)> KeysOf(string text) =>
        IdentifierSchemes.TryRecognise(text, out var written, out _) ? IdentifierSchemes.WithFollowing(written) : [];

    /// <summary>The identifier of the entity, as written in it, that a text is; null where it is none.</summary>
    public static string? Match(Entity entity, string text)
    {
        if (entity.Identifiers.Count == 0 || !IdentifierSchemes.TryRecognise(text, out var written, out _)) return null;
        var same = entity.Identifiers.FirstOrDefault(own => written.Contains((own.Scheme, own.Value)));
        return same is not null ? same.Value : written.Select(one => Following(entity, one)).FirstOrDefault(own => own is not null);
    }

    /// <summary>The entity's own that follows from what is written, or is the same place.</summary>
    private static string? Following(Entity entity, (string Scheme, string Value) written)
    {
        foreach (var key in IdentifierSchemes.Following(written))
        {
            var own = entity.Identifiers.FirstOrDefault(own => KeysOf(own.Scheme, own.Value).Contains(key));
            if (own is not null && !entity.Identifiers.Any(other => IsOtherwise(other, written, key))) return own.Value;
        }
        return entity.Identifiers.FirstOrDefault(own => KeysOf(own.Scheme, own.Value).Skip(1).Contains(written))?.Value;
    }

    /// <summary>Whether an identifier of the scheme that is written leads to the same key and names something else.</summary>
    private static bool IsOtherwise(Identifier own, (string Scheme, string Value) written, (string Scheme, string Value) key) =>
        own.Scheme == written.Scheme && IdentifierSchemes.Differ(own.Scheme, own.Value, written.Value)
        && IdentifierSchemes.Following((own.Scheme, own.Value)).Contains(key);

    /// <summary>A reference to the Official Journal mostly tells less than the entity's own: no last page, no day.</summary>
    private static IEnumerable<(string Scheme, string Value)> KeysOf(string scheme, string value) =>
        scheme == "oj" ? IdentifierSchemes.Following((scheme, value)).Prepend((scheme, value)) : [(scheme, value)];
}
