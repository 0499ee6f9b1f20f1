using System.Text.Json;
using SecurityGraph.Model.Exchange;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Model.Exchange;

/// <summary>
/// The members of the format stand in two places, the reader and the writer. The full lines go through both in <see cref="StatementLineTests"/>
/// and <see cref="EntityLineTests"/>; here they are shown to be full.
/// </summary>
public sealed class MembersTests
{
    [Fact]
    public void The_full_line_of_a_statement_has_every_member_that_the_reader_knows()
    {
        using var line = JsonDocument.Parse(StatementLineTests.Full);
        // Those of version 1, which stand in evidence now, are read and never written.
        Members(line.RootElement).ShouldBe(Sorted(StatementMembers.Names.All.Except(["inferred", "summary"])));
        Members(line.RootElement.GetProperty("quantity")).ShouldBe(Sorted(QuantityMembers.Names.All));
        Members(line.RootElement.GetProperty("evidence")[0]).ShouldBe(Sorted(EvidenceMembers.Names.All));
    }

    [Fact]
    public void The_full_line_of_an_entity_has_every_member_that_the_reader_knows()
    {
        using var line = JsonDocument.Parse(EntityLineTests.Full);
        Members(line.RootElement).ShouldBe(Sorted(EntityMembers.Names.All));
        Members(line.RootElement.GetProperty("aliases")[0]).ShouldBe(Sorted(EntityMembers.AliasNames.All));
        Members(line.RootElement.GetProperty("identifiers")[0]).ShouldBe(Sorted(EntityMembers.IdentifierNames.All));
    }

    private static string[] Members(JsonElement element) => Sorted(element.EnumerateObject().Select(member => member.Name));

    private static string[] Sorted(IEnumerable<string> names) => [.. names.Order(StringComparer.Ordinal)];
}
