using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Model.Wording;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Model.Wording;

public sealed class StatementTextTests
{
    [Theory]
    [InlineData(""" "validFrom":"2013-05-09" """, "from 9 May 2013")]
    [InlineData(""" "validFrom":"2013-05","validTo":"2018" """, "from May 2013 until 2018")]
    [InlineData(""" "validFrom":"2013-05","validTo":".." """, "from May 2013")]
    [InlineData(""" "validTo":"2018" """, "until 2018")]
    [InlineData(""" "validFrom":"2024-04/.." """, "from April 2024 or later")]
    [InlineData(""" "validFrom":"[..2017]" """, "from 2017 or earlier")]
    [InlineData(""" "validFrom":"2017/2018-02" """, "from a day between 2017 and February 2018")]
    public void The_bounds_of_a_state_are_told_as_surely_as_they_are_known(string members, string bounds) =>
        Text("actor:eu-lisa OPERATES instrument:sis", "\"modality\":\"ongoing\"," + members).ShouldEndWith(bounds);

    [Theory]
    [InlineData("occurred", "2019-11-30", "actor:king held the office of actor:commissioner until 30 November 2019")]
    [InlineData("ongoing", "2019-11-30", "actor:king holds the office of actor:commissioner until 30 November 2019")]
    [InlineData("occurred", "..", "actor:king holds the office of actor:commissioner")]
    public void What_another_document_tells_as_over_is_told_as_over(string otherwise, string validTo, string text)
    {
        var statement = Json.Say("actor:king HOLDS_OFFICE actor:commissioner", $$""" "modality":"ongoing","validTo":"{{validTo}}" """);
        Modalities.TryParse(otherwise, out var modality).ShouldBeTrue();
        var told = statement with { Evidence = [statement.Evidence[0] with { Modality = modality }, .. statement.Evidence] };
        StatementText.Of(told, _ => null).ShouldBe(text);
    }

    [Fact]
    public void What_is_always_true_has_no_bounds() =>
        Text("actor:eu-lisa OPERATES instrument:sis", """ "modality":"ongoing" """).ShouldEndWith("instrument:sis");

    [Theory]
    [InlineData("event", "trilogue", "SIS trilogues", "are")]
    [InlineData("event", "trilogue", "the first trilogue on the SIS proposals", "is")]
    [InlineData("event", "vote", "European elections 2019", "are")]
    [InlineData("event", "start_of_operation", "the start of VIS", "is")]
    [InlineData("instrument", "it_system", "Interpol databases (SLTD, TDAWN)", "are")]
    [InlineData("instrument", "it_system", "SIS", "is")]
    [InlineData("instrument", "programme_or_initiative", "systematic checks at the external borders", "are")]
    [InlineData("instrument", "programme_or_initiative", "campus", "is")]
    [InlineData("actor", "group", "13 delegations", "are")]
    [InlineData("actor", "group", "the Member States behind on PNR", "are")]
    [InlineData("actor", "group", "the ETIAS Screening Board", "is")]
    [InlineData("actor", "person", "Frans Timmermans", "is")]
    public void A_subject_named_in_the_plural_takes_the_verb_in_the_plural(string kind, string subkind, string name, string verb)
    {
        var entity = new Entity { Id = EntityId.Parse(kind + ":x"), Subkind = subkind, Name = name };
        var statement = Json.Say($"{kind}:x GOVERNED_BY {kind}:y", """ "modality":"ongoing" """);
        StatementText.Of(statement, id => id == entity.Id ? entity : null).ShouldBe($"{name} {verb} governed by {kind}:y");
    }

    [Theory]
    [InlineData("SUPPORTS", "strategies of partner countries", "partner countries", "Union supports the strategies of partner countries")]
    [InlineData("NEGOTIATES", "Agreement with Canada", "canada", "Union negotiates the Agreement with Canada")]
    [InlineData("SUPPORTS", "Canadian police", "Canada", "Union supports the Canadian police with Canada")]
    [InlineData("SUPPORTS", "police", "Union", "Union supports police")]
    [InlineData("CALLS_ON", "police of Canada", "Canada", "Union called on the police of Canada to support Canada")] // It is what is asked for.
    public void What_the_name_of_either_end_says_is_not_said_again(string predicate, string target, string about, string text)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal) { ["actor:s"] = "Union", ["instrument:o"] = target, ["actor:o"] = target, ["place:p"] = about };
        var isCall = predicate == "CALLS_ON";
        var statement = Json.Say($"actor:s {predicate} {(isCall ? "actor:o" : "instrument:o")}", "\"about\":[\"place:p\"]," + (isCall ? "\"asks\":\"SUPPORTS\",\"modality\":\"urged\"" : "\"modality\":\"ongoing\""));
        StatementText.Of(statement, id => new Entity { Id = id, Name = names[id.ToString()] }).ShouldBe(text);
    }

    [Theory]
    [InlineData("planned", "instrument:a is to be delivered by event:b")]
    [InlineData("ongoing", "instrument:a is due by event:b")]
    public void What_is_to_be_delivered_is_not_to_be_due(string modality, string text) =>
        Text("instrument:a DUE_BY event:b", $"\"modality\":\"{modality}\"").ShouldBe(text);

    [Theory]
    [InlineData("instrument:act STRENGTHENS instrument:system", "", "As proposed, instrument:act was to strengthen instrument:system")]
    [InlineData("instrument:act GOVERNED_BY instrument:b", "", "As proposed, instrument:act was to be governed by instrument:b")]
    [InlineData("instrument:act REPEALS instrument:b", ",\"partial\":true,\"provision\":\"Article 3\"", "As proposed, instrument:act was to repeal instrument:b in part (Article 3)")]
    public void What_was_proposed_of_an_act_that_has_come_is_a_thing_of_the_past(string triple, string members, string text) =>
        StatementText.AsProposed(Json.Say(triple, "\"modality\":\"proposed\"" + members), _ => null).ShouldBe(text);

    [Theory]
    [InlineData("ongoing", "takes place from 24 January 2018 or earlier")]
    [InlineData("occurred", "took place by 24 January 2018")]
    [InlineData("planned", "is to take place by 24 January 2018")]
    public void What_goes_on_on_a_day_has_begun_by_then(string modality, string text) =>
        Text("event:a OCCURS", $"\"modality\":\"{modality}\",\"when\":\"[..2018-01-24]\"").ShouldBe("event:a " + text);

    [Theory]
    [InlineData("event:a OCCURS", "2017-10-17/2017-10-18", "took place from 17 October 2017 to 18 October 2017")]
    [InlineData("procedure:a PRODUCES instrument:b", "2018-04/2018-09-19", "led to instrument:b between April 2018 and 19 September 2018")]
    [InlineData("instrument:a REPEALS instrument:b", "2021/..", "repealed instrument:b in 2021 or later")]
    [InlineData("instrument:a REPEALS instrument:b", "../2021", "repealed instrument:b by 2021")]
    [InlineData("instrument:a REPEALS instrument:b", "2021", "repealed instrument:b in 2021")]
    public void Only_what_takes_place_lasts_for_an_interval_and_anything_else_falls_into_it(string triple, string when, string text) =>
        Text(triple, $"\"modality\":\"occurred\",\"when\":\"{when}\"").ShouldEndWith(text);

    [Theory]
    [InlineData("ep_mandate", "a mandate on procedure:b")]
    [InlineData("ep_adopted", "a position on procedure:b")]
    [InlineData("council_adopted", "the act of procedure:b")]
    public void What_is_adopted_of_a_procedure_depends_on_the_stage(string stage, string what) =>
        Text("actor:a ADOPTS procedure:b", $"\"modality\":\"occurred\",\"stage\":\"{stage}\"").ShouldBe("actor:a adopted " + what);

    [Theory]
    [InlineData("2023-03", "in March 2023")]
    [InlineData("2023-03-08", "on 8 March 2023")]
    public void A_figure_is_told_with_its_time(string period, string text) =>
        Text("instrument:a HAS_FIGURE", $$"""
            "modality":"ongoing","quantity":{"low":"30","high":"30","unit":"countries","period":"{{period}}"}
            """).ShouldEndWith(text);

    [Theory]
    [InlineData("2018", "for 2018")]
    [InlineData("2018/2020", "for 2018 to 2020")]
    [InlineData("2018/..", "for the time from 2018")]
    public void Money_is_told_with_the_time_that_it_is_for(string period, string text) =>
        Text("instrument:a HAS_BUDGET", $$"""
            "modality":"ongoing","quantity":{"low":"3","high":"3","unit":"EUR","period":"{{period}}"}
            """).ShouldEndWith(text);

    [Theory]
    [InlineData("file on the tides led to the act", "File on the tides led to the act")]
    [InlineData("eu-LISA operates VIS", "eu-LISA operates VIS")]
    [InlineData("e-CODEX is new", "e-CODEX is new")]
    [InlineData("Europol uses SIENA", "Europol uses SIENA")]
    [InlineData("lamps", "Lamps")]
    [InlineData("", "")]
    public void A_sentence_by_itself_begins_with_a_capital(string sentence, string shown) => StatementText.Capitalised(sentence).ShouldBe(shown);

    [Theory]
    [InlineData("actor:unstated STRENGTHENS actor:europol", "occurred", "actor:europol was strengthened")]
    [InlineData("actor:unstated ESTABLISHES actor:europol", "planned", "actor:europol is to be established")]
    [InlineData("actor:unstated OPERATES instrument:vis", "denied", "instrument:vis is not operated")]
    [InlineData("actor:unstated USES instrument:vis", "ongoing", "instrument:vis is used")]
    [InlineData("actor:europol STRENGTHENS actor:unstated", "occurred", "actor:europol strengthened actor:unstated")]
    [InlineData("actor:unstated POSTS_TO actor:europol", "occurred", "actor:europol was sent staff")]
    [InlineData("actor:unstated COOPERATES_WITH actor:europol", "occurred", "actor:unstated cooperated with actor:europol")]
    public void What_nobody_is_told_to_do_is_done(string triple, string modality, string text) => Text(triple, $"\"modality\":\"{modality}\"").ShouldBe(text);

    [Theory]
    [InlineData("CONCERNS", "document:report", "topic:x", "The report is about X")]
    [InlineData("CONCERNS", "actor:agency", "topic:x", "The agency deals with X")]
    [InlineData("CONCERNS", "fund:call", "topic:x", "The call is for X")]
    [InlineData("CONCERNS", "event:attack", "topic:x", "The attack concerns X")]
    [InlineData("COUNTERS", "actor:agency", "topic:threat", "The agency works against the threat")]
    [InlineData("COUNTERS", "topic:x", "topic:threat", "X helps against the threat")]
    [InlineData("COUNTERS", "document:report", "topic:threat", "The report is directed against the threat")]
    [InlineData("SUPPORTS", "topic:x", "actor:agency", "X helps the agency")]
    [InlineData("SUPPORTS", "fund:call", "actor:agency", "The call supports the agency")]
    [InlineData("PART_OF", "actor:agency", "actor:group", "The agency is among the groups")]
    [InlineData("PART_OF", "actor:agency", "actor:board", "The agency sits on the board")]
    [InlineData("PART_OF", "fund:call", "fund:call", "The call is part of the call")]
    [InlineData("OPERATES", "actor:agency", "fund:call", "The agency runs the call")]
    [InlineData("OPERATES", "actor:agency", "instrument:unknown", "The agency operates instrument:unknown")]
    [InlineData("PROMPTED_BY", "event:attack", "topic:x", "The attack is planned, prompted by X", "planned")]
    [InlineData("PROMPTED_BY", "event:attack", "topic:x", "The attack is expected, prompted by X", "expected")]
    [InlineData("PROMPTED_BY", "event:attack", "topic:x", "The attack was prompted by X", "occurred")]
    public void A_predicate_has_the_verb_of_what_it_joins(string predicate, string subject, string target, string text, string modality = "ongoing") =>
        StatementText.Capitalised(StatementText.Of(Json.Say($"{subject} {predicate} {target}", $"\"modality\":\"{modality}\""), Find)).ShouldBe(text);

    [Theory]
    [InlineData("actor:agency SUPPORTS actor:group", "topic:x", "the agency supports the groups with X")]
    [InlineData("actor:agency SUPPORTS actor:group", "topic:threat", "the agency supports the groups against the threat")]
    [InlineData("actor:agency SUPPORTS actor:group", "topic:x,topic:threat", "the agency supports the groups with X and the threat")]
    [InlineData("actor:agency SUPPORTS topic:x", "actor:group", "the agency supports X among the groups")]
    [InlineData("actor:agency SUPPORTS topic:x", "actor:board", "the agency supports X with the board")]
    [InlineData("actor:agency ESTABLISHES actor:board", "document:report", "the agency establishes the board under the report")]
    [InlineData("actor:agency COOPERATES_WITH actor:board", "topic:x", "the agency cooperates with the board on X")]
    [InlineData("actor:agency SAYS topic:x", "topic:threat", "the agency speaks of X as regards the threat")]
    [InlineData("actor:agency NEGOTIATES instrument:group-act", "actor:group", "the agency negotiates the act of the groups")]
    public void What_it_is_about_stands_behind_its_preposition(string triple, string about, string text) =>
        StatementText.Of(Json.Say(triple, $"\"modality\":\"ongoing\",\"about\":[\"{about.Replace(",", "\",\"", StringComparison.Ordinal)}\"]"), Find).ShouldBe(text);

    [Theory]
    [InlineData("document:report CITES instrument:group-act", "", "the report cites the act of the groups")]
    [InlineData("actor:agency REPORTS_ON topic:x", "", "the agency reported on X")]
    [InlineData("document:report REPORTS_ON topic:x", ",\"when\":\"2018\"", "the report reported on X in 2018")]
    public void A_text_says_it_still_unless_its_day_is_told(string triple, string members, string text) =>
        StatementText.Of(Json.Say(triple, "\"modality\":\"occurred\"" + members), Find).ShouldBe(text);

    [Theory]
    [InlineData("STRENGTHENS", "the agency recommended that X be strengthened")]
    [InlineData("AGREES", "the agency recommended to agree on X")]
    [InlineData("", "the agency recommended X")]
    public void What_is_recommended_is_a_thing_or_that_something_be_done(string asks, string text) =>
        StatementText.Of(Json.Say("actor:agency RECOMMENDS topic:x", "\"modality\":\"urged\"" + (asks.Length > 0 ? $",\"asks\":\"{asks}\"" : "")), Find).ShouldBe(text);

    [Theory]
    [InlineData("actor:agency", "message", "", "the agency carries 3 messages")]
    [InlineData("actor:group", "network", "", "the groups number 3 networks")]
    [InlineData("actor:agency", "item", "flagged", "the agency flags 3 items")]
    [InlineData("fund:call", "%", "public security research funding", "the call has 3 % of public security research funding")]
    [InlineData("actor:agency", "person", "temporary agents in post", "the agency has 3 persons (temporary agents in post)")]
    [InlineData("topic:x", "proposal", "", "X sees 3 proposals")]
    [InlineData("topic:x", "pillar", "", "X has 3 pillars")]
    public void A_figure_has_the_verb_of_what_it_counts(string subject, string unit, string of, string text) =>
        StatementText.Of(Json.Say(subject + " HAS_FIGURE", $$""" "modality":"ongoing","quantity":{"low":"3","high":"3","unit":"{{unit}}"{{(of.Length > 0 ? $",\"of\":\"{of}\"" : "")}}} """), Find).ShouldBe(text);

    [Theory]
    [InlineData("occurred", "call_opened", "the call was to fund X (call opened)")] // Whether it did is not told.
    [InlineData("occurred", "announced", "the call was to fund X (announced)")]
    [InlineData("occurred", "committed", "the call funded X (committed)")]
    [InlineData("planned", "announced", "the call is to fund X (announced)")]
    public void Money_that_was_only_offered_was_not_given(string modality, string commitment, string text) =>
        StatementText.Of(Json.Say("fund:call FUNDS topic:x", $"\"modality\":\"{modality}\",\"commitment\":\"{commitment}\""), Find).ShouldBe(text);

    [Fact]
    public void Nobody_is_no_sender_of_staff() =>
        StatementText.Of(Json.Say("actor:unstated POSTS_TO actor:agency", "\"modality\":\"planned\",\"about\":[\"topic:x\"]"), Find).ShouldBe("the agency is to be sent staff concerning X");

    [Fact]
    public void A_file_rests_on_its_proposal_whose_name_says_that_it_is_one() =>
        Text("procedure:p INITIATED_BY document:proposal", "").ShouldBe("procedure:p rested on document:proposal");

    [Theory]
    [InlineData("political_agreement", "political agreement on X", "the political agreement on X was a stage of X")]
    [InlineData("political_agreement", "deal on X", "the deal on X was a stage of X: political agreement")]
    [InlineData("published", "publication", "the publication was a stage of X: published")]
    public void A_stage_that_the_name_of_its_event_says_is_not_said_again(string stage, string name, string text)
    {
        Entity? Find(EntityId id) => Named(id, "", id.Slug == "e" ? name : "X", id.Slug == "e" ? "the " + name : "X");
        StatementText.Of(Json.Say("event:e STAGE_OF procedure:p", $"\"stage\":\"{stage}\""), Find).ShouldBe(text);
    }

    /// <summary>Entities whose names are their slugs, in words.</summary>
    private static Entity? Find(EntityId id) => id.ToString() switch
    {
        "actor:agency" => Named(id, "agency", "agency", "the agency"),
        "actor:board" => Named(id, "advisory_body", "board", "the board"),
        "actor:group" => Named(id, "group", "groups", "the groups"),
        "document:report" => Named(id, "report", "report", "the report"),
        "fund:call" => Named(id, "call", "call", "the call"),
        "event:attack" => Named(id, "attack", "attack", "the attack"),
        "topic:threat" => Named(id, "threat", "threat", "the threat"),
        "topic:x" => Named(id, "policy_area", "X", "X"),
        "instrument:group-act" => Named(id, "legal_act", "act of the groups", "act"),
        _ => null,
    };

    private static Entity Named(EntityId id, string subkind, string name, string alias) => new() { Id = id, Subkind = subkind, Name = name, Aliases = [new Alias(alias, "en")] };

    private static string Text(string triple, string members) => StatementText.Of(Json.Say(triple, members), _ => null);
}
