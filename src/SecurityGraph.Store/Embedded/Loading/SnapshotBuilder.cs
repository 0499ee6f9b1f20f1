using SecurityGraph.Model;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store.Embedded.Columns;
using SecurityGraph.Store.Embedded.Search;
using SecurityGraph.Store.Embedded.Walk;

namespace SecurityGraph.Store.Embedded.Loading;

/// <summary>
/// Takes the lines of an exchange file and fails closed: they stand in the order of the format, no id stands twice, and whatever
/// a statement names is an entity of the file.
/// </summary>
internal sealed class SnapshotBuilder(string file)
{
    private readonly List<Entity> _entities = [];
    private readonly Dictionary<EntityId, int> _index = [];
    private readonly StatementRows _statements = new();
    private ExchangeHeader? _header;
    private bool _hasLinks;

    public void Add(ParsedLine[] lines)
    {
        foreach (var line in lines)
        {
            if (line.Number == 1 != line.Line is ExchangeLine.OfHeader)
                throw Fault(line, "type", "the first line, and only that, is the header");
            switch (line.Line)
            {
                case ExchangeLine.OfHeader one:
                    _header = one.Header;
                    break;
                case ExchangeLine.OfEntity one:
                    Add(one.Entity, line);
                    break;
                case ExchangeLine.OfStatement one:
                    Add(one.Statement, line);
                    break;
                default:
                    _hasLinks = true;
                    break;
            }
        }
    }

    public Snapshot Build(StoredLines lines, long generation)
    {
        if (_header is null) throw new ExchangeException(file, 1, "", "the file is empty: the header line is missing");
        EndEntities();
        var (statements, dates, sections) = _statements.Build();
        var entities = new EntityColumns([.. _entities], _index, ByEntity(statements));
        return new Snapshot
        {
            Header = _header,
            Generation = generation,
            Lines = lines,
            Entities = entities,
            Statements = statements,
            Dates = dates,
            Sections = sections,
            Identifiers = new IdentifierIndex(_entities),
            Names = NameIndex.Build(_entities),
            Walks = WalkColumns.Build(statements, entities.Count, _index.GetValueOrDefault(GraphFilter.NeverDrawn, -1)),
            Groups = Groups(statements, entities.Count),
            Occurrences = Occurrences(statements, entities.Count),
        };
    }

    private void Add(Entity entity, ParsedLine line)
    {
        if (_statements.Count > 0 || _hasLinks) throw Fault(line, "type", "entities stand before statements and links");
        if (_entities.Count > 0 && entity.Id.CompareTo(_entities[^1].Id) is var order and <= 0)
            throw Fault(line, "id", order == 0 ? $"{entity.Id} stands twice" : $"{entity.Id} stands before {_entities[^1].Id}: entities stand by id");
        _index.Add(entity.Id, _entities.Count);
        _entities.Add(entity);
    }

    private void Add(Statement statement, ParsedLine line)
    {
        if (_hasLinks) throw Fault(line, "type", "statements stand before links");
        if (!StatementKey.TryParse(statement.Id, out var key) || Columns.Terms.Predicates[key.Predicate] != statement.Predicate)
            throw Fault(line, "id", $"'{statement.Id}' is not the id of a {statement.Predicate.Name}");
        if (_statements.Count == 0) EndEntities();
        else if (key.CompareTo(_statements.LastKey) is var order and <= 0)
            throw Fault(line, "id", order == 0 ? $"{key} stands twice" : $"{key} stands before {_statements.LastKey}: statements stand by id");
        _statements.Add(key, statement, id => Find(id, statement, line), line.Offset, line.Length);
    }

    /// <summary>After the last entity: former ids, which count where no entity bears them now.</summary>
    private void EndEntities()
    {
        for (var i = 0; i < _entities.Count; i++)
        {
            foreach (var former in _entities[i].FormerIds) _index.TryAdd(former, i);
        }
    }

    private int Find(EntityId id, Statement statement, ParsedLine line) => _index.TryGetValue(id, out var position)
        ? position
        : throw Fault(line, "", $"{statement.Id} names {id}, which is not an entity of this file");

    private ExchangeException Fault(ParsedLine line, string member, string rule) => new(file, line.Number, member, rule);

    private Lists ByEntity(StatementColumns statements)
    {
        var lists = new ListsBuilder(_entities.Count);
        ForEachPart(statements, (entity, _) => lists.Count(entity));
        lists.EndCount();
        ForEachPart(statements, (entity, position) => lists.Add(entity, position));
        return lists.Build();
    }

    /// <summary>Each entity of each statement, once.</summary>
    private static void ForEachPart(StatementColumns statements, Action<int, int> part)
    {
        for (var position = 0; position < statements.Count; position++)
        {
            var subject = statements.Subjects[position];
            var target = statements.Objects[position];
            part(subject, position);
            if (target >= 0 && target != subject) part(target, position);
            var about = statements.About[position];
            for (var i = 0; i < about.Length; i++)
            {
                if (about[i] != subject && about[i] != target && !about[..i].Contains(about[i])) part(about[i], position);
            }
        }
    }

    private static Lists Groups(StatementColumns statements, int entities)
    {
        var memberships = Enumerable.Range(0, statements.Count)
            .Where(position => statements.Shapes[position].HasFlag(Shape.Membership) && statements.Objects[position] >= 0)
            .Select(position => (Member: statements.Subjects[position], Group: statements.Objects[position]))
            .Distinct().OrderBy(pair => pair.Group).ToList();
        var lists = new ListsBuilder(entities);
        foreach (var (member, _) in memberships) lists.Count(member);
        lists.EndCount();
        foreach (var (member, group) in memberships) lists.Add(member, group);
        return lists.Build();
    }

    /// <summary>The OCCURS of each event; of several the one with the smallest id. -1 for none.</summary>
    private static int[] Occurrences(StatementColumns statements, int entities)
    {
        var occurrences = new int[entities];
        Array.Fill(occurrences, -1);
        var occurs = Columns.Terms.NumberOf(Predicate.Occurs);
        foreach (var position in statements.ById)
        {
            if (statements.Predicates[position] == occurs && occurrences[statements.Subjects[position]] < 0)
                occurrences[statements.Subjects[position]] = position;
        }
        return occurrences;
    }
}
