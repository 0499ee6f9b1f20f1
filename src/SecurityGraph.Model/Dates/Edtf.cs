using System.Diagnostics.CodeAnalysis;

namespace SecurityGraph.Model.Dates;

/// <summary>
/// A date as a source gives it, in the Extended Date/Time Format (EDTF, ISO 8601-2:2019; Library of Congress, 4 February 2019),
/// with its precision: nothing is rounded. Every date has one text, and two dates are equal where their texts are.
/// <list type="bullet">
/// <item>Level 0: <c>2018-01-25</c>, <c>2018-01</c>, <c>2018</c>, interval <c>2017-10-18/2019-02</c>.</item>
/// <item>Level 1: season <c>2018-21</c> to <c>24</c>, spring to winter, each with all months that it touches by the weather or by the
/// sun: March to June, June to September, September to December; winter from January, with which the year begins in one, to March of the
/// next year; approximate <c>~</c>, uncertain
/// <c>?</c>, both <c>%</c>, at the end of a date; unspecified digits <c>201X</c>, <c>20XX</c>, <c>2018-XX</c>, <c>2018-XX-XX</c>,
/// <c>2018-01-XX</c>; ends of an interval that are open <c>2018/..</c> or unknown <c>2018/</c>.</item>
/// <item>Level 2: quarter <c>2018-33</c> to <c>36</c>, half year <c>2018-40</c> and <c>41</c>, on or before <c>[..2018-01-24]</c>.</item>
/// <item>Our own: <c>..</c> alone, <see cref="Open"/>.</item>
/// </list>
/// Years are 0001 to 9999, without time of day.
/// </summary>
/// <remarks>
/// The rule of the qualifiers. <see cref="Earliest"/> and <see cref="Latest"/> pass over them. An approximate date may be off by
/// one unit of its precision either way, an uncertain one by any time: within that, <see cref="Certainty.Certain"/> is not given,
/// <see cref="Before"/> doesn't say impossible, and dates do <see cref="Meets">meet</see>. A day outside the two bounds stays
/// impossible in <see cref="HappenedBy"/> and <see cref="Period.Holds"/>: stores search by these bounds.
/// </remarks>
public sealed record Edtf : IParsable<Edtf>
{
    private const int LongestQuoted = 40;

    private readonly Ends? _ends;
    private readonly EdtfMarks _marks;

    private Edtf(DateOnly earliest, DateOnly latest, DatePrecision precision, EdtfMarks marks, Ends? ends = null)
    {
        (Earliest, Latest, Precision) = (earliest, latest, precision);
        (_marks, _ends) = (marks, ends);
    }

    /// <summary><c>..</c> alone: the end of a state that has none, or the beginning of one that always was.</summary>
    public static Edtf Open { get; } = new(DateOnly.MinValue, DateOnly.MaxValue, DatePrecision.Open, EdtfMarks.None);

    /// <summary>The first day that it can mean; <see cref="DateOnly.MinValue"/> where the start is open or unknown.</summary>
    public DateOnly Earliest { get; }

    /// <summary>The last day that it can mean; <see cref="DateOnly.MaxValue"/> where the end is open or unknown.</summary>
    public DateOnly Latest { get; }

    public DatePrecision Precision { get; }

    /// <summary><c>~</c> or <c>%</c>; of an interval: at either end.</summary>
    public bool IsApproximate => _marks.HasFlag(EdtfMarks.Approximate);

    /// <summary><c>?</c> or <c>%</c>; of an interval: at either end.</summary>
    public bool IsUncertain => _marks.HasFlag(EdtfMarks.Uncertain);

    /// <summary>Approximate, uncertain or both.</summary>
    public bool IsVague => (_marks & EdtfMarks.Qualifiers) != EdtfMarks.None;

    public bool IsInterval => Precision == DatePrecision.Interval;

    public bool IsOnOrBefore => Precision == DatePrecision.OnOrBefore;

    /// <summary>True for <see cref="Open"/> alone.</summary>
    public bool IsOpen => Precision == DatePrecision.Open;

    /// <summary>Of an interval its start, <see cref="Open"/> or, where unknown, null; of any other date the date itself.</summary>
    public Edtf? Start => IsInterval ? _ends!.Start : this;

    /// <summary>Of an interval its end, <see cref="Open"/> or, where unknown, null; of any other date the date itself.</summary>
    public Edtf? End => IsInterval ? _ends!.End : this;

    /// <summary>Of <c>[..2018-01]</c> the date that bounds it, <c>2018-01</c>; of any other null.</summary>
    public Edtf? Bound => IsOnOrBefore ? _ends!.End : null;

    /// <summary><see cref="Earliest"/> with the qualifiers' doubt, a day number; <see cref="int.MinValue"/> where unbounded.</summary>
    internal int WidestEarliest =>
        _ends is { } ends ? ends.Start?.WidestEarliest ?? int.MinValue
        : IsOpen || IsUncertain ? int.MinValue
        : IsApproximate ? EdtfUnits.OneEarlier(Earliest, Precision)
        : Earliest.DayNumber;

    /// <summary><see cref="Latest"/> with the qualifiers' doubt, a day number; <see cref="int.MaxValue"/> where unbounded.</summary>
    internal int WidestLatest =>
        _ends is { } ends ? ends.End?.WidestLatest ?? int.MaxValue
        : IsOpen || IsUncertain ? int.MaxValue
        : IsApproximate ? EdtfUnits.OneLater(Latest, Precision)
        : Latest.DayNumber;

    public static Edtf Day(DateOnly day) => Day(day, EdtfMarks.None);

    /// <summary><c>[..2018-01-24]</c>: on this day or any before.</summary>
    public static Edtf OnOrBefore(DateOnly day) => OnOrBefore(Day(day));

    /// <summary><c>2018-01-01/2018-01-24</c>: from the first day to the last.</summary>
    public static Edtf Between(DateOnly first, DateOnly last) => Interval(Day(first), Day(last));

    /// <exception cref="FormatException">The text is not one of the forms; the message says which rule it breaks.</exception>
    public static Edtf Parse(string text)
    {
        if (TryParse(text, out var date, out var reason)) return date;
        var quoted = text.Length > LongestQuoted ? text[..LongestQuoted] + "…" : text;
        throw new FormatException($"'{quoted}' is not an EDTF date: {reason}.");
    }

    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Edtf? date) => TryParse(text, out date, out _);

    /// <summary>Reads a date; <paramref name="reason"/> completes "is not an EDTF date: …".</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Edtf? date, out string reason)
    {
        reason = "";
        date = EdtfReader.Read(text, ref reason);
        return date is not null;
    }

    internal static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out Edtf? date)
    {
        var reason = "";
        date = EdtfReader.Read(text, ref reason);
        return date is not null;
    }

    /// <summary>
    /// The order for lists and files, total and the same everywhere: by first day, then by last, then by text; null last. It says
    /// nothing about time: that is <see cref="Before"/>.
    /// </summary>
    public static int CompareForSorting(Edtf? a, Edtf? b)
    {
        if (a is null || b is null) return (a is null).CompareTo(b is null);
        var order = a.Earliest.CompareTo(b.Earliest);
        if (order == 0) order = a.Latest.CompareTo(b.Latest);
        return order == 0 && a != b ? string.CompareOrdinal(a.ToString(), b.ToString()) : order;
    }

    /// <summary>Whether what has this date had happened, to its end, when the day was over.</summary>
    public Certainty HappenedBy(DateOnly day) =>
        day < Earliest ? Certainty.Impossible
        : WidestLatest <= day.DayNumber ? Certainty.Certain
        : Certainty.Possible;

    /// <summary>The first day by which what has this date certainly had happened (<see cref="HappenedBy"/>); <see cref="DateOnly.MaxValue"/> where there is none.</summary>
    public DateOnly CertainlyBy => WidestLatest > DateOnly.MaxValue.DayNumber ? DateOnly.MaxValue : DateOnly.FromDayNumber(WidestLatest);

    /// <summary>
    /// Whether the two can mean a day in common, an interval each of its days. Two dates of one thing that don't meet contradict
    /// each other.
    /// </summary>
    public bool Meets(Edtf other) => WidestEarliest <= other.WidestLatest && other.WidestEarliest <= WidestLatest;

    /// <summary>
    /// Whether it lies before the other by at least a day: certain where every day that it can mean does, possible where one does.
    /// What is certain is a partial order; dates that meet are not ordered.
    /// </summary>
    public Certainty Before(Edtf other) =>
        WidestLatest < other.WidestEarliest ? Certainty.Certain
        : WidestEarliest < other.WidestLatest ? Certainty.Possible
        : Certainty.Impossible;

    /// <summary>The text; <see cref="Parse"/> makes the same date of it.</summary>
    public override string ToString() => Precision switch
    {
        DatePrecision.Open => "..",
        DatePrecision.OnOrBefore => $"[..{_ends!.End}]",
        DatePrecision.Interval => $"{_ends!.Start}/{_ends.End}",
        _ => EdtfUnits.Text(Earliest, Precision, _marks),
    };

    static Edtf IParsable<Edtf>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Edtf>.TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out Edtf result) => TryParse(s, out result);

    internal static Edtf Day(DateOnly day, EdtfMarks marks) => new(day, day, DatePrecision.Day, marks);

    /// <summary>A unit of at least a month that begins with this one.</summary>
    internal static Edtf Unit(int year, int month, DatePrecision precision, EdtfMarks marks)
    {
        var first = new DateOnly(year, month, 1);
        return new Edtf(first, EdtfUnits.LastDay(first, precision), precision, marks);
    }

    internal static Edtf OnOrBefore(Edtf date) =>
        new(DateOnly.MinValue, date.Latest, DatePrecision.OnOrBefore, date._marks & EdtfMarks.Qualifiers, new Ends(null, date));

    /// <summary>The start must not be wholly after the end, and one of them be a date.</summary>
    internal static Edtf Interval(Edtf? start, Edtf? end)
    {
        var marks = ((start ?? Open)._marks | (end ?? Open)._marks) & EdtfMarks.Qualifiers;
        return new Edtf((start ?? Open).Earliest, (end ?? Open).Latest, DatePrecision.Interval, marks, new Ends(start, end));
    }

    private sealed record Ends(Edtf? Start, Edtf? End);
}
