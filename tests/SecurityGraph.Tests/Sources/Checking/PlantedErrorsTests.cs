using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Sources.Checking;

/// <summary>Errors that a careful author makes, each planted in a statement, and the same statement without it.</summary>
public sealed class PlantedErrorsTests : IDisposable
{
    private readonly HarbourWorld _world = new();

    public void Dispose() => _world.Dispose();

    /// <param name="Text">What the document says; a footnote stands behind it.</param>
    /// <param name="Planted">A statement that says otherwise.</param>
    /// <param name="Clean">Its twin.</param>
    /// <param name="CleanText">The twin's text, where the error is in that.</param>
    private sealed record Row(string Text, string Planted, string Code, string Clean, string? CleanText = null);

    private static string Say(string subject, string predicate, string target, string modality, string evidence, string more = "") =>
        $"- {{subject: \"{subject}\", predicate: {predicate}, {(target.Length > 0 ? $"object: \"{target}\", " : "")}{more}{(more.Length > 0 ? ", " : "")}modality: {modality}, evidence: [{{{evidence}}}]}}\n";

    private static string Runs(string modality, string evidence, string more = "", string subject = "actor:harbour-office", string target = "instrument:light-register") =>
        Say(subject, "OPERATES", target, modality, evidence, more);

    private static readonly Dictionary<string, Row> Rows = new(StringComparer.Ordinal)
    {
        ["another section is cited"] = new("The Harbour Office runs the Light Register.", Runs("ongoing", "section: \"2\", paragraph: 1, fingerprints: [\"@1.1\"]"), "SG5002", Runs("ongoing", "{1.1}")),
        ["another paragraph is cited"] = new("The Harbour Office runs the Light Register.\n\nPilots are glad.", Runs("ongoing", "section: \"1\", paragraph: 2, fingerprints: [\"@1.1\"]"), "SG5002", Runs("ongoing", "{1.1}")),
        ["an id is mistyped"] = new("The Harbour Office runs the Light Register.", Runs("ongoing", "{1.1}", subject: "actor:harbor-office"), "SG2002", Runs("ongoing", "{1.1}")),
        ["the object is of a wrong kind"] = new("The Harbour Office runs lights.", Runs("ongoing", "{1.1}", target: "topic:lights"), "SG3001", Runs("ongoing", "{1.1}"), "The Harbour Office runs the Light Register."),
        ["the same is said twice"] = new("The Harbour Office runs the Light Register.", Runs("ongoing", "{1.1}") + Runs("ongoing", "{1.1}"), "SG2003", Runs("ongoing", "{1.1}")),
        ["a member is unknown"] = new("The Harbour Office runs the Light Register.", Runs("ongoing", "{1.1}", "since: 2013"), "SG1003", Runs("ongoing", "{1.1}")),
        ["the date is not in the text"] = new("The Harbour Office has run the Light Register since 2013.", Runs("ongoing", "{1.1}", "validFrom: 2014"), "SG5008", Runs("ongoing", "{1.1}", "validFrom: 2013")),
        ["the date is more precise than the text"] = new("The Harbour Plan was published by the Harbour Office in May 2017.", Say("actor:harbour-office", "PUBLISHES", "instrument:harbour-plan", "occurred", "{1.1}", "when: 2017-05-24"), "SG5008", Say("actor:harbour-office", "PUBLISHES", "instrument:harbour-plan", "occurred", "{1.1}", "when: 2017-05")),
        ["a plan is told as a fact"] = new("The Harbour Office will run the Light Register.", Runs("ongoing", "{1.1}"), "SG5010", Runs("planned", "{1.1}")),
        ["a fact lies in the future of its document"] = new("The Harbour Office published the Harbour Plan on 9 May 2018.", Say("actor:harbour-office", "PUBLISHES", "instrument:harbour-plan", "occurred", "{1.1}", "when: 2018-05-09"), "SG4003", Say("actor:harbour-office", "PUBLISHES", "instrument:harbour-plan", "occurred", "{1.1}", "when: 2017-05-09"), "The Harbour Office published the Harbour Plan on 9 May 2017."),
        ["what is printed is not"] = new("The Harbour Office will run the Light Register in the coming weeks.", Runs("planned", "{1.1}, printed: in the coming months"), "SG5009", Runs("planned", "{1.1}, printed: in the coming weeks")),
        ["a network for its centre"] = new("The PAN Centre of Excellence runs the Light Register.", Runs("ongoing", "{1.1}", subject: "actor:pan"), "SG5003", Runs("ongoing", "{1.1}", subject: "actor:pan-centre")),
        ["a council for its formation"] = new("The Justice and Ports Council runs the Light Register.", Runs("ongoing", "{1.1}", subject: "actor:sea-council"), "SG5003", Runs("ongoing", "{1.1}", subject: "actor:ports-council")),
        ["what it is about is not in the text"] = new("The Harbour Office works with pilots on lights.", Say("actor:harbour-office", "COOPERATES_WITH", "actor:pilots", "ongoing", "{1.1}", "about: [\"instrument:light-register\"]"), "SG5003", Say("actor:harbour-office", "COOPERATES_WITH", "actor:pilots", "ongoing", "{1.1}", "about: [\"topic:lights\"]")),
        ["a summary is copied"] = new("The Harbour Office runs the Light Register so that every ship at sea sees where the coast is by night.", Runs("ongoing", "{1.1}", "summary: so that every ship at sea sees where the coast is"), "SG5011", Runs("ongoing", "{1.1}", "summary: shows ships the coast in the dark")),

        ["the amount is another"] = new("The Sea Fund gives EUR 50 million to the Harbour Office.", Say("fund:sea-fund", "FUNDS", "actor:harbour-office", "ongoing", "{1.1}", "quantity: {low: 15000000, high: 15000000, unit: EUR}"), "SG5008", Say("fund:sea-fund", "FUNDS", "actor:harbour-office", "ongoing", "{1.1}", "quantity: {low: 50000000, high: 50000000, unit: EUR}")),
        ["a limit is told as the amount"] = new("The Sea Fund gives up to €50 million to the Harbour Office.", Say("fund:sea-fund", "FUNDS", "actor:harbour-office", "ongoing", "{1.1}", "quantity: {low: 50000000, high: 50000000, unit: EUR}"), "SG5008", Say("fund:sea-fund", "FUNDS", "actor:harbour-office", "ongoing", "{1.1}", "quantity: {high: 50000000, unit: EUR}")),
        ["persons are told as euro"] = new("The Harbour Office has a budget for 500 persons.", Say("actor:harbour-office", "HAS_BUDGET", "", "ongoing", "{1.1}", "quantity: {low: 500, high: 500, unit: EUR}"), "SG5008", Say("actor:harbour-office", "HAS_BUDGET", "", "ongoing", "{1.1}", "quantity: {low: 500, high: 500, unit: EUR}"), "The Harbour Office has a budget of 500 euro."),
        ["the next sentence names it"] = new("The Harbour Office is busy. It runs the Light Register.", Runs("ongoing", "{1.2}"), "SG5003", Runs("ongoing", "{1.2}, antecedent: \"@1.1\"")),
        ["a name may be that of two"] = new("The Agency runs the Light Register.", Runs("ongoing", "{1.1}", subject: "actor:coast-guard"), "SG5003", Runs("ongoing", "{1.1}, inferred: [subject]", subject: "actor:coast-guard")),
        ["a number is not in the list"] = new("The Sea Commission presented COM(2017) 793 and 794 final.", Say("actor:sea-commission", "PROPOSES", "document:com-2017-795", "occurred", "{1.1}"), "SG5003", Say("actor:sea-commission", "PROPOSES", "document:com-2017-794", "occurred", "{1.1}")),
        ["it is named and inferred"] = new("The Harbour Office runs the Light Register.", Runs("ongoing", "{1.1}, inferred: [subject]"), "SG5007", Runs("ongoing", "{1.1}")),
        ["an event has a date and no OCCURS"] = new("The Harbour Office will organise the Lights Conference on 8 March 2018.", Say("actor:harbour-office", "ORGANISES", "event:lights-conference", "planned", "{1.1}", "when: 2018-03-08"), "SG4004", Say("actor:harbour-office", "ORGANISES", "event:lights-conference", "planned", "{1.1}") + Say("event:lights-conference", "OCCURS", "", "planned", "{1.1}", "when: 2018-03-08")),
        ["last December is another year's"] = new("The Harbour Office published the Harbour Plan last December.", Say("actor:harbour-office", "PUBLISHES", "instrument:harbour-plan", "occurred", "{1.1}", "when: 2016-12"), "SG5008", Say("actor:harbour-office", "PUBLISHES", "instrument:harbour-plan", "occurred", "{1.1}", "when: 2017-12")),
        ["a fact is told as a plan"] = new("The Harbour Office has published the Harbour Plan.", Say("actor:harbour-office", "PUBLISHES", "instrument:harbour-plan", "planned", "{1.1}"), "SG5010", Say("actor:harbour-office", "PUBLISHES", "instrument:harbour-plan", "occurred", "{1.1}")),
        ["a need is told as a fact"] = new("The Harbour Plan needs to be carried out by the Harbour Office.", Say("actor:harbour-office", "IMPLEMENTS", "instrument:harbour-plan", "ongoing", "{1.1}"), "SG5010", Say("actor:harbour-office", "IMPLEMENTS", "instrument:harbour-plan", "required", "{1.1}")),
        ["what was not done is told as done"] = new("The Harbour Office has not published the Harbour Plan.", Say("actor:harbour-office", "PUBLISHES", "instrument:harbour-plan", "occurred", "{1.1}"), "SG5010", Say("actor:harbour-office", "PUBLISHES", "instrument:harbour-plan", "denied", "{1.1}")),
        ["an antecedent is nowhere"] = new("It runs the Light Register.", Runs("ongoing", "{1.1}, antecedent: \"sha256:0123456789abcdef\", inferred: [subject]"), "SG5002", Runs("ongoing", "{1.1}, inferred: [subject]")),
        ["a name is a word"] = new("A hare runs past the Light Register of the Harbour Office.", Runs("ongoing", "{1.1}", target: "instrument:harbour-register"), "SG5003", Runs("ongoing", "{1.1}", target: "instrument:harbour-register"), "The Harbour Office runs HARE."),
        ["a footnote is cited for its paragraph"] = new("The Harbour Office runs the Light Register.<sup>1</sup>\n\n<sup>1</sup> It holds every lamp.", Runs("ongoing", "{1.n1}"), "SG5003", Runs("ongoing", "{1.n1}, antecedent: \"@1.1\"")),
    };

    public static TheoryData<string> Names => [.. Rows.Keys];

    [Fact]
    public void There_are_thirty() => Rows.Count.ShouldBe(30);

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_found(string name)
    {
        var row = Rows[name];
        _world.Check(row.Text, row.Planted).ShouldContain(one => one.Contains(row.Code + ":", StringComparison.Ordinal), row.Code);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Its_twin_passes(string name)
    {
        var row = Rows[name];
        _world.Check(row.CleanText ?? row.Text, row.Clean).ShouldBeEmpty();
    }
}
