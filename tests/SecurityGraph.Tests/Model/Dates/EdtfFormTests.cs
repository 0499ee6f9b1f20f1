using SecurityGraph.Model.Dates;
using Shouldly;
using Xunit;
using static SecurityGraph.Model.Dates.DatePrecision;

namespace SecurityGraph.Tests.Model.Dates;

public sealed class EdtfFormTests
{
    private const string Start = "0001-01-01";
    private const string End = "9999-12-31";

    [Theory]
    [InlineData("2018-01-25", "2018-01-25", "2018-01-25", Day)]
    [InlineData("2016-02-29", "2016-02-29", "2016-02-29", Day)]
    [InlineData("2018-02", "2018-02-01", "2018-02-28", Month)]
    [InlineData("2016-02", "2016-02-01", "2016-02-29", Month)]
    [InlineData("9999-12", "9999-12-01", End, Month)]
    [InlineData("2018-21", "2018-03-01", "2018-06-30", Season)]
    [InlineData("2018-22", "2018-06-01", "2018-09-30", Season)]
    [InlineData("2018-23", "2018-09-01", "2018-12-31", Season)]
    [InlineData("2018-24", "2018-01-01", "2019-03-31", Season)]
    [InlineData("9999-24", "9999-01-01", End, Season)]
    [InlineData("2018-33", "2018-01-01", "2018-03-31", Quarter)]
    [InlineData("2018-34", "2018-04-01", "2018-06-30", Quarter)]
    [InlineData("2018-35", "2018-07-01", "2018-09-30", Quarter)]
    [InlineData("2018-36", "2018-10-01", "2018-12-31", Quarter)]
    [InlineData("2018-40", "2018-01-01", "2018-06-30", HalfYear)]
    [InlineData("2018-41", "2018-07-01", "2018-12-31", HalfYear)]
    [InlineData("2018", "2018-01-01", "2018-12-31", Year)]
    [InlineData("0001", Start, "0001-12-31", Year)]
    [InlineData("9999", "9999-01-01", End, Year)]
    [InlineData("201X", "2010-01-01", "2019-12-31", Decade)]
    [InlineData("20XX", "2000-01-01", "2099-12-31", Century)]
    public void A_single_date_means_the_days_of_its_unit(string text, string earliest, string latest, DatePrecision precision) =>
        Check(text, earliest, latest, precision);

    [Theory]
    [InlineData("2018-XX", "2018-01-01", "2018-12-31", Year)]
    [InlineData("2018-XX-XX", "2018-01-01", "2018-12-31", Year)]
    [InlineData("2018-02-XX", "2018-02-01", "2018-02-28", Month)]
    public void An_unspecified_part_is_not_known(string text, string earliest, string latest, DatePrecision precision) =>
        Check(text, earliest, latest, precision);

    [Theory]
    [InlineData("2017-10-18/2019-02", "2017-10-18", "2019-02-28")]
    [InlineData("2018/2018", "2018-01-01", "2018-12-31")]
    [InlineData("2018-04-10/2018-04", "2018-04-10", "2018-04-30")]
    [InlineData("2018-06/2018", "2018-06-01", "2018-12-31")]
    [InlineData("2017-23/2018-33", "2017-09-01", "2018-03-31")]
    [InlineData("201X/2018-01-XX", "2010-01-01", "2018-01-31")]
    [InlineData("2017-05/..", "2017-05-01", End)]
    [InlineData("2017-09-15/", "2017-09-15", End)]
    [InlineData("../2018-05", Start, "2018-05-31")]
    [InlineData("/2018-05", Start, "2018-05-31")]
    public void An_interval_is_from_its_start_to_its_end(string text, string earliest, string latest)
    {
        var date = Check(text, earliest, latest, Interval);

        date.IsInterval.ShouldBeTrue();
        (date.Start is { IsOpen: true }).ShouldBe(text.StartsWith("..", StringComparison.Ordinal));
        (date.Start is null).ShouldBe(text.StartsWith('/'));
        (date.End is { IsOpen: true }).ShouldBe(text.EndsWith("..", StringComparison.Ordinal));
        (date.End is null).ShouldBe(text.EndsWith('/'));
        $"{date.Start}/{date.End}".ShouldBe(text);
    }

    [Theory]
    [InlineData("[..2018-01-24]", "2018-01-24")]
    [InlineData("[..2018-06]", "2018-06-30")]
    [InlineData("[..2018-21]", "2018-06-30")]
    [InlineData("[..2018-33]", "2018-03-31")]
    [InlineData("[..2018]", "2018-12-31")]
    [InlineData("[..201X]", "2019-12-31")]
    [InlineData("[..2018~]", "2018-12-31")]
    public void On_or_before_has_no_first_day(string text, string latest)
    {
        var date = Check(text, Start, latest, OnOrBefore);

        date.IsOnOrBefore.ShouldBeTrue();
        date.IsInterval.ShouldBeFalse();
        date.Start.ShouldBe(date);
        date.End.ShouldBe(date);
    }

    [Fact]
    public void Two_dots_are_open()
    {
        Check("..", Start, End, Open).ShouldBeSameAs(Edtf.Open);
        Edtf.Open.IsOpen.ShouldBeTrue();
        Edtf.Parse("2018/..").IsOpen.ShouldBeFalse();
        Edtf.Open.IsInterval.ShouldBeFalse();
    }

    [Theory]
    [InlineData("2018-01-25", false, false)]
    [InlineData("2018-01-25~", true, false)]
    [InlineData("2018-01?", false, true)]
    [InlineData("2018%", true, true)]
    [InlineData("2018-21~", true, false)]
    [InlineData("201X?", false, true)]
    [InlineData("2018-XX-XX%", true, true)]
    [InlineData("[..2018-01?]", false, true)]
    [InlineData("2017~/2018?", true, true)]
    [InlineData("2017/2018~", true, false)]
    [InlineData("2017?/..", false, true)]
    [InlineData("../2018", false, false)]
    public void A_qualifier_changes_no_bound(string text, bool approximate, bool uncertain)
    {
        var date = Edtf.Parse(text);

        date.IsApproximate.ShouldBe(approximate);
        date.IsUncertain.ShouldBe(uncertain);
        date.IsVague.ShouldBe(approximate || uncertain);
        var plain = Edtf.Parse(text.Replace("~", "").Replace("?", "").Replace("%", ""));
        (date.Earliest, date.Latest, date.Precision).ShouldBe((plain.Earliest, plain.Latest, plain.Precision));
    }

    [Fact]
    public void What_is_made_of_a_day_is_what_is_read()
    {
        Edtf.Day(new DateOnly(2018, 1, 25)).ShouldBe(Edtf.Parse("2018-01-25"));
        Edtf.OnOrBefore(new DateOnly(2018, 1, 24)).ShouldBe(Edtf.Parse("[..2018-01-24]"));
    }

    private static Edtf Check(string text, string earliest, string latest, DatePrecision precision)
    {
        var date = Edtf.Parse(text);

        date.ToString().ShouldBe(text);
        (date.Earliest.ToString("O"), date.Latest.ToString("O"), date.Precision).ShouldBe((earliest, latest, precision));
        return date;
    }
}
