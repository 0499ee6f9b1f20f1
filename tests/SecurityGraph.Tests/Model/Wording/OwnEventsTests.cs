using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Wording;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Model.Wording;

/// <summary>What is told of who takes part in a meeting or a decision of its own.</summary>
public sealed class OwnEventsTests
{
    [Theory]
    [InlineData("Forum", "meeting", "first meeting of the Forum", "", "Forum held the first meeting of the Forum")]
    [InlineData("Forum", "meeting", "Forum of December 2017", "", "Forum held the Forum of December 2017")]
    [InlineData("Forum", "meeting", "first meeting of the Forum", "\"role\":\"host\",", "Forum took part in the first meeting of the Forum (host)")]
    [InlineData("Forum", "meeting", "meeting with the Forum", "", "Forum took part in the meeting with the Forum")]
    [InlineData("Forum", "dialogue", "dialogue of the Forum", "", "Forum took part in the dialogue of the Forum")]
    [InlineData("Guild", "meeting", "first meeting of the Forum", "", "Guild took part in the first meeting of the Forum")]
    [InlineData("Forum", "decision", "decision to widen the network", "", "Forum took the decision to widen the network")]
    [InlineData("Forum", "decision", "mandate of the Forum", "", "Forum decided on the mandate of the Forum")]
    public void Who_takes_part_in_its_own_meeting_holds_it_and_nobody_decides_on_a_decision(string who, string subkind, string what, string members, string text)
    {
        Entity[] known = [new() { Id = EntityId.Parse("actor:a"), Subkind = "network", Name = who }, new() { Id = EntityId.Parse("event:e"), Subkind = subkind, Name = what }];
        StatementText.Capitalised(StatementText.Of(Json.Say("actor:a PARTICIPATES_IN event:e", members + "\"modality\":\"occurred\""), id => known.FirstOrDefault(one => one.Id == id))).ShouldBe(text);
    }
}
