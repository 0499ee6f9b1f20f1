using SecurityGraph.Sources.Documents.Text;

namespace SecurityGraph.Sources.Documents.Outlines;

/// <summary>Blocks within a quotation of several: what an act puts into another has articles of its own, which are no headings of the act.</summary>
internal static class Quotations
{
    private static readonly Dictionary<char, char> Closing = new() { ['‘'] = '’', ['“'] = '”', ['«'] = '»' };

    /// <returns>For each block whether it stands in one. A quotation that nothing closes is none.</returns>
    public static bool[] In(IReadOnlyList<Block> blocks)
    {
        var quoted = new bool[blocks.Count];
        for (var i = 0; i < blocks.Count; i++)
        {
            if (End(blocks, i) is not { } end) continue;
            for (; i < end; i++) quoted[i] = true;
            quoted[i] = true;
        }

        return quoted;
    }

    /// <summary>The block in which a quotation that begins there ends; null where none begins, or none ends before the next one begins.</summary>
    private static int? End(IReadOnlyList<Block> blocks, int first)
    {
        if (!Begins(blocks[first], out var closing)) return null;
        for (var i = first; i < blocks.Count && (i == first || !Begins(blocks[i], out _)); i++)
        {
            if (Ends(blocks[i], closing)) return i;
        }

        return null;
    }

    private static bool Begins(Block block, out char closing)
    {
        closing = default;
        return block.Printed.Length > 0 && Closing.TryGetValue(block.Printed[0], out closing);
    }

    private static bool Ends(Block block, char closing) => block.Printed.AsSpan().TrimEnd(".;, \"") is [.., var last] && last == closing;
}
