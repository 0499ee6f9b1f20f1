using CsCheck;
using SecurityGraph.Model.Dates;
using Shouldly;
using Xunit;
using static SecurityGraph.Model.Dates.Certainty;

namespace SecurityGraph.Tests.Model.Dates;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("2018", "2018-01-01", "2018-12-31")]
    [InlineData("2018-04", "2018-04-01", "2018-04-30")]
    [InlineData("2018-33", "2018-01-01", "2018-03-31")]
    [InlineData("2014/2020-06", "2014-01-01", "2020-06-30")]
    [InlineData("2014/..", "2014-01-01", "..")]
    [InlineData("2014/", "2014-01-01", null)]
    [InlineData("2018-22", "2018-22", "2018-22")]
    [InlineData("2017/2018-24", "2017-01-01", "2018-24")]
    [InlineData("2018~", "2018~", "2018~")]
    [InlineData("[..2018]", "[..2018]", "[..2018]")]
    public void A_whole_date_is_all_of_its_days(string date, string? from, string? to)
    {
        var (first, last) = Period.Whole(Edtf.Parse(date));
        (first?.ToString(), last?.ToString()).ShouldBe((from, to));
    }

    [Theory]
    [InlineData("2017-10-18", "2019-02-28", "2017-10-17", Impossible)]
    [InlineData("2017-10-18", "2019-02-28", "2017-10-18", Certain)]
    [InlineData("2017-10-18", "2019-02-28", "2019-02-28", Certain)]
    [InlineData("2017-10-18", "2019-02-28", "2019-03-01", Impossible)]
    [InlineData("2017", "2019", "2017-12-30", Possible)]
    [InlineData("2017", "2019", "2018-06-01", Certain)]
    [InlineData("2017", "2019", "2019-01-02", Possible)]
    [InlineData("2018-04", "2018-04", "2018-04-15", Possible)]
    [InlineData("2017-05-01", "..", "9999-12-31", Certain)]
    [InlineData("..", "2019-02-28", "0001-01-01", Certain)]
    [InlineData("..", "..", "2018-01-01", Certain)]
    [InlineData("2017-05-01", null, "2017-05-01", Certain)]
    [InlineData("2017-05-01", null, "2017-05-02", Possible)]
    [InlineData("2017-05-01", null, "2017-04-30", Impossible)]
    [InlineData("2017-05", null, "2017-05-31", Possible)]
    [InlineData(null, "2019-02-28", "2019-02-28", Certain)]
    [InlineData(null, "2019-02-28", "2019-02-27", Possible)]
    [InlineData(null, null, "2018-01-01", Possible)]
    [InlineData(null, "..", "2018-01-01", Possible)]
    [InlineData("[..2017-09-07]", "..", "2017-09-06", Possible)]
    [InlineData("[..2017-09-07]", "..", "2017-09-07", Certain)]
    [InlineData("2017-09-07", "[..2018]", "2018-06-01", Possible)]
    [InlineData("2017~", "..", "2018-12-30", Possible)]
    [InlineData("2017~", "..", "2018-12-31", Certain)]
    [InlineData("2017~", "..", "2016-12-31", Impossible)]
    [InlineData("2017?", "..", "2030-01-01", Possible)]
    [InlineData("2017", "2019~", "2018-01-01", Certain)]
    [InlineData("2017", "2019~", "2018-01-02", Possible)]
    [InlineData("2017", "2019~", "2020-01-01", Impossible)]
    [InlineData("2017", "2019?", "2018-01-01", Possible)]
    [InlineData("2019", "2017", "2018-01-01", Impossible)]
    [InlineData("2019", "2017", "2019-06-01", Impossible)]
    public void A_state_holds_from_its_first_day_to_its_last(string? from, string? to, string day, Certainty expected) =>
        new Period(Read(from), Read(to)).Holds(DateOnly.Parse(day)).ShouldBe(expected);

    private static readonly DateOnly FirstDay = new(2018, 1, 1);
    private static readonly DateOnly LastDay = new(2018, 4, 30);

    private static readonly Gen<string> EndText = Gen.Frequency(
        (6, Gen.Int[0, 119].Select(i => FirstDay.AddDays(i).ToString("O"))),
        (3, Gen.Int[1, 4].Select(month => $"2018-{month:D2}")),
        (1, Gen.OneOf("2018-33", "2018-01-20/2018-02", "[..2018-02-10]", "..", "")));

    /// <summary>The definition, by brute force: in every pair of a first and a last day that the two dates can mean.</summary>
    [Fact]
    public void Certain_is_true_of_all_pairs_of_days_and_possible_of_one() =>
        Gen.Select(EndText, EndText, Gen.Int[0, 119]).Sample((from, to, offset) =>
        {
            var day = FirstDay.AddDays(offset);
            var worlds = Days(from, FirstDay)
                .SelectMany(first => Days(to, LastDay).Where(last => first <= last).Select(last => first <= day && day <= last))
                .ToList();
            var expected = !worlds.Contains(true) ? Impossible : worlds.Contains(false) ? Possible : Certain;

            new Period(Read(from), Read(to)).Holds(day).ShouldBe(expected);
        });

    /// <summary>The days that an end can be, cut at two days outside all that are asked for.</summary>
    private static IEnumerable<DateOnly> Days(string text, DateOnly open)
    {
        var (before, after) = (FirstDay.AddDays(-1), LastDay.AddDays(1));
        if (text == "..") return [open == FirstDay ? before : after];
        var date = Read(text) ?? Edtf.Open;
        var first = date.Earliest < before ? before : date.Earliest;
        var last = date.Latest > after ? after : date.Latest;
        return Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays);
    }

    private static Edtf? Read(string? text) => string.IsNullOrEmpty(text) ? null : Edtf.Parse(text);
}
