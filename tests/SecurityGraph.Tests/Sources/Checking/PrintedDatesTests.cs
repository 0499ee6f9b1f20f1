using SecurityGraph.Model.Dates;
using SecurityGraph.Sources.Checking.Values;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Sources.Checking;

/// <summary>What a document of 24 January 2018, a Wednesday, says with its dates, and what it does not.</summary>
public sealed class PrintedDatesTests
{
    private static readonly DateOnly Day = new(2018, 1, 24);

    [Theory]
    [InlineData("on 24 January 2018", "2018-01-24")]
    [InlineData("on 24 January 2018", "2018-01")]
    [InlineData("on 24 January 2018", "2018")]
    [InlineData("on 24.1.2018", "2018-01-24")]
    [InlineData("on 24/01/2018", "2018-01-24")]
    [InlineData("on 2018-01-24", "2018-01-24")]
    [InlineData("on the 1st of May 2017", "2017-05-01")]
    [InlineData("on March 8, 2017", "2017-03-08")]
    [InlineData("on 8, 9 and 10 March 2017", "2017-03-09")]
    [InlineData("on 14-15 March 2017", "2017-03-14/2017-03-15")]
    [InlineData("from 3 March to 5 April 2016", "2016-03-03/2016-04-05")]
    [InlineData("in January 2018", "2018-01")]
    [InlineData("Guidelines of July 2014", "2014-07")]
    [InlineData("in December", "2017-12")]
    [InlineData("last December", "2017-12")]
    [InlineData("on 26 July", "2017-07-26")]
    [InlineData("in 2013", "2013")]
    [InlineData("since 2013", "2013/..")]
    [InlineData("in 2018-2019", "2018/2019")]
    [InlineData("for 2018-19", "2018/2019")]
    [InlineData("today", "2018-01-24")]
    [InlineData("Yesterday the Board met", "2018-01-23")]
    [InlineData("last year", "2017")]
    [InlineData("last month", "2017-12")]
    [InlineData("last Friday", "2018-01-19")]
    [InlineData("in the first half of 2017", "2017-40")]
    [InlineData("in the last quarter of 2017", "2017-36")]
    [InlineData("in summer 2017", "2017-22")]
    [InlineData("over the past two years", "2016-01-24/2018-01-24")]
    [InlineData("two years ago", "2016")]
    [InlineData("three months ago", "2017-10")]
    public void A_fact_has_the_date_that_is_printed(string text, string date) => IsPrinted(text, Direction.Past, date).ShouldBeTrue();

    [Theory]
    [InlineData("in April", "2018-04")]
    [InlineData("on 8 March", "2018-03-08")]
    [InlineData("next month", "2018-02")]
    [InlineData("next December", "2018-12")]
    [InlineData("by the end of the year", "[..2018-12-31]")]
    [InlineData("by the end of the year", "2018-12")]
    [InlineData("by the end of next month", "2018-02-28")]
    [InlineData("by the end of 2019", "[..2019]")]
    [InlineData("by the end of June 2018", "[..2018-06-30]")]
    [InlineData("by the end of June", "2018-06")]
    [InlineData("by 25 May 2018", "[..2018-05-25]")]
    [InlineData("by mid-2018", "[..2018-06]")]
    [InlineData("by the summer", "2018-06")]
    [InlineData("in the first quarter of 2018", "2018-33")]
    [InlineData("over the next 16 months", "2018-01-24/2019-05")]
    [InlineData("within six months", "[..2018-07]")]
    [InlineData("next year", "2019")]
    [InlineData("tomorrow", "2018-01-25")]
    public void A_plan_has_the_date_that_is_printed(string text, string date) => IsPrinted(text, Direction.Future, date).ShouldBeTrue();

    [Theory]
    [InlineData("in January 2018", Direction.Past, "2018-01-24")] // more precise
    [InlineData("in 2017", Direction.Past, "2017-05")]
    [InlineData("in early 2017", Direction.Past, "2017-01")]
    [InlineData("in summer 2017", Direction.Past, "2017-07")]
    [InlineData("on 24 January 2018", Direction.Past, "2018-01-25")] // another day
    [InlineData("in December", Direction.Past, "2018-12")] // another year
    [InlineData("in April", Direction.Future, "2017-04")]
    [InlineData("last December", Direction.Past, "2016-12")]
    [InlineData("next month", Direction.Future, "2018-03")]
    [InlineData("by the end of the year", Direction.Future, "[..2019]")]
    [InlineData("COM(2017) 793 final", Direction.Past, "2017")] // no date at all
    [InlineData("the file 2016/0357(COD)", Direction.Past, "2016")]
    [InlineData("Directive 2016/681", Direction.Past, "2016")]
    [InlineData("EUR 2000", Direction.Either, "2000")]
    [InlineData("It may be so", Direction.Future, "2018-05")]
    [InlineData("They march on", Direction.Future, "2018-03")]
    [InlineData("by 2017", Direction.Past, "2016/2017")] // one end alone
    public void It_has_no_other(string text, object direction, string date) => IsPrinted(text, (Direction)direction, date).ShouldBeFalse();

    [Fact]
    public void A_document_without_a_day_says_what_needs_none()
    {
        PrintedDates.In("on 24 January 2018", null, Direction.Past).ShouldContain(one => one.Supports(Edtf.Parse("2018-01-24")));
        PrintedDates.In("last December, today and in April", null, Direction.Past).ShouldBeEmpty();
    }

    private static bool IsPrinted(string text, Direction direction, string date)
    {
        var (printed, edtf) = (PrintedDates.In(text, Day, direction), Edtf.Parse(date));
        return printed.Any(one => one.Supports(edtf))
            || (edtf.IsInterval && new[] { edtf.Start, edtf.End }.All(end => end is null || end.IsOpen || printed.Any(one => one.Within(end))));
    }
}
