using System.Text.Json;
using SecurityGraph.Model.Statements;

namespace SecurityGraph.Model.Exchange;

/// <summary>Reads the line of an entity in one pass; what it does not take is left to <see cref="WireReader"/>, as in <see cref="StatementLine"/>.</summary>
internal static class EntityLine
{
    private static ReadOnlySpan<byte> Beginning => "{\"type\":\"entity\","u8;

    /// <summary>Null where the line is left to the other reader.</summary>
    public static Entity? TryRead(ReadOnlySpan<byte> line)
    {
        if (!line.StartsWith(Beginning)) return null;
        try
        {
            var json = new LineReader(line);
            json.Expect(JsonTokenType.StartObject);
            var members = new EntityMembers();
            while (json.NextMember(EntityMembers.Names, out var member)) members.Read(ref json, member);
            json.ExpectEnd();
            return members.ToEntity();
        }
        catch (Exception fault) when (fault is UnusualException or JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
