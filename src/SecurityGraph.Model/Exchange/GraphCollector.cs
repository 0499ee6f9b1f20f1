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

    /// <summary>What names entities, which may stand anywhere in the file: the line, the member and the id.</summary>
    private readonly List<(long Line, string Member, EntityId Id)> _named = [];
    private ExchangeHeader? _header;
    private long _line;

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
        var known = _entities.Values.SelectMany(entity => entity.FormerIds.Prepend(entity.Id)).ToHashSet();
        foreach (var (line, member, id) in _named)
        {
            if (!known.Contains(id)) throw new ExchangeException(file, line, member, $"{id} is not an entity of this file");
        }
        return new Graph(_header!, [.. _entities.Values], [.. _statements.Values], _links) { Mentions = _mentions, Withdrawn = _withdrawn, Coverage = _coverage };
    }

    private void Add(Entity entity)
    {
        if (!_entities.TryAdd(entity.Id, entity)) throw Twice(entity.Id.ToString());
    }

    private void Add(Statement statement)
    {
        if (!_statements.TryAdd(statement.Id, statement)) throw Twice(statement.Id);
        Name("subject", statement.Subject);
        if (statement.Object is { } target) Name("object", target);
        foreach (var about in statement.About) Name("about", about);
        foreach (var evidence in statement.Evidence) Name("evidence.document", evidence.Document);
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
