using SecurityGraph.Sources.Documents.Text;

namespace SecurityGraph.Sources.Documents.PlainText;

/// <summary>
/// Takes call-outs out of the lines. In PDF text a superscript is a number glued to a word, as are <c>EC3</c> and
/// <c>2018.5</c>; it is a call-out if a footnote of that number stands at the foot of the same page and the call-outs come
/// in order. Of several such places one that only a call-out can look like wins.
/// </summary>
internal static class CallOutFinder
{
    public static List<BodyLine> Mark(IReadOnlyList<BodyLine> lines, IReadOnlyList<NoteLines> notes)
    {
        var found = new List<CallOutCandidate>();
        var first = 0;
        foreach (var block in notes.GroupBy(note => note.Block))
        {
            while (first < lines.Count && lines[first].NoteBlock < block.Key) first++;
            var end = first;
            while (end < lines.Count && lines[end].NoteBlock == block.Key) end++;
            found.AddRange(Choose(Candidates(lines, first, end), [.. block.Select(note => note.Number).Distinct().Order()]));
            first = end;
        }

        return Apply(lines, found);
    }

    private static List<CallOutCandidate> Candidates(IReadOnlyList<BodyLine> lines, int first, int end)
    {
        var candidates = new List<CallOutCandidate>();
        for (var i = first; i < end; i++)
        {
            candidates.AddRange(GluedNumbers.In(i, lines[i].Plain, i + 1 < end ? lines[i + 1].Plain : ""));
        }

        return candidates;
    }

    /// <summary>For each number in order the first sure place behind the one before it, else the first possible.</summary>
    private static IEnumerable<CallOutCandidate> Choose(List<CallOutCandidate> candidates, int[] numbers)
    {
        var places = candidates.Select((candidate, index) => (candidate, index)).ToLookup(place => place.candidate.Number);
        var behind = -1;
        foreach (var number in numbers)
        {
            var possible = places[number].Where(place => place.index > behind).ToList();
            if (possible.Count == 0) continue;
            var sure = possible.FindIndex(place => place.candidate.Sure);
            var chosen = possible[Math.Max(sure, 0)];
            behind = chosen.index;
            yield return chosen.candidate;
        }
    }

    private static List<BodyLine> Apply(IReadOnlyList<BodyLine> lines, List<CallOutCandidate> found)
    {
        var marked = lines.ToList();
        foreach (var line in found.GroupBy(candidate => candidate.Line))
        {
            var text = lines[line.Key].Plain;
            var callOuts = new List<CallOut>();
            var taken = 0;
            foreach (var callOut in line.OrderBy(callOut => callOut.Start))
            {
                callOuts.Add(new CallOut(callOut.Start - taken, callOut.Number));
                text = text.Remove(callOut.Start - taken, callOut.Length);
                taken += callOut.Length;
            }

            marked[line.Key] = lines[line.Key] with { Text = lines[line.Key].Text with { Text = text, CallOuts = callOuts } };
        }

        return marked;
    }
}
