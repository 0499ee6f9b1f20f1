using CsCheck;
using SecurityGraph.Model.Dates;

namespace SecurityGraph.Tests.Model.Dates;

/// <summary>Generates EDTF texts, most of them of a few years so that dates meet, some of any year.</summary>
internal static class EdtfTexts
{
    private static readonly Gen<int> Years =
        Gen.Frequency((8, Gen.Int[2016, 2019]), (1, Gen.Int[100, 9999]), (1, Gen.OneOf(1, 2, 99, 9999)));

    private static readonly Gen<string> Units = Gen.Select(Years, Gen.Int[1, 12], Gen.Int[1, 31], Gen.Int[0, 11]).Select(Unit);

    /// <summary>A date that is one unit, with or without a qualifier.</summary>
    private static readonly Gen<string> Dates =
        Gen.Select(Units, Gen.OneOf("", "", "", "~", "?", "%")).Select((unit, qualifier) => unit + qualifier);

    private static readonly Gen<string> Intervals =
        Gen.Select(Dates, Gen.OneOf(Dates, Gen.OneOf("..", "")), Gen.Bool).Select(Interval);

    public static Gen<string> Any { get; } = Gen.Frequency(
        (6, Dates), (3, Intervals), (1, Dates.Select(date => $"[..{date}]")), (1, Gen.Const("..")));

    private static readonly Gen<(int Where, int How, char Character)[]> Changes =
        Gen.Select(Gen.Int[0, 25], Gen.Int[0, 2], Gen.Char["/-.X?~%[]0123456789T Y\n"]).Array[1, 3];

    /// <summary>Almost dates: a few characters of a text are added, replaced or left out.</summary>
    public static Gen<string> Damaged { get; } = Gen.Select(Any, Changes).Select((text, changes) => changes.Aggregate(text, Change));

    private static string Unit(int year, int month, int day, int form) => form switch
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
    };

    private static string Interval(string date, string end, bool turned)
    {
        var ordered = end is ".." or "" ? !turned : Edtf.Parse(date).Earliest <= Edtf.Parse(end).Latest;
        return ordered ? $"{date}/{end}" : $"{end}/{date}";
    }

    private static string Change(string text, (int Where, int How, char Character) change)
    {
        var at = change.Where % (text.Length + 1);
        var rest = text[Math.Min(at + (change.How == 0 ? 0 : 1), text.Length)..];
        return text[..at] + (change.How == 2 ? "" : change.Character) + rest;
    }
}
