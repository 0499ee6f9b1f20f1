namespace SecurityGraph.Model.Terms;

/// <summary>Reads <c>Actor</c>, <c>Actor(person)</c> and <c>*</c>, as <c>vocabulary.json</c> writes what may stand at an end.</summary>
internal static class SortReader
{
    /// <exception cref="InvalidDataException">No kind has that name, or the kind no such subkind.</exception>
    public static SortPattern Read(string text, IReadOnlyList<EntityKind> kinds)
    {
        if (text == "*") return new SortPattern(null, "");
        var bracket = text.IndexOf('(', StringComparison.Ordinal);
        var name = bracket < 0 ? text : text[..bracket];
        var subkind = bracket < 0 ? "" : text[(bracket + 1)..].TrimEnd(')');
        var kind = kinds.FirstOrDefault(one => one.Name == name) ?? throw new InvalidDataException($"vocabulary.json: '{name}' is not a kind.");
        if (bracket >= 0 && !kind.TryGetSubkind(subkind, out _))
            throw new InvalidDataException($"vocabulary.json: '{subkind}' is not a subkind of {name}.");
        return new SortPattern(kind, subkind);
    }
}
