using System.Text;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Statements;

namespace SecurityGraph.Tests;

/// <summary>Statements and entities in tests are written as the exchange format writes them.</summary>
internal static class Json
{
    public static Statement Statement(string json) => ExchangeReader.ReadStatement(Encoding.UTF8.GetBytes(json));

    public static Entity Entity(string json) => ExchangeReader.ReadEntity(Encoding.UTF8.GetBytes(json));

    /// <summary>A statement with one evidence: <c>subject PREDICATE object</c>, its further members, and who said it when and how.</summary>
    public static Statement Say(string triple, string members = "", string saidOn = "2018-01-24", string document = "document:report", string evidence = "")
    {
        var parts = triple.Split(' ');
        var target = parts.Length > 2 ? $",\"object\":\"{parts[2]}\"" : "";
        var said = saidOn.Length > 0 ? $",\"saidOn\":\"{saidOn}\"" : "";
        var more = members.Length > 0 ? "," + members : "";
        var modality = members.Contains("\"modality\"", StringComparison.Ordinal) ? "" : ",\"modality\":\"occurred\"";
        var overrides = evidence.Length > 0 ? "," + evidence : "";
        return Statement(
            $$"""{"subject":"{{parts[0]}}","predicate":"{{parts[1]}}"{{target}}{{more}}{{modality}},"evidence":[{"document":"{{document}}"{{said}},"method":"curated"{{overrides}}}]}""");
    }

    public static string Line(Statement statement) => Line(writer => writer.Write(statement));

    public static string Line(Entity entity) => Line(writer => writer.Write(entity));

    /// <summary>A line without some bytes at a place and with another instead.</summary>
    public static byte[] Damaged(byte[] line, int at, int cut, byte put) => [.. line[..at], put, .. line[Math.Min(line.Length, at + cut)..]];

    private static string Line(Action<ExchangeWriter> write)
    {
        using var stream = new MemoryStream();
        write(new ExchangeWriter(stream));
        return Encoding.UTF8.GetString(stream.ToArray()).TrimEnd('\n');
    }
}
