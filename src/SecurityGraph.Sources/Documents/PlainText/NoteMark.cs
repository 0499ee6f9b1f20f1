using System.Globalization;
using SecurityGraph.Sources.Documents.Text;

namespace SecurityGraph.Sources.Documents.PlainText;

/// <summary>How the mark of a footnote is printed.</summary>
internal enum NoteForm
{
    /// <summary><c>1</c>, in the text glued to a word.</summary>
    Digits,

    /// <summary><c>¹</c></summary>
    Superscript,

    /// <summary><c>(1)</c></summary>
    Round,

    /// <summary><c>[1]</c></summary>
    Square,

    /// <summary><c>1)</c>, <c>1 )</c></summary>
    HalfRound,

    /// <summary><c>1.</c>, at the head of a footnote only.</summary>
    Point,

    /// <summary><c>*</c>, <c>**</c></summary>
    Star,

    /// <summary><c>†</c></summary>
    Dagger,

    /// <summary><c>‡</c></summary>
    DoubleDagger,
}

/// <summary>What a footnote is called out by: a number or how many signs, and how it is printed.</summary>
internal readonly record struct NoteMark(NoteForm Form, int Value)
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private const string Signs = "*†‡";

    public bool IsSign => Form >= NoteForm.Star;

    /// <summary>True where a call-out of another form means this mark: superscript is often lost, or takes the place of brackets.</summary>
    public bool IsMeantBy(NoteForm callOut) =>
        callOut == Form || (!IsSign && callOut is NoteForm.Digits or NoteForm.Superscript) || (Form is NoteForm.Point or NoteForm.HalfRound && callOut == NoteForm.Square);

    /// <summary>The same of a footnote that is known to be one. Where it is to be found yet, <c>[2]</c> may be a book, and <c>2</c> a heading.</summary>
    public bool MayBeMeantBy(NoteForm callOut) => IsMeantBy(callOut) || (Form == NoteForm.Digits && callOut == NoteForm.Square);

    /// <summary>True where this mark comes next; a number begins anew behind signs, and signs behind numbers.</summary>
    public bool Follows(NoteMark last) => Form == last.Form ? Value == last.Value + 1 : Value == 1 && (IsSign || last.IsSign);

    /// <summary>The mark that a line begins with, and what stands behind it; empty where the line is nothing else.</summary>
    public static bool TryRead(string line, out NoteMark mark, out string rest)
    {
        var (length, found) = AtHead(line);
        (mark, rest) = (found, length > 0 ? line[length..].TrimStart() : "");
        if (length == 0) return false;
        if (rest.Length == 0) return found.Form != NoteForm.Star || found.Value < 3;
        if (found.Form == NoteForm.Digits && line[length] != ' ') return false;
        return SentenceSplitter.CanBegin(rest) || PageFurniture.IsAddress(rest) || (found.Form is not (NoteForm.Digits or NoteForm.Point) && char.IsLetter(rest[0]));
    }

    /// <summary>The mark that a footnote begins with: as <see cref="Length"/>, and a number with a full stop, <c>1.</c>, <c>1 .</c> or <c>¹.</c>, that no digit follows.</summary>
    public static (int Length, NoteMark Mark) AtHead(string line)
    {
        var (length, mark) = Length(line, 0);
        if (length == 0 || mark.Form is not (NoteForm.Digits or NoteForm.Superscript)) return (length, mark);
        var stop = length < line.Length && line[length] == ' ' ? length + 1 : length;
        return stop < line.Length && line[stop] == '.' && !(stop + 1 < line.Length && (char.IsAsciiDigit(line[stop + 1]) || line[stop + 1] == '.'))
            ? (stop + 1, mark.Form == NoteForm.Digits ? mark with { Form = NoteForm.Point } : mark)
            : (length, mark);
    }

    /// <summary>The mark that stands at a place, and how long it is; 0 where none does.</summary>
    public static (int Length, NoteMark Mark) Length(string text, int start)
    {
        if (start >= text.Length) return default;
        var c = text[start];
        if (Signs.Contains(c, StringComparison.Ordinal)) return Sign(text, start);
        if (c is '(' or '[') return Enclosed(text, start);
        var (digits, value) = Number(text, start);
        if (digits == 0) return default;
        if (!char.IsAsciiDigit(c)) return (digits, new NoteMark(NoteForm.Superscript, value));
        var end = start + digits < text.Length && text[start + digits] == ' ' ? start + digits + 1 : start + digits;
        return end < text.Length && text[end] == ')'
            ? (end + 1 - start, new NoteMark(NoteForm.HalfRound, value))
            : (digits, new NoteMark(NoteForm.Digits, value));
    }

    public static bool IsSuperscript(char c) => c > '\u007F' && Superscripts.Contains(c, StringComparison.Ordinal);

    /// <summary>A number of one to three digits, in superscript or not; no larger one, and none that begins with 0.</summary>
    public static (int Length, int Value) Number(string text, int start)
    {
        var end = start;
        var value = 0;
        while (end < text.Length && end - start <= 3 && Digit(text[end]) is >= 0 and var digit && char.IsAsciiDigit(text[end]) == char.IsAsciiDigit(text[start]))
        {
            value = (value * 10) + digit;
            end++;
        }

        return end - start is >= 1 and <= 3 && Digit(text[start]) > 0 ? (end - start, value) : default;
    }

    public override string ToString() => Form switch
    {
        NoteForm.Star => new string('*', Value),
        NoteForm.Dagger => new string('†', Value),
        NoteForm.DoubleDagger => new string('‡', Value),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };

    private static int Digit(char c) => char.IsAsciiDigit(c) ? c - '0' : c > '\u007F' ? Superscripts.IndexOf(c, StringComparison.Ordinal) : -1;

    private static (int Length, NoteMark Mark) Sign(string text, int start)
    {
        const int Most = 4;
        var end = start;
        while (end < text.Length && end - start <= Most && text[end] == text[start]) end++;
        var form = text[start] switch { '*' => NoteForm.Star, '†' => NoteForm.Dagger, _ => NoteForm.DoubleDagger };
        return end - start <= Most ? (end - start, new NoteMark(form, end - start)) : default;
    }

    /// <summary><c>(1)</c>, <c>( 1 )</c>, <c>(*)</c>, <c>[1]</c>.</summary>
    private static (int Length, NoteMark Mark) Enclosed(string text, int start)
    {
        var at = start + 1;
        if (at < text.Length && text[at] == ' ') at++;
        var isSign = at < text.Length && Signs.Contains(text[at], StringComparison.Ordinal);
        var (length, mark) = isSign ? Sign(text, at) : (Number(text, at).Length, new NoteMark(text[start] == '(' ? NoteForm.Round : NoteForm.Square, Number(text, at).Value));
        at += length;
        if (at < text.Length && text[at] == ' ') at++;
        return length > 0 && at < text.Length && text[at] == (text[start] == '(' ? ')' : ']') ? (at + 1 - start, mark) : default;
    }
}
