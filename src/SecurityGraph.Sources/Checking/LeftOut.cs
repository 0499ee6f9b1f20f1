using System.Globalization;

namespace SecurityGraph.Sources.Checking;

/// <summary>What was left out because it breaks a rule.</summary>
/// <param name="Entities">For each the first code of what is wrong with it.</param>
/// <param name="Statements">The same of statements.</param>
/// <param name="Links">Judgements about what was left out.</param>
public sealed record LeftOut(IReadOnlyList<string> Entities, IReadOnlyList<string> Statements, int Links)
{
    public bool IsEmpty => Entities.Count + Statements.Count + Links == 0;

    public static LeftOut operator +(LeftOut one, LeftOut other) =>
        new([.. one.Entities, .. other.Entities], [.. one.Statements, .. other.Statements], one.Links + other.Links);

    public static LeftOut Nothing { get; } = new([], [], 0);

    /// <summary>Counted by code: <c>3 statements (SG3001 2, SG4001 1), 1 entity (SG2005 1)</c>.</summary>
    public override string ToString()
    {
        string?[] parts =
        [
            Part(Statements, "statement", "statements"),
            Part(Entities, "entity", "entities"),
            Links == 0 ? null : Links == 1 ? "1 link" : string.Create(CultureInfo.InvariantCulture, $"{Links} links"),
        ];
        return string.Join(", ", parts.OfType<string>());
    }

    private static string? Part(IReadOnlyList<string> codes, string one, string many)
    {
        if (codes.Count == 0) return null;
        var counts = codes.CountBy(code => code).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key} {pair.Value}"));
        return string.Create(CultureInfo.InvariantCulture, $"{codes.Count} {(codes.Count == 1 ? one : many)} ({string.Join(", ", counts)})");
    }
}
