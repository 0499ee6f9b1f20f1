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

    private static string Publishes(string modality, string more = "", string evidence = "{1.1}") =>
        Say("actor:harbour-office", "PUBLISHES", "instrument:harbour-plan", modality, evidence, more);

    private static string Gives(string quantity, string evidence = "{1.1}") =>
        Say("fund:sea-fund", "FUNDS", "actor:harbour-office", "ongoing", evidence, $"quantity: {{{quantity}}}");

    private static string Supports(string subject, string target) => Say(subject, "SUPPORTS", target, "ongoing", "{1.1}");

    private static string Stage(string stage, string more = "") =>
        Say("event:register-vote", "STAGE_OF", "procedure:register", "occurred", "{1.1}" + more, $"stage: {stage}");

    private static string Strengthens(string modality) =>
        Say("instrument:register-act", "STRENGTHENS", "instrument:light-register", modality, "{1.1}, inferred: [subject]");

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

        ["the end of a year is told as its last day"] = new("The Harbour Office will publish the Harbour Plan by the end of 2018.", Publishes("planned", "when: 2018-12-31"), "SG5008", Publishes("planned", "when: \"[..2018-12-31]\"")),
        ["a month is a bound"] = new("The Harbour Office will publish the Harbour Plan by June 2018.", Publishes("planned", "when: 2018-06"), "SG5008", Publishes("planned", "when: \"[..2018-06]\"")),
        ["a day is a bound"] = new("The Harbour Office will publish the Harbour Plan no later than 1 June 2018.", Publishes("planned", "when: 2018-06-01"), "SG5008", Publishes("planned", "when: \"[..2018-06-01]\"")),
        ["a span is a bound"] = new("The Harbour Office will publish the Harbour Plan within six months.", Publishes("planned", "when: 2018-07"), "SG5008", Publishes("planned", "when: \"[..2018-07-24]\"")),
        ["a year before is told as the year"] = new("The Harbour Office published the Harbour Plan before 2017.", Publishes("occurred", "when: 2017"), "SG5008", Publishes("occurred", "when: \"[..2016]\"")),
        ["a year after is told as the year"] = new("The Harbour Office published the Harbour Plan after 2014.", Publishes("occurred", "when: 2014"), "SG5008", Publishes("occurred", "when: \"2015/2018\"")),
        ["an end is told as the beginning"] = new("The Harbour Office ran the Light Register until 2015.", Runs("occurred", "{1.1}", "validFrom: 2015"), "SG5008", Runs("occurred", "{1.1}", "validTo: 2015")),
        ["a spring is another year's"] = new("The Harbour Office will publish the Harbour Plan next winter.", Publishes("planned", "when: 2017-24"), "SG5008", Publishes("planned", "when: 2018-24")),
        ["a decade is told as its first year"] = new("The Harbour Office has run the Light Register since the 1990s.", Runs("ongoing", "{1.1}", "validFrom: 1990"), "SG5008", Runs("ongoing", "{1.1}", "validFrom: 199X")),
        ["a duration is told as an end"] = new("The Harbour Office will run the Light Register for two years.", Runs("planned", "{1.1}", "validTo: 2020"), "SG5008", Runs("planned", "{1.1}, inferred: [validTo]", "validTo: 2020")),
        ["a date is said and inferred"] = new("The Harbour Office published the Harbour Plan in 2017.", Publishes("occurred", "when: 2017", "{1.1}, inferred: [when]"), "SG5007", Publishes("occurred", "when: 2017")),
        ["almost is told as the amount"] = new("The Sea Fund gives almost EUR 3 million to the Harbour Office.", Gives("low: 3000000, high: 3000000, unit: EUR"), "SG5008", Gives("high: 3000000, unit: EUR")),
        ["around is told as the amount"] = new("The Sea Fund gives around EUR 3 million to the Harbour Office.", Gives("low: 3000000, high: 3000000, unit: EUR"), "SG5008", Gives("low: 3000000, high: 3000000, unit: EUR", "{1.1}, inferred: [quantity]")),
        ["each year's is told as the sum"] = new("The Sea Fund gives EUR 3 million a year to the Harbour Office.", Gives("low: 3000000, high: 3000000, unit: EUR"), "SG5008", Gives("low: 3000000, high: 3000000, unit: EUR/year")),
        ["half a million is a million"] = new("The Sea Fund gives half a million euro to the Harbour Office.", Gives("low: 1000000, high: 1000000, unit: EUR"), "SG5008", Gives("low: 500000, high: 500000, unit: EUR")),
        ["a day is told as a count"] = new("On 12 March 2017 the Harbour Office hired experts.", Say("actor:harbour-office", "HAS_FIGURE", "", "occurred", "{1.1}", "quantity: {low: 12, high: 12, unit: expert}"), "SG5008", Say("actor:harbour-office", "HAS_FIGURE", "", "occurred", "{1.1}", "quantity: {low: 12, high: 12, unit: expert}"), "The Harbour Office hired 12 experts."),
        ["what never was is told as done"] = new("The Harbour Office never published the Harbour Plan.", Publishes("occurred", ""), "SG5010", Publishes("denied", "")),
        ["neither is told as one"] = new("Neither the Coast Guard nor the Harbour Office published the Harbour Plan.", Publishes("occurred", ""), "SG5010", Publishes("denied", "")),
        ["what was left out is told as done"] = new("The Harbour Office closed without having published the Harbour Plan.", Publishes("occurred", ""), "SG5010", Publishes("denied", "")),
        ["a plan of the past is told as done"] = new("The Harbour Office was to have published the Harbour Plan.", Publishes("occurred", ""), "SG5010", Publishes("planned", "")),
        ["what should have been is told as done"] = new("The Harbour Office should have published the Harbour Plan.", Publishes("occurred", ""), "SG5010", Publishes("denied", "")),
        ["a question is told as a fact"] = new("Has the Harbour Office published the Harbour Plan?", Publishes("occurred", ""), "SG5010", Publishes("expected", "")),
        ["a condition is told as a fact"] = new("If the Harbour Office published the Harbour Plan, ships would be safe.", Publishes("occurred", ""), "SG5010", Publishes("conditional", "")),
        ["what is open is told as a fact"] = new("It is open whether the Harbour Office published the Harbour Plan.", Publishes("occurred", ""), "SG5010", Publishes("conditional", "")),
        ["what was agreed is told as done"] = new("The Harbour Office has agreed to publish the Harbour Plan.", Publishes("occurred", ""), "SG5010", Publishes("planned", "")),
        ["what was decided is told as done"] = new("The Harbour Office has decided to publish the Harbour Plan.", Publishes("occurred", ""), "SG5010", Publishes("planned", "")),
        ["what was committed is told as done"] = new("The Harbour Office has committed to publish the Harbour Plan.", Publishes("occurred", ""), "SG5010", Publishes("planned", "")),
        ["a refusal is told as done"] = new("The Harbour Office declined to publish the Harbour Plan.", Publishes("occurred", ""), "SG5010", Publishes("denied", "")),
        ["what would be is told as so"] = new("The proposal would strengthen the Light Register.", Strengthens("occurred"), "SG5010", Strengthens("proposed")),
        ["what hardly is, is told as done"] = new("The Harbour Office hardly published the Harbour Plan.", Publishes("occurred", ""), "SG5010", Publishes("denied", "")),
        ["what it was unable to do is told as done"] = new("The Harbour Office has been unable to publish the Harbour Plan.", Publishes("occurred", ""), "SG5010", Publishes("denied", "")),
        ["what was cancelled is told as done"] = new("The Harbour Office cancelled its publication of the Harbour Plan.", Publishes("occurred", ""), "SG5010", Publishes("denied", "")),
        ["what will not be is told as a plan"] = new("The Harbour Office will not publish the Harbour Plan.", Publishes("planned", ""), "SG5010", Publishes("denied", "")),
        ["what must not be is told as required"] = new("The Harbour Office must not publish the Harbour Plan.", Publishes("required", ""), "SG5010", Publishes("denied", "")),
        ["what was announced is told as done"] = new("The Harbour Office announced plans to publish the Harbour Plan.", Publishes("occurred", ""), "SG5010", Publishes("planned", "")),
        ["what is in the making is told as done"] = new("The Harbour Office started work to publish the Harbour Plan.", Publishes("occurred", ""), "SG5010", Publishes("planned", "")),
        ["what was asked for is told as done"] = new("The Harbour Office was asked to publish the Harbour Plan.", Publishes("occurred", ""), "SG5010", Publishes("urged", "")),
        ["what was called for is told as done"] = new("The Sea Parliament called for the Harbour Office to publish the Harbour Plan.", Publishes("occurred", ""), "SG5010", Publishes("urged", "")),
        ["what is so is told as a plan"] = new("The Harbour Office operates the Light Register.", Runs("planned", "{1.1}"), "SG5010", Runs("ongoing", "{1.1}")),
        ["what is over is told as so"] = new("The Harbour Office operated the Light Register.", Runs("ongoing", "{1.1}"), "SG5010", Runs("occurred", "{1.1}")),
        ["what will be is told as urged"] = new("The Harbour Office will run the Light Register.", Runs("urged", "{1.1}"), "SG5010", Runs("planned", "{1.1}")),
        ["it will, whoever it is"] = new("It will strengthen the Light Register.", Strengthens("occurred"), "SG5010", Strengthens("planned")),
        ["a move is told as done"] = new("The Harbour Office will be located in Riga.", Say("actor:harbour-office", "LOCATED_IN", "place:riga", "ongoing", "{1.1}"), "SG5010", Say("actor:harbour-office", "LOCATED_IN", "place:riga", "planned", "{1.1}")),
        ["a budget that is not there is told"] = new("The Harbour Office would have a budget of 500 euro.", Say("actor:harbour-office", "HAS_BUDGET", "", "ongoing", "{1.1}", "quantity: {low: 500, high: 500, unit: EUR}"), "SG5010", Say("actor:harbour-office", "HAS_BUDGET", "", "ongoing", "{1.1}", "quantity: {low: 500, high: 500, unit: EUR}"), "The Harbour Office has a budget of 500 euro."),
        ["another stage is told"] = new("Parliament held the vote on the register file.", Stage("signed"), "SG5013", Stage("ep_adopted")),
        ["an entry into force is told as publication"] = new("The vote on the register file brought it into force.", Stage("published"), "SG5013", Stage("in_force")),
        ["subject and object are exchanged"] = new("The Coast Guard supports the Harbour Office.", Supports("actor:harbour-office", "actor:coast-guard"), "SG5012", Supports("actor:coast-guard", "actor:harbour-office")),
        ["subject and object of a passive are exchanged"] = new("The Harbour Office is supported by the Coast Guard.", Supports("actor:harbour-office", "actor:coast-guard"), "SG5012", Supports("actor:coast-guard", "actor:harbour-office")),
        ["a commission for its namesake"] = new("The Commission for Lamps runs the Light Register.", Runs("ongoing", "{1.1}", subject: "actor:sea-commission"), "SG5003", Runs("ongoing", "{1.1}", subject: "actor:sea-commission"), "The Commission runs the Light Register."),
        ["a director for the office"] = new("The Director of the Harbour Office runs the Light Register.", Runs("ongoing", "{1.1}"), "SG5003", Runs("ongoing", "{1.1}"), "The staff of the Harbour Office runs the Light Register."),
        ["an estimate is told as the amount"] = new("The Sea Fund gives an estimated EUR 3 million to the Harbour Office.", Gives("low: 3000000, high: 3000000, unit: EUR"), "SG5008", Gives("low: 3000000, high: 3000000, unit: EUR", "{1.1}, inferred: [quantity]")),
        ["an annual sum is told as the sum"] = new("The Sea Fund gives an annual EUR 3 million to the Harbour Office.", Gives("low: 3000000, high: 3000000, unit: EUR"), "SG5008", Gives("low: 3000000, high: 3000000, unit: EUR/year")),
        ["one year of a span is told as the time"] = new("The Harbour Office published the Harbour Plan between 2014 and 2016.", Publishes("occurred", "when: 2014"), "SG5008", Publishes("occurred", "when: \"2014/2016\"")),
        ["not the one but the other"] = new("Not the Harbour Office but the Coast Guard published the Harbour Plan.", Publishes("occurred", ""), "SG5010", Publishes("occurred", ""), "Not only the Harbour Office published the Harbour Plan."),
        ["a president for the institution"] = new("The Sea Commission President runs the Light Register.", Runs("ongoing", "{1.1}", subject: "actor:sea-commission"), "SG5003", Runs("ongoing", "{1.1}", subject: "actor:sea-commission"), "The Sea Commission runs the Light Register."),
        ["a commission for one of another field"] = new("The Sea Commission against Racism runs the Light Register.", Runs("ongoing", "{1.1}", subject: "actor:sea-commission"), "SG5003", Runs("ongoing", "{1.1}", subject: "actor:sea-commission"), "The Sea Commission runs the Light Register against storms."),
        ["some are told as all"] = new("Some pilots support the Harbour Office.", Supports("actor:pilots", "actor:harbour-office"), "SG5003", Supports("actor:pilots", "actor:harbour-office"), "All pilots support the Harbour Office."),
        ["another body for that whose name it has"] = new("The Fishers' Union of the Coast Guard runs the Light Register.", Runs("ongoing", "{1.1}", subject: "actor:coast-guard"), "SG5003", Runs("ongoing", "{1.1}", subject: "actor:coast-guard"), "The ships of the Coast Guard run the Light Register."),
        ["another acted at somebody's request"] = new("At the request of the Sea Parliament, the Harbour Office published the Harbour Plan.", Say("actor:sea-parliament", "PUBLISHES", "instrument:harbour-plan", "occurred", "{1.1}"), "SG5012", Publishes("occurred")),
        ["who welcomes it did not do it"] = new("The Harbour Office published the Harbour Plan, which the Sea Parliament welcomed.", Say("actor:sea-parliament", "PUBLISHES", "instrument:harbour-plan", "occurred", "{1.1}"), "SG5012", Publishes("occurred")),
        ["exchanged, with more words between"] = new("The Coast Guard actively and generously supports the Harbour Office.", Supports("actor:harbour-office", "actor:coast-guard"), "SG5012", Supports("actor:coast-guard", "actor:harbour-office")),
        ["exchanged, where the object's verb is told"] = new("The Harbour Office receives support from the Coast Guard.", Supports("actor:harbour-office", "actor:coast-guard"), "SG5012", Supports("actor:coast-guard", "actor:harbour-office")),
        ["a day near by is told as the day"] = new("The Harbour Office published the Harbour Plan around 12 December 2017.", Publishes("occurred", "when: 2017-12-12"), "SG5008", Publishes("occurred", "when: \"2017-12-12~\"")),
        ["a count is told as the year"] = new("The Harbour Office published the Harbour Plan with 2017 guests.", Publishes("occurred", "when: 2017"), "SG5008", Publishes("occurred", "when: 2017"), "The Harbour Office published the Harbour Plan in 2017."),
        ["the day of another event is told"] = new("Unlike the talks of 12 December 2017, the Harbour Plan was published by the Harbour Office in spring 2017.", Publishes("occurred", "when: 2017-12-12"), "SG5008", Publishes("occurred", "when: 2017-21")),
        ["the day of another text is told"] = new("As COM(2017) 793 of 12 December 2017 says, the Harbour Office published the Harbour Plan in 2016.", Publishes("occurred", "when: 2017-12-12"), "SG5008", Publishes("occurred", "when: 2016")),
        ["the planned day is told as the day"] = new("First planned for 2016, the Harbour Plan was published by the Harbour Office in 2017.", Publishes("occurred", "when: 2016"), "SG5008", Publishes("occurred", "when: 2017")),
        ["a sum before is told as the sum"] = new("The Sea Fund gives EUR 5 million, up from EUR 3 million, to the Harbour Office.", Gives("low: 3000000, high: 3000000, unit: EUR"), "SG5008", Gives("low: 5000000, high: 5000000, unit: EUR")),
        ["a sum for each is told as the sum"] = new("The Sea Fund gives EUR 5 million per port to the Harbour Office.", Gives("low: 5000000, high: 5000000, unit: EUR"), "SG5008", Gives("low: 5000000, high: 5000000, unit: EUR"), "The Sea Fund gives EUR 5 million for ports to the Harbour Office."),
        ["who uses it is told as its operator"] = new("The Harbour Office uses the Light Register.", Runs("ongoing", "{1.1}"), "SG5014", Say("actor:harbour-office", "USES", "instrument:light-register", "ongoing", "{1.1}")),
        ["a move to come is told as the place"] = new("The Harbour Office has left Riga.", Say("actor:harbour-office", "LOCATED_IN", "place:riga", "ongoing", "{1.1}"), "SG5014", Say("actor:harbour-office", "LOCATED_IN", "place:riga", "ongoing", "{1.1}"), "The Harbour Office has moved to Riga."),
        ["thanks are told as a call"] = new("The Sea Commission thanks the Coast Guard for the Harbour Plan.", Asks("ADOPTS"), "SG5014", Asks("ADOPTS"), "The Sea Commission calls on the Coast Guard to adopt the Harbour Plan."),
        ["a call to reject is told as one to adopt"] = new("The Sea Commission calls on the Coast Guard to reject the Harbour Plan.", Asks("ADOPTS"), "SG5014", Asks("ADOPTS"), "The Sea Commission calls on the Coast Guard to adopt the Harbour Plan."),
        ["an announcement is told as a foundation"] = new("The Harbour Office announced the creation of the Light Register.", Say("actor:harbour-office", "ESTABLISHES", "instrument:light-register", "occurred", "{1.1}"), "SG5010", Say("actor:harbour-office", "ESTABLISHES", "instrument:light-register", "planned", "{1.1}")),
        ["what can be is told as done"] = new("The Harbour Office can publish the Harbour Plan.", Publishes("occurred"), "SG5010", Publishes("conditional")),
        ["a task is told as done"] = new("The Harbour Office has been tasked with publishing the Harbour Plan.", Publishes("occurred"), "SG5010", Publishes("required")),
        ["what may not be is told as a possibility"] = new("The Harbour Office may not publish the Harbour Plan.", Publishes("conditional"), "SG5010", Publishes("denied")),
    };

    private static string Asks(string what) => Say("actor:sea-commission", "CALLS_ON", "actor:coast-guard", "urged", "{1.1}", $"about: [\"instrument:harbour-plan\"], asks: {what}");

    public static TheoryData<string> Names => [.. Rows.Keys];

    [Fact]
    public void There_are_a_hundred_and_seven() => Rows.Count.ShouldBe(107);

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
