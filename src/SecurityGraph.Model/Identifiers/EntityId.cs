using System.Diagnostics.CodeAnalysis;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Model.Identifiers;

/// <summary>
/// The identity of an entity: <c>kind:slug</c>, lower case, such as <c>instrument:etias</c>. The kind is one of the
/// vocabulary's; the slug has letters a–z, digits and single hyphens between them, at most 120 characters.
/// </summary>
public readonly record struct EntityId : IParsable<EntityId>, IComparable<EntityId>
{
    private const int MaxSlug = 120;

    private readonly string? _text;

    private EntityId(string text) => _text = text;

    /// <summary>Stands for whoever acts where a source hides it: <c>actor:unstated</c>.</summary>
    public static EntityId Unstated => field.IsEmpty ? field = Parse("actor:unstated") : field;

    /// <summary>The part before the colon, <c>instrument</c>.</summary>
    public string Kind => _text is null ? "" : _text[.._text.IndexOf(':', StringComparison.Ordinal)];

    /// <summary>The part after the colon, <c>etias</c>.</summary>
    public string Slug => _text is null ? "" : _text[(_text.IndexOf(':', StringComparison.Ordinal) + 1)..];

    /// <summary>True for <c>default(EntityId)</c>, which names nothing.</summary>
    public bool IsEmpty => _text is null;

    /// <exception cref="FormatException">The text is not <c>kind:slug</c>; the message says what is wrong.</exception>
    public static EntityId Parse(string s) =>
        TryParse(s, out var id, out var reason) ? id : throw new FormatException($"'{s}' is not an entity id: {reason}.");

    public static EntityId Parse(string s, IFormatProvider? provider) => Parse(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out EntityId result) => TryParse(s, out result, out _);

    public static bool TryParse([NotNullWhen(true)] string? s, out EntityId result) => TryParse(s, out result, out _);

    /// <summary>Reads an id; <paramref name="reason"/> completes "is not an entity id: …".</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, out EntityId result, out string reason)
    {
        result = default;
        reason = Fault(s);
        if (reason.Length > 0) return false;
        result = new EntityId(s!);
        return true;
    }

    /// <summary>By code point, as files and answers are ordered.</summary>
    public int CompareTo(EntityId other) => string.CompareOrdinal(_text, other._text);

    public override string ToString() => _text ?? "";

    private static string Fault(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "it is empty";
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0) return "a colon between kind and slug is missing";
        if (!Vocabulary.Current.IsKindPrefix(text.AsSpan(0, colon))) return $"'{text[..colon]}' is not a kind";
        var slug = text.AsSpan(colon + 1);
        if (slug.IsEmpty) return "the slug is empty";
        if (slug.Length > MaxSlug) return $"the slug is longer than {MaxSlug} characters";
        if (slug.ContainsAnyExcept(SlugCharacters)) return "a slug has only a–z, 0–9 and hyphens";
        return slug[0] == '-' || slug[^1] == '-' || slug.Contains("--", StringComparison.Ordinal)
            ? "hyphens stand single between letters or digits"
            : "";
    }

    private static readonly System.Buffers.SearchValues<char> SlugCharacters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");
}
