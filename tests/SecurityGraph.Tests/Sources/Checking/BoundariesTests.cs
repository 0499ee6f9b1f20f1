using SecurityGraph.Model.Terms;
using SecurityGraph.Sources.Checking;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Sources.Checking;

/// <summary>What is just within a rule keeps it.</summary>
public sealed class BoundariesTests : IDisposable
{
    private const string Said = "report/statements.yaml";
    private const string Web = "web/statements.yaml";
    private const string InForce = "when: 2018-01-30\n  modality: occurred\n  evidence:\n    - {document: document:journal, saidOn: 2018-02-01,";

    private readonly SmallDataset _dataset = new();

    public void Dispose() => _dataset.Dispose();

    private CheckReport Check(string? documents = null) => DatasetCheck.Run(_dataset.Load(), [], documents);

    [Theory]
    [InlineData(Said, "validFrom: 2016", "validFrom: 2016-05-24\n  validTo: 2016-05-24")] // A state may last one day.
    [InlineData("dataset.yaml", "2018-12-31", "2018-02-01")] // On the day of the dataset somebody may speak,
    [InlineData(Web, "when: 2018-01-30", "when: 2018-12-31")] // and something happen,
    [InlineData(Web, "when: 2018-01-30", "when: 2018-12/2019-01")] // be it the first of many days.
    [InlineData(Web, "stage: in_force", "stage: in_force\n  when: 2018-01-30")] // A stage may have the date of its event.
    [InlineData(Said, "validFrom: 2016\n  modality: ongoing", "due: 2018\n  modality: required")]
    [InlineData(Said, "printed: by the summer", "printed: one two three four five six seven eight")]
    [InlineData(Said, "low: 100", "low: 100, high: 100")]
    public void Keeps_the_rule(string file, string old, string by)
    {
        _dataset.Change(file, old, by);
        Check().Diagnostics.Where(one => one.Code is not ("SG4002" or "SG4003")).ShouldBeEmpty();
    }

    [Fact]
    public void A_part_may_be_in_force_on_any_day()
    {
        _dataset.Change(Web, "stage: in_force", "stage: in_force\n  partial: true").Change(Web, "when: 2018-01-30", "when: 2018-01-20");
        Check().Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void An_occasion_is_spoken_of()
    {
        _dataset.Write("entities/event.yaml", "- id: event:storm\n  subkind: meeting\n  name: the storm\n");
        _dataset.Change(Said, "validFrom: 2016", "validFrom: 2016\n  occasion: event:storm");
        Check().Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void A_name_of_three_letters_is_a_name()
    {
        _dataset.Change("entities/actor.yaml", "name: the pilots", "name: Use");
        Check(_dataset.Documents).Anchors.ShouldBe(new AnchorCounts(Named: 6, Inferred: 0, Lost: 0));
    }

    [Theory]
    [InlineData("Tide Act")]
    [InlineData("Next steps", 6, 1)] // The heading above says it for what names it as its antecedent.
    [InlineData("Quay Act", 6, 1)]
    public void An_event_is_named_by_what_it_is_a_stage_of(string act, int named = 7, int lost = 0)
    {
        _dataset.Change(Web, InForce, InForce.Replace("journal", "report, section: \"2\", paragraph: 1", StringComparison.Ordinal));
        _dataset.Change("entities/instrument.yaml", "name: Tide Act", $"name: {act}");
        Check(_dataset.Documents).Anchors.ShouldBe(new AnchorCounts(named, Inferred: 0, lost));
    }

    [Fact]
    public void An_event_may_occur_in_the_dataset_below()
    {
        var occurs = _dataset.Load().Statements.First(written => written.Value.Predicate == Predicate.Occurs).Value;
        _dataset.Change(Web, "stage: published", "stage: published\n  when: 2018-01-10").Change("web/source.yaml", "OCCURS: 2", "OCCURS: 1");
        _dataset.Change(Web, "- subject: event:tide-act-published\n  predicate: OCCURS\n  when: 2018-01-10\n  modality: occurred\n  evidence:\n    - {document: document:journal, saidOn: 2018-02-01, url: \"https://journal.example/1\"}\n", "");
        Check().Diagnostics.ShouldHaveSingleItem().ToString().ShouldContain("SG4004");
        DatasetCheck.Keep(_dataset.Load(), []).LeftOut.ToString().ShouldBe("1 statement (SG4004 1)");
        DatasetCheck.Run(_dataset.Load(), [], documents: null, [occurs]).Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void What_is_defined_twice_is_left_out_once_and_what_names_it_stays()
    {
        _dataset.Change("entities/actor.yaml", "  name: the pilots", "  name: the pilots\n- id: actor:pilots\n  subkind: group\n  name: pilots");
        var whole = _dataset.Load();
        var (kept, left) = DatasetCheck.Keep(whole, []);
        left.ToString().ShouldBe("1 entity (SG2001 1)");
        kept.Statements.Count().ShouldBe(whole.Statements.Count());
    }

    [Fact]
    public void A_link_to_what_is_left_out_goes_with_it()
    {
        var file = new SmallExchangeFile().Change("\"value\":\"Q42\"", "\"value\":\"forty-two\"")
            .Append("""{"type":"link","kind":"DIFFERENT_FROM","from":"actor:pilots","to":"actor:harbour-office","by":"us","why":"two","on":"2018-02-01"}""");
        GraphCheck.Keep(file.Read()).Kept.Links.ShouldBeEmpty();
    }

    [Fact]
    public void So_does_what_is_mentioned_in_a_document_that_is_left_out()
    {
        var file = new SmallExchangeFile().Change("\"subkind\":\"report\"", "\"subkind\":\"raport\"")
            .Append("""{"type":"mention","entity":"actor:pilots","document":"document:report","section":"1","count":2}""");
        GraphCheck.Keep(file.Read()).Kept.Mentions.ShouldBeEmpty();
    }

    [Fact]
    public void A_source_that_yields_nothing_of_what_it_should_is_a_fault()
    {
        _dataset.Write("empty/source.yaml", "title: Nothing yet\npublisher: Harbour Board\nlicence: CC0-1.0\nexpected:\n  statements:\n    OCCURS: 1\n");
        _dataset.Write("empty/statements.yaml", "[]\n");
        Check().Diagnostics.ShouldHaveSingleItem().ToString().ShouldEndWith("empty: 0 statements of OCCURS, but the manifest expects 1");
    }
}
