using System.Text.Json;
using SecurityGraph.Model.Exchange;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Model.Exchange;

/// <summary>
/// The members of the format stand in four places: the wire types, the two readers of one pass, the writer. The full lines go through
/// all of them in <see cref="StatementLineTests"/> and <see cref="EntityLineTests"/>; here they are shown to be full.
/// </summary>
public sealed class MembersTests
{
    [Fact]
    public void The_full_line_of_a_statement_has_every_member_that_readers_know()
    {
        using var line = JsonDocument.Parse(StatementLineTests.Full);
        Members(line.RootElement).ShouldBe(Of<StatementWire>());
        Members(line.RootElement.GetProperty("quantity")).ShouldBe(Of<QuantityWire>());
        Members(line.RootElement.GetProperty("evidence")[0]).ShouldBe(Of<EvidenceWire>());
    }

    [Fact]
    public void The_full_line_of_an_entity_has_every_member_that_readers_know()
    {
        using var line = JsonDocument.Parse(EntityLineTests.Full);
        Members(line.RootElement).ShouldBe(Of<EntityWire>());
        Members(line.RootElement.GetProperty("aliases")[0]).ShouldBe(Of<AliasWire>());
        Members(line.RootElement.GetProperty("identifiers")[0]).ShouldBe(Of<IdentifierWire>());
    }

    private static string[] Members(JsonElement element) => Sorted(element.EnumerateObject().Select(member => member.Name));

    private static string[] Of<TWire>() => Sorted(typeof(TWire).GetProperties().Select(property => property.Name));

    private static string[] Sorted(IEnumerable<string> names) => [.. names.Select(JsonNamingPolicy.CamelCase.ConvertName).Order(StringComparer.Ordinal)];
}
