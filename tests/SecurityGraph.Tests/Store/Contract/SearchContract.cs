using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Names;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store;
using SecurityGraph.Store.Requests;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Store.Contract;

/// <summary>What a search finds and in which rank, over <see cref="SmallGraph"/>.</summary>
public abstract class SearchContract(Func<Graph, IGraphStore> create) : GraphStoreContract(create)
{
    private string[] Found(string text, params EntityKind[] kinds) =>
        [.. Store.Search(new SearchQuery { Text = text, Kinds = kinds.Length == 0 ? null : kinds }).Items.Select(item => $"{item.Item.Entity.Id} {item.Item.Match}")];

    [Fact]
    public void The_whole_name_comes_first_then_words_by_number_of_relations() =>
        Found("etias").ShouldBe(
        [
            "instrument:etias Name", "procedure:etias Words", "event:trilogues Words", "document:proposal Words", "event:agreement Words", "instrument:etias-act Words",
        ]);

    [Fact]
    public void A_hit_says_what_matched_and_how_related_it_is()
    {
        var hit = Store.Search(new SearchQuery { Text = "brussels EXECUTIVE" }).Items.ShouldHaveSingleItem().Item;
        (hit.Match, hit.MatchedName, hit.Relations).ShouldBe((SearchMatch.Alias, "Brussels executive", 4));
    }

    [Fact]
    public void The_last_word_may_be_a_beginning_the_others_not()
    {
        Found("etias trilo").ShouldBe(["event:trilogues Prefix"]);
        Found("eti trilogues").ShouldBeEmpty();
    }

    [Fact]
    public void Words_come_in_any_order_but_from_one_name()
    {
        Found("authorisation travel").ShouldBe(["instrument:etias Words"]);
        Found("ETIAS travel").ShouldBeEmpty();
    }

    [Fact]
    public void Systems_come_before_all_else_that_matches_as_well() =>
        Found("european").ShouldBe(
            ["instrument:etias Words", "actor:commission Words", "actor:council Words", "actor:eu-lisa Words", "actor:parliament Words"]);

    [Fact]
    public void Kinds_restrict() => Found("etias", EntityKind.Procedure, EntityKind.Event)
        .ShouldBe(["procedure:etias Words", "event:trilogues Words", "event:agreement Words"]);

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("—?!")]
    public void Text_without_a_letter_or_digit_finds_nothing(string text) => Found(text).ShouldBeEmpty();

    [Fact]
    public void Accents_case_and_punctuation_do_not_count()
    {
        var store = Open(SmallGraph.Compile(
            [SmallGraph.Named("actor:caputova", "Zuzana Čaputová"), SmallGraph.Named("topic:a", "Győr"), SmallGraph.Named("topic:b", "eu-LISA (Tallinn)")], []));
        store.Search(new SearchQuery { Text = "caputova" }).Items.ShouldHaveSingleItem().Item.Entity.Name.ShouldBe("Zuzana Čaputová");
        store.Search(new SearchQuery { Text = "GYŐR" }).Items.ShouldHaveSingleItem().Item.Match.ShouldBe(SearchMatch.Name);
        store.Search(new SearchQuery { Text = "eu lisa tallinn" }).Items.ShouldHaveSingleItem().Item.Match.ShouldBe(SearchMatch.Name);
    }

    [Theory]
    [InlineData("32018R1240", "instrument:etias-act", "32018R1240")]
    [InlineData("2016/0357(COD)", "procedure:etias", "2016/0357(COD)")]
    [InlineData("COM(2016) 731", "document:proposal", "COM(2016) 731")]
    [InlineData("COM(2016) 731 final", "document:proposal", "COM(2016) 731")]
    [InlineData("actor:europol", "actor:europol", "actor:europol")]
    [InlineData("actor:it-agency", "actor:eu-lisa", "actor:it-agency")]
    public void An_identifier_or_id_finds_its_entity_like_a_name(string text, string id, string matched)
    {
        var hit = Store.Search(new SearchQuery { Text = text }).Items[0].Item;
        (hit.Entity.Id.ToString(), hit.Match, hit.MatchedName).ShouldBe((id, SearchMatch.Name, matched));
    }

    [Fact]
    public void Pages_follow_each_other_though_entities_came()
    {
        var query = new SearchQuery { Text = "etias", First = 2, CountTotal = true };
        var first = Store.Search(query);
        (first.HasMore, first.TotalCount).ShouldBe((true, 6));
        var grown = Open(SmallGraph.Compile(
            [.. SmallGraph.Entities, SmallGraph.Named("topic:etias", "ETIAS"), SmallGraph.Named("document:a", "ETIAS leaflet")], SmallGraph.Statements));
        grown.Search(query with { First = 10, After = first.Items[^1].Cursor }).Items.Select(item => item.Item.Entity.Id.ToString())
            .ShouldBe(["event:trilogues", "document:proposal", "event:agreement", "instrument:etias-act", "document:a"]);
    }

    [Fact]
    public void What_is_no_cursor_of_this_list_is_refused() =>
        Should.Throw<RequestException>(() => Store.Search(new SearchQuery { Text = "etias", After = "nonsense!" }));

    [Fact]
    public void Asked_for_none_it_says_whether_there_are_any()
    {
        Store.Search(new SearchQuery { Text = "etias", First = 0 }).HasMore.ShouldBeTrue();
        Store.Search(new SearchQuery { Text = "nothing", First = 0 }).HasMore.ShouldBeFalse();
        Should.Throw<RequestException>(() => Store.Search(new SearchQuery { Text = "etias", First = -1 }));
    }
}
