namespace SecurityGraph.Model.Identifiers;

/// <summary>
/// Reads a document number, or a list of them, from the beginning of a text. Series stand in capitals. The forms, all met in documents:
/// <c>COM(2016) 731 final</c>, <c>COM (2018)23</c>, <c>COM(97) 597</c>, <c>(COM2017) 261</c>, <c>COM/2018/845 final</c>,
/// <c>COM:2016:826:FIN</c>.
/// </summary>
internal ref struct DocumentNumberScanner(ReadOnlySpan<char> text)
{
    private static readonly string[] AllSeries = ["COM", "JOIN", "SWD", "SEC", "C"];

    private readonly ReadOnlySpan<char> _text = text;
    private int _position;

    /// <summary>Nothing but a closing bracket or blanks is left.</summary>
    public readonly bool IsAtEnd => _text[_position..].Trim().TrimEnd(')').IsWhiteSpace();

    /// <summary>Adds the number and those of its list; false where there is none.</summary>
    public bool ReadList(List<DocumentNumber> found)
    {
        if (!TryReadFirst(out var series, out var year, out var number)) return false;
        found.Add(new DocumentNumber(series, year, number));
        // "881, 882 and 883 final" is three; "881 final, 15 December" is one. Numbers count up to the last one with "final".
        List<int> more = [];
        var (end, sure) = (_position, 0);
        while (TrySeparator() && TryNumber(out number))
        {
            more.Add(number);
            if (TryFinal()) (end, sure) = (_position, more.Count);
        }
        found.AddRange(more.Take(sure).Select(next => new DocumentNumber(series, year, next)));
        _position = end;
        return true;
    }

    private bool TryReadFirst(out string series, out int year, out int number)
    {
        (year, number) = (0, 0);
        if (!TrySeries(out series) || !TryYear(series, out year, out var slashed) || !TryNumber(out number)) return false;
        // C/2023/724 is a notice in the Official Journal, C/2023/724 final a document of the Commission.
        return TryFinal() || !(slashed && series == "C");
    }

    private bool TrySeries(out string series)
    {
        foreach (var candidate in AllSeries)
        {
            series = candidate;
            if (Take(candidate)) return true;
        }
        series = "";
        return false;
    }

    /// <summary>The year with what is around it: brackets, of which the first may be missing, or twice the same mark.</summary>
    private bool TryYear(string series, out int year, out bool slashed)
    {
        var opening = Peek();
        slashed = opening is '/' or ':' or '-' or '_';
        if (series != "C") SkipBlanks(); // vitamin C (2018) 12
        if (slashed || Peek() is '(' or '[') _position++;
        SkipBlanks();
        if (!TryDigits(out year, out var digits) || !TryCentury(ref year, digits)) return false;
        SkipBlanks();
        if (slashed ? Peek() != opening : Peek() is not (')' or ']')) return false;
        _position++;
        SkipBlanks();
        return true;
    }

    /// <summary>Up to five digits, not zero; the five are room enough for the series C.</summary>
    private bool TryNumber(out int number) => TryDigits(out number, out _) && number > 0;

    private bool TryFinal()
    {
        var here = _position;
        SkipBlanks();
        if (Peek() == ':') _position++;
        var final = TakeWord("final") || TakeWord("fin");
        if (!final) _position = here;
        // "final/2" and "788/2" are later versions of the same document.
        if (Peek() == '/' && _position + 1 < _text.Length && char.IsAsciiDigit(_text[_position + 1])
            && !(_position + 2 < _text.Length && char.IsAsciiDigit(_text[_position + 2]))) _position += 2;
        return final;
    }

    private bool TrySeparator()
    {
        SkipBlanks();
        var mark = Peek() is ',' or ';' or '&';
        if (mark) _position++;
        SkipBlanks();
        var word = TakeWord("and");
        SkipBlanks();
        return mark || word;
    }

    private bool TryDigits(out int value, out int digits)
    {
        value = 0;
        for (digits = 0; digits < 5 && char.IsAsciiDigit(Peek()); digits++, _position++) value = (value * 10) + (Peek() - '0');
        return digits > 0 && !char.IsAsciiDigit(Peek());
    }

    private static bool TryCentury(ref int year, int digits)
    {
        if (digits == 2) year += 1900; // two digits were printed until 1998
        return digits is 2 or 4 && year is >= 1952 and <= 2099;
    }

    private void SkipBlanks()
    {
        while (_position < _text.Length && char.IsWhiteSpace(_text[_position])) _position++;
    }

    private readonly char Peek() => _position < _text.Length ? _text[_position] : '\0';

    private bool Take(string word)
    {
        var here = _text[_position..].StartsWith(word, StringComparison.Ordinal);
        if (here) _position += word.Length;
        return here;
    }

    private bool TakeWord(string word)
    {
        var rest = _text[_position..];
        var here = rest.StartsWith(word, StringComparison.OrdinalIgnoreCase)
            && (rest.Length == word.Length || !char.IsLetter(rest[word.Length]));
        if (here) _position += word.Length;
        return here;
    }
}
