using System.Globalization;
using SecurityGraph.Sources.Documents.Text;

namespace SecurityGraph.Sources.Documents.PlainText;

/// <summary>
/// What may be a call-out, in the line of an index, of one footnote or several; sure if it looks like a call-out and like nothing else.
/// </summary>
internal readonly record struct CallOutCandidate(int Line, int Start, int Length, IReadOnlyList<int> Numbers, NoteForm Form, bool Sure)
{
    /// <summary>Rather part of a name, though the number may be printed behind it: <c>EU27</c>, <c>F16</c>.</summary>
    public bool IsDoubtful { get; init; }
}

/// <summary>Finds numbers glued to words that may be call-outs.</summary>
internal static class GluedNumbers
{
    private const string After = " .,;:!?)]\"'’”»–—";
    private const int YearDigits = 4;

    /// <summary>Those of one line; <paramref name="next"/> is the line behind, which may begin a sentence.</summary>
    public static IEnumerable<CallOutCandidate> In(int line, string text, string next)
    {
        var candidate = default(CallOutCandidate);
        for (var start = 0; start < text.Length; start++)
        {
            if (!char.IsAsciiDigit(text[start])) continue;
            var end = start;
            while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
            var judged = start > 0 && EndsWord(text, end) && TryJudge(text, start, end, next, out candidate);
            if (judged) yield return candidate with { Line = line };
            start = end;
        }
    }

    /// <summary>No letter follows, and no digits of a larger number.</summary>
    private static bool EndsWord(string text, int end) =>
        end == text.Length
        || (After.Contains(text[end], StringComparison.Ordinal) && !(text[end] is '.' or ',' or ':' && IsDigit(text, end + 1)));

    private static bool IsDigit(string text, int index) => index < text.Length && char.IsAsciiDigit(text[index]);

    private static bool TryJudge(string text, int start, int end, string next, out CallOutCandidate candidate)
    {
        candidate = default;
        var length = end - start;
        if (length > YearDigits) return TryYear(text, start, end, out candidate);
        if (length > 3) return false;
        var before = text[start - 1];
        if (before == ' ')
        {
            if (SetOffMarks.Closes(text, end)) return !PointWords.StandBefore(text, start, before) && Make(start - 1, end + 1, start, sure: false, text, out candidate);
            return SentenceSplitter.IsClosed(text, start - 1)
                && BeginsSentence(text, end, next)
                && Make(start - 1, end, start, sure: false, text, out candidate);
        }

        if (char.IsLetter(before))
        {
            if (NumberedNames.EndAt(text, start, end) || !Make(start, end, start, !char.IsUpper(before), text, out candidate)) return false;
            candidate = candidate with { IsDoubtful = NumberedNames.MayEndAt(text, start) };
            return true;
        }

        if (before == ')') return Make(start, end, start, !IsYearInBrackets(text, start), text, out candidate);
        if (!".,;:!?\"'’”»]%".Contains(before, StringComparison.Ordinal)) return false;
        var whole = DigitsBefore(text, start - 1); // 18.5 is an amount; 2018.5 is rather a year that ends a sentence
        if (whole == 0 || before is not ('.' or ',' or ':')) return Make(start, end, start, sure: true, text, out candidate);
        return before == '.' && BeginsSentence(text, end, next) && Make(start, end, start, sure: whole == YearDigits, text, out candidate);
    }

    /// <summary>A year with a number behind it: 20175.</summary>
    private static bool TryYear(string text, int start, int end, out CallOutCandidate candidate)
    {
        candidate = default;
        return end - start <= YearDigits + 3
            && text.AsSpan(start, 2) is "19" or "20"
            && text[start - 1] is ' ' or '('
            && Make(start + YearDigits, end, start + YearDigits, sure: false, text, out candidate);
    }

    private static bool Make(int start, int end, int digits, bool sure, string text, out CallOutCandidate candidate)
    {
        var number = int.Parse(text.AsSpan(digits, end - digits), CultureInfo.InvariantCulture);
        candidate = new CallOutCandidate(0, start, end - start, [number], NoteForm.Digits, sure);
        return number > 0 && text[digits] != '0';
    }

    private static int DigitsBefore(string text, int end)
    {
        var start = end;
        while (start > 0 && end - start <= YearDigits && char.IsAsciiDigit(text[start - 1])) start--;
        return end - start;
    }

    private static bool BeginsSentence(string text, int end, string next) =>
        end == text.Length
            ? next.Length == 0 || SentenceSplitter.CanBegin(next)
            : text[end] == ' ' && SentenceSplitter.CanBegin(text, end + 1);

    /// <summary>The number of a document: COM(2017) 650, printed without its space.</summary>
    private static bool IsYearInBrackets(string text, int start) =>
        start >= YearDigits + 2 && text[start - YearDigits - 2] == '(' && DigitsBefore(text, start - 1) == YearDigits;
}
