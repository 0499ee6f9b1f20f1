using SecurityGraph.Judgement.Existences;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store.Lenses;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Judgement;

/// <summary>What a repeal ends, and what founds it anew.</summary>
public sealed class RepealTests
{
    private static ExistenceState Of(string entity, string? asOf, params Statement[] told) =>
        new JudgedGraph(told).ExistenceOf(entity, Lens.All with { AsOf = asOf is null ? null : DateOnly.Parse(asOf) }).State;

    internal static readonly Statement Produced = Json.Say("procedure:p PRODUCES instrument:old", "\"when\":\"2011-10-25\"");

    internal static Statement Repeals(string when, string more = "") => Json.Say($"instrument:new-{when} REPEALS instrument:old", $"\"when\":\"{when}\"{more}", "2018-12-11");

    private static Statement Founds(string when) => Json.Say($"instrument:founding-{when} ESTABLISHES instrument:old", $"\"when\":\"{when}\"", "2020");

    [Theory]
    [InlineData("2018-12-10", ExistenceState.Existing)]
    [InlineData("2018-12-11", ExistenceState.Ended)]
    [InlineData(null, ExistenceState.Ended)]
    public void What_is_repealed_is_ended_from_that_day_on(string? asOf, ExistenceState state) => Of("instrument:old", asOf, Produced, Repeals("2018-12-11")).ShouldBe(state);

    [Theory]
    [InlineData(""","partial":true,"provision":"Art 78" """)]
    [InlineData(""","modality":"planned" """)]
    [InlineData(""","modality":"denied" """)]
    public void A_partial_or_planned_repeal_ends_nothing(string how) => Of("instrument:old", null, Produced, Repeals("2018-12-11", how)).ShouldBe(ExistenceState.Existing);

    [Fact]
    public void An_act_of_which_a_part_was_repealed_is_there() => Of("instrument:old", null, Repeals("2018-12-11", ",\"partial\":true")).ShouldBe(ExistenceState.Existing);

    [Fact]
    public void Who_repeals_is_not_ended_by_it() => Of("instrument:new-2018-12-11", null, Repeals("2018-12-11")).ShouldBe(ExistenceState.Existing);

    [Theory]
    [InlineData("2018-12-10", ExistenceState.Ended)]
    [InlineData("2018-12-11", ExistenceState.Ended)] // On the very day of the repeal nothing was founded later.
    [InlineData("2018-12-12", ExistenceState.Existing)]
    [InlineData("2018-12", ExistenceState.Ended)] // It may have been before.
    public void What_is_founded_anew_after_its_repeal_exists(string founded, ExistenceState state) => Of("instrument:old", null, Founds(founded), Repeals("2018-12-11")).ShouldBe(state);

    [Theory]
    [InlineData("2012-06-01", ExistenceState.Ended)]
    [InlineData("2013-06-01", ExistenceState.Existing)]
    [InlineData("2015-06-01", ExistenceState.Ended)]
    [InlineData(null, ExistenceState.Ended)]
    public void What_is_repealed_again_is_ended_again(string? asOf, ExistenceState state) =>
        Of("instrument:old", asOf, Repeals("2012-01-01"), Founds("2013-01-01"), Repeals("2015-01-01")).ShouldBe(state);

    [Fact]
    public void Only_what_establishes_it_founds_it_anew()
    {
        Of("instrument:old", null, Repeals("2010-01-01"), Produced).ShouldBe(ExistenceState.Ended);
        Of("instrument:old", null, Repeals("2010-01-01"), Json.Say("instrument:old ESTABLISHES actor:agency", "\"when\":\"2012\"")).ShouldBe(ExistenceState.Ended);
        Of("instrument:old", null, Repeals("2010-01-01"), Founds("2012-01-01") with { Modality = Modality.Planned }).ShouldBe(ExistenceState.Ended);
    }
}
