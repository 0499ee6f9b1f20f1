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
    [InlineData("before 2017", "[..2016]")]
    [InlineData("before 1 June 2017", "[..2017-05-31]")]
    [InlineData("prior to March 2017", "[..2017-02]")]
    [InlineData("by 2017", "[..2017]")]
    [InlineData("by the summer of 2017", "[..2017-06]")]
    [InlineData("until 2015", "[..2015]")]
    [InlineData("no later than 1 June 2017", "[..2017-06-01]")]
    [InlineData("on 1 June 2017 at the latest", "[..2017-06-01]")]
    [InlineData("after 2014", "2015/..")]
    [InlineData("after 2014", "2015/2018")]
    [InlineData("after 2014", "2015/2018-01-24")]
    [InlineData("after 2014", "2014/..")] // says less
    [InlineData("after 1 June 2017", "2017-06-02/..")]
    [InlineData("not before 2015", "2015/..")]
    [InlineData("in 2015 or later", "2015/..")]
    [InlineData("since 2016", "2016/..")]
    [InlineData("before the June 2017 meeting", "2017-06")] // the month of the meeting
    [InlineData("at the end of 2016", "2016-12")]
    [InlineData("in the 1990s", "199X")]
    [InlineData("in the nineties", "199X")]
    [InlineData("last spring", "2017-21")]
    [InlineData("last summer", "2017-22")]
    [InlineData("between 2014 and 2016", "2014/2016")]
    [InlineData("not beyond 2016", "[..2016]")]
    [InlineData("through 2016", "[..2016]")]
    [InlineData("from 2015 on", "2015/..")]
    [InlineData("as from 2015", "2015/..")]
    [InlineData("as from 2015", "2015")]
    public void A_fact_has_the_date_that_is_printed(string text, string date) => IsPrinted(text, Direction.Past, date).ShouldBeTrue();

    [Theory]
    [InlineData("in April", "2018-04")]
    [InlineData("on 8 March", "2018-03-08")]
    [InlineData("next month", "2018-02")]
    [InlineData("next December", "2018-12")]
    [InlineData("by the end of the year", "[..2018-12-31]")]
    [InlineData("by the end of the year", "2018")] // said in it, so that it lies in it
    [InlineData("before the end of the year", "[..2018-12-31]")]
    [InlineData("at the end of the year", "2018-12")]
    [InlineData("by the end of next month", "[..2018-02-28]")]
    [InlineData("by the end of 2019", "[..2019]")]
    [InlineData("by the end of June 2018", "[..2018-06-30]")]
    [InlineData("by the end of June", "[..2018-06]")]
    [InlineData("by 25 May 2018", "[..2018-05-25]")]
    [InlineData("by mid-2018", "[..2018-06]")]
    [InlineData("by the summer", "[..2018-06]")]
    [InlineData("by the summer", "[..2018-09]")]
    [InlineData("before the summer", "[..2018-05]")]
    [InlineData("by June 2018", "[..2018-06]")]
    [InlineData("by the 1st of June 2018", "[..2018-06-01]")]
    [InlineData("by Friday", "[..2018-01-26]")]
    [InlineData("no later than June", "[..2018-06]")]
    [InlineData("until 2019", "2018-01-24/2019")]
    [InlineData("as of June 2018", "2018-06")]
    [InlineData("after 2019", "2020/..")]
    [InlineData("in the first quarter of 2018", "2018-33")]
    [InlineData("over the next 16 months", "2018-01-24/2019-05")]
    [InlineData("within six months", "[..2018-07]")]
    [InlineData("within six months", "[..2018-07-24]")]
    [InlineData("within six months", "2018-01-24/2018-07-24")]
    [InlineData("in the next two years", "[..2020]")]
    [InlineData("next spring", "2018-21")]
    [InlineData("next winter", "2018-24")]
    [InlineData("next year", "2019")]
    [InlineData("tomorrow", "2018-01-25")]
    [InlineData("by the year's end", "[..2018]")]
    [InlineData("by year-end", "[..2018-12-31]")]
    [InlineData("by the third quarter", "[..2018-09]")]
    [InlineData("in six months' time", "2018-07")]
    [InlineData("six months from now", "2018-07")]
    [InlineData("in less than six months", "[..2018-07-24]")]
    [InlineData("within a period of six months", "[..2018-07-24]")]
    [InlineData("by or before June 2018", "[..2018-06]")]
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
    [InlineData("by the end of the year", Direction.Future, "2018-12-31")] // a bound is not the day
    [InlineData("by the end of the year", Direction.Future, "2018-12")]
    [InlineData("before the end of 2018", Direction.Future, "2018-12-31")]
    [InlineData("at the end of the year", Direction.Future, "2018-12-31")] // nor are its last days
    [InlineData("by the end of 2019", Direction.Future, "2019")]
    [InlineData("by the end of June", Direction.Future, "2018-06-30")]
    [InlineData("by the end of next month", Direction.Future, "2018-02-28")]
    [InlineData("by the end of next month", Direction.Future, "2018-02")]
    [InlineData("by June 2018", Direction.Future, "2018-06")]
    [InlineData("by the 1st of June 2018", Direction.Future, "2018-06-01")]
    [InlineData("by mid-2018", Direction.Future, "2018-06")]
    [InlineData("by the summer", Direction.Future, "2018-22")]
    [InlineData("by Friday", Direction.Future, "2018-01-26")]
    [InlineData("no later than 1 June 2018", Direction.Future, "2018-06-01")]
    [InlineData("by 1 June 2018 at the latest", Direction.Future, "2018-06-01")]
    [InlineData("within six months", Direction.Future, "2018-07")]
    [InlineData("in the next two years", Direction.Future, "2020")]
    [InlineData("over the past two years", Direction.Past, "2016")]
    [InlineData("before 2017", Direction.Past, "2017")]
    [InlineData("before 2017", Direction.Past, "2016")]
    [InlineData("before 2017", Direction.Past, "[..2015]")]
    [InlineData("before June 2017", Direction.Past, "2017")] // nor does a part of it count for more
    [InlineData("until 2015", Direction.Past, "2015")]
    [InlineData("after 2014", Direction.Past, "2014")]
    [InlineData("between 2014 and 2016", Direction.Past, "2014")]
    [InlineData("from 2014 to 2016", Direction.Past, "2016")]
    [InlineData("by the very latest June 2018", Direction.Future, "2018-06")]
    [InlineData("by year-end", Direction.Future, "2018-12-31")]
    [InlineData("after 2014", Direction.Past, "2015")]
    [InlineData("after 2014", Direction.Past, "2016/..")]
    [InlineData("after 2014", Direction.Past, "2015/2016")]
    [InlineData("not before 2015", Direction.Past, "2015")]
    [InlineData("since 2016", Direction.Past, "2016")]
    [InlineData("since the 1990s", Direction.Past, "1990")]
    [InlineData("in the 1990s", Direction.Past, "1990")]
    [InlineData("last spring", Direction.Past, "2018-21")]
    [InlineData("next spring", Direction.Future, "2019-21")]
    public void It_has_no_other(string text, object direction, string date) => IsPrinted(text, (Direction)direction, date).ShouldBeFalse();

    [Fact]
    public void A_document_without_a_day_says_what_needs_none()
    {
        PrintedDates.In("on 24 January 2018", null, Direction.Past).ShouldContain(one => one.Supports(Edtf.Parse("2018-01-24")));
        PrintedDates.In("last December, today and in April", null, Direction.Past).ShouldBeEmpty();
    }

    /// <summary>A state begins and ends, and a deadline ends, with the day that bounds it.</summary>
    [Theory]
    [InlineData("since 2016", DateRole.Start, Direction.Past, "2016", true)]
    [InlineData("since June 2016", DateRole.Start, Direction.Past, "2016-06", true)]
    [InlineData("since the 1990s", DateRole.Start, Direction.Past, "199X", true)]
    [InlineData("after 2014", DateRole.Start, Direction.Past, "2014", false)]
    [InlineData("after 2014", DateRole.Start, Direction.Past, "2015/..", true)]
    [InlineData("until 2015", DateRole.Start, Direction.Past, "2015", false)]
    [InlineData("until 2015", DateRole.Limit, Direction.Either, "2015", true)]
    [InlineData("until the end of 2015", DateRole.Limit, Direction.Either, "2015-12-31", true)]
    [InlineData("by the end of the year", DateRole.Limit, Direction.Future, "2018-12-31", true)]
    [InlineData("by the end of the year", DateRole.Limit, Direction.Future, "[..2018-12-31]", true)]
    [InlineData("by June 2018", DateRole.Limit, Direction.Future, "2018-06", true)]
    [InlineData("by 1 June 2018", DateRole.Limit, Direction.Future, "2018-06-02", false)]
    [InlineData("before June 2018", DateRole.Limit, Direction.Future, "2018-05", true)]
    [InlineData("before June 2018", DateRole.Limit, Direction.Future, "2018-06", false)]
    [InlineData("within six months", DateRole.Limit, Direction.Future, "2018-07-24", true)]
    [InlineData("It has run it for two years", DateRole.Start, Direction.Past, "2016", true)]
    [InlineData("It has run it for two years", DateRole.Start, Direction.Past, "2015", false)]
    [InlineData("It will run it for two years", DateRole.Limit, Direction.Future, "2020", false)] // nobody knows from when on
    public void A_bound_is_read_by_what_it_bounds(string text, object role, object direction, string date, bool isPrinted) =>
        IsPrinted(text, (Direction)direction, date, (DateRole)role).ShouldBe(isPrinted);

    private static bool IsPrinted(string text, Direction direction, string date, DateRole role = DateRole.Time) =>
        new DateReading(role, Day, direction).Supports(PrintedDates.In(text, Day, direction), Edtf.Parse(date));
}
