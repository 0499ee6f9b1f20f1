using SecurityGraph.Sources.Checking.Values;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Sources.Checking;

public sealed class PrintedAmountsTests
{
    [Theory]
    [InlineData("EUR 50 million", 50_000_000, "EUR")]
    [InlineData("€50 million", 50_000_000, "EUR")]
    [InlineData("€ 50m", 50_000_000, "EUR")]
    [InlineData("50 million euro", 50_000_000, "EUR")]
    [InlineData("EUR 50,000,000", 50_000_000, "EUR")]
    [InlineData("EUR 50 000 000", 50_000_000, "EUR")]
    [InlineData("50.000.000 euros", 50_000_000, "EUR")]
    [InlineData("€18.5 million", 18_500_000, "EUR")]
    [InlineData("EUR 1.5 billion", 1_500_000_000, "EUR")]
    [InlineData("fifty million euro", 50_000_000, "EUR")]
    [InlineData("an additional EUR 5 million", 5_000_000, "EUR")]
    [InlineData("80-90%", 80, "%")]
    [InlineData("80-90%", 90, "%")]
    [InlineData("between 80 and 90 per cent", 80, "%")]
    [InlineData("50 percent", 50, "%")]
    [InlineData("half of it", 50, "%")]
    [InlineData("31 new initiatives", 31, "")]
    [InlineData("thirty-one initiatives", 31, "")]
    [InlineData("3,500 experts", 3_500, "")]
    [InlineData("a hundred ships", 100, "")]
    [InlineData("two dozen ships", 24, "")]
    [InlineData("between 5 and 10 million euro", 5_000_000, "EUR")]
    public void An_amount_is_read_in_any_form(string text, long value, string unit) =>
        PrintedAmounts.In("It has " + text + " for it.").ShouldContain(one => one.Value == value && one.Unit == unit && one.Limit == Limit.None);

    [Theory]
    [InlineData("up to EUR 100 million", 100_000_000, Limit.AtMost)]
    [InlineData("EUR 100 million at most", 100_000_000, Limit.AtMost)]
    [InlineData("100 ships or more", 100, Limit.AtLeast)]
    [InlineData("at most 100 ships", 100, Limit.AtMost)]
    [InlineData("more than one million messages", 1_000_000, Limit.AtLeast)]
    [InlineData("at least 13 delegations", 13, Limit.AtLeast)]
    [InlineData("over 35,000 items", 35_000, Limit.AtLeast)]
    public void A_limit_is_no_amount(string text, long value, object limit)
    {
        var read = PrintedAmounts.In("It has " + text + ".");
        read.ShouldContain(one => one.Value == value && one.Limit == (Limit)limit);
        read.ShouldNotContain(one => one.Value == value && one.Limit == Limit.None);
    }

    [Theory]
    [InlineData("EUR 50 million", 50)]
    [InlineData("$50 million", 50_000_000, "EUR")]
    [InlineData("50 persons", 50, "EUR")]
    [InlineData("COM(2017) 793 final", 93)]
    public void What_is_not_said_is_not_read(string text, long value, string unit = "") =>
        PrintedAmounts.In(text).ShouldNotContain(one => one.Value == value && one.Unit == unit);
}
