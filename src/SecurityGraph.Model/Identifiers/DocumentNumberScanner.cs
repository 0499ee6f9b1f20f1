namespace SecurityGraph.Model.Identifiers;

/// <summary>
/// Reads a document number, or a list of them, from the beginning of a text. Series stand in capitals. The forms, all met in documents:
/// <c>COM(2016) 731 final</c>, <c>COM (2018)23</c>, <c>COM(97) 597</c>, <c>(COM2017) 261</c>, <c>COM 2017 261</c>,
/// <c>COM/2018/845 final</c>, <c>COM:2016:826:FIN</c>.
/// </summary>
internal ref struct DocumentNumberScanner(ReadOnlySpan<char> text)
{
    public const int FirstYear = 1952;
    public const int LastYear = IdentifierText.LastYear;

    private static readonly string[] AllSeries = ["COM", "JOIN", "SWD", "SEC", "C"];

    private readonly ReadOnlySpan<char> _text = text;
    private int _position;
    private bool _isVersion;

    /// <summary>Nothing is left but what may stand behind a number, as its day.</summary>
    public readonly bool IsAtEnd => DocumentNumberTail.IsAll(_text[_position..]);

    /// <summary>A version of its own, as "final/2", may be of a later year than its number.</summary>
    public readonly bool IsAtEndOf(int year) => IsAtEnd && (_isVersion || DocumentNumberTail.IsOf(_text[_position..], year));

    /// <summary>Adds the number and those of its list; false where there is none.</summary>
    public bool ReadList(List<DocumentNumber> found)
    {
        if (!TryReadFirst(out var series, out var year, out var number)) return false;
        found.Add(new DocumentNumber(series, year, number));
        // "881, 882 and 883 final" is three; "881 final, 15 December" is one. Numbers count up to the last one with "final", and all of
        // them where the text ends with them.
        List<DocumentNumber> more = [];
        var (end, sure) = (_position, 0);
        while (TrySeparator() && TryReadNext(ref series, ref year, out number))
        {
            more.Add(new DocumentNumber(series, year, number));
            if (TryFinal() || IsAtEnd) (end, sure) = (_position, more.Count);
        }
        found.AddRange(more.Take(sure));
        _position = end;
        return true;
    }

    private bool TryReadFirst(out string series, out int year, out int number)
    {
        (year, number) = (0, 0);
        if (!TrySeries(out series) || !TryYear(series, out year, out var slashed) || !TryNumber(series, out number)) return false;
        // C/2023/724 is a notice in the Official Journal, C/2023/724 final a document of the Commission.
        return TryFinal() || !(slashed && series == "C");
    }

    /// <summary>A number alone has the series and the year of the one before.</summary>
    private bool TryReadNext(ref string series, ref int year, out int number)
    {
        var here = _position;
        if (TryReadFirst(out var ownSeries, out var ownYear, out number))
        {
            (series, year) = (ownSeries, ownYear);
            return true;
        }
        _position = here;
        return TryNumber(series, out number);
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

    /// <summary>The year with what is around it: brackets, of which the first may be missing, twice the same mark, or blanks.</summary>
    private bool TryYear(string series, out int year, out bool slashed)
    {
        var opening = Peek();
        slashed = opening is '/' or ':' or '-' or '_';
        if (series != "C") SkipBlanks(); // vitamin C (2018) 12
        var isMarked = slashed || Peek() is '(' or '[';
        if (isMarked) _position++;
        SkipBlanks();
        if (!TryDigits(out year, out var digits) || !TryCentury(ref year, digits)) return false;
        var bare = !isMarked && series != "C" && digits == 4; // COM 2017 261, COM 2017/261
        var isApart = SkipBlanks();
        if (slashed ? Peek() == opening : Peek() is ')' or ']' || (bare && Peek() is '/' or '-' or ':')) _position++;
        else if (!(bare && isApart)) return false;
        if (isMarked && !slashed && Peek() == '/') _position++; // COM(2016)/731
        SkipBlanks();
        return true;
    }

    /// <summary>Up to four digits, in the series C, which has most, up to five; not zero.</summary>
    private bool TryNumber(string series, out int number) => TryDigits(out number, out _) && number > 0 && (number <= 9999 || series == "C");

    private bool TryFinal()
    {
        var final = TryFinalWord();
        // "final/2" and "788/2" are later versions of the same document.
        if (Peek() != '/' || _position + 1 >= _text.Length || !char.IsAsciiDigit(_text[_position + 1])
            || (_position + 2 < _text.Length && char.IsAsciiDigit(_text[_position + 2]))) return final;
        _position += 2;
        _isVersion = true;
        return final || TryFinalWord();
    }

    private bool TryFinalWord()
    {
        var here = _position;
        SkipBlanks();
        if (Peek() is ':' or '/') _position++;
        var final = TakeWord("final") || TakeWord("fin");
        if (!final) _position = here;
        return final;
    }

    /// <summary>"793/794" is two documents.</summary>
    private bool TrySeparator()
    {
        SkipBlanks();
        var mark = Peek() is ',' or ';' or '&' or '/' or '+';
        if (mark) _position++;
        SkipBlanks();
        var word = TakeWord("and") || TakeWord("or");
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
        return digits is 2 or 4 && year is >= FirstYear and <= LastYear;
    }

    /// <summary>Whether there were any.</summary>
    private bool SkipBlanks()
    {
        var here = _position;
        while (_position < _text.Length && char.IsWhiteSpace(_text[_position])) _position++;
        return _position > here;
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
