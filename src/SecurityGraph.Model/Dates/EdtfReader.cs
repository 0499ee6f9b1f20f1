namespace SecurityGraph.Model.Dates;

/// <summary>Reads the texts of <see cref="Edtf"/>, or says which rule a text breaks, to complete "is not an EDTF date: …".</summary>
internal static class EdtfReader
{
    private const EdtfMarks BothUnspecified = EdtfMarks.MonthUnspecified | EdtfMarks.DayUnspecified;
    private const string YearRange = "years are 0001 to 9999";

    public static Edtf? Read(ReadOnlySpan<char> text, ref string reason)
    {
        if (text.IsEmpty) return Fail("it is empty", ref reason);
        if (text is "..") return Edtf.Open;
        if (text[0] == '[') return OnOrBefore(text, ref reason);
        var slash = text.IndexOf('/');
        return slash < 0 ? Date(text, ref reason) : Interval(text[..slash], text[(slash + 1)..], ref reason);
    }

    private static Edtf? OnOrBefore(ReadOnlySpan<char> text, ref string reason)
    {
        if (!text.StartsWith("[..") || text[^1] != ']') return Fail("of the sets only [..DATE], on or before a date, is read", ref reason);
        return Date(text[3..^1], ref reason) is { } date ? Edtf.OnOrBefore(date) : null;
    }

    private static Edtf? Interval(ReadOnlySpan<char> first, ReadOnlySpan<char> second, ref string reason)
    {
        if (second.Contains('/')) return Fail("an interval has one slash, between its two ends", ref reason);
        if (!End(first, out var start, ref reason) || !End(second, out var end, ref reason)) return null;
        if ((start ?? Edtf.Open).IsOpen && (end ?? Edtf.Open).IsOpen) return Fail("an interval has a date at one end at least", ref reason);
        if (start is not null && end is not null && start.Earliest > end.Latest)
            return Fail("the interval ends before it starts", ref reason);
        return Edtf.Interval(start, end);
    }

    private static bool End(ReadOnlySpan<char> text, out Edtf? end, ref string reason)
    {
        end = text.IsEmpty ? null : text is ".." ? Edtf.Open : Date(text, ref reason);
        return text.IsEmpty || end is not null;
    }

    private static Edtf? Date(ReadOnlySpan<char> text, ref string reason)
    {
        var marks = TakeQualifier(ref text);
        if (text.Length == 4) return Years(text, marks, ref reason);
        if (text.Length is not (7 or 10) || text[4] != '-' || !Number(text[..4], out var year)) return Fail(WhyNotADate(text), ref reason);
        if (year == 0) return Fail(YearRange, ref reason);
        return text.Length == 7 ? PartOfYear(year, text, marks, ref reason) : Day(year, text, marks, ref reason);
    }

    private static EdtfMarks TakeQualifier(ref ReadOnlySpan<char> text)
    {
        var marks = text.IsEmpty ? EdtfMarks.None : text[^1] switch
        {
            '~' => EdtfMarks.Approximate,
            '?' => EdtfMarks.Uncertain,
            '%' => EdtfMarks.Approximate | EdtfMarks.Uncertain,
            _ => EdtfMarks.None,
        };
        if (marks != EdtfMarks.None) text = text[..^1];
        return marks;
    }

    private static Edtf? Years(ReadOnlySpan<char> text, EdtfMarks marks, ref string reason)
    {
        var (digits, precision) = text switch
        {
            [.., 'X', 'X'] => (2, DatePrecision.Century),
            [.., 'X'] => (3, DatePrecision.Decade),
            _ => (4, DatePrecision.Year),
        };
        if (!Number(text[..digits], out var number)) return Fail(WhyNotADate(text), ref reason);
        if (number == 0) return Fail(YearRange, ref reason);
        var year = precision switch
        {
            DatePrecision.Century => number * 100,
            DatePrecision.Decade => number * 10,
            _ => number,
        };
        return Edtf.Unit(year, 1, precision, marks);
    }

    private static Edtf? PartOfYear(int year, ReadOnlySpan<char> text, EdtfMarks marks, ref string reason)
    {
        if (text[5..] is "XX") return Edtf.Unit(year, 1, DatePrecision.Year, marks | EdtfMarks.MonthUnspecified);
        if (!Number(text[5..], out var part)) return Fail(WhyNotADate(text), ref reason);
        return part switch
        {
            >= 1 and <= 12 => Edtf.Unit(year, part, DatePrecision.Month, marks),
            >= 21 and <= 24 => Edtf.Unit(year, EdtfUnits.FirstMonthOfSeason(part), DatePrecision.Season, marks),
            >= 33 and <= 36 => Edtf.Unit(year, (3 * (part - 33)) + 1, DatePrecision.Quarter, marks),
            40 or 41 => Edtf.Unit(year, (6 * (part - 40)) + 1, DatePrecision.HalfYear, marks),
            _ => Fail($"{text[5..]} is no month (01 to 12), season (21 to 24), quarter (33 to 36) or half year (40, 41)", ref reason),
        };
    }

    private static Edtf? Day(int year, ReadOnlySpan<char> text, EdtfMarks marks, ref string reason)
    {
        if (text[5..] is "XX-XX") return Edtf.Unit(year, 1, DatePrecision.Year, marks | BothUnspecified);
        if (text[7] != '-' || !Number(text[5..7], out var month)) return Fail(WhyNotADate(text), ref reason);
        if (month is < 1 or > 12) return Fail($"{text[5..7]} is no month (01 to 12)", ref reason);
        if (text[8..] is "XX") return Edtf.Unit(year, month, DatePrecision.Month, marks | EdtfMarks.DayUnspecified);
        if (!Number(text[8..], out var day)) return Fail(WhyNotADate(text), ref reason);
        var days = DateTime.DaysInMonth(year, month);
        return day >= 1 && day <= days
            ? Edtf.Day(new DateOnly(year, month, day), marks)
            : Fail($"the days of {text[..7]} are 01 to {days}", ref reason);
    }

    /// <summary>Digits of ASCII only.</summary>
    private static bool Number(ReadOnlySpan<char> digits, out int number)
    {
        number = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit(digit)) return false;
            number = (number * 10) + digit - '0';
        }

        return true;
    }

    /// <summary>The rule that an author most likely has in mind; <paramref name="text"/> has none of the shapes.</summary>
    private static string WhyNotADate(ReadOnlySpan<char> text) =>
        text.IsEmpty ? "a date is missing"
        : text.Contains('T') ? "times of day are not read, a date ends with its day"
        : text[0] is 'Y' or '-' or '+' ? YearRange
        : text.ContainsAny("~?%") ? "one of ~ ? % stands at the end of a date, where % is both"
        : text.ContainsAny('X', 'x') ? "unspecified digits are read as in 201X, 20XX, 2018-XX, 2018-XX-XX and 2018-01-XX"
        : "a date is written as in 2018, 2018-01 or 2018-01-25";

    private static Edtf? Fail(string why, ref string reason)
    {
        reason = why;
        return null;
    }
}
