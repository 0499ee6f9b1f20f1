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
    [InlineData("event", "trilogue", "first trilogue on the SIS proposals", "is")]
    [InlineData("event", "vote", "European elections 2019", "are")]
    [InlineData("event", "start_of_operation", "VIS starts operations", "is")]
    [InlineData("instrument", "it_system", "Interpol databases (SLTD, TDAWN)", "are")]
    [InlineData("instrument", "it_system", "SIS", "is")]
    [InlineData("instrument", "programme_or_initiative", "systematic checks at the external borders", "are")]
    [InlineData("instrument", "programme_or_initiative", "campus", "is")]
    [InlineData("actor", "group", "13 delegations", "are")]
    [InlineData("actor", "group", "Member States behind on PNR", "are")]
    [InlineData("actor", "group", "ETIAS Screening Board", "is")]
    [InlineData("actor", "person", "Frans Timmermans", "is")]
    public void A_subject_named_in_the_plural_takes_the_verb_in_the_plural(string kind, string subkind, string name, string verb)
    {
        var entity = new Entity { Id = EntityId.Parse(kind + ":x"), Subkind = subkind, Name = name };
        var statement = Json.Say($"{kind}:x PART_OF {kind}:y", """ "modality":"ongoing" """);
        StatementText.Of(statement, id => id == entity.Id ? entity : null).ShouldBe($"{name} {verb} part of {kind}:y");
    }

    [Theory]
    [InlineData("planned", "instrument:a is to be delivered by event:b")]
    [InlineData("ongoing", "instrument:a is due by event:b")]
    public void What_is_to_be_delivered_is_not_to_be_due(string modality, string text) =>
        Text("instrument:a DUE_BY event:b", $"\"modality\":\"{modality}\"").ShouldBe(text);

    [Theory]
    [InlineData("ongoing", "takes place from 24 January 2018 or earlier")]
    [InlineData("occurred", "took place by 24 January 2018")]
    [InlineData("planned", "is to take place by 24 January 2018")]
    public void What_goes_on_on_a_day_has_begun_by_then(string modality, string text) =>
        Text("event:a OCCURS", $"\"modality\":\"{modality}\",\"when\":\"[..2018-01-24]\"").ShouldBe("event:a " + text);

    [Theory]
    [InlineData("event:a OCCURS", "2017-10-17/2017-10-18", "took place from 17 October 2017 to 18 October 2017")]
    [InlineData("procedure:a PRODUCES instrument:b", "2018-04/2018-09-19", "ended in instrument:b between April 2018 and 19 September 2018")]
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

    private static string Text(string triple, string members) => StatementText.Of(Json.Say(triple, members), _ => null);
}
