using System.Globalization;

namespace SecurityGraph.Model.Exchange;

/// <summary>The last line of an exchange file: how many lines of each type stand before it, so that a cut is seen, and their hash.</summary>
/// <param name="Sha256">SHA-256 over all lines before it, joined by LF, in 64 lower-case hex digits; null where the tool that wrote it gives none.</param>
public sealed record Trailer(int Entities, int Statements, int Mentions, int Links, int Withdrawn, string? Sha256)
{
    /// <summary>The rule that is broken where this trailer stands at the end of what was found, with the member that tells; null where all is there.</summary>
    /// <param name="found">Counted and hashed while the file was read.</param>
    public (string Member, string Rule)? Refusal(Trailer found)
    {
        (string Name, int Said, int Found)[] counts =
        [
            ("entities", Entities, found.Entities), ("statements", Statements, found.Statements), ("mentions", Mentions, found.Mentions),
            ("links", Links, found.Links), ("withdrawn", Withdrawn, found.Withdrawn),
        ];
        foreach (var (name, said, there) in counts)
        {
            if (said != there) return (name, string.Create(CultureInfo.InvariantCulture, $"the trailer counts {said} {name}, but {there} stand in the file: it was cut or changed"));
        }
        return Sha256 is null || Sha256 == found.Sha256 ? null : ("sha256", "the lines before it have another hash: the file was changed after it was written");
    }

    /// <summary>What is said of a file whose last line is not a trailer.</summary>
    public const string IsMissing = "the trailer is missing: the file was cut, or written by a tool that leaves the last line out";
}
