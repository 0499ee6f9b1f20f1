using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Sources.Checking;

public sealed class DomainRangeTests : IDisposable
{
    private const string Said = "report/statements.yaml";

    private readonly SmallDataset _dataset = new();

    public void Dispose() => _dataset.Dispose();

    [Theory]
    [InlineData("object: instrument:tide-table\n  validFrom", "object: document:report\n  validFrom", "predicate: OPERATES", "predicate: ▸OPERATES", "OPERATES takes Actor → Instrument or Actor or Fund, not Actor(agency) → Document(report).")]
    [InlineData("subject: actor:harbour-office", "subject: document:report", "predicate: OPERATES", "predicate: ▸OPERATES", "not Document(report) → Instrument(it_system).")]
    [InlineData("predicate: OPERATES\n  object: instrument:tide-table", "predicate: OPERATES", "predicate: OPERATES", "predicate: ▸OPERATES", "not Actor(agency) → no entity.")]
    [InlineData("subject: instrument:tide-table\n  predicate: HAS_FIGURE", "subject: instrument:tide-table\n  predicate: HAS_FIGURE\n  object: actor:pilots", "predicate: HAS_FIGURE", "predicate: ▸HAS_FIGURE", "HAS_FIGURE takes any kind → a quantity, not")]
    public void Domain_and_range(string old, string by, string predicate, string marked, string message) =>
        _dataset.Change(Said, old, by).Change(Said, predicate, marked).ShouldHave("error SG3001", message);

    [Fact]
    public void A_symmetric_statement_begins_with_the_smaller_id()
    {
        _dataset.Change("report/source.yaml", "OPERATES: 1", "COOPERATES_WITH: 1");
        _dataset.Change(Said, "subject: actor:harbour-office\n  predicate: OPERATES\n  object: instrument:tide-table", "subject: ▸actor:pilots\n  predicate: COOPERATES_WITH\n  object: actor:harbour-office")
            .ShouldHave("error SG3001", "COOPERATES_WITH is symmetric: the smaller id, actor:harbour-office, is the subject");
    }

    /// <summary>What could not be stated cannot be asked for either: of a threat no more than of anything else.</summary>
    [Theory]
    [InlineData("about: [instrument:tide-table]\n  asks: USES", "about: [▸topic:piracy]\n  asks: SUPPORTS", "CALLS_ON asks for what cannot be stated: SUPPORTS takes")]
    [InlineData("about: [instrument:tide-table]\n  asks: USES", "about: [instrument:tide-table, ▸topic:piracy]\n  asks: STRENGTHENS", "Topic (no threat), not Actor(group) → Topic(threat).")]
    [InlineData("about: [instrument:tide-table]\n  asks: USES", "about: [▸document:report]\n  asks: OPERATES", "OPERATES takes Actor → Instrument or Actor or Fund, not Actor(group) → Document(report).")]
    [InlineData("predicate: CALLS_ON\n  object: actor:pilots\n  about: [instrument:tide-table]\n  asks: USES", "predicate: RECOMMENDS\n  object: instrument:tide-table\n  asks: ▸ORGANISES", "ORGANISES cannot have Instrument(it_system) as its object")]
    [InlineData("predicate: CALLS_ON\n  object: actor:pilots\n  about: [instrument:tide-table]\n  asks: USES", "predicate: ANNOUNCES\n  object: topic:piracy\n  asks: ▸FUNDS", "FUNDS cannot have Topic(threat) as its object")]
    public void What_is_asked_for_can_be_stated(string old, string by, string message)
    {
        _dataset.Write("entities/topic.yaml", "- id: topic:piracy\n  subkind: threat\n  name: piracy\n");
        var asked = by.Contains("predicate: ", StringComparison.Ordinal) ? by["predicate: ".Length..by.IndexOf('\n', StringComparison.Ordinal)] : "CALLS_ON";
        if (asked != "CALLS_ON") _dataset.Change("report/source.yaml", "CALLS_ON: 1", asked + ": 1");
        _dataset.Change(Said, old, by);
        _dataset.Faults("SG3001").ShouldHaveSingleItem().ShouldSatisfyAllConditions(fault => fault.ShouldStartWith($"{_dataset.Marked}: error SG3001: "), fault => fault.ShouldContain(message));
    }

    [Theory]
    [InlineData("about: [topic:piracy]\n  asks: COUNTERS")]
    [InlineData("about: [topic:piracy]\n  asks: EXAMINES")]
    [InlineData("about: [instrument:tide-table, document:report]\n  asks: EXAMINES")]
    public void What_can_be_stated_can_be_asked_for(string by)
    {
        _dataset.Write("entities/topic.yaml", "- id: topic:piracy\n  subkind: threat\n  name: piracy\n");
        _dataset.Change(Said, "about: [instrument:tide-table]\n  asks: USES", by).Faults("SG3001").ShouldBeEmpty();
    }
}
