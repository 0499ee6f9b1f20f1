using SecurityGraph.Sources.Documents.Outlines;
using SecurityGraph.Sources.Documents.Text;

namespace SecurityGraph.Sources.Documents;

/// <summary>Numbers paragraphs and sentences. What has neither letter nor digit is not a sentence.</summary>
internal static class ParagraphBuilder
{
    public static Section Build(OutlineSection section)
    {
        var paragraphs = new List<Paragraph>();
        foreach (var block in section.Blocks)
        {
            var sentences = Sentences(block);
            if (sentences.Count > 0) paragraphs.Add(new Paragraph(paragraphs.Count + 1, sentences));
        }

        return new Section(section.Number, section.Heading, section.Line, section.CallOuts, paragraphs) { PrintsNumber = section.Printed };
    }

    /// <summary>The sentences of a footnote.</summary>
    public static IReadOnlyList<Sentence> Sentences(MarkedText text) => Sentences(new Block(BlockKind.Paragraph, "", text));

    private static List<Sentence> Sentences(Block block)
    {
        var (text, lines) = (block.Text.Text, block.Text.Lines);
        var sentences = new List<Sentence>();
        var callOuts = new Queue<CallOut>(block.Text.CallOuts);
        var doubts = new Queue<int>(block.Doubts);
        var line = 0;
        foreach (var range in SentenceSplitter.Split(text))
        {
            var printed = text[range];
            if (!HasWord(printed)) continue;
            var end = range.End.Value;
            while (line + 1 < lines.Count && lines[line + 1].Offset <= range.Start.Value) line++;
            var own = Until(callOuts, end);
            sentences.Add(new Sentence(
                sentences.Count + 1, lines[line].Line, printed, Numbers(own), IsDoubted(doubts, end))
            {
                Left = Left(own, range.Start.Value),
            });
        }

        if (sentences.Count == 0) return sentences;
        var last = sentences[^1];
        sentences[^1] = last with
        {
            CallOuts = [.. last.CallOuts, .. callOuts.Select(callOut => callOut.Number)],
            EndUnsure = block.EndUnsure,
        };
        return sentences;
    }

    private static bool HasWord(string text)
    {
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c)) return true;
        }

        return false;
    }

    /// <summary>A call-out behind the full stop belongs to the sentence that ends there.</summary>
    private static IReadOnlyList<CallOut> Until(Queue<CallOut> callOuts, int end)
    {
        if (callOuts.Count == 0) return [];
        var own = new List<CallOut>();
        while (callOuts.TryPeek(out var callOut) && callOut.Offset <= end) own.Add(callOuts.Dequeue());
        return own;
    }

    // Loops, because queries over small values are compiled anew at each start of the program.
    private static int[] Numbers(IReadOnlyList<CallOut> own)
    {
        if (own.Count == 0) return [];
        var numbers = new int[own.Count];
        for (var i = 0; i < numbers.Length; i++) numbers[i] = own[i].Number;
        return numbers;
    }

    private static IReadOnlyList<CallOut> Left(IReadOnlyList<CallOut> own, int start)
    {
        List<CallOut>? left = null;
        foreach (var callOut in own)
        {
            if (callOut.Left.Length > 0) (left ??= []).Add(callOut with { Offset = Math.Max(0, callOut.Offset - start) });
        }

        return left ?? (IReadOnlyList<CallOut>)[];
    }

    private static bool IsDoubted(Queue<int> doubts, int end)
    {
        var doubted = false;
        while (doubts.TryPeek(out var offset) && offset <= end) doubted = doubts.Dequeue() == end;
        return doubted;
    }
}
