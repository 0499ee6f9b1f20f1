using CsCheck;
using SecurityGraph.Model.Dates;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Model.Dates;

public sealed class EdtfPropertyTests
{
    private static readonly Gen<Edtf> AnyDate = EdtfTexts.Any.Select(Edtf.Parse);
    private static readonly Gen<DateOnly> AnyDay = Gen.Int[0, 2500].Select(new DateOnly(2015, 1, 1).AddDays);

    [Fact]
    public void What_is_read_is_printed_and_read_again() => EdtfTexts.Any.Sample(text =>
    {
        var date = Edtf.Parse(text);

        date.ToString().ShouldBe(text);
        Edtf.Parse(date.ToString()).ShouldBe(date);
        Edtf.Parse(text).GetHashCode().ShouldBe(date.GetHashCode());
    });

    [Fact]
    public void Dates_are_equal_where_their_texts_are() => Gen.Select(EdtfTexts.Any, EdtfTexts.Any).Sample((a, b) =>
        (Edtf.Parse(a) == Edtf.Parse(b)).ShouldBe(a == b));

    [Fact]
    public void The_first_day_is_not_after_the_last() => AnyDate.Sample(date =>
    {
        date.Earliest.ShouldBeLessThanOrEqualTo(date.Latest);
        date.WidestEarliest.ShouldBeLessThanOrEqualTo(date.Earliest.DayNumber);
        date.WidestLatest.ShouldBeGreaterThanOrEqualTo(date.Latest.DayNumber);
    });

    [Fact]
    public void Certainly_before_is_a_partial_order() => Gen.Select(AnyDate, AnyDate, AnyDate).Sample((a, b, c) =>
    {
        a.Before(a).ShouldNotBe(Certainty.Certain);
        if (a.Before(b) == Certainty.Certain) b.Before(a).ShouldBe(Certainty.Impossible);
        if (a.Before(b) == Certainty.Certain && b.Before(c) == Certainty.Certain) a.Before(c).ShouldBe(Certainty.Certain);
    });

    [Fact]
    public void Two_dates_meet_or_one_is_before_the_other() => Gen.Select(AnyDate, AnyDate).Sample((a, b) =>
    {
        a.Meets(a).ShouldBeTrue();
        a.Meets(b).ShouldBe(b.Meets(a));
        a.Meets(b).ShouldBe(a.Before(b) != Certainty.Certain && b.Before(a) != Certainty.Certain);
    });

    [Fact]
    public void What_had_happened_by_a_day_had_happened_by_the_next() => Gen.Select(AnyDate, AnyDay).Sample((date, day) =>
        (date.HappenedBy(day) <= date.HappenedBy(day.AddDays(1))).ShouldBeTrue());

    [Fact]
    public void No_store_misses_a_day_that_searches_by_the_bounds() => Gen.Select(AnyDate, AnyDay).Sample((date, day) =>
    {
        if (day < date.Earliest) date.HappenedBy(day).ShouldBe(Certainty.Impossible);
        if (day < date.Earliest || day > date.Latest) new Period(date.Start, date.End).Holds(day).ShouldBe(Certainty.Impossible);
    });

    [Fact]
    public void Sorting_is_a_total_order() => Gen.Select(AnyDate, AnyDate, AnyDate).Sample((a, b, c) =>
    {
        Math.Sign(Edtf.CompareForSorting(a, b)).ShouldBe(-Math.Sign(Edtf.CompareForSorting(b, a)));
        (Edtf.CompareForSorting(a, b) == 0).ShouldBe(a == b);
        if (Edtf.CompareForSorting(a, b) <= 0 && Edtf.CompareForSorting(b, c) <= 0)
            Edtf.CompareForSorting(a, c).ShouldBeLessThanOrEqualTo(0);
    });

    [Fact]
    public void No_text_crashes_and_one_that_is_read_is_printed_as_it_was() => Gen.OneOf(Gen.String, EdtfTexts.Damaged).Sample(text =>
    {
        if (Edtf.TryParse(text, out var date, out var reason)) date.ToString().ShouldBe(text);
        else reason.ShouldNotBeEmpty();
    }, iter: 20_000);
}
