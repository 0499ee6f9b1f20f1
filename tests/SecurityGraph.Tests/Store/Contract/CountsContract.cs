using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Requests;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Store.Contract;

/// <summary>Counts, mentions and the state of a store, over <see cref="SmallGraph"/>.</summary>
public abstract class CountsContract(Func<Graph, IGraphStore> create) : GraphStoreContract(create)
{
    private static readonly EntityId Commission = EntityId.Parse("actor:commission"), Procedure = EntityId.Parse("procedure:etias");

    [Fact]
    public void Relations_are_the_statements_in_which_an_entity_takes_part()
    {
        EntityId former = EntityId.Parse("actor:it-agency"), unknown = EntityId.Parse("actor:nobody");
        var counts = Store.Count(new CountQuery([Commission, former, unknown], Totals: false));
        counts.Relations.ShouldBe(new Dictionary<EntityId, int> { [Commission] = 4, [former] = 1 }, ignoreOrder: true);
        counts.Totals.ShouldBeNull();
    }

    [Fact]
    public void Relations_are_counted_by_predicate_and_part()
    {
        string[] Counts(string id, Lens? lens = null) =>
            [.. Store.Count(new CountQuery([], Totals: false, ByPredicate: [EntityId.Parse(id)]), lens).ByPredicate[EntityId.Parse(id)].Select(one => $"{one.Predicate} {one.Part} {one.Statements} {one.Joining}")];
        Counts("actor:commission").ShouldBe(["CALLS_ON Subject 1 1", "OPERATES Subject 1 1", "PROPOSES Subject 1 1", "REPORTS_ON Subject 1 1"]);
        Counts("procedure:etias").ShouldContain("CALLS_ON About 1 1");
        Counts("instrument:vis").ShouldBe(["OPERATES Object 1 1", "USES Object 1 0"]); // one by who is never drawn
        Counts("event:agreement").ShouldContain("OCCURS Subject 1 0");
        Counts("procedure:etias", new Lens { SaidBy = new DateOnly(2018, 1, 24) }).ShouldNotContain(one => one.StartsWith("PRODUCES", StringComparison.Ordinal));
        Counts("actor:it-agency").ShouldBe(["OPERATES Subject 1 1"]);
        Store.Count(new CountQuery([], Totals: false, ByPredicate: [EntityId.Parse("actor:nobody")])).ByPredicate.ShouldBeEmpty();
    }

    [Fact]
    public void Totals_count_the_whole_graph()
    {
        var totals = Store.Count(new CountQuery([], Totals: true)).Totals!;
        totals.EntitiesByKind["Actor"].ShouldBe(7);
        totals.StatementsByPredicate["CALLS_ON"].ShouldBe(1);
        totals.StatementsByPredicate["NEGOTIATES"].ShouldBe(1);
        totals.StatementsByClass[ModalityClass.Urged].ShouldBe(1);
        totals.EvidenceByDocument[EntityId.Parse(SmallGraph.Release)].ShouldBe(2);
        totals.Said.ShouldBe(new SaidRange(Edtf.Parse("2018-01-24"), Edtf.Parse("2018-10-01")));
    }

    [Theory]
    [InlineData("2000 2018-01-24 2025", "2000", "2025")]
    [InlineData("2018 2018-01 2018-12", "2018-01", "2018-12")]
    [InlineData("[..2017] 2018~ 2019/..", "2018~", "2018~")]
    [InlineData("[..2017]", null, "[..2017]")]
    public void The_first_and_last_dates_are_those_of_sources_not_days_made_of_them(string said, string? first, string? last)
    {
        var statements = said.Split(' ').Select((date, i) => Json.Say("actor:a USES instrument:i", saidOn: date, document: $"document:d{i}"));
        var entities = new[] { "actor:a", "instrument:i", "document:d0", "document:d1", "document:d2" }.Select(id => SmallGraph.Named(id, id));
        var totals = Open(SmallGraph.Compile(entities, statements)).Count(new CountQuery([], Totals: true)).Totals!;
        (totals.Said.First?.ToString(), totals.Said.Last?.ToString()).ShouldBe((first, last));
    }

    [Fact]
    public void The_lens_decides_what_counts()
    {
        var lens = new Lens { SaidBy = new DateOnly(2018, 1, 24) };
        var counts = Store.Count(new CountQuery([Procedure], Totals: true), lens);
        counts.Relations[Procedure].ShouldBe(Store.Count(new CountQuery([Procedure], Totals: false)).Relations[Procedure] - 1);
        counts.Totals!.StatementsByPredicate.ShouldNotContainKey("PRODUCES");
        counts.Totals.StatementsByClass[ModalityClass.Planned].ShouldBe(4); // the agreement was still planned, and it as a stage
        counts.Totals.EvidenceByDocument.ShouldNotContainKey(EntityId.Parse(SmallGraph.Later));
    }

    [Fact]
    public void Mentions_count_evidence_by_document_and_section()
    {
        Mention[] ofCommission =
        [
            new(Commission, EntityId.Parse(SmallGraph.Release), "1", 1),
            new(Commission, EntityId.Parse(SmallGraph.Report), "", 2),
            new(Commission, EntityId.Parse(SmallGraph.Report), "II", 2),
        ];
        Store.Mentions(new MentionQuery([Commission, Commission, EntityId.Parse("actor:nobody")])).ShouldBe(ofCommission);
        Store.Mentions(new MentionQuery([Commission], [EntityId.Parse(SmallGraph.Release)])).ShouldBe(ofCommission[..1]);
        Store.Mentions(new MentionQuery([Commission], [])).ShouldBeEmpty();
        Store.Mentions(new MentionQuery([])).ShouldBeEmpty();
    }

    [Fact]
    public void Mentions_of_the_dataset_come_before_the_evidence_of_their_section()
    {
        EntityId report = EntityId.Parse(SmallGraph.Report), later = EntityId.Parse(SmallGraph.Later), europol = EntityId.Parse("actor:europol"), agency = EntityId.Parse("actor:eu-lisa");
        Mention[] lines = [new(Commission, later, "IX", 1), new(Commission, report, "II", 7), new(agency, report, "II", 1), new(europol, later, "I \"a\"", 3)];
        var store = Open(SmallGraph.Graph with { Mentions = [.. lines.OrderBy(line => line.Entity)] });
        Mention[] ofCommission = [lines[0], new(Commission, EntityId.Parse(SmallGraph.Release), "1", 1), new(Commission, report, "", 2), lines[1]];
        store.Mentions(new MentionQuery([Commission])).ShouldBe(ofCommission);
        store.Mentions(new MentionQuery([EntityId.Parse("actor:it-agency"), Commission], [later])).ShouldBe([lines[0], new(agency, later, "", 1)]);
        // Of documents: all that they speak of.
        store.Mentions(new MentionQuery(null, [report])).ShouldBe(store.Mentions(new MentionQuery([.. SmallGraph.Graph.Entities.Select(entity => entity.Id)], [report])));
        store.Mentions(new MentionQuery(null, [later])).ShouldContain(lines[3]);
        store.Mentions(new MentionQuery(null, [])).ShouldBeEmpty();
        Should.Throw<RequestException>(() => store.Mentions(new MentionQuery(null)));
    }

    [Fact]
    public void Coverage_is_what_the_dataset_says_by_document_and_section()
    {
        EntityId report = EntityId.Parse(SmallGraph.Report), later = EntityId.Parse(SmallGraph.Later);
        SectionCoverage[] read = [new(later, "I", 3, 3), new(report, "I", 2, 0), new(report, "II", 12, 9)];
        var store = Open(SmallGraph.Graph with { Coverage = read });
        store.Coverage().Select(Text).ShouldBe(read.Select(Text));
        store.Coverage([report]).Select(Text).ShouldBe(read[1..].Select(Text));
        store.Coverage([]).ShouldBeEmpty();
        Store.Coverage().ShouldBeEmpty();

        static string Text(SectionCoverage one) => $"{one.Document} {one.Section} {one.Sentences} {one.Cited}";
    }

    [Fact]
    public void The_state_says_what_it_holds()
    {
        var state = Store.State();
        (state.Header.Dataset, state.Header.Release).ShouldBe(("small", "2026.1.0"));
        state.Content.ShouldNotBeNullOrEmpty();
        (state.Entities, state.Statements, state.IsComplete).ShouldBe((SmallGraph.Graph.Entities.Count, SmallGraph.Graph.Statements.Count, true));
    }

    [Fact]
    public void An_empty_graph_answers_everything()
    {
        var store = Open(new Graph(SmallGraph.Header, [], [], []));
        store.Entities(new EntityQuery { CountTotal = true }).TotalCount.ShouldBe(0);
        store.Statements(new StatementQuery { CountTotal = true }).ShouldHaveSingleItem().TotalCount.ShouldBe(0);
        store.Search(new SearchQuery { Text = "a" }).Items.ShouldBeEmpty();
        store.Paths(new PathQuery { From = Commission, To = Procedure }).ShouldBeEmpty();
        store.Count(new CountQuery([], Totals: true)).Totals!.Said.ShouldBe(new SaidRange(null, null));
    }
}
