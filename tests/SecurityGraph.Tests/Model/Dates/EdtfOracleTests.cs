using System.Diagnostics;
using System.Text.Json;
using SecurityGraph.Model.Dates;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Model.Dates;

/// <summary>
/// Bounds as npm edtf has them, in all forms that both read. Left out, because npm edtf 4.11.1
/// <list type="bullet">
/// <item>doesn't read <c>..</c> alone, which is ours; a qualifier after unspecified digits (<c>201X~</c>) or in <c>[..2018~]</c>,
/// nor a qualified year beside unspecified digits (<c>201X/2017~</c>); a quarter or half year in <c>[..2018-33]</c>, nor in
/// an interval unless both ends are such without a qualifier;</item>
/// <item>refuses an interval whose ends begin on one day (<c>2018/2018</c>, <c>2018/2018-01</c>) or whose end begins first, though it
/// lasts longer (<c>2018-06/2018</c>);</item>
/// <item>bounds a season by a quarter: spring by January to March;</item>
/// <item>reads years that <see cref="DateOnly"/> lacks, times of day, sets and lists, and turns 2017-02-29 into 1 March.</item>
/// </list>
/// </summary>
public sealed class EdtfOracleTests
{
    private static readonly int[] Years = [1, 100, 1999, 2000, 2016, 2018, 9999];

    [Fact]
    public async Task Bounds_are_those_of_npm_edtf()
    {
        var node = Requirement.Node();
        string[] forms = [.. Single().Concat(WithQualifiers()).Concat(Intervals()).Distinct()];
        forms.Length.ShouldBeGreaterThan(450);

        var answers = await Ask(node, forms, TestContext.Current.CancellationToken);

        answers.Count.ShouldBe(forms.Length);
        forms.Select(Ours).Zip(answers).Where(pair => pair.First != pair.Second).ShouldBeEmpty();
    }

    /// <summary>Every form of one unit, and "on or before" it where npm edtf reads that.</summary>
    private static IEnumerable<string> Single() =>
        Years.SelectMany(year => Dates(year).SelectMany<string, string>(date => [date, $"[..{date}]"]).Concat(Parts(year)));

    private static IEnumerable<string> WithQualifiers() =>
        from date in new[] { "2018", "2016-02", "2016-02-29" }.Concat(Parts(2018))
        from qualifier in new[] { "~", "?", "%" }
        select date + qualifier;

    private static IEnumerable<string> Intervals()
    {
        string[] ends =
        [
            "2016", "2016-02", "2016-12-31", "201X", "2016-XX", "2016-02-XX", "2017-01~", "2017-05?", "2017-05-06%", "2018", "2019-01-01",
        ];
        return Pairs(ends).Concat(Pairs([.. Parts(2017), .. Parts(2018)]))
            .Concat(ends.SelectMany<string, string>(end => [$"{end}/..", $"{end}/", $"../{end}", $"/{end}"]))
            .Concat(["2017~/2018?", "2017%/..", "/2017?"]);
    }

    private static IEnumerable<string> Pairs(string[] ends) =>
        from start in ends
        from end in ends
        where Edtf.Parse(start).Earliest < Edtf.Parse(end).Earliest
        select $"{start}/{end}";

    private static IEnumerable<string> Dates(int year)
    {
        string[] unspecified = [$"{year:D4}-XX", $"{year:D4}-XX-XX", $"{year:D4}-02-XX", $"{year:D4}-12-XX"];
        string[] longer = year < 100 ? [] : [$"{year / 10:D3}X", $"{year / 100:D2}XX"];
        var months = new[] { 1, 2, 4, 12 }.Select(month => (Text: $"{year:D4}-{month:D2}", Days: DateTime.DaysInMonth(year, month)));
        return months.SelectMany<(string Text, int Days), string>(month => [month.Text, $"{month.Text}-01", $"{month.Text}-{month.Days}"])
            .Concat([$"{year:D4}", .. unspecified, .. longer]);
    }

    /// <summary>Quarters, half years.</summary>
    private static IEnumerable<string> Parts(int year) =>
        new[] { 33, 34, 35, 36, 40, 41 }.Select(part => $"{year:D4}-{part}");

    private static string Ours(string text)
    {
        var date = Edtf.Parse(text);
        var min = date.Start is null or { IsOpen: true } || date.IsOnOrBefore ? null : date.Earliest.ToString("O");
        var max = date.End is null or { IsOpen: true } ? null : date.Latest.ToString("O");
        return $"{text} from {min} to {max}";
    }

    private static async Task<List<string>> Ask(string node, string[] forms, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(node, [Path.Combine(Requirement.Repository, "tests", "node", "edtf-bounds.mjs")])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        await process.StandardInput.WriteAsync(string.Join('\n', forms).AsMemory(), cancellation);
        process.StandardInput.Close();
        var lines = (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await process.WaitForExitAsync(cancellation);
        process.ExitCode.ShouldBe(0);
        return [.. lines.Select(Theirs)];
    }

    private static string Theirs(string line)
    {
        var answer = JsonDocument.Parse(line).RootElement;
        return answer.TryGetProperty("error", out var error)
            ? $"{answer.GetProperty("text")} is refused: {error}"
            : $"{answer.GetProperty("text")} from {answer.GetProperty("min").GetString()} to {answer.GetProperty("max").GetString()}";
    }
}
