using SecurityGraph.Model.Dates;

namespace SecurityGraph.Benchmarks.Generating;

/// <summary>Dates as sources give them: most to the day, others to the month or year, intervals, open and unknown ends, "on or before".</summary>
internal sealed class Dates(Draw draw)
{
    private const int DaysBefore = 3000;
    private const int DaysAfter = 1500;

    private static readonly DateOnly FirstDocument = new(2004, 1, 1);
    private static readonly Weighted<Func<Draw, DateOnly, string>> Forms = new(
        ((_, day) => $"{day:yyyy-MM-dd}", 60),
        ((_, day) => $"{day:yyyy-MM}", 15),
        ((_, day) => $"{day:yyyy}", 8),
        ((_, day) => $"[..{day:yyyy-MM-dd}]", 7),
        ((draw, day) => $"{day:yyyy-MM-dd}/{day.AddDays(1 + draw.Below(400)):yyyy-MM}", 3),
        ((_, day) => $"{day:yyyy}-{33 + ((day.Month - 1) / 3)}", 2),
        ((_, day) => $"{day:yyyy}-{40 + ((day.Month - 1) / 6)}", 1),
        ((_, day) => $"{day:yyyy-MM}~", 2),
        ((_, day) => $"{day:yyyy}?", 1),
        ((_, day) => $"{day:yyyy-MM-dd}/", 1));

    /// <summary>The day of a document: within twenty years.</summary>
    public DateOnly Document() => FirstDocument.AddDays(draw.Below(7300));

    /// <summary>When something happened or is to happen, as a document of that day says; null where it doesn't.</summary>
    public Edtf? When(DateOnly saidOn, bool isPast) => draw.Chance(0.08) ? null : Form(Around(saidOn, isPast));

    /// <summary>How long a state holds: without start in some cases, with an end that is unknown, open or given.</summary>
    public Period State(DateOnly saidOn, bool isPast)
    {
        var start = Around(saidOn, isPast);
        var end = draw.Share();
        return new Period(
            draw.Chance(0.25) ? null : UnitOf(start),
            end < 0.4 ? null : end < 0.75 ? Edtf.Open : UnitOf(start.AddDays(400 + draw.Below(4000))));
    }

    /// <summary>Some time before what is said of the same on another day: a plan for it.</summary>
    public Edtf Planned(DateOnly day) => UnitOf(day.AddDays(draw.Below(400)));

    public Edtf Due(DateOnly saidOn) => Edtf.OnOrBefore(saidOn.AddDays(30 + draw.Below(700)));

    public static Edtf Year(DateOnly day) => Edtf.Parse($"{day:yyyy}");

    private Edtf Form(DateOnly day) => Edtf.Parse(Forms.From(draw)(draw, day));

    private Edtf UnitOf(DateOnly day)
    {
        var form = draw.Share();
        return form < 0.6 ? Edtf.Day(day) : Edtf.Parse(form < 0.8 ? $"{day:yyyy-MM}" : $"{day:yyyy}");
    }

    private DateOnly Around(DateOnly saidOn, bool isPast) =>
        isPast ? saidOn.AddDays(-draw.Ranked(DaysBefore, power: 2)) : saidOn.AddDays(1 + draw.Ranked(DaysAfter, power: 2));
}
