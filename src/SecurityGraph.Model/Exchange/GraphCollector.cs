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

    /// <summary>Of entities, now and formerly.</summary>
    private readonly HashSet<EntityId> _ids = [];

    /// <summary>What is counted: the mentions of an entity in a section, and without an entity the sentences of the section.</summary>
    private readonly HashSet<(EntityId? Entity, EntityId Document, string Section)> _places = [];

    private readonly List<int> _linkLines = [];
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
            case ExchangeLine.OfLink one: Add(one.Link); break;
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
        ResolveLinks();
        var graph = new Graph(_header!, [.. _entities.Values], [.. _statements.Values], _links) { Mentions = _mentions, Withdrawn = _withdrawn, Coverage = _coverage };
        return new GraphFile(file, graph, _entityLines, _statementLines);
    }

    private void Resolve(IEnumerable<(int Line, string Member, EntityId Id)> named)
    {
        foreach (var (line, member, id) in named)
        {
            if (!_ids.Contains(id)) throw new ExchangeException(file, line, member, $"{id} is not an entity of this file");
        }
    }

    private void ResolveLinks()
    {
        var statements = _statements.Values.SelectMany(statement => statement.FormerIds.Prepend(statement.Id)).ToHashSet(StringComparer.Ordinal);
        foreach (var (link, line) in _links.Zip(_linkLines))
        {
            Known("from", link.From);
            Known("to", link.To);

            void Known(string member, string id)
            {
                if (link.Kind == LinkKind.Fulfils ? !statements.Contains(id) : !(EntityId.TryParse(id, out var entity) && _ids.Contains(entity)))
                    throw new ExchangeException(file, line, member, $"{id} is not {(link.Kind == LinkKind.Fulfils ? "a statement" : "an entity")} of this file");
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

    private void Add(Entity entity)
    {
        if (!_ids.Add(entity.Id) | !_entities.TryAdd(entity.Id, entity)) throw Twice("id", entity.Id.ToString());
        foreach (var former in entity.FormerIds)
        {
            if (!_ids.Add(former)) throw Twice("formerIds", former.ToString());
        }
        _entityLines.Add(_line);
    }

    private void Add(Statement statement)
    {
        if (!_statements.TryAdd(statement.Id, statement)) throw Twice("id", statement.Id);
        _statementLines.Add(_line);
    }

    private void Add(Mention mention)
    {
        if (!_places.Add((mention.Entity, mention.Document, mention.Section))) throw Twice("section", mention.Section);
        _mentions.Add(mention);
        Name("entity", mention.Entity);
        Name("document", mention.Document);
    }

    private void Add(Link link)
    {
        _links.Add(link);
        _linkLines.Add(_line);
    }

    private void Add(SectionCoverage coverage)
    {
        if (!_places.Add((null, coverage.Document, coverage.Section))) throw Twice("section", coverage.Section);
        _coverage.Add(coverage);
        Name("document", coverage.Document);
    }

    private void Name(string member, EntityId id) => _named.Add((_line, member, id));

    private ExchangeException Twice(string member, string id) => new(file, _line, member, $"{id} stands twice");
}
