using System.Globalization;
using System.Net;
using System.Text;
using SecurityGraph.Sources.Documents.Text;

namespace SecurityGraph.Sources.Documents.Markdown;

/// <summary>
/// Takes the marks out of a block of Markdown: emphasis, code, links (their text stays), escapes, HTML tags and entities.
/// A number in superscript or as <c>[^13]</c> is a call-out if a footnote of that number is printed; otherwise it stays.
/// </summary>
internal sealed class MarkdownInline
{
    /// <summary>How far an address or tag may reach; keeps the scan linear where one is never closed.</summary>
    private const int Reach = 2000;

    private const char Removed = '\0';

    private readonly string _raw;
    private readonly IReadOnlySet<int> _notes;
    private readonly Action<int> _missing;
    private readonly StringBuilder _text;
    private readonly List<CallOut> _callOuts = [];
    private readonly Stack<int> _brackets = [];
    private int _at;

    private MarkdownInline(string raw, IReadOnlySet<int> notes, Action<int> missing)
    {
        (_raw, _notes, _missing) = (raw, notes, missing);
        _text = new StringBuilder(raw.Length);
    }

    /// <summary>
    /// Reads a block that begins at a line of the file. <paramref name="notes"/> are the numbers of the printed footnotes;
    /// <paramref name="missing"/> is told each number called out that isn't among them.
    /// </summary>
    public static MarkedText Read(string raw, int line, IReadOnlySet<int> notes, Action<int> missing)
    {
        var reader = new MarkdownInline(raw, notes, missing);
        while (reader._at < raw.Length) reader.ReadNext();
        return Spacing.Tidy(reader._text.ToString(), reader._callOuts, Removed, line);
    }

    private void ReadNext()
    {
        switch (_raw[_at])
        {
            case '\\' when IsMark(Next(1)):
                ReadEscaped();
                break;
            case '<':
                ReadTag();
                break;
            case '&':
                ReadEntity();
                break;
            case '[' when Next(1) == '^' && TryReadCallOut(_at + 2, "]"):
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
            case '*' when !(IsSpace(Before) && IsSpace(Next(1))):
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
        if (inside == "sup" && TryReadCallOut(end + 1, "</sup>")) return;
        if (IsAddress(inside)) _text.Append(inside);
        else if (!IsTag(inside))
        {
            Keep(1);
            return;
        }

        _at = end + 1;
    }

    private bool TryReadCallOut(int start, string close)
    {
        var end = _raw.AsSpan(start, Math.Min(_raw.Length - start, 3 + close.Length)).IndexOf(close, StringComparison.Ordinal);
        if (end < 1) return false;
        if (!int.TryParse(_raw.AsSpan(start, end), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return false;
        if (!_notes.Contains(number))
        {
            _missing(number);
            return false;
        }

        _callOuts.Add(new CallOut(_text.Length, number));
        _at = start + end + close.Length;
        return true;
    }

    private static bool IsAddress(string inside) =>
        inside.Contains(':', StringComparison.Ordinal) && !inside.Contains(' ', StringComparison.Ordinal)
        && inside.Length > 2 && char.IsAsciiLetter(inside[0]) && !inside.Contains('"', StringComparison.Ordinal);

    private static bool IsTag(string inside)
    {
        var name = inside.AsSpan().TrimStart('/');
        return name.Length > 0 && (char.IsAsciiLetter(name[0]) || inside[0] == '!') && !name.Contains('<');
    }

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

    /// <summary><c>](address)</c> after a <c>[</c>: brackets and address go.</summary>
    private void ReadLinkEnd()
    {
        var end = Next(1) == '(' && _brackets.Count > 0 ? AddressEnd(_at + 2) : -1;
        if (end < 0)
        {
            if (_brackets.Count > 0) _brackets.Pop();
            Keep(1);
            return;
        }

        _text[_brackets.Pop()] = Removed;
        _at = end + 1;
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
