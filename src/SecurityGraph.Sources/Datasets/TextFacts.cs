using SecurityGraph.Model.Statements;
using SecurityGraph.Sources.Diagnostics;

namespace SecurityGraph.Sources.Datasets;

/// <summary>
/// What a program has counted in the text of a source's document: it stands in <c>text.yaml</c>, so that who does not have the text knows it, too.
/// </summary>
/// <param name="Sections">How much of each section has been read, in the order of the document.</param>
/// <param name="Mentions">How often each entity is spoken of in each section.</param>
public sealed record TextFacts(IReadOnlyList<SectionCoverage> Sections, IReadOnlyList<Mention> Mentions)
{
    /// <summary>Of the file, which lies beside the manifest of the source.</summary>
    public const string FileName = "text.yaml";

    /// <summary>Whether a place is in such a file.</summary>
    internal static bool IsIn(FilePlace place) => place.File.EndsWith("/" + FileName, StringComparison.Ordinal);
}
