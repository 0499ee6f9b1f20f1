using SecurityGraph.Sources.Documents.Text;

namespace SecurityGraph.Sources.Documents.PlainText;

/// <summary>
/// Takes call-outs out of the lines. In PDF text a superscript is a number glued to a word, as are <c>EC3</c> and
/// <c>2018.5</c>; it is a call-out if a footnote of that number stands at the foot of the same page and the call-outs come
/// in order. Of several such places one that only a call-out can look like wins. Of a list all footnotes must stand there.
/// </summary>
internal static class CallOutFinder
{
    public static List<BodyLine> Mark(IReadOnlyList<BodyLine> lines, IReadOnlyList<NoteLines> notes)
    {
        var found = new List<FoundCallOut>();
        var first = 0;
        foreach (var block in notes.GroupBy(note => note.Block))
        {
            while (first < lines.Count && lines[first].NoteBlock < block.Key) first++;
            var end = first;
            while (end < lines.Count && lines[end].NoteBlock == block.Key) end++;
            List<NoteLines> own = [.. block.DistinctBy(note => note.Mark)];
            found.AddRange(Choose(Candidates(lines, first, end), own.FindAll(note => !note.Mark.IsSign)));
            found.AddRange(Choose(Candidates(lines, first, end), own.FindAll(note => note.Mark.IsSign)));
            first = end;
        }

        return Apply(lines, found);
    }

    private static List<CallOutCandidate> Candidates(IReadOnlyList<BodyLine> lines, int first, int end)
    {
        var candidates = new List<CallOutCandidate>();
        for (var i = first; i < end; i++)
        {
            candidates.AddRange(CallOutMarks.In(i, lines[i].Plain, i + 1 < end ? lines[i + 1].Plain : "").OrderBy(candidate => candidate.Start).ThenByDescending(candidate => candidate.Length));
        }

        return candidates;
    }

    /// <summary>For each footnote in order the first sure place behind the one before it, else the first possible.</summary>
    private static IEnumerable<FoundCallOut> Choose(List<CallOutCandidate> candidates, List<NoteLines> notes)
    {
        if (notes.Count == 0) yield break;
        var byValue = notes.ToLookup(note => note.Mark.Value);
        var places = candidates.SelectMany((candidate, index) => candidate.Numbers.Select(number => (candidate, index, number))).ToLookup(place => place.number);
        var (behind, taken) = (-1, -1);
        foreach (var note in notes)
        {
            var possible = places[note.Mark.Value]
                .Where(place => place.index > behind)
                .Where(place => note.Mark.MayBeMeantBy(place.candidate.Form) && place.candidate.Numbers.All(number => byValue[number].Any(other => other.Mark.MayBeMeantBy(place.candidate.Form)))).ToList();
            if (possible.Exists(place => place.candidate.Form == note.Mark.Form)) possible.RemoveAll(place => place.candidate.Form != note.Mark.Form && place.candidate.Form != NoteForm.Superscript);
            if (possible.Count == 0) continue;
            var sure = possible.FindIndex(place => place.candidate.Sure);
            var chosen = possible[sure >= 0 ? sure : Math.Max(possible.FindIndex(place => !place.candidate.IsDoubtful), 0)];
            // A list is passed when its last number is found.
            behind = chosen.candidate.Numbers[^1] == note.Mark.Value ? chosen.index : chosen.index - 1;
            if (taken == chosen.index) continue;
            taken = chosen.index;
            yield return new FoundCallOut(chosen.candidate, [.. chosen.candidate.Numbers.Select(number => byValue[number].First(other => other.Mark.MayBeMeantBy(chosen.candidate.Form)).Number)]);
        }
    }

    private static List<BodyLine> Apply(IReadOnlyList<BodyLine> lines, List<FoundCallOut> found)
    {
        var marked = lines.ToList();
        foreach (var line in found.GroupBy(callOut => callOut.Place.Line))
        {
            var text = lines[line.Key].Plain;
            var callOuts = new List<CallOut>();
            var taken = 0;
            foreach (var (place, numbers) in line.OrderBy(callOut => callOut.Place.Start))
            {
                var left = text.Substring(place.Start - taken, place.Length);
                var isOldForm = place.Form == NoteForm.Digits && numbers.Length == 1;
                callOuts.AddRange(numbers.Select((number, i) => new CallOut(place.Start - taken, number, i == 0 ? left : "", isOldForm)));
                text = text.Remove(place.Start - taken, place.Length);
                taken += place.Length;
            }

            marked[line.Key] = lines[line.Key] with { Text = lines[line.Key].Text with { Text = text, CallOuts = callOuts } };
        }

        return marked;
    }

    /// <summary>The numbers of the footnotes that stand there.</summary>
    private sealed record FoundCallOut(CallOutCandidate Place, int[] Numbers);
}
