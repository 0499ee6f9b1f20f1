using SecurityGraph.Exports.Citing;
using SecurityGraph.Exports.Pictures;

namespace SecurityGraph.Exports.Formats;

/// <summary>
/// The documents that a picture is cited from, for reference managers (CSL-JSON 1.0.2, <c>https://github.com/citation-style-language/schema</c>). It is a
/// list and has no place for what is told about the whole: that stands as the note of each.
/// </summary>
internal static class CslJson
{
    public static Task Write(Picture picture, Stream stream)
    {
        var note = string.Join("; ", picture.FrameLines);
        CslItems.Write(picture.Sources.Select(source => new CitedSource(source, note)), stream);
        return Task.CompletedTask;
    }
}
