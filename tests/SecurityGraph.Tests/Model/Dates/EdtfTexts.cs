using CsCheck;
using SecurityGraph.Model.Dates;

namespace SecurityGraph.Tests.Model.Dates;

/// <summary>Generates EDTF texts, most of them of a few years so that dates meet, some of any year.</summary>
internal static class EdtfTexts
{
    private static readonly Gen<int> Years = Gen.Frequency((8, Gen.Int[2016, 2019]), (1, Gen.Int[100, 9999]), (1, Gen.OneOf(1, 2, 99, 9999)));

    private static readonly Gen<string> Units = Gen.Select(Years, Gen.Int[1, 12], Gen.Int[1, 31], Gen.Int[0, 11]).Select((year, month, day, form) => form switch
    {
        0 or 1 or 2 => $"{year:D4}-{month:D2}-{Math.Min(day, DateTime.DaysInMonth(year, month)):D2}",
        3 => $"{year:D4}-{month:D2}",
        4 => $"{year:D4}-{21 + (month % 4)}",
        5 => $"{year:D4}-{33 + (month % 4)}",
        6 => $"{year:D4}-{40 + (month % 2)}",
        7 => $"{year:D4}",
        8 => year < 10 ? $"{year:D4}-XX" : $"{year / 10:D3}X",
        9 => year < 100 ? $"{year:D4}-XX" : $"{year / 100:D2}XX",
        10 => $"{year:D4}-XX-XX",
        _ => $"{year:D4}-{month:D2}-XX",
    });

    /// <summary>A date that is one unit, with or without a qualifier.</summary>
    public static Gen<string> Dates { get; } = Gen.Select(Units, Gen.OneOf("", "", "", "~", "?", "%")).Select((unit, qualifier) => unit + qualifier);

    private static readonly Gen<string> Intervals = Gen.Select(Dates, Gen.OneOf(Dates, Gen.OneOf("..", "")), Gen.Bool).Select((date, end, turned) =>
        !Edtf.TryParse(end, out var other) || other.IsOpen ? turned ? $"{end}/{date}" : $"{date}/{end}"
        : Edtf.Parse(date).Earliest <= other.Latest ? $"{date}/{end}"
        : $"{end}/{date}");

    public static Gen<string> Any { get; } = Gen.Frequency(
        (6, Dates), (3, Intervals), (1, Dates.Select(date => $"[..{date}]")), (1, Gen.Const("..")));

    /// <summary>Almost dates: a few characters of a text are replaced, left out or doubled.</summary>
    public static Gen<string> Damaged { get; } = Gen.Select(Any, Gen.Select(Gen.Int[0, 25], Gen.Int[0, 2], Gen.Char["/-.X?~%[]0123456789T Y\n"]).Array[1, 3]).Select((text, changes) =>
    {
        foreach (var (where, how, character) in changes)
        {
            var at = where % (text.Length + 1);
            text = how == 0 ? text.Insert(at, character.ToString()) : text[..at] + (how == 1 ? character : "") + text[Math.Min(at + 1, text.Length)..];
        }

        return text;
    });
}
