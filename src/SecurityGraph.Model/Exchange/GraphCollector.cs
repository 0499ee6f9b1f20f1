using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;

namespace SecurityGraph.Model.Exchange;

/// <summary>Makes a graph of the lines of a file, one after another, and knows where each stands.</summary>
internal sealed class GraphCollector(string file)
{
    private readonly Dictionary<EntityId, Entity> _entities = [];
    private readonly Dictionary<string, Statement> _statements = new(StringComparer.Ordinal);
    private readonly List<Mention> _mentions = [];
    private readonly List<Link> _links = [];
    private readonly List<Withdrawn> _withdrawn = [];
    private readonly List<SectionCoverage> _coverage = [];

    private readonly List<int> _entityLines = [];
    private readonly List<int> _statementLines = [];

    /// <summary>What names entities, which may stand anywhere in the file, but for statements: the line, the member and the id.</summary>
    private readonly List<(int Line, string Member, EntityId Id)> _named = [];
    private ExchangeHeader? _header;
    private int _line;

    public void Add(ExchangeLine read)
    {
        _line++;
        switch (read)
        {
            case ExchangeLine.OfHeader one: _header = one.Header; break;
            case ExchangeLine.OfEntity one: Add(one.Entity); break;
            case ExchangeLine.OfStatement one: Add(one.Statement); break;
            case ExchangeLine.OfMention one: Add(one.Mention); break;
            case ExchangeLine.OfLink one: _links.Add(one.Link); break;
            case ExchangeLine.OfWithdrawn one: _withdrawn.Add(one.Withdrawn); break;
            case ExchangeLine.OfCoverage one: Add(one.Coverage); break;
        }
    }

    /// <exception cref="ExchangeException">An id names no entity of the file.</exception>
    public Graph ToGraph()
    {
        var read = ToFile();
        Resolve(read.Graph.Statements.SelectMany((statement, i) => Named(statement).Select(named => (_statementLines[i], named.Member, named.Id))));
        return read.Graph;
    }

    /// <summary>The same, but for the ids that statements name.</summary>
    public GraphFile ToFile()
    {
        Resolve(_named);
        var graph = new Graph(_header!, [.. _entities.Values], [.. _statements.Values], _links) { Mentions = _mentions, Withdrawn = _withdrawn, Coverage = _coverage };
        return new GraphFile(file, graph, _entityLines, _statementLines);
    }

    private void Resolve(IEnumerable<(int Line, string Member, EntityId Id)> named)
    {
        var known = _entities.Values.SelectMany(entity => entity.FormerIds.Prepend(entity.Id)).ToHashSet();
        foreach (var (line, member, id) in named)
        {
            if (!known.Contains(id)) throw new ExchangeException(file, line, member, $"{id} is not an entity of this file");
        }
    }

    private static IEnumerable<(string Member, EntityId Id)> Named(Statement statement)
    {
        yield return ("subject", statement.Subject);
        if (statement.Object is { } target) yield return ("object", target);
        foreach (var about in statement.About) yield return ("about", about);
        foreach (var evidence in statement.Evidence) yield return ("evidence.document", evidence.Document);
    }

    private void Add(Entity entity)
    {
        if (!_entities.TryAdd(entity.Id, entity)) throw Twice(entity.Id.ToString());
        _entityLines.Add(_line);
    }

    private void Add(Statement statement)
    {
        if (!_statements.TryAdd(statement.Id, statement)) throw Twice(statement.Id);
        _statementLines.Add(_line);
    }

    private void Add(Mention mention)
    {
        _mentions.Add(mention);
        Name("entity", mention.Entity);
        Name("document", mention.Document);
    }

    private void Add(SectionCoverage coverage)
    {
        _coverage.Add(coverage);
        Name("document", coverage.Document);
    }

    private void Name(string member, EntityId id) => _named.Add((_line, member, id));

    private ExchangeException Twice(string id) => new(file, _line, "id", $"{id} stands twice");
}
