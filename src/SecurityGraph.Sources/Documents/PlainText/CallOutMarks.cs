using SecurityGraph.Sources.Documents.Text;

namespace SecurityGraph.Sources.Documents.PlainText;

/// <summary>Finds what may be a call-out in a line: digits glued to a word, numbers in superscript or brackets, signs, and lists of them.</summary>
internal static class CallOutMarks
{
    private const int Reach = 300;
    private const string After = " .,;:!?)]\"'’”»–—";

    public static IEnumerable<CallOutCandidate> In(int line, string text, string next)
    {
        if (text.AsSpan().IndexOfAnyInRange('0', '9') >= 0)
        {
            foreach (var number in GluedNumbers.In(line, text, next)) yield return number;
        }

        for (var start = 1; start < text.Length; start++)
        {
            if (!MayBegin(text[start]) || !TryRun(text, start, out var end, out var form, out var numbers)) continue;
            if (IsCallOut(text, start, end, form, numbers))
            {
                var from = text[start - 1] == ' ' ? start - 1 : start;
                yield return new CallOutCandidate(line, from, end - from, numbers, form, Sure: true);
            }

            start = end - 1;
        }
    }

    private static bool MayBegin(char c) => c is '(' or '[' or '*' or '†' or '‡' || char.IsAsciiDigit(c) || NoteMark.IsSuperscript(c);

    /// <summary>One mark, or several of one form with what parts them: <c>1,2</c>, <c>[1], [2]</c>, <c>[1-3]</c>, <c>¹˒²</c>.</summary>
    private static bool TryRun(string text, int start, out int end, out NoteForm form, out List<int> numbers)
    {
        form = NoteForm.Square;
        if (text[start] == '[' && BracketList.TryRead(text, start, out end, out numbers)) return true;
        (end, numbers) = (start, []);
        var isRange = false;
        for (var at = start; ;)
        {
            var (length, mark) = NoteMark.Length(text, at);
            if (length == 0 || (numbers.Count > 0 && (mark.Form != form || mark.IsSign))) break;
            if (!BracketList.TryAdd(numbers, mark.Value, isRange)) return false;
            (form, end) = (mark.Form, at + length);
            at = BracketList.AfterSeparator(text, end, form == NoteForm.Digits && text[start - 1] is not ('.' or '!' or '?'), out isRange);
            if (form == NoteForm.Round && end < text.Length && text[end] == '(') at = end;
            if (at < 0) break;
        }

        return numbers.Count > 0;
    }

    private static bool IsCallOut(string text, int start, int end, NoteForm form, List<int> numbers)
    {
        if (end < text.Length && !After.Contains(text[end], StringComparison.Ordinal) && !(form is NoteForm.Round or NoteForm.Square && text[end] is '(' or '[')) return false;
        var before = text[start - 1];
        var isGlued = char.IsLetter(before) || ".,;:!?\"'’”»)]%".Contains(before, StringComparison.Ordinal);
        return form switch
        {
            NoteForm.Digits => numbers.Count > 1 && IsEndOfWord(text, start, before),
            NoteForm.HalfRound => IsEndOfWord(text, start, before) && !IsOpen(text, start),
            NoteForm.Superscript => (isGlued || char.IsDigit(before) || before == ' ') && !Units.EndsIn(text, start, text[start..end]),
            NoteForm.Round => (isGlued || before == ' ') && !PointWords.StandBefore(text, start, before),
            NoteForm.Square => true,
            _ => (isGlued || char.IsDigit(before)) && !IsEmphasis(text, start),
        };
    }

    private static bool IsEndOfWord(string text, int start, char before) =>
        char.IsLower(before) || ("\"'’”»)]".Contains(before, StringComparison.Ordinal)) || (before is '.' or ',' && start > 1 && !char.IsDigit(text[start - 2]));

    /// <summary>A bracket opens before it, and the one behind it closes that.</summary>
    private static bool IsOpen(string text, int start)
    {
        var before = Near(text, start);
        return before.LastIndexOf('(') > before.LastIndexOf(')');
    }

    private static ReadOnlySpan<char> Near(string text, int start) => text.AsSpan(Math.Max(0, start - Reach), Math.Min(start, Reach));

    /// <summary>It closes what a star before it opens.</summary>
    private static bool IsEmphasis(string text, int start)
    {
        if (text[start] != '*') return false;
        var before = Near(text, start);
        for (var i = 0; i < before.Length; i++)
        {
            if (before[i] == '*' && (i == 0 || !char.IsLetterOrDigit(before[i - 1])) && i + 1 < before.Length && !char.IsWhiteSpace(before[i + 1])) return true;
        }

        return false;
    }
}
