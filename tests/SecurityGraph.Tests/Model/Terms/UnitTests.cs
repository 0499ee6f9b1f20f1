using System.Globalization;
using SecurityGraph.Model.Terms;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Model.Terms;

public sealed class UnitTests
{
    [Theory]
    [InlineData("message", "1000000", null, "more than 1,000,000 messages")]
    [InlineData("EUR", null, "100000000", "up to EUR 100,000,000")]
    [InlineData("EUR", "11033974.16", "11033974.16", "EUR 11,033,974.16")]
    [InlineData("%", "80", "90", "80–90 %")]
    [InlineData("initiative", "31", "31", "31 initiatives")]
    [InlineData("country", "1", "1", "1 country")]
    [InlineData("country", "1", null, "more than 1 country")]
    [InlineData("item", null, null, "")]
    public void An_amount_reads_as_its_range_does(string name, string? low, string? high, string text)
    {
        Vocabulary.Current.TryGetUnit(name, out var unit).ShouldBeTrue();
        unit.Text(Number(low), Number(high)).ShouldBe(text);
    }

    [Fact]
    public void An_unknown_unit_is_none() => Vocabulary.Current.TryGetUnit("bushel", out _).ShouldBeFalse();

    private static decimal? Number(string? text) => text is null ? null : decimal.Parse(text, CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("focus area", 4, "4 focus areas")]
    [InlineData("pillar", 2, "2 pillars")]
    [InlineData("proposal", 1, "1 proposal")]
    [InlineData("workshop", 2, "2 workshops")]
    [InlineData("network", 2, "2 networks")]
    [InlineData("month", 18, "18 months")]
    [InlineData("year", 1, "1 year")]
    public void What_the_documents_count_has_a_unit(string name, int number, string text)
    {
        Vocabulary.Current.TryGetUnit(name, out var unit).ShouldBeTrue();
        unit.Text(number, number).ShouldBe(text);
        Predicate.HasFigure.Units.ShouldContain(name);
    }
}
