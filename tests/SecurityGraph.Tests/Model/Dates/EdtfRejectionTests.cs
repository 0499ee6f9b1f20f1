using SecurityGraph.Model.Dates;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Model.Dates;

public sealed class EdtfRejectionTests
{
    [Theory]
    [InlineData("", "empty")]
    [InlineData("2018-02-29", "the days of 2018-02 are 01 to 28")]
    [InlineData("2018-04-31", "the days of 2018-04 are 01 to 30")]
    [InlineData("2018-04-00", "the days of 2018-04 are 01 to 30")]
    [InlineData("2018-13", "13 is no month")]
    [InlineData("2018-13-01", "13 is no month")]
    [InlineData("2018-00-XX", "00 is no month")]
    [InlineData("2018-25", "season")]
    [InlineData("2018-37", "quarter")]
    [InlineData("2018-42", "half year")]
    [InlineData("2018-21-01", "21 is no month")]
    [InlineData("0000", "years are 0001 to 9999")]
    [InlineData("0000-05", "years are 0001 to 9999")]
    [InlineData("0000-05-01", "years are 0001 to 9999")]
    [InlineData("000X", "years are 0001 to 9999")]
    [InlineData("00XX", "years are 0001 to 9999")]
    [InlineData("-0044", "years are 0001 to 9999")]
    [InlineData("Y12018", "years are 0001 to 9999")]
    [InlineData("2018-01-25T10:00:00Z", "times of day")]
    [InlineData("2018-01-25T10:00:00", "times of day")]
    [InlineData("~2018", "at the end of a date")]
    [InlineData("2018?-04", "at the end of a date")]
    [InlineData("2018~?", "% is both")]
    [InlineData("XXXX", "unspecified digits")]
    [InlineData("1XXX", "unspecified digits")]
    [InlineData("2018-1X", "unspecified digits")]
    [InlineData("2018-XX-01", "unspecified digits")]
    [InlineData("2018-01-2X", "unspecified digits")]
    [InlineData("2018-xx", "unspecified digits")]
    [InlineData("2018/2017", "ends before it starts")]
    [InlineData("2018-04/2018-03-31", "ends before it starts")]
    [InlineData("2018/2019/2020", "one slash")]
    [InlineData("25/01/2018", "one slash")]
    [InlineData("/", "a date at one end")]
    [InlineData("../..", "a date at one end")]
    [InlineData("/..", "a date at one end")]
    [InlineData("../", "a date at one end")]
    [InlineData("2018/[..2019]", "written as in")]
    [InlineData("2018/unknown", "written as in")]
    [InlineData("[..]", "a date is missing")]
    [InlineData("[..2018", "on or before")]
    [InlineData("[", "on or before")]
    [InlineData("[2018..]", "on or before")]
    [InlineData("[2017,2018]", "on or before")]
    [InlineData("[..2017..2018]", "written as in")]
    [InlineData("{2017,2018}", "written as in")]
    [InlineData("?", "a date is missing")]
    [InlineData("201", "written as in")]
    [InlineData("20", "written as in")]
    [InlineData("20180125", "written as in")]
    [InlineData("2018-1-25", "written as in")]
    [InlineData("2018.01.25", "written as in")]
    [InlineData("2018-01.25", "written as in")]
    [InlineData("2018.01", "written as in")]
    [InlineData("25.1.2018", "written as in")]
    [InlineData(" 2018", "written as in")]
    [InlineData("2018 ", "written as in")]
    [InlineData("２０１８", "written as in")]
    [InlineData("...", "written as in")]
    public void A_text_outside_the_forms_is_refused_with_the_rule_it_breaks(string text, string rule)
    {
        Edtf.TryParse(text, out var date, out var reason).ShouldBeFalse();

        date.ShouldBeNull();
        reason.ShouldContain(rule);
        var error = Should.Throw<FormatException>(() => Edtf.Parse(text));
        error.Message.ShouldBe($"'{text}' is not an EDTF date: {reason}.");
    }

    [Fact]
    public void Null_is_refused() => Edtf.TryParse(null, out _).ShouldBeFalse();

    [Fact]
    public void An_endless_text_is_not_repeated_in_the_error() =>
        Should.Throw<FormatException>(() => Edtf.Parse(new string('1', 1_000_000))).Message.Length.ShouldBeLessThan(200);
}
