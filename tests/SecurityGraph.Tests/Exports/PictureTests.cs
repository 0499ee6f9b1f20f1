using CsCheck;
using SecurityGraph.Exports.Pictures;
using SecurityGraph.Store.Embedded;
using SecurityGraph.Store.Embedded.Files;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Tests.Store;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Exports;

/// <summary>What is in a picture, and when.</summary>
public sealed class PictureTests
{
    [Fact]
    public async Task A_fact_has_the_widest_days_of_its_dates_as_its_spell()
    {
        var picture = await Pictures.OfSmall(Json.Say("actor:europol USES instrument:vis", """ "validFrom":"2017","validTo":"2018-02" """));
        Spell(picture.Edge("actor:europol USES instrument:vis")).ShouldBe("2017-01-01 2018-02-28");
        Spell(picture.Edge("actor:commission PROPOSES document:proposal")).ShouldBe("2016-11-16 2016-11-16");
        Spell(picture.Edge("instrument:etias GOVERNED_BY instrument:etias-act")).ShouldBe("2018-10-09 ");
        Spell(picture.Edge("procedure:etias INITIATED_BY document:proposal")).ShouldBe(" ");
    }

    [Theory]
    [InlineData("planned")]
    [InlineData("expected")]
    [InlineData("required")]
    [InlineData("proposed")]
    [InlineData("denied")]
    public async Task What_is_no_fact_has_its_dates_and_no_spell(string modality)
    {
        var edge = (await Pictures.OfSmall(Json.Say("actor:europol USES instrument:vis", $$""" "validFrom":"2017","modality":"{{modality}}" """))).Edge("actor:europol USES instrument:vis");
        edge.Spell.IsNone.ShouldBeTrue();
        (edge.Value("modality"), edge.Value("validFrom"), edge.Value("earliest")).ShouldBe((modality, "2017", "2017-01-01"));
    }

    [Fact]
    public async Task What_takes_the_date_of_its_event_has_it_here_too()
    {
        var picture = await Pictures.Of(SmallGraph.Graph);
        var edge = picture.Edge("actor:co-legislators PARTICIPATES_IN event:trilogues");
        (edge.Value("when"), Spell(edge)).ShouldBe(("[..2018-01-24]", " 2018-01-24"));
        picture.Nodes.Single(node => node.Id.ToString() == "event:trilogues").Values.ShouldContain(new Told("when", "[..2018-01-24]"));
    }

    [Fact]
    public async Task A_part_in_an_event_that_is_only_planned_has_no_spell()
    {
        var before = new Lens { SaidBy = new DateOnly(2018, 2, 1) };
        var edge = (await Pictures.Of(SmallGraph.Graph, before)).Edge("event:agreement STAGE_OF procedure:etias");
        (edge.Value("when"), edge.Spell.IsNone).ShouldBe(("2018-04", true));
    }

    [Fact]
    public async Task A_state_that_ends_before_it_begins_tells_no_days()
    {
        var edge = (await Pictures.OfSmall(Json.Say("actor:europol USES instrument:vis", """ "validFrom":"2018","validTo":"2016" """))).Edge("actor:europol USES instrument:vis");
        (edge.Spell.IsNone, edge.Value("validFrom"), edge.Value("validTo"), edge.Value("earliest")).ShouldBe((true, "2018", "2016", ""));
    }

    [Fact]
    public async Task A_statement_about_others_is_an_edge_to_each_with_an_id_of_its_own()
    {
        var picture = await Pictures.OfSmall(Json.Say("actor:commission CALLS_ON actor:council", """ "about":["procedure:etias","instrument:vis"],"asks":"AGREES","modality":"urged" """));
        var edges = picture.AllEdges().Where(edge => edge.Statement.Predicate.Name == "CALLS_ON" && edge.Statement.Object?.ToString() == "actor:council").ToList();
        var id = edges[0].Statement.Id;
        edges.Select(edge => (edge.Id, edge.To.ToString(), edge.Label)).ShouldBe(
            [(id, "actor:council", "calls on"), ($"{id}/instrument:vis", "instrument:vis", "calls on (about)"), ($"{id}/procedure:etias", "procedure:etias", "calls on (about)")]);
        edges.Select(edge => edge.Text).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task What_an_act_that_has_come_was_proposed_to_do_is_told_as_a_thing_of_the_past() =>
        (await Pictures.OfSmall(Json.Say("instrument:etias-act STRENGTHENS instrument:vis", """ "modality":"proposed" """)))
            .Edge("instrument:etias-act STRENGTHENS instrument:vis").Text.ShouldStartWith("As proposed, ");

    [Fact]
    public async Task Who_is_not_named_is_never_drawn_and_is_counted()
    {
        var picture = await Pictures.Of(SmallGraph.Graph);
        picture.Nodes.ShouldNotContain(node => node.Id == GraphFilter.NeverDrawn);
        picture.LeftOut.ShouldContain("2 relations of or to somebody whom no source names.");
    }

    [Fact]
    public async Task What_a_neighbourhood_hides_is_told_and_the_whole_graph_has_it()
    {
        var around = await Pictures.Of(SmallGraph.Graph, around: "instrument:etias");
        around.AllEdges().ShouldNotContain(edge => edge.Statement.Predicate.Name == "CONCERNS");
        around.LeftOut.ShouldContain("2 statements of CONCERNS, which only the whole graph shows.");
        (await Pictures.Of(SmallGraph.Graph)).AllEdges().Count(edge => edge.Statement.Predicate.Name == "CONCERNS").ShouldBe(2);
    }

    [Fact]
    public async Task A_graph_that_is_written_anew_while_it_is_exported_is_a_fault_and_no_mixture()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            DatasetFile.Write(folder.FullName, SmallGraph.Graph);
            using var store = EmbeddedStore.Open(folder.FullName);
            var picture = await PictureReader.Read(store, new PictureRequest(Lens.All));
            (await picture.Edges.CountAsync()).ShouldBe(picture.EdgeCount);

            DatasetFile.Write(folder.FullName, SmallGraph.Compile(SmallGraph.Entities, [.. SmallGraph.Statements.Take(3)]));
            store.Refresh().ShouldBeTrue();

            await Should.ThrowAsync<GraphReplacedException>(async () => await picture.Edges.CountAsync());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task With_a_lens_entities_of_which_nothing_is_told_are_left_out_and_counted()
    {
        var picture = await Pictures.Of(SmallGraph.Graph, new Lens { SaidBy = new DateOnly(2018, 2, 1) });
        picture.Nodes.Select(node => node.Id.ToString()).ShouldNotContain("instrument:etias-act");
        picture.LeftOut.ShouldContain(left => left.Contains("of which nothing is told here.", StringComparison.Ordinal));
    }

    [Fact]
    public void Whatever_the_graph_and_the_lens_edges_are_counted_have_both_ends_and_ids_of_their_own_stand_with_their_statement_and_no_spell_ends_before_it_begins() =>
        Gen.Select(RandomGraph.Graph(12), RandomGraph.Lens, Gen.Bool).Sample(
            (graph, lens, whole) =>
            {
                var picture = Pictures.Of(graph, lens, whole ? null : "actor:a", 2).GetAwaiter().GetResult();
                var nodes = picture.Nodes.Select(node => node.Id).ToHashSet();
                var edges = picture.AllEdges();
                var runs = edges.Where((edge, i) => i == 0 || edges[i - 1].Statement.Id != edge.Statement.Id).ToList();
                return nodes.Count == picture.Nodes.Count && edges.Count == picture.EdgeCount && runs.DistinctBy(edge => edge.Statement.Id).Count() == runs.Count && !nodes.Contains(GraphFilter.NeverDrawn)
                    && edges.All(edge => nodes.Contains(edge.From) && nodes.Contains(edge.To) && edge.From != edge.To)
                    && edges.Select(edge => edge.Id).Distinct(StringComparer.Ordinal).Count() == edges.Count
                    && edges.Select(edge => edge.Spell).All(spell => !(spell.From > spell.To));
            },
            iter: 300);

    [Fact]
    public void Whatever_the_graph_and_the_lens_what_lies_around_an_entity_is_a_part_of_the_whole_without_what_is_hidden() =>
        Gen.Select(RandomGraph.Graph(12), RandomGraph.Lens).Sample(
            (graph, lens) =>
            {
                var around = Pictures.Of(graph, lens, "actor:a", 2).GetAwaiter().GetResult();
                var whole = Pictures.Of(graph, lens).GetAwaiter().GetResult();
                var nodes = around.Nodes.Select(node => node.Id).ToHashSet();
                var among = whole.AllEdges().Where(edge => nodes.Contains(edge.From) && nodes.Contains(edge.To) && !edge.Statement.Predicate.HiddenByDefault);
                return around.AllEdges().Select(Line).Order(StringComparer.Ordinal).SequenceEqual(among.Select(Line).Order(StringComparer.Ordinal));
            },
            iter: 300);

    private static string Line(PictureEdge edge) => $"{edge.From} {edge.Id} {edge.To} {string.Join('|', edge.Values)}";

    private static string Spell(PictureEdge edge) => $"{edge.Spell.First} {edge.Spell.Last}";
}
