using SecurityGraph.Model.Dates;
using Shouldly;
using Xunit;
using static SecurityGraph.Model.Dates.Certainty;

namespace SecurityGraph.Tests.Model.Dates;

public sealed class EdtfTimeTests
{
    [Theory]
    [InlineData("2018-04", "2018-03-31", Impossible)]
    [InlineData("2018-04", "2018-04-01", Possible)]
    [InlineData("2018-04", "2018-04-29", Possible)]
    [InlineData("2018-04", "2018-04-30", Certain)]
    [InlineData("2018-01-25", "2018-01-24", Impossible)]
    [InlineData("2018-01-25", "2018-01-25", Certain)]
    [InlineData("[..2018-01-24]", "0001-01-01", Possible)]
    [InlineData("[..2018-01-24]", "2018-01-24", Certain)]
    [InlineData("2017-10-18/2019-02", "2019-02-27", Possible)]
    [InlineData("2017-10-18/2019-02", "2019-02-28", Certain)]
    [InlineData("2017-05/..", "9999-12-31", Possible)]
    [InlineData("2017-05/", "9999-12-31", Possible)]
    [InlineData("2017-05/", "2017-04-30", Impossible)]
    [InlineData("../2018", "2018-12-31", Certain)]
    [InlineData("9999", "9999-12-31", Certain)]
    [InlineData("2018-22", "2018-05-31", Impossible)]
    [InlineData("2018-22", "2018-06-30", Possible)]
    [InlineData("2018-22", "2018-08-31", Possible)]
    [InlineData("2018-22", "2018-09-30", Certain)]
    [InlineData("2018-24", "2017-12-31", Impossible)]
    [InlineData("2018-24", "2018-01-15", Possible)]
    [InlineData("2018-24", "2019-02-28", Possible)]
    public void It_had_happened_when_its_last_possible_day_was_over(string date, string day, Certainty expected) =>
        Edtf.Parse(date).HappenedBy(DateOnly.Parse(day)).ShouldBe(expected);

    [Theory]
    [InlineData("2018-01-25~", "2018-01-24", Impossible)]
    [InlineData("2018-01-25~", "2018-01-25", Possible)]
    [InlineData("2018-01-25~", "2018-01-26", Certain)]
    [InlineData("2018-01~", "2018-02-27", Possible)]
    [InlineData("2018-01~", "2018-02-28", Certain)]
    [InlineData("2018-21~", "2018-09-29", Possible)]
    [InlineData("2018-21~", "2018-09-30", Certain)]
    [InlineData("2018-33~", "2018-06-30", Certain)]
    [InlineData("2018-40~", "2018-12-30", Possible)]
    [InlineData("2018-40~", "2018-12-31", Certain)]
    [InlineData("2018~", "2017-12-31", Impossible)]
    [InlineData("2018~", "2019-12-30", Possible)]
    [InlineData("2018~", "2019-12-31", Certain)]
    [InlineData("2018-XX~", "2019-12-31", Certain)]
    [InlineData("201X~", "2029-12-30", Possible)]
    [InlineData("20XX~", "2199-12-31", Certain)]
    [InlineData("9998~", "9999-12-31", Certain)]
    [InlineData("9999~", "9999-12-31", Possible)]
    [InlineData("2018?", "9999-12-31", Possible)]
    [InlineData("2018%", "9999-12-31", Possible)]
    [InlineData("[..2018~]", "2018-12-31", Possible)]
    [InlineData("[..2018~]", "2019-12-31", Certain)]
    [InlineData("2016/2018~", "2018-12-31", Possible)]
    [InlineData("2016?/2018", "2018-12-31", Certain)]
    public void A_qualifier_takes_certainty_for_one_unit_or_for_ever(string date, string day, Certainty expected) =>
        Edtf.Parse(date).HappenedBy(DateOnly.Parse(day)).ShouldBe(expected);

    [Theory]
    [InlineData("2017-10/2018-04", "2017-09-30", Impossible)]
    [InlineData("2017-10/2018-04", "2017-10-30", Possible)]
    [InlineData("2017-10/2018-04", "2017-10-31", Certain)]
    [InlineData("2017-10/2018-04", "2018-04-01", Certain)]
    [InlineData("2017-10/2018-04", "2018-04-02", Possible)]
    [InlineData("2017-10/2018-04", "2018-05-01", Impossible)]
    [InlineData("2017-10/..", "9999-12-31", Certain)]
    [InlineData("../2017-10", "0001-01-01", Certain)]
    [InlineData("2017-10/", "2017-10-31", Possible)]
    [InlineData("/2017-10-18", "2017-10-18", Certain)]
    [InlineData("/2017-10-18", "2017-10-17", Possible)]
    [InlineData("2018-04", "2018-04-15", Possible)]
    [InlineData("2018-04-15", "2018-04-15", Certain)]
    [InlineData("2018-04-15", "2018-04-16", Impossible)]
    [InlineData("[..2018-04]", "2018-04-15", Possible)]
    [InlineData("..", "2018-04-15", Certain)]
    public void A_state_from_the_start_to_the_end_of_a_date_holds_between_them(string date, string day, Certainty expected) =>
        new Period(Edtf.Parse(date).Start, Edtf.Parse(date).End).Holds(DateOnly.Parse(day)).ShouldBe(expected);

    [Theory]
    [InlineData("2018-04", "2018-05", Certain, Impossible)]
    [InlineData("2018-04-30", "2018-05-01", Certain, Impossible)]
    [InlineData("2018-04-30", "2018-04-30", Impossible, Impossible)]
    [InlineData("2018-04", "2018-04", Possible, Possible)]
    [InlineData("2018-04-01", "2018", Possible, Possible)]
    [InlineData("2018-01-01", "2018", Possible, Impossible)]
    [InlineData("[..2017]", "2018", Certain, Impossible)]
    [InlineData("[..2018]", "2018", Possible, Possible)]
    [InlineData("2017/2018-03", "2018-04/..", Certain, Impossible)]
    [InlineData("2017/", "2020", Possible, Possible)]
    [InlineData("2018-04~", "2018-05", Possible, Possible)]
    [InlineData("2018-04~", "2018-06", Certain, Impossible)]
    [InlineData("2018-04~", "2018-05~", Possible, Possible)]
    [InlineData("2018-04~", "2018-06~", Possible, Possible)]
    [InlineData("2018-04~", "2018-07~", Certain, Impossible)]
    [InlineData("1918?", "2018", Possible, Possible)]
    [InlineData("..", "2018", Possible, Possible)]
    public void Before_orders_what_does_not_meet(string a, string b, Certainty before, Certainty after)
    {
        var (x, y) = (Edtf.Parse(a), Edtf.Parse(b));

        (x.Before(y), y.Before(x)).ShouldBe((before, after));
        x.Meets(y).ShouldBe(before != Certain && after != Certain);
    }

    [Fact]
    public void Sorting_is_by_first_day_then_last_then_text_and_puts_nothing_last()
    {
        string[] sorted = ["[..2018-01-24]", "../2018", "..", "2018-01", "2018", "2018-XX", "2018~", "2018-02-01", ""];
        var dates = sorted.Reverse().Select(text => text.Length > 0 ? Edtf.Parse(text) : null).ToList();

        dates.Sort(Edtf.CompareForSorting);

        dates.Select(date => date?.ToString() ?? "").ShouldBe(sorted);
    }
}
