using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Wording;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Model.Wording;

public sealed class DateTextTests
{
    [Theory]
    [InlineData("2018-21", "spring 2018")]
    [InlineData("2018-22", "summer 2018")]
    [InlineData("2018-23~", "about autumn 2018")]
    [InlineData("2018-24", "winter 2018")]
    [InlineData("2018-34", "the second quarter of 2018")]
    [InlineData("1985/..", "from 1985")]
    [InlineData("1985/", "from 1985 to an unknown day")]
    [InlineData("../1985-06", "until June 1985")]
    [InlineData("/1985-06", "until June 1985")]
    [InlineData("1985/1986", "from 1985 to 1986")]
    public void A_date_reads_as_precisely_as_it_is(string date, string text) => DateText.Plain(Edtf.Parse(date)).ShouldBe(text);

    [Theory]
    [InlineData("1985/..", "in 1985 or later")]
    [InlineData("1985/", "between 1985 and an unknown day")]
    [InlineData("../1985", "by 1985")]
    [InlineData("/1985", "between an unknown day and 1985")]
    public void What_does_not_last_falls_on_a_day_of_an_interval(string date, string text) => DateText.Within(Edtf.Parse(date)).ShouldBe(text);

    [Theory]
    [InlineData("1985/..", "from 1985 or later")]
    [InlineData("1985/", "from a day between 1985 and an unknown day")]
    [InlineData("../1985", "from 1985 or earlier")]
    [InlineData("/1985", "from a day between an unknown day and 1985")]
    public void An_end_that_is_an_interval_says_which_of_its_ends_nobody_tells(string date, string text) =>
        DateText.Bound("from", Edtf.Parse(date)).ShouldBe(text);
}
