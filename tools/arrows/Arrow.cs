namespace Arrows;

/// <summary>All that one folder uses of another.</summary>
/// <param name="References">By file and line.</param>
internal sealed record Arrow(string From, string To, IReadOnlyList<Reference> References)
{
    /// <summary>How many files of the folder use the other one.</summary>
    public int Files => References.Select(reference => reference.File).Distinct(StringComparer.Ordinal).Count();

    /// <summary>By folder.</summary>
    public static IReadOnlyList<Arrow> Between(IEnumerable<Reference> references) =>
    [
        .. references.GroupBy(reference => (From: Reference.Folder(reference.File), To: Reference.Folder(reference.Declared)))
            .Select(group => new Arrow(group.Key.From, group.Key.To, [.. Sorted(group)]))
            .OrderBy(arrow => arrow.From, StringComparer.Ordinal).ThenBy(arrow => arrow.To, StringComparer.Ordinal),
    ];

    private static IEnumerable<Reference> Sorted(IEnumerable<Reference> references) =>
        references.Distinct().OrderBy(reference => reference.File, StringComparer.Ordinal).ThenBy(reference => reference.Line)
            .ThenBy(reference => reference.Type, StringComparer.Ordinal).ThenBy(reference => reference.Declared, StringComparer.Ordinal);
}
