using SecurityGraph.Sources.Documents.Text;

namespace SecurityGraph.Sources.Documents.Markdown;

/// <summary>Reads call-outs in all their forms, several of them together as one: <c>[1], [2]</c>, <c>[1-3]</c>, <c>¹˒²</c>.</summary>
/// <param name="raw">The block.</param>
/// <param name="notes">The printed footnotes.</param>
/// <param name="missing">Is told each call-out that can be nothing else and whose footnote isn't printed.</param>
internal sealed class CallOutReader(string raw, NoteLabels notes, Action<string> missing)
{
    private const string Separators = ",;˒⸴-–⁻";

    private readonly List<CallOut> _found = [];

    /// <summary>The footnotes that the last call-out names, without their places.</summary>
    public IReadOnlyList<CallOut> Found => _found;

    public bool TryRead(int at, out int end)
    {
        _found.Clear();
        if (!TryOne(at, isFirst: true, out end)) return false;
        while (end + 1 < raw.Length && Separators.Contains(raw[end], StringComparison.Ordinal))
        {
            var next = raw[end + 1] == ' ' ? end + 2 : end + 1;
            var last = _found[^1].Number;
            var isRange = raw[end] is '-' or '–' or '⁻';
            if (!TryOne(next, isFirst: false, out var behind)) break;
            if (isRange) AddBetween(last, _found[^1].Number);
            end = behind;
        }

        return true;
    }

    private void AddBetween(int first, int last)
    {
        for (var number = first + 1; number < last; number++) _found.Insert(_found.Count - 1, new CallOut(0, number));
    }

    private bool TryOne(int at, bool isFirst, out int end)
    {
        end = at;
        if (at >= raw.Length) return false;
        return raw[at] switch
        {
            '<' => TrySup(at, isFirst, out end),
            '[' when at + 1 < raw.Length && raw[at + 1] == '^' => TryNamed(at + 2, isFirst, out end),
            '[' or '\\' => TryBracket(at, out end) || TryEndMark(at, out end),
            var c when Notes.IsSuperscript(c) => TrySuperscripts(at, out end),
            '⁽' => TrySuperscriptBracket(at, out end),
            _ => TryEndMark(at, out end),
        };
    }

    /// <summary><c>&lt;sup&gt;13&lt;/sup&gt;</c>, the number perhaps in brackets, or several.</summary>
    private bool TrySup(int at, bool isFirst, out int end)
    {
        const string Open = "<sup>", Close = "</sup>";
        const int Longest = 20;
        end = at;
        if (!raw.AsSpan(at).StartsWith(Open, StringComparison.Ordinal)) return false;
        var start = at + Open.Length;
        var length = raw.AsSpan(start, Math.Min(raw.Length - start, Longest + Close.Length)).IndexOf(Close, StringComparison.Ordinal);
        if (length < 1) return false;
        end = start + length + Close.Length;
        var printed = raw.Substring(start, length);
        var label = Notes.InSup(printed);
        if (BracketList.TryRead($"[{label}]", 0, out _, out var numbers)) return TryAll(numbers, number => number, label);
        var isNumber = Notes.Number(label) > 0;
        return (isNumber || Notes.IsInSup(label)) && Add(label, label, isSure: isFirst && isNumber, isOldForm: isNumber && printed == label);
    }

    /// <summary><c>[^13]</c>, <c>[^law]</c>.</summary>
    private bool TryNamed(int start, bool isFirst, out int end)
    {
        const int Longest = 100;
        end = start;
        var length = raw.AsSpan(start, Math.Min(raw.Length - start, Longest + 1)).IndexOfAny(']', ' ');
        if (length < 1 || raw[start + length] != ']') return false;
        end = start + length + 1;
        var label = raw.Substring(start, length);
        return Add(label, label, isSure: isFirst, isOldForm: Notes.Number(label) > 0);
    }

    /// <summary><c>[13]</c>, <c>[13, 14]</c>, its brackets perhaps escaped.</summary>
    private bool TryBracket(int at, out int end)
    {
        end = at;
        var open = raw[at] == '\\' ? at + 1 : at;
        if (open >= raw.Length || raw[open] != '[') return false;
        if (BracketList.TryRead(raw, open, out end, out var numbers) && TryAll(numbers, Notes.InBracket, raw[at..end])) return true;
        end = open + 1;
        while (end < raw.Length && end - open <= 4 && char.IsAsciiDigit(raw[end])) end++;
        var digits = raw[(open + 1)..end];
        if (end < raw.Length && raw[end] == '\\') end++;
        return digits.Length is >= 1 and <= 3 && end < raw.Length && raw[end++] == ']' && Add(Notes.InBracket(digits), digits, isSure: false);
    }

    /// <summary><c>¹³</c>, but not that of <c>4 m²</c>.</summary>
    private bool TrySuperscripts(int at, out int end)
    {
        end = at;
        if (at > 0 && Notes.IsSuperscript(raw[at - 1])) return false;
        while (end < raw.Length && Notes.IsSuperscript(raw[end])) end++;
        var label = raw[at..end];
        return !Units.EndsIn(raw, at, label) && Add(label, label, isSure: false);
    }

    /// <summary><c>⁽¹³⁾</c></summary>
    private bool TrySuperscriptBracket(int at, out int end)
    {
        end = at + 1;
        while (end < raw.Length && Notes.IsSuperscript(raw[end])) end++;
        var label = raw[(at + 1)..end];
        return label.Length > 0 && end < raw.Length && raw[end++] == '⁾' && Add(label, $"⁽{label}⁾", isSure: false);
    }

    private bool TryEndMark(int at, out int end)
    {
        end = at;
        return notes.HasEndMarks && EndMarks.MayBegin(raw[at]) && EndMarks.TryRead(raw, at, out var label, out end)
            && notes.Number(label) > 0 && EndMarks.IsCallOut(raw, at, end, label) && Add(label, Left(label, isInSquare: raw[at..end].Contains('[', StringComparison.Ordinal)), isSure: false);
    }

    /// <summary>What releases that did not know the mark left: brackets and stars were taken as those of links and emphasis, but a sign in square brackets kept these.</summary>
    private static string Left(string label, bool isInSquare) =>
        isInSquare && label[0] != '[' ? $"[{label.Trim('*')}]" : label.Trim('(', ')', '[', ']', '{', '}', '*');

    private bool TryAll(List<int> numbers, Func<string, string> label, string left)
    {
        if (numbers.Exists(number => notes.Number(label(Printed(number))) == 0)) return false;
        for (var i = 0; i < numbers.Count; i++) _found.Add(new CallOut(0, notes.Number(label(Printed(numbers[i]))), i == 0 ? left : ""));
        return true;
    }

    /// <param name="label">Of the footnote.</param>
    /// <param name="left">What releases that did not know it left of it in the text.</param>
    /// <param name="isSure">It can be nothing else, so that a missing footnote is told.</param>
    /// <param name="isOldForm">Older releases knew it too.</param>
    private bool Add(string label, string left, bool isSure, bool isOldForm = false)
    {
        var number = notes.Number(label);
        if (number == 0)
        {
            if (isSure) missing(label);
            return false;
        }

        _found.Add(new CallOut(0, number, left, isOldForm));
        return true;
    }

    private static string Printed(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
