using SecurityGraph.Model.Identifiers;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Judgement;

/// <summary>Who belongs together: systems, acts, procedures and proposals, written <c>systems | acts | procedures | proposals</c>.</summary>
public sealed class FamilyTests
{
    private static string Of(string member, params string[] told)
    {
        var family = new JudgedGraph([.. told.Select(triple => triple.StartsWith("not ", StringComparison.Ordinal)
            ? Json.Say(triple["not ".Length..], "\"modality\":\"denied\"")
            : Json.Say(triple))]).FamilyOf(member);
        family.Members.ShouldBe([.. family.Systems, .. family.Acts, .. family.Procedures, .. family.Proposals]);
        return string.Join(" | ", new[] { family.Systems, family.Acts, family.Procedures, family.Proposals }.Select(ids => string.Join(' ', ids.Select(id => id.Slug)))).Trim();
    }

    private static readonly string[] Whole =
    [
        "instrument:system GOVERNED_BY instrument:act",
        "procedure:file PRODUCES instrument:act",
        "procedure:file INITIATED_BY document:proposal",
    ];

    [Theory]
    [InlineData("instrument:system")]
    [InlineData("instrument:act")]
    [InlineData("procedure:file")]
    [InlineData("document:proposal")]
    public void Each_member_finds_the_whole_family(string member)
    {
        Of(member, Whole).ShouldBe("system | act | file | proposal");
        Of(member, ["instrument:act ESTABLISHES instrument:system", .. Whole[1..]]).ShouldBe("system | act | file | proposal", "an act that establishes a system is its act too");
    }

    [Theory]
    [InlineData("instrument:system")]
    [InlineData("instrument:act-1")]
    [InlineData("instrument:act-2")]
    [InlineData("procedure:file-1")]
    [InlineData("procedure:file-2")]
    [InlineData("document:proposal-1")]
    [InlineData("document:proposal-2")]
    [InlineData("document:proposal-3")]
    public void There_may_be_several_acts_procedures_and_proposals(string member) =>
        Of(
            member,
            "instrument:system GOVERNED_BY instrument:act-2",
            "instrument:act-1 ESTABLISHES instrument:system",
            "procedure:file-2 PRODUCES instrument:act-2",
            "procedure:file-1 PRODUCES instrument:act-1",
            "procedure:file-1 INITIATED_BY document:proposal-2",
            "procedure:file-1 INITIATED_BY document:proposal-1",
            "procedure:file-2 INITIATED_BY document:proposal-3").ShouldBe("system | act-1 act-2 | file-1 file-2 | proposal-1 proposal-2 proposal-3");

    [Theory]
    [InlineData("instrument:system-a", "system-a | act-1 | file-1 |")]
    [InlineData("instrument:system-b", "system-b | act-1 act-2 | file-1 file-2 |")]
    [InlineData("instrument:act-2", "system-b | act-1 act-2 | file-1 file-2 |")]
    [InlineData("procedure:file-2", "system-b | act-1 act-2 | file-1 file-2 |")]
    [InlineData("instrument:act-1", "system-a system-b | act-1 act-2 | file-1 file-2 |")] // It is the act of both.
    public void No_family_reaches_through_a_second_system(string member, string family)
    {
        Of(
            member,
            "instrument:system-a GOVERNED_BY instrument:act-1", "instrument:system-b GOVERNED_BY instrument:act-1", "instrument:system-b GOVERNED_BY instrument:act-2",
            "procedure:file-1 PRODUCES instrument:act-1", "procedure:file-2 PRODUCES instrument:act-2").ShouldBe(family);
        Of(
            member,
            "instrument:act-1 ESTABLISHES instrument:system-a", "instrument:act-1 ESTABLISHES instrument:system-b", "instrument:act-2 ESTABLISHES instrument:system-b",
            "procedure:file-1 PRODUCES instrument:act-1", "procedure:file-2 PRODUCES instrument:act-2").ShouldBe(family);
    }

    [Fact]
    public void One_procedure_may_produce_several_acts_and_one_proposal_open_several_procedures()
    {
        Of("procedure:file", "procedure:file PRODUCES instrument:act-1", "procedure:file PRODUCES instrument:act-2").ShouldBe("| act-1 act-2 | file |");
        Of("document:proposal", "procedure:file-1 INITIATED_BY document:proposal", "procedure:file-2 INITIATED_BY document:proposal")
            .ShouldBe("|  | file-1 file-2 | proposal");
    }

    [Fact]
    public void Where_no_system_stands_at_the_head_there_is_none()
    {
        Of("procedure:file", Whole[1..]).ShouldBe("| act | file | proposal");
        Of("instrument:act", Whole[1..]).ShouldBe("| act | file | proposal");
        Of("document:proposal", Whole[2..]).ShouldBe("|  | file | proposal");
    }

    [Fact]
    public void Only_what_an_act_establishes_or_governs_as_a_system_heads_a_family()
    {
        Of("instrument:act", "instrument:act ESTABLISHES actor:agency", "instrument:act ESTABLISHES instrument:programme").ShouldBe("| act |  |");
        Of("instrument:system", "actor:commission ESTABLISHES instrument:system").ShouldBe("system |  |  |", "who establishes is no act");
    }

    [Theory]
    [InlineData("instrument:system", 0, "system |  |  |")]
    [InlineData("instrument:act", 0, "| act | file | proposal")]
    [InlineData("instrument:system", 1, "system | act |  |")]
    [InlineData("procedure:file", 1, "|  | file | proposal")]
    [InlineData("instrument:system", 2, "system | act | file |")]
    [InlineData("document:proposal", 2, "|  |  |")]
    public void What_is_denied_joins_nobody(string member, int denied, string family)
    {
        Of(member, [.. Whole.Select((triple, i) => i == denied ? $"not {triple}" : triple)]).ShouldBe(family);
        if (denied == 0) Of(member, ["not instrument:act ESTABLISHES instrument:system", .. Whole[1..]]).ShouldBe(family);
    }

    [Fact]
    public void What_is_only_planned_or_proposed_joins() =>
        new JudgedGraph(
            Json.Say("instrument:system GOVERNED_BY instrument:act", "\"modality\":\"proposed\""),
            Json.Say("procedure:file PRODUCES instrument:act", "\"modality\":\"expected\"")).FamilyOf("instrument:system").Procedures.ShouldBe([EntityId.Parse("procedure:file")]);

    [Theory]
    [InlineData("actor:commission")]
    [InlineData("document:report")]
    [InlineData("event:e")]
    public void Whoever_is_no_member_has_no_family(string entity) =>
        Of(entity, [.. Whole, "actor:commission PUBLISHES document:report", "event:e STAGE_OF procedure:file"]).ShouldBe("|  |  |");
}
