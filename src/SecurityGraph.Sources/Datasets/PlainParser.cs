using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SecurityGraph.Sources.Datasets;

/// <summary>
/// Refuses what data files do without and strangers' files could do harm with: aliases, by which a small file becomes a huge
/// one or contains itself, and nesting deeper than any member needs.
/// </summary>
internal sealed class PlainParser(IParser parser) : IParser
{
    /// <summary>Twice the depth of the deepest member.</summary>
    private const int MaxDepth = 16;

    // The stream and its document are levels of their own.
    private int _depth = -2;

    public ParsingEvent? Current => parser.Current;

    public bool MoveNext()
    {
        if (!parser.MoveNext()) return false;
        var read = parser.Current!;
        if (read is AnchorAlias or NodeEvent { Anchor.IsEmpty: false })
            throw new YamlException(read.Start, read.End, "anchors and aliases are not read: write the value itself");
        _depth += read.NestingIncrease;
        return _depth <= MaxDepth ? true : throw new YamlException(read.Start, read.End, $"the file is nested deeper than {MaxDepth} levels");
    }
}
