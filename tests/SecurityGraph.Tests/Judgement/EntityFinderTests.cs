using SecurityGraph.Judgement.Finding;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Store.Embedded;
using SecurityGraph.Tests.Store;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Judgement;

/// <summary>One order of answers. A search puts systems first, so they stand here where they must not win.</summary>
public sealed class EntityFinderTests
{
    private static readonly Entity[] Lamps =
    [
        SmallGraph.Named("actor:lamp", "Current id"),
        SmallGraph.Named("actor:lantern", "Former id", formerIds: ["actor:lamp"]),
        SmallGraph.Named("document:com-2016-7", "The proposal", identifiers: [("document", "COM(2016) 7")]),
        SmallGraph.Named("instrument:name", "Actor lamp", "it_system"),
        SmallGraph.Named("instrument:number", "COM 2016 7", "it_system"),
        SmallGraph.Named("topic:title", "The titled", title: "Actor Lamp"),
        SmallGraph.Named("actor:alias", "Aliased", aliases: ["COM-2016-7"]),
        SmallGraph.Named("actor:words", "Lamp of an actor"),
        SmallGraph.Named("instrument:beginning", "Actor lamps", "it_system"),
        SmallGraph.Named("instrument:also", "COM 2016 77", "it_system"),
        SmallGraph.Named("actor:bound", "Bound") with { Aliases = [new Alias("the Agency", "en", Context: true)] },
        SmallGraph.Named("actor:agency", "The Agency of Lights"),
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static EntityFinder Finder(params Entity[] entities) => new(EmbeddedStore.Of(SmallGraph.Compile(entities, [])));

    /// <summary>What is found when the best is no longer there, and again.</summary>
    private static async Task<List<string>> Order(string text)
    {
        List<Entity> left = [.. Lamps];
        List<string> order = [];
        while (await Finder([.. left]).Find(text, Token) is { } found)
        {
            order.Add(found.Entity.Id.ToString());
            left.RemoveAll(entity => entity.Id == found.Entity.Id);
        }
        return order;
    }

    [Fact]
    public async Task Ids_come_before_names_and_names_before_titles_words_and_beginnings()
    {
        (await Order("actor:lamp")).ShouldBe(["actor:lamp", "actor:lantern", "instrument:name", "topic:title", "actor:words", "instrument:beginning"]);
    }

    [Fact]
    public async Task An_identifier_comes_before_names_and_a_name_before_an_alias()
    {
        (await Order(" com (2016) 7")).ShouldBe(["document:com-2016-7", "instrument:number", "actor:alias", "instrument:also"]);
    }

    [Fact]
    public async Task By_name_who_has_it_as_name_comes_before_who_has_it_as_alias_and_as_identifier()
    {
        var proposal = SmallGraph.Named("document:com-2016-7", "The proposal", aliases: ["COM 2016 7"], identifiers: [("document", "COM(2016) 7")]);
        var finder = Finder(proposal, SmallGraph.Named("topic:number", "COM 2016 7"));
        (await finder.FindByName("COM(2016) 7", Token))!.Id.ToString().ShouldBe("topic:number");
        (await finder.FindByIdentifier("COM(2016) 7", Token))!.Id.ShouldBe(proposal.Id);
    }

    [Fact]
    public async Task An_alias_that_is_bound_to_a_context_finds_nothing()
    {
        (await Finder(Lamps).Find("the Agency", Token))!.Entity.Id.ToString().ShouldBe("actor:agency");
        (await Finder(Lamps).FindByName("the Agency", Token)).ShouldBeNull();
    }

    [Theory]
    [InlineData("PNR", "instrument:directive")] // In its context that means the Directive,
    [InlineData("router", "topic:routers")] // and that a system has the word in its name makes it no head of a family.
    public async Task Of_those_with_a_word_in_their_names_who_is_called_so_in_its_context_comes_first_then_who_has_more_relations(string text, string found)
    {
        Entity[] named =
        [
            SmallGraph.Named("instrument:router", "PNR router", "it_system"), SmallGraph.Named("procedure:pnr", "PNR file", "cod"), SmallGraph.Named("topic:routers", "work on a router"),
            SmallGraph.Named("instrument:directive", "PNR Directive", "legal_act") with { Aliases = [new Alias("PNR", "en", Context: true)] }, SmallGraph.Named("document:report", "report"),
        ];
        var finder = new EntityFinder(EmbeddedStore.Of(SmallGraph.Compile(named, [Json.Say("procedure:pnr CONCERNS topic:routers", "", "2018", "document:report")])));
        (await finder.Find(text, Token))!.Entity.Id.ToString().ShouldBe(found);
        (await finder.FindByName(text, Token))?.Id.ToString().ShouldBe(text == "PNR" ? found : null);
    }

    [Fact]
    public async Task A_form_that_several_have_in_their_contexts_names_none_of_them()
    {
        Entity Bound(string id, string name) => SmallGraph.Named(id, name) with { Aliases = [new Alias("Declaration", "en", Context: true)] };
        var finder = Finder(Bound("instrument:one", "Declaration of 2016"), Bound("instrument:two", "Declaration of 2017"));
        (await finder.FindByName("Declaration", Token)).ShouldBeNull();
        (await finder.Find("Declaration", Token))!.Besides.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Who_asks_for_a_name_an_identifier_or_an_id_gets_nothing_else()
    {
        var finder = Finder(Lamps);
        static string? Id(Entity? entity) => entity?.Id.ToString();
        Id(await finder.FindByName("COM(2016) 7", Token)).ShouldBe("instrument:number");
        Id(await finder.FindByName("actor:lamp", Token)).ShouldBe("instrument:name");
        Id(await finder.FindByName("lamp", Token)).ShouldBeNull();
        Id(await finder.FindByName("", Token)).ShouldBeNull();
        Id(await finder.FindByIdentifier("COM(2016) 7 final", Token)).ShouldBe("document:com-2016-7");
        Id(await finder.FindByIdentifier("actor:lamp", Token)).ShouldBeNull();
        Id(await finder.FindByIdentifier("the Agency", Token)).ShouldBeNull();
        Id(await finder.FindById(EntityId.Parse("actor:lamp"), Token)).ShouldBe("actor:lamp");
        Id(await Finder(Lamps[1..]).FindById(EntityId.Parse("actor:lamp"), Token)).ShouldBe("actor:lantern");
        Id(await finder.FindById(EntityId.Parse("topic:lamp"), Token)).ShouldBeNull();
    }

    [Fact]
    public async Task What_else_a_name_finds_is_told_and_who_gives_an_id_is_not_bothered()
    {
        var finder = Finder(Lamps[2..]);
        (await finder.Find("Actor lamp", Token))!.Besides.Select(entity => entity.Id.ToString()).ShouldBe(["topic:title", "actor:words", "instrument:beginning"]);
        (await finder.Find("COM(2016) 7", Token))!.Besides.ShouldBeEmpty();
        var two = Finder(Lamps[2], Lamps[2] with { Id = EntityId.Parse("document:copy") });
        (await two.Find("COM(2016) 7", Token))!.Besides.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("La")]
    [InlineData("lam")]
    public async Task An_abbreviation_is_no_beginning_of_a_word(string text) => (await Finder(Lamps).Find(text, Token)).ShouldBeNull();

    [Theory]
    [InlineData("topic:titel", "topic:title")]
    [InlineData("actor:title", "topic:title")]
    [InlineData("Aliasd", "actor:alias")]
    [InlineData("Xyzzy", null)]
    public async Task The_nearest_by_spelling_is_found_for_whoever_found_nothing(string text, string? nearest)
    {
        (await Finder(Lamps).Find(text, Token)).ShouldBeNull();
        (await Finder(Lamps).FindNearest(text, Token))?.Id.ToString().ShouldBe(nearest);
    }
}
