using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Model.Statements;

public sealed class StatementIdTests
{
    [Fact]
    public void The_id_of_a_call_is_the_one_that_the_format_documents() =>
        Json.Say("actor:european-commission CALLS_ON actor:co-legislators", "\"about\":[\"procedure:etias\"],\"asks\":\"AGREES\",\"modality\":\"urged\"")
            .Id.ShouldBe("calls-on:a07df771dc626650");

    [Fact]
    public void The_id_of_a_figure_has_unit_share_and_period() =>
        Json.Say("instrument:siena HAS_FIGURE", "\"quantity\":{\"low\":\"1000000\",\"unit\":\"message\",\"period\":\"2017\"}")
            .Id.ShouldBe("has-figure:3973e27af97f513a");

    [Fact]
    public void Dates_amounts_and_modality_do_not_change_it()
    {
        var told = Json.Say("event:vote OCCURS", "\"when\":\"2018-01-25\",\"modality\":\"planned\"");
        var kept = Json.Say("event:vote OCCURS", "\"when\":\"2018-01\"", saidOn: "2019");
        told.Id.ShouldBe(kept.Id);
    }

    [Fact]
    public void The_order_of_those_it_is_about_does_not_change_it()
    {
        var one = Json.Say("actor:a CALLS_ON actor:b", "\"about\":[\"procedure:x\",\"procedure:y\"],\"asks\":\"AGREES\",\"modality\":\"urged\"");
        var other = Json.Say("actor:a CALLS_ON actor:b", "\"about\":[\"procedure:y\",\"procedure:x\"],\"asks\":\"AGREES\",\"modality\":\"urged\"");
        one.Id.ShouldBe(other.Id);
    }

    [Fact]
    public void A_copy_that_says_something_else_has_another_id()
    {
        var statement = Json.Say("actor:a OPERATES instrument:b");
        var id = statement.Id;
        (statement with { Role = "host" }).Id.ShouldNotBe(id);
        (statement with { Condition = "if need be" }).Id.ShouldBe(id);
    }
}
