using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;

namespace SecurityGraph.Model.Exchange;

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

    /// <summary>Reads an exchange file whole. Ids that occur twice or name no entity are refused; derived statements are read as they stand.</summary>
    /// <exception cref="ExchangeException">The file breaks a rule of the format.</exception>
    public static Graph Read(Stream stream, string file)
    {
        var read = ReadFile(stream, file);
        read.Graph.CheckReferences(file, read.StatementLines);
        return read.Graph;
    }

    /// <summary>The same for those who check the file against more rules and say where it breaks them: whether ids name an entity is left to them.</summary>
    /// <exception cref="ExchangeException">The file breaks a rule of the format.</exception>
    public static GraphFile ReadFile(Stream stream, string file)
    {
        ExchangeHeader? header = null;
        var entities = new Dictionary<EntityId, Entity>();
        var statements = new Dictionary<string, Statement>(StringComparer.Ordinal);
        var links = new List<Link>();
        List<int> entityLines = [], lines = [];
        var line = 0;
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
                    entityLines.Add(line);
                    break;
                case ExchangeLine.OfStatement { Statement: var statement }:
                    if (!statements.TryAdd(statement.Id, statement)) throw Twice(file, line, statement.Id);
                    lines.Add(line);
                    break;
                case ExchangeLine.OfLink one:
                    links.Add(one.Link);
                    break;
            }
        }
        return new GraphFile(file, new Graph(header!, [.. entities.Values], [.. statements.Values], links), entityLines, lines);
    }

    /// <summary>Here, where the lines are known: a store that is written of the graph has lines of its own.</summary>
    private void CheckReferences(string file, IReadOnlyList<int> lines)
    {
        var known = Entities.SelectMany(entity => entity.FormerIds.Prepend(entity.Id)).ToHashSet();
        for (var i = 0; i < Statements.Count; i++)
        {
            foreach (var (member, id) in Named(Statements[i]))
            {
                if (!known.Contains(id)) throw new ExchangeException(file, lines[i], member, $"{id} is not an entity of this file");
            }
        }
    }

    private static IEnumerable<(string Member, EntityId Id)> Named(Statement statement)
    {
        yield return ("subject", statement.Subject);
        if (statement.Object is { } target) yield return ("object", target);
        foreach (var about in statement.About) yield return ("about", about);
        foreach (var evidence in statement.Evidence) yield return ("evidence.document", evidence.Document);
    }

    private static ExchangeException Twice(string file, long line, string id) => new(file, line, "id", $"{id} stands twice");
}
