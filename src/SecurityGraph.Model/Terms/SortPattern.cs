
namespace SecurityGraph.Model.Terms;

/// <summary>What may stand at one end of a predicate: a kind, a kind narrowed to a subkind or to all but one, or any kind.</summary>
/// <param name="Kind">Null for any kind. A Place takes countries too.</param>
/// <param name="Subkind">Empty for any subkind.</param>
/// <param name="IsExcept">Any subkind but that one.</param>
public sealed record SortPattern(EntityKind? Kind, string Subkind, bool IsExcept = false)
{
    internal const string Place = "Place";

    public bool Fits(EntitySort sort) =>
        Kind is null
        || (Kind.Name == Place && sort.IsPlace)
        || (Kind == sort.Kind && (Subkind.Length == 0 || (Subkind == sort.Subkind) != IsExcept));

    public override string ToString() =>
        Kind is null ? "any kind"
        : Kind.Name == Place && Subkind.Length == 0 ? "Place (or country)"
        : IsExcept ? $"{Kind} (no {Subkind})"
        : new EntitySort(Kind, Subkind).ToString();

    /// <summary>Whether an entity of the kind may stand there.</summary>
    internal bool Takes(EntityKind kind) => Kind is null || Kind == kind || (Kind.Name == Place && kind.Name == "Actor");

    /// <summary>Reads <c>Actor</c>, <c>Actor(person)</c>, <c>Topic(!threat)</c> or <c>*</c>.</summary>
    /// <exception cref="InvalidDataException">No kind has that name, or the kind no such subkind.</exception>
    internal static SortPattern Parse(string text, IReadOnlyList<EntityKind> kinds)
    {
        if (text == "*") return new SortPattern(null, "");
        var bracket = text.IndexOf('(', StringComparison.Ordinal);
        var name = bracket < 0 ? text : text[..bracket];
        var subkind = bracket < 0 ? "" : text[(bracket + 1)..].TrimEnd(')');
        var isExcept = subkind.StartsWith('!');
        subkind = subkind.TrimStart('!');
        var kind = kinds.FirstOrDefault(one => one.Name == name)
            ?? throw new InvalidDataException($"vocabulary.json: '{name}' is not a kind.");
        if (bracket >= 0 && !kind.TryGetSubkind(subkind, out _))
            throw new InvalidDataException($"vocabulary.json: '{subkind}' is not a subkind of {name}.");
        return new SortPattern(kind, subkind, isExcept);
    }
}
