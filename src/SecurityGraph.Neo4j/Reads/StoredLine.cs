using System.Text;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Statements;
using SecurityGraph.Neo4j.QueryApi;

namespace SecurityGraph.Neo4j.Reads;

/// <summary>Reads the lines of the exchange format that the database holds.</summary>
internal static class StoredLine
{
    private const string Place = "the database";

    public static Entity Entity(string line) => Line(line) is ExchangeLine.OfEntity one ? one.Entity : throw Broken(line);

    public static Statement Statement(string line) => Line(line) is ExchangeLine.OfStatement one ? one.Statement : throw Broken(line);

    public static ExchangeHeader Header(string line) => Line(line) is ExchangeLine.OfHeader one ? one.Header : throw Broken(line);

    public static ExchangeLine Line(string line)
    {
        try
        {
            return ExchangeReader.Read(Encoding.UTF8.GetBytes(line), Place, lineNumber: 0);
        }
        catch (ExchangeException fault)
        {
            throw Broken(line, fault);
        }
    }

    private static Neo4jException Broken(string line, Exception? fault = null) => new(
        Neo4jException.BrokenAnswer,
        $"The database holds a line that this version cannot read; load the graph anew. It begins: {line[..Math.Min(80, line.Length)]}", inner: fault);
}
