using System.Text.Json;
using SecurityGraph.Model.Statements;

namespace SecurityGraph.Model.Exchange;

/// <summary>
/// Reads the line of a statement in one pass, for those who read many. It takes only what keeps every rule, and nothing unusual: any
/// other line it leaves to <see cref="WireReader"/>, which takes it after all or says which rule it breaks.
/// </summary>
internal static class StatementLine
{
    private static ReadOnlySpan<byte> Beginning => "{\"type\":\"statement\","u8;

    /// <summary>Null where the line is left to the other reader.</summary>
    public static Statement? TryRead(ReadOnlySpan<byte> line)
    {
        if (!line.StartsWith(Beginning)) return null;
        try
        {
            var json = new LineReader(line);
            json.Expect(JsonTokenType.StartObject);
            var members = new StatementMembers();
            while (json.NextMember(StatementMembers.Names, out var member)) members.Read(ref json, member);
            json.ExpectEnd();
            return members.ToStatement();
        }
        catch (Exception fault) when (fault is UnusualException or JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
