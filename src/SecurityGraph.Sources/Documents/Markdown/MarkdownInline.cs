using System.Net;
using System.Text;
using SecurityGraph.Sources.Documents.Text;

namespace SecurityGraph.Sources.Documents.Markdown;

/// <summary>
/// Takes the marks out of a block of Markdown: emphasis, code, links (their text stays), escapes, HTML tags and entities.
/// A number in superscript or brackets or a name as <c>[^law]</c> is a call-out if a footnote of that label and form is printed;
/// otherwise it stays.
/// </summary>
internal sealed class MarkdownInline
{
    /// <summary>How far an address or tag may reach; keeps the scan linear where one is never closed.</summary>
    private const int Reach = 2000;

    private const char Removed = '\0';

    // What ReadNext looks at.
    private const string Marks = "\\<&[]!`~*_";

    private const string EndMarks = "({";

    private readonly string _raw;
    private readonly IReadOnlySet<string> _links;
    private readonly CallOutReader _reader;
    private readonly StringBuilder _text;
    private readonly List<CallOut> _callOuts = [];
    private readonly Stack<int> _brackets = [];
    private int _at;

    private MarkdownInline(string raw, NoteLabels notes, IReadOnlySet<string> links, Action<string> missing)
    {
        (_raw, _links, _reader) = (raw, links, new CallOutReader(raw, notes, missing));
        _text = new StringBuilder(raw.Length);
    }

    /// <summary>
    /// Reads a block that begins at a line of the file. <paramref name="notes"/> are the printed footnotes, <paramref name="links"/>
    /// what links are called; <paramref name="missing"/> is told each call-out whose footnote isn't printed.
    /// </summary>
    public static MarkedText Read(string raw, int line, NoteLabels notes, IReadOnlySet<string> links, Action<string> missing)
    {
        if (!HasMarks(raw, notes.HasEndMarks)) return Spacing.Tidy(raw, [], Removed, line);
        var reader = new MarkdownInline(raw, notes, links, missing);
        while (reader._at < raw.Length) reader.ReadNext();
        return Spacing.Tidy(reader._text.ToString(), reader._callOuts, Removed, line);
    }

    // A loop, because a search over a set of characters is compiled anew at each start of the program: a quarter of the time of a large file.
    private static bool HasMarks(string raw, bool endMarks)
    {
        foreach (var c in raw)
        {
            if (char.IsAsciiLetterLower(c) || c == ' ') continue;
            if (!char.IsAscii(c) || Marks.Contains(c, StringComparison.Ordinal) || (endMarks && EndMarks.Contains(c, StringComparison.Ordinal))) return true;
        }

        return false;
    }

    private void ReadNext()
    {
        switch (_raw[_at])
        {
            case '\\' or '<' or '[' or '*' or '(' or '{' or '†' or '‡' or >= '²' and <= '¹' or >= '⁰' and <= '⁹' or '⁽' when TryReadCallOut():
                break;
            case '\\' when IsMark(Next(1)):
                ReadEscaped();
                break;
            case '<':
                ReadTag();
                break;
            case '&':
                ReadEntity();
                break;
            case '[':
                _brackets.Push(_text.Length);
                Keep(1);
                break;
            case ']':
                ReadLinkEnd();
                break;
            case '!' when Next(1) == '[':
            case '`':
            case '~' when Next(1) == '~' || Before == '~':
            case '*' when !((IsSpace(Before) && IsSpace(Next(1))) || (char.IsDigit(Before) && char.IsDigit(Next(1)))):
            case '_' when !(char.IsLetterOrDigit(Before) && char.IsLetterOrDigit(Next(1))):
                _at++;
                break;
            default:
                Keep(1);
                break;
        }
    }

    private char Before => _at == 0 ? ' ' : _raw[_at - 1];

    private char Next(int distance) => _at + distance < _raw.Length ? _raw[_at + distance] : '\0';

    private static char Behind(StringBuilder text) => text.Length == 0 ? '\0' : text[^1];

    private static bool IsMark(char c) => char.IsAscii(c) && (char.IsPunctuation(c) || char.IsSymbol(c));

    private static bool IsSpace(char c) => c == '\0' || char.IsWhiteSpace(c);

    private void Keep(int length)
    {
        _text.Append(_raw, _at, length);
        _at += length;
    }

    /// <summary>Some converters escape twice: all backslashes before a mark go, the mark stays.</summary>
    private void ReadEscaped()
    {
        while (_raw[_at] == '\\' && IsMark(Next(1))) _at++;
        Keep(1);
    }

    private void ReadTag()
    {
        var end = IndexOf('>', _at + 1);
        var inside = end < 0 ? "" : _raw[(_at + 1)..end];
        if (IsAddress(inside)) _text.Append(inside);
        else if (HtmlTags.IsOne(inside)) _text.Append(HtmlTags.InText(inside));
        else
        {
            Keep(1);
            return;
        }

        _at = end + 1;
    }

    private bool TryReadCallOut()
    {
        if (!_reader.TryRead(_at, out var end)) return false;
        _at = end;
        if (Behind(_text) == ' ' && (_at == _raw.Length || ".,;:!?)".Contains(_raw[_at], StringComparison.Ordinal))) _text.Length--;
        // Behind a space it still belongs to what stands before that.
        var offset = Behind(_text) == ' ' ? _text.Length - 1 : _text.Length;
        foreach (var found in _reader.Found) _callOuts.Add(found with { Offset = offset });
        return true;
    }

    private static bool IsAddress(string inside) =>
        inside.Contains(':', StringComparison.Ordinal) && !inside.Contains(' ', StringComparison.Ordinal)
        && inside.Length > 2 && char.IsAsciiLetter(inside[0]) && !inside.Contains('"', StringComparison.Ordinal);

    private void ReadEntity()
    {
        var end = _raw.AsSpan(_at, Math.Min(32, _raw.Length - _at)).IndexOf(';');
        var decoded = end < 0 ? null : WebUtility.HtmlDecode(_raw.Substring(_at, end + 1));
        if (decoded is null || decoded.Length > 2 || decoded.Contains(Removed, StringComparison.Ordinal))
        {
            Keep(1);
            return;
        }

        _text.Append(decoded);
        _at += end + 1;
    }

    /// <summary><c>](address)</c>, <c>][name]</c> or <c>]</c> behind the name itself, after a <c>[</c>: brackets and address go.</summary>
    private void ReadLinkEnd()
    {
        var end = _brackets.Count == 0 ? -1 : Next(1) == '(' ? AddressEnd(_at + 2) : Next(1) == '[' ? NameEnd(_at + 2) : NamesItself() ? _at : -1;
        if (end < 0)
        {
            if (_brackets.Count > 0) _brackets.Pop();
            Keep(1);
            return;
        }

        _text[_brackets.Pop()] = Removed;
        _at = end + 1;
    }

    /// <summary><c>[word]</c>, where that is what a link or a heading is called.</summary>
    private bool NamesItself()
    {
        const int Longest = 100;
        var start = _brackets.Peek() + 1;
        return _links.Count > 0 && _text.Length - start is > 0 and <= Longest && _links.Contains(_text.ToString(start, _text.Length - start));
    }

    private int NameEnd(int start)
    {
        if (_links.Count == 0) return -1;
        var end = _raw.AsSpan(start, Math.Min(_raw.Length - start, 101)).IndexOf(']');
        var isLink = end == 0 || (end > 0 && _links.Contains(_raw.Substring(start, end)));
        return isLink ? start + end : -1;
    }

    private int AddressEnd(int start)
    {
        var open = 0;
        for (var i = start; i < Math.Min(_raw.Length, start + Reach); i++)
        {
            if (_raw[i] == '[') return -1; // another link: this one never ends
            if (_raw[i] == '(') open++;
            if (_raw[i] == ')' && open-- == 0) return i;
        }

        return -1;
    }

    private int IndexOf(char mark, int start)
    {
        var found = _raw.AsSpan(start, Math.Min(Reach, _raw.Length - start)).IndexOf(mark);
        return found < 0 ? -1 : start + found;
    }
}
