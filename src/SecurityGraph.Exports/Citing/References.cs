using System.Text;

namespace SecurityGraph.Exports.Citing;

/// <summary>Sources in the formats of reference managers.</summary>
public static class References
{
    /// <summary>CSL-JSON, an array with an item for each.</summary>
    public static string CslJson(IEnumerable<CitedSource> sources)
    {
        using var bytes = new MemoryStream();
        CslItems.Write(sources, bytes);
        return Encoding.UTF8.GetString(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }

    /// <summary>BibTeX, an entry for each.</summary>
    public static string BibTeX(IEnumerable<CitedSource> sources) => string.Join('\n', sources.Select(BibEntry.Of));
}
