using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Sources.Checking;

/// <summary>More errors of a careful author beside <see cref="PlantedErrorsTests"/>, by kind, each with correct statements that lie near it.</summary>
public sealed class PlantedKindsTests : IDisposable
{
    private readonly HarbourWorld _world = new();

    public void Dispose() => _world.Dispose();

    private const string Office = "actor:harbour-office";
    private const string Guard = "actor:coast-guard";
    private const string Register = "instrument:light-register";
    private const string Act = "instrument:register-act";
    private const string Conference = "event:lights-conference";

    private static string Say(string subject, string predicate, string target, string modality, string more = "", string evidence = "") =>
        $"- {{subject: \"{subject}\", predicate: {predicate}, {(target.Length > 0 ? $"object: \"{target}\", " : "")}{(more.Length > 0 ? $"{more}, " : "")}modality: {modality}, evidence: [{{{{1.1}}{evidence}}}]}}\n";

    private static string Occurs(string when, string modality = "occurred", string evidence = "") => Say(Conference, "OCCURS", "", modality, $"when: {when}", evidence);

    private static string Stage(string which, string when) => Say("event:register-" + which, "OCCURS", "", "occurred", $"when: {when}");

    private static string Addressed(string when) => Say("event:harbour-address", "OCCURS", "", "occurred", $"when: {when}");

    private static string Consults(string modality) => Say(Office, "ORGANISES", "event:lights-consultation", modality);

    private static string Publishes(string when) => Say(Office, "PUBLISHES", "instrument:harbour-plan", "occurred", $"when: {when}");

    private static string Urges(string subject, string target) => Say(subject, "CALLS_ON", target, "urged", "about: [\"topic:lights\"], asks: SUPPORTS");

    private static string Budget(string quantity) => Say(Office, "HAS_BUDGET", "", "ongoing", $"quantity: {{{quantity}}}");

    private static string Strengthens(string modality) => Say(Act, "STRENGTHENS", Register, modality, evidence: ", inferred: [subject]");

    private const string Talks = "Following the adoption by the Sea Parliament of its position on 11 December 2017 on the proposal for the register file, the inter-institutional discussions have started on 17 January 2018.";

    private const string Voted = "After Parliament had voted its mandate for the register file on 11 December 2017, trilogues began on 17 January 2018.";

    public static TheoryData<string, string, string> Errors => new()
    {
        // Exchanged members, where the verb goes on.
        { "The Sea Commission is urging the Coast Guard to support lights.", Urges(Guard, "actor:sea-commission"), "SG5012" },
        { "The Harbour Office is supporting the Coast Guard.", Say(Guard, "SUPPORTS", Office, "ongoing"), "SG5012" },
        { "The Sea Fund has been funding the Harbour Office.", Say(Office, "FUNDS", "fund:sea-fund", "ongoing"), "SG5012" },
        { "The Harbour Office has been helping the Coast Guard.", Say(Guard, "SUPPORTS", Office, "ongoing"), "SG5012" },
        { "The Harbour Office was running PAN.", Say("actor:pan", "OPERATES", Office, "occurred"), "SG5012" },

        // Somebody else, behind ", and".
        { "The Harbour Office met in Riga, and the Coast Guard used the Light Register.", Say(Office, "USES", Register, "occurred"), "SG5012" },
        { "The Harbour Office hosted the workshop, and the Coast Guard organised the Lights Conference.", Say(Office, "ORGANISES", Conference, "occurred"), "SG5012" },
        { "The Harbour Office is in Riga, and the Coast Guard uses the Light Register.", Say(Office, "USES", Register, "ongoing"), "SG5012" },

        { "The Harbour Office meets in Riga, and the Coast Guard uses the Light Register.", Say(Office, "USES", Register, "ongoing"), "SG5012" },
        { "The Harbour Office publishes plans, and the Coast Guard organises the Lights Conference.", Say(Office, "ORGANISES", Conference, "ongoing"), "SG5012" },

        // The day of another thing.
        { "Lights have come a long way from the Political Guidelines of July 2014 to the Lights Conference on 13 September 2017.", Occurs("2014-07"), "SG5008" },
        { "The Lights Conference discussed the Safety Report of 3 May 2017.", Occurs("2017-05-03"), "SG5008" },
        { "Following the adoption by the Sea Parliament of its position on 11 December 2017 on ports, the Lights Conference took place on 17 January 2018.", Occurs("2017-12-11"), "SG5008" },
        { "Ahead of the meeting of 8 March 2017, the Harbour Office published the Harbour Plan.", Publishes("2017-03-08"), "SG5008" },
        { "On 7 March 2017 the Sea Commission said that the Harbour Office had published the Harbour Plan on 1 February 2017.", Publishes("2017-03-07"), "SG5008" },

        { Talks, Stage("talks", "2017-12-11"), "SG5008" },
        { Talks, Stage("mandate", "2018-01-17"), "SG5008" },
        { Voted, Stage("talks", "2017-12-11"), "SG5008" },
        { Voted, Stage("mandate", "2018-01-17"), "SG5008" },
        { "Lights matter, from the Sea President's Political Guidelines of July 2014 to the latest Harbour Address on 13 September 2017.", Addressed("2014-07"), "SG5008" },

        { "The Harbour Office, which was founded on 5 March 2011, published the Harbour Plan on 6 April 2016.", Publishes("2011-03-05"), "SG5008" },
        { "Founded in 1998, the Harbour Office published the Harbour Plan in 2016.", Publishes("1998"), "SG5008" },
        { "After talks on the register file, Parliament's mandate was adopted on 17 April 2017 and published on 3 May 2017.", Stage("published", "2017-04-17"), "SG5008" },

        // A plan as a fact.
        { "The Sea Commission is also proposing to look at the Coast Guard's ships and is recommending the Coast Guard run the Light Register.", Say(Guard, "OPERATES", Register, "ongoing"), "SG5010" },
        { "Both houses are examining the proposal for a law on the Light Register.", Strengthens("occurred"), "SG5010" },
        { "Both houses agreed on the proposal to amend the Old Act.", Say(Act, "AMENDS", "instrument:old-act", "occurred", evidence: ", inferred: [subject]"), "SG5010" },
        { "The Sea Commission is recommending that the Harbour Office run the Light Register.", Say(Office, "OPERATES", Register, "ongoing"), "SG5010" },
        { "The Sea Commission is recommending the Harbour Office run the Light Register.", Say(Office, "OPERATES", Register, "ongoing"), "SG5010" },

        // What is over as what goes on, and what goes on as a plan.
        { "The Coast Guard used the Light Register.", Say(Guard, "USES", Register, "ongoing"), "SG5010" },
        { "The Coast Guard used the Light Register until 2016.", Say(Guard, "USES", Register, "ongoing", "validTo: 2016"), "SG5010" },
        { "The Harbour Office supported the Coast Guard.", Say(Office, "SUPPORTS", Guard, "ongoing"), "SG5010" },
        { "The Harbour Office is carrying out the Harbour Plan.", Say(Office, "IMPLEMENTS", "instrument:harbour-plan", "planned"), "SG5010" },

        { "The Harbour Office is consulting the public and is working towards the Harbour Plan.", Consults("planned"), "SG5010" },
        { "The Harbour Office will be consulting the public on lights.", Consults("ongoing"), "SG5010" },

        // A denial as a fact.
        { "The Harbour Office denies that it supports the Coast Guard.", Say(Office, "SUPPORTS", Guard, "ongoing"), "SG5010" },
        { "There is no evidence that the Harbour Office supported the Coast Guard.", Say(Office, "SUPPORTS", Guard, "occurred"), "SG5010" },
        { "The Harbour Office denied having supported the Coast Guard.", Say(Office, "SUPPORTS", Guard, "occurred"), "SG5010" },
        { "The Harbour Office ruled out supporting the Coast Guard.", Say(Office, "SUPPORTS", Guard, "ongoing"), "SG5010" },
        { "The Harbour Office would have supported the Coast Guard.", Say(Office, "SUPPORTS", Guard, "occurred"), "SG5010" },

        // A day put off.
        { "The Lights Conference of 5 January 2018 was postponed to 9 March 2018.", Occurs("2018-01-05"), "SG5010" },

        // Words of another predicate.
        { "The Harbour Office runs the Light Register.", Say(Office, "USES", Register, "ongoing"), "SG5014" },
        { "The Light Register is managed by the Harbour Office.", Say(Office, "USES", Register, "ongoing"), "SG5014" },
        { "The Register Act amends the Old Act.", Say(Act, "REPEALS", "instrument:old-act", "ongoing"), "SG5014" },
        { "The Register Act repeals the Old Act.", Say(Act, "AMENDS", "instrument:old-act", "ongoing"), "SG5014" },
        { "The Sea Commission cooperates with the Coast Guard.", Say("actor:sea-commission", "FUNDS", Guard, "ongoing"), "SG5014" },
        { "The Harbour Office criticised the Coast Guard.", Say(Office, "SUPPORTS", Guard, "occurred"), "SG5014" },
        { "The Coast Guard attended the Lights Conference.", Say(Guard, "ORGANISES", Conference, "occurred"), "SG5014" },
        { "The Sea Commission signed the Harbour Plan.", Say("actor:sea-commission", "ADOPTS", "instrument:harbour-plan", "occurred"), "SG5014" },
        { "The Sea Commission abolished the Harbour Office.", Say("actor:sea-commission", "ESTABLISHES", Office, "occurred"), "SG5014" },

        // A name in a longer one.
        { "The Coast Guard Staff Union supports the Harbour Office.", Say(Guard, "SUPPORTS", Office, "ongoing"), "SG5003" },
        { "The Friends of the Coast Guard support the Harbour Office.", Say(Guard, "SUPPORTS", Office, "ongoing"), "SG5003" },

        // What an amount was before it changed.
        { "The budget of the Harbour Office rose from EUR 11 million in 2015 to EUR 13 million in 2016.", Budget("exactly: 11000000, unit: EUR, period: 2016"), "SG5008" },
        { "The budget of the Harbour Office rose from EUR 11 million to EUR 13 million in 2016.", Budget("exactly: 11000000, unit: EUR, period: 2016"), "SG5008" },

        // Who took part in what is still to come.
        { "The Harbour Office is organising the Lights Conference with the Coast Guard on 8 March 2018.", Occurs("2018-03-08", "planned") + Say(Guard, "PARTICIPATES_IN", Conference, "occurred"), "SG4003" },

        // Each year's budget.
        { "The Harbour Office has an annual budget of EUR 48 million.", Budget("exactly: 48000000, unit: EUR"), "SG5008" },
        { "The Harbour Office has a budget of EUR 48 million.", Budget("exactly: 48000000, unit: EUR/year"), "SG5008" },
        { "The annual budget of the Harbour Office is EUR 48 million for 2014-2020.", Budget("exactly: 48000000, unit: EUR, period: 2014/2020"), "SG5008" },
    };

    [Theory]
    [MemberData(nameof(Errors))]
    public void Is_found(string text, string planted, string code) =>
        _world.Check(text, planted).ShouldContain(one => one.Contains(code + ":", StringComparison.Ordinal), code);

    public static TheoryData<string, string> Twins => new()
    {
        { "The Sea Commission is urging the Coast Guard to support lights.", Urges("actor:sea-commission", Guard) },
        { "The Harbour Office is supporting the Coast Guard.", Say(Office, "SUPPORTS", Guard, "ongoing") },
        { "The Harbour Office is being supported by the Coast Guard.", Say(Guard, "SUPPORTS", Office, "ongoing") },
        { "The Harbour Office has been helping the Coast Guard.", Say(Office, "SUPPORTS", Guard, "ongoing") },
        { "The Harbour Office, PAN, and the Coast Guard used the Light Register.", Say(Office, "USES", Register, "occurred") },
        { "The Harbour Office, which met in Riga, and the Coast Guard used the Light Register.", Say(Office, "USES", Register, "occurred") },
        { "The Harbour Office based in Riga, and the Coast Guard used the Light Register.", Say(Office, "USES", Register, "occurred") },
        { "The Harbour Office met in Riga, and the Coast Guard used the Light Register.", Say(Guard, "USES", Register, "occurred") },
        { "The Harbour Office tested, and the Coast Guard used the Light Register.", Say(Office, "USES", Register, "occurred") },
        { "Lights have come a long way from the Political Guidelines of July 2014 to the Lights Conference on 13 September 2017.", Occurs("2017-09-13") },
        { "The Lights Conference of 3 May 2017 dealt with the Safety Report.", Occurs("2017-05-03") },
        { "In the Safety Report of 3 May 2017, the Harbour Office published the Harbour Plan.", Publishes("2017-05-03") },
        { "With the Commission Harbour Plan of 3 May 2017, the Harbour Office began.", Publishes("2017-05-03") },
        { "Following the adoption by the Sea Parliament of its position on 11 December 2017 on ports, the Lights Conference took place on 17 January 2018.", Occurs("2018-01-17") },
        { Talks, Stage("talks", "2018-01-17") },
        { Talks, Stage("mandate", "2017-12-11") },
        { Voted, Stage("talks", "2018-01-17") },
        { Voted, Stage("mandate", "2017-12-11") },
        { "Following the agreement of 11 December 2017, the talks on the register file started on 17 January 2018.", Stage("talks", "2018-01-17") },
        { "Following years of talks, Parliament took its position on the register file on 17 January 2018.", Stage("mandate", "2018-01-17") },
        { "Lights matter, from the Sea President's Political Guidelines of July 2014 to the latest Harbour Address on 13 September 2017.", Addressed("2017-09-13") },
        { "The Sea Commission is also proposing to look at the Coast Guard's ships and is recommending the Coast Guard run the Light Register.", Say(Guard, "OPERATES", Register, "planned") },
        { "The Coast Guard's ships are old, and the Coast Guard runs the Light Register.", Say(Guard, "OPERATES", Register, "ongoing") },
        { "The Harbour Office is consulting the public and is working towards the Harbour Plan.", Consults("ongoing") },
        { "The Harbour Office will be consulting the public on lights.", Consults("planned") },
        { "The Harbour Office was consulting the public in May 2017.", Consults("occurred") },
        { "The Harbour Office meets in Riga, and the Coast Guard uses the Light Register.", Say(Guard, "USES", Register, "ongoing") },
        { "The Harbour Office, which published the Harbour Plan on 6 April 2016, is old.", Publishes("2016-04-06") },
        { "Published on 6 April 2016 by the Harbour Office, the Harbour Plan is old.", Publishes("2016-04-06") },
        { "The Harbour Office, which was founded on 5 March 2011, published the Harbour Plan on 6 April 2016.", Publishes("2016-04-06") },
        { "The register file was adopted on 17 April 2017 and published on 3 May 2017.", Stage("published", "2017-05-03") },
        { "The proposed Register Act will strengthen the Light Register.", Say(Act, "STRENGTHENS", Register, "proposed") },
        { "Following its meeting on 11 December 2017, the Harbour Office published the Harbour Plan.", Publishes("2017-12-11") },
        { "Ahead of the meeting, the Harbour Office published the Harbour Plan on 8 March 2017.", Publishes("2017-03-08") },
        { "On 7 March 2017 the Sea Commission said that the Harbour Office had published the Harbour Plan on 1 February 2017.", Publishes("2017-02-01") },
        { "Both houses are examining the proposal for a law on the Light Register.", Strengthens("proposed") },
        { "Both houses agreed on the proposal to amend the Old Act.", Say(Act, "AMENDS", "instrument:old-act", "proposed", evidence: ", inferred: [subject]") },
        { "The proposal for a law by which the Harbour Office uses the Light Register is old.", Say(Office, "USES", Register, "proposed") },
        { "Following the proposal for a law, the Harbour Office used the Light Register.", Say(Office, "USES", Register, "occurred") },
        { "The proposal for a law was withdrawn and the Harbour Office used the Light Register.", Say(Office, "USES", Register, "occurred") },
        { "The Sea Commission is recommending that the Harbour Office run the Light Register.", Say(Office, "OPERATES", Register, "planned") },
        { "The Coast Guard used the Light Register until 2016.", Say(Guard, "USES", Register, "occurred", "validTo: 2016") },
        { "The Coast Guard has used the Light Register since 2016.", Say(Guard, "USES", Register, "ongoing", "validFrom: 2016") },
        { "The Light Register, used by the Coast Guard, is old.", Say(Guard, "USES", Register, "ongoing") },
        { "The Harbour Office is carrying out the Harbour Plan.", Say(Office, "IMPLEMENTS", "instrument:harbour-plan", "ongoing") },
        { "The Harbour Office is organising the Lights Conference.", Say(Office, "ORGANISES", Conference, "planned") },
        { "The Lights Conference of 5 January 2018 was postponed to 9 March 2018.", Occurs("2018-03-09", "planned") },
        { "The Sea Parliament rejected the register file.", Say("event:register-vote", "STAGE_OF", "procedure:register", "denied", "stage: ep_adopted") },
        { "The Harbour Office was funded with calls for proposals through the Sea Fund.", Say("fund:sea-fund", "FUNDS", Office, "occurred") },
        { "The Harbour Office moved from Tallinn to Riga.", Say(Office, "LOCATED_IN", "place:riga", "ongoing") },
        { "The Harbour Office has left Tallinn for Riga.", Say(Office, "LOCATED_IN", "place:riga", "ongoing") },
        { "The Harbour Office runs its ships with the Light Register.", Say(Office, "USES", Register, "ongoing") },
        { "The Register Act amends and in part repeals the Old Act.", Say(Act, "REPEALS", "instrument:old-act", "ongoing", "partial: true") },
        { "The Register Act repeals Article 5 of the Old Act.", Say(Act, "AMENDS", "instrument:old-act", "ongoing") },
        { "The Sea Commission cooperates with and funds the Coast Guard.", Say("actor:sea-commission", "FUNDS", Guard, "ongoing") },
        { "The Coast Guard hosted and attended the Lights Conference.", Say(Guard, "ORGANISES", Conference, "occurred") },
        { "The Sea Commission signed off the Harbour Plan.", Say("actor:sea-commission", "ADOPTS", "instrument:harbour-plan", "occurred") },
        { "The Harbour Office denies that it supports the Coast Guard.", Say(Office, "SUPPORTS", Guard, "denied") },
        { "There is no evidence that the Harbour Office supported the Coast Guard.", Say(Office, "SUPPORTS", Guard, "denied") },
        { "The Harbour Office denied having supported the Coast Guard.", Say(Office, "SUPPORTS", Guard, "denied") },
        { "The Harbour Office would have supported the Coast Guard.", Say(Office, "SUPPORTS", Guard, "denied") },
        { "The Sea Parliament rejected the Harbour Plan.", Say("actor:sea-parliament", "ADOPTS", "instrument:harbour-plan", "denied") },
        { "The budget of the Harbour Office rose from EUR 11 million in 2015 to EUR 13 million in 2016.", Budget("exactly: 13000000, unit: EUR, period: 2016") },
        { "The budget of the Harbour Office rose by EUR 8 million to EUR 20 million in 2017.", Budget("exactly: 20000000, unit: EUR, period: 2017") },
        { "The budget of the Harbour Office fell by EUR 2 million to EUR 5 million in 2014.", Budget("exactly: 5000000, unit: EUR, period: 2014") },
        { "The budget of the Harbour Office was raised to up to EUR 5 million in 2014.", Budget("upTo: 5000000, unit: EUR, period: 2014") },
        { "The Harbour Office is organising the Lights Conference with the Coast Guard on 8 March 2018.", Occurs("2018-03-08", "planned") + Say(Guard, "PARTICIPATES_IN", Conference, "planned") },
        { "The Harbour Office has an annual budget of EUR 48 million.", Budget("exactly: 48000000, unit: EUR/year") },
        { "The annual budget of the Harbour Office amounts to EUR 48 million.", Budget("exactly: 48000000, unit: EUR/year") },
        { "The Harbour Office has a yearly budget of up to EUR 48 million.", Budget("upTo: 48000000, unit: EUR/year") },
        { "In 2017 the Harbour Office had an annual budget of EUR 48 million.", Budget("exactly: 48000000, unit: EUR, period: 2017") },
        { "The Harbour Office has a budget of EUR 48 million for 2017.", Budget("exactly: 48000000, unit: EUR, period: 2017") },
    };

    [Theory]
    [MemberData(nameof(Twins))]
    public void A_correct_statement_passes(string text, string clean) => _world.Check(text, clean).ShouldBeEmpty();
}
