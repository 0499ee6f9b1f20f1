using System.Globalization;
using System.Text;

namespace SecurityGraph.Sources.Documents.Markdown;

/// <summary>A footnote, and the line of the file whose paragraph holds it.</summary>
internal sealed record InlineNote(string Label, string Text, int Line);

/// <summary>Footnotes that stand where they are called out: <c>lit.^[Harbour Act.]</c> They become call-outs, and their texts notes.</summary>
internal sealed class InlineNotes
{
    private const int Longest = 500;

    // Begins no printed label, so none is given twice.
    private const string Own = "\u0001";

    /// <summary>Texts by label, in order.</summary>
    public List<InlineNote> Notes { get; } = [];

    public string Take(string raw, int line)
    {
        var start = raw.IndexOf("^[", StringComparison.Ordinal);
        if (start < 0) return raw;
        var taken = new StringBuilder();
        var from = 0;
        for (; start >= 0; start = raw.IndexOf("^[", Math.Max(from, start + 1), StringComparison.Ordinal))
        {
            var end = End(raw, start + 2);
            if (end < 0) continue;
            var label = Own + (Notes.Count + 1).ToString(CultureInfo.InvariantCulture);
            Notes.Add(new InlineNote(label, raw[(start + 2)..end], line));
            taken.Append(raw, from, start - from).Append("[^").Append(label).Append(']');
            from = end + 1;
        }

        return taken.Append(raw, from, raw.Length - from).ToString();
    }

    private static int End(string raw, int start)
    {
        if (!raw.AsSpan(start, Math.Min(Longest, raw.Length - start)).Contains(']')) return -1;
        var open = 0;
        for (var i = start; i < Math.Min(raw.Length, start + Longest); i++)
        {
            if (raw[i] == '[') open++;
            if (raw[i] == ']' && open-- == 0) return i;
        }

        return -1;
    }
}
