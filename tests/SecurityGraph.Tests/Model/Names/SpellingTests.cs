using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Names;
using SecurityGraph.Model.Terms;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Model.Names;

public sealed class SpellingTests
{
    private static readonly string[] Words = ["announced", "call_opened", "committed"];

    [Theory]
    [InlineData("anounced", "announced")]
    [InlineData("Call opened", "call_opened")]
    [InlineData("commited", "committed")]
    [InlineData("annuonced", "announced")]
    [InlineData("promised", null)]
    [InlineData("c", null)]
    [InlineData("---", null)]
    public void The_word_with_the_fewest_changes_is_meant(string text, string? meant) => Spelling.Nearest(text, Words).ShouldBe(meant);

    [Theory]
    [InlineData("OPERATE", "OPERATES")]
    [InlineData("participatesIn", "PARTICIPATES_IN")]
    [InlineData("call on", "CALLS_ON")]
    [InlineData("MANAGES_BUDGETS", null)]
    [InlineData("", null)]
    public void A_misspelt_predicate_is_recognised(string text, string? meant) =>
        Spelling.Nearest(text, Vocabulary.Current.Predicates.Select(predicate => predicate.Name)).ShouldBe(meant);

    [Theory]
    [InlineData("ETAIS", "ETIAS")]
    [InlineData("TEIAS", "ETIAS")]
    [InlineData("ETISA", "ETIAS")]
    [InlineData("ERCIS", "ECRIS")]
    [InlineData("frotnex", "Frontex")]
    public void A_swapped_pair_of_letters_is_one_mistake(string text, string meant) =>
        Spelling.Nearest(text, ["ECRIS", "ETIAS", "Frontex", "EES"]).ShouldBe(meant);

    [Theory]
    [InlineData("actor:etias", "instrument:etias")]
    [InlineData("actor:enias", "actor:enisa")]
    [InlineData("actor:etiass", "instrument:etias")]
    public void An_id_is_meant_by_its_slug_then_by_its_kind(string id, string meant) =>
        Spelling.Nearest(EntityId.Parse(id), [EntityId.Parse("actor:enisa"), EntityId.Parse("instrument:etias")])?.ToString().ShouldBe(meant);

    [Theory]
    [InlineData("5G", null)] // Of two letters none may differ: else every abbreviation would be near,
    [InlineData("EU", "EU")]
    [InlineData("EPP", "EP")] // of three or four one may.
    [InlineData("SISS", "SIS")]
    [InlineData("abcd", null)]
    public void A_short_text_is_near_to_what_differs_in_less_than_half_of_it(string text, string? meant) => Spelling.Nearest(text, ["EP", "EU", "SIS", "EES"]).ShouldBe(meant);

    [Fact]
    public void Of_equals_the_first_is_meant() => Spelling.Nearest("bat", ["cat", "hat"]).ShouldBe("cat");

    [Fact]
    public void A_text_without_end_is_no_word() => Spelling.Nearest(new string('a', 1_000_000), Words).ShouldBeNull();

    [Fact]
    public void No_word_is_near_an_empty_list() => Spelling.Nearest("announced", []).ShouldBeNull();
}
