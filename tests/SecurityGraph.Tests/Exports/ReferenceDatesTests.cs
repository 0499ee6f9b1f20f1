using System.Text.Json;
using SecurityGraph.Exports.Citing;
using SecurityGraph.Exports.Pictures;
using SecurityGraph.Model.Dates;
using SecurityGraph.Tests.Store;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Exports;

/// <summary>Reference managers get dates as exactly as they are known.</summary>
public sealed class ReferenceDatesTests
{
    [Theory]
    [InlineData("2018-01-24", "[[2018,1,24]]", "year month day")]
    [InlineData("2025-03", "[[2025,3]]", "year month")]
    [InlineData("2024-02", "[[2024,2]]", "year month")]
    [InlineData("2018", "[[2018]]", "year")]
    [InlineData("2018-01-24/2018-02-02", "[[2018,1,24],[2018,2,2]]", "year")]
    [InlineData("2018-03-05/..", "[[2018,3,5]]", "year")]
    [InlineData("[..2018-01-24]", "", "")]
    public void A_day_is_a_day_a_month_a_month_and_what_has_no_beginning_none(string issued, string parts, string members)
    {
        var source = new CitedSource(new PictureSource(SmallGraph.Entities.First(entity => entity.Id.ToString() == "document:report"), [], Edtf.Parse(issued), ""), "");

        var item = JsonDocument.Parse(References.CslJson([source])).RootElement[0];
        (item.TryGetProperty("issued", out var date) ? JsonSerializer.Serialize(date.GetProperty("date-parts")) : "").ShouldBe(parts);
        var entry = References.BibTeX([source]);
        string.Join(' ', new[] { "year", "month", "day" }.Where(member => entry.Contains($"  {member} = ", StringComparison.Ordinal))).ShouldBe(members);
    }
}
