using SecurityGraph.Model;
using SecurityGraph.Model.Exchange;

namespace SecurityGraph.Store.Merging;

/// <summary>A whole graph in the order of the exchange format.</summary>
public sealed record Graph(
    ExchangeHeader Header, IReadOnlyList<Entity> Entities, IReadOnlyList<Statement> Statements, IReadOnlyList<Link> Links)
{
    /// <summary>Writes the exchange file; two writes of one graph are byte-identical.</summary>
    public void WriteTo(Stream stream)
    {
        var writer = new ExchangeWriter(stream);
        writer.Write(Header);
        foreach (var entity in Entities) writer.Write(entity);
        foreach (var statement in Statements) writer.Write(statement);
        foreach (var link in Links) writer.Write(link);
    }

    /// <summary>Reads an exchange file whole. Ids that occur twice are refused; derived statements are read as they stand.</summary>
    /// <exception cref="ExchangeException">The file breaks a rule of the format.</exception>
    public static Graph Read(Stream stream, string file)
    {
        ExchangeHeader? header = null;
        var entities = new Dictionary<EntityId, Entity>();
        var statements = new Dictionary<string, Statement>(StringComparer.Ordinal);
        var links = new List<Link>();
        var line = 0L;
        foreach (var read in ExchangeReader.Read(stream, file))
        {
            line++;
            switch (read)
            {
                case ExchangeLine.OfHeader one:
                    header = one.Header;
                    break;
                case ExchangeLine.OfEntity { Entity: var entity }:
                    if (!entities.TryAdd(entity.Id, entity)) throw Twice(file, line, entity.Id.ToString());
                    break;
                case ExchangeLine.OfStatement { Statement: var statement }:
                    if (!statements.TryAdd(statement.Id, statement)) throw Twice(file, line, statement.Id);
                    break;
                case ExchangeLine.OfLink one:
                    links.Add(one.Link);
                    break;
            }
        }
        return new Graph(header!, [.. entities.Values], [.. statements.Values], links);
    }

    private static ExchangeException Twice(string file, long line, string id) => new(file, line, "id", $"{id} stands twice");
}
