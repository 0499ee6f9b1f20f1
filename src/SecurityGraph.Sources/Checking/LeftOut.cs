using System.Globalization;

namespace SecurityGraph.Sources.Checking;

/// <summary>What was left out because it breaks a rule.</summary>
/// <param name="Entities">For each the first code of what is wrong with it.</param>
/// <param name="Statements">The same of statements.</param>
public sealed record LeftOut(IReadOnlyList<string> Entities, IReadOnlyList<string> Statements)
{
    /// <summary>Judgements about what was left out.</summary>
    public int Links { get; init; }

    /// <summary>Of entities, or in documents, that were left out.</summary>
    public int Mentions { get; init; }

    /// <summary>Sections of documents that were left out, of which is told how much was read.</summary>
    public int Sections { get; init; }

    /// <summary>Links, mentions and sections go only with entities and statements.</summary>
    public bool IsEmpty => Entities.Count + Statements.Count == 0;

    public static LeftOut operator +(LeftOut one, LeftOut other) =>
        new([.. one.Entities, .. other.Entities], [.. one.Statements, .. other.Statements])
        {
            Links = one.Links + other.Links,
            Mentions = one.Mentions + other.Mentions,
            Sections = one.Sections + other.Sections,
        };

    public static LeftOut Nothing { get; } = new([], []);

    /// <summary>Counted by code: <c>3 statements (SG3001 2, SG4001 1), 1 entity (SG2005 1)</c>.</summary>
    public override string ToString()
    {
        string?[] parts =
        [
            Part(Statements, "statement", "statements"),
            Part(Entities, "entity", "entities"),
            Part(Links, "link", "links"),
            Part(Mentions, "mention", "mentions"),
            Part(Sections, "section of coverage", "sections of coverage"),
        ];
        return string.Join(", ", parts.OfType<string>());
    }

    private static string? Part(IReadOnlyList<string> codes, string one, string many)
    {
        if (codes.Count == 0) return null;
        var counts = codes.CountBy(code => code).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key} {pair.Value}"));
        return $"{Part(codes.Count, one, many)} ({string.Join(", ", counts)})";
    }

    private static string? Part(int count, string one, string many) =>
        count == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");
}
