using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store.Embedded.Columns;
using SecurityGraph.Store.Embedded.Snapshots;
using SecurityGraph.Store.Lenses;

namespace SecurityGraph.Store.Embedded.Loading;

/// <summary>
/// Takes the lines of an exchange file and fails closed: they stand in the order of the format, no id stands twice, and whatever
/// a statement names is an entity of the file.
/// </summary>
internal sealed class SnapshotBuilder
{
    private readonly string _file;
    private readonly List<Entity> _entities = [];
    private readonly List<Withdrawn> _withdrawn = [];
    private readonly EntityIndex _index = new();
    private readonly DateTable.Builder _dates = new();
    private readonly SectionTable.Builder _sections = new();
    private readonly StatementRows _statements;
    private readonly List<MentionRow> _mentions = [];
    private readonly List<SectionCoverage> _coverage = [];
    private readonly FileParts _parts;
    private ExchangeHeader? _header;
    private Task<NameIndex>? _names;
    private Task<IdentifierIndex>? _identifiers;

    public SnapshotBuilder(string file)
    {
        _file = file;
        _parts = new FileParts(file);
        _statements = NewRows();
    }

    public bool HasAllEntities { get; private set; }

    /// <summary>For statements of the next lines, to be read at any time once <see cref="HasAllEntities"/> and then added.</summary>
    public StatementRows NewRows() => new(_file, _index, _dates, _sections);

    /// <summary>The version of the format that the header names.</summary>
    public int Version => _header?.Version ?? ExchangeHeader.FormatVersion;

    public void Add(ParsedLine[] lines)
    {
        foreach (var line in lines)
        {
            _parts.Add(line.Line, line.Number);
            switch (line.Line)
            {
                case ExchangeLine.OfHeader one:
                    _header = one.Header;
                    break;
                case ExchangeLine.OfEntity one:
                    Add(one.Entity, line);
                    break;
                case ExchangeLine.OfStatement one:
                    EndEntities();
                    _statements.Add(one.Statement, line);
                    break;
                case ExchangeLine.OfMention { Mention: var mention }:
                    _mentions.Add(new MentionRow(Find("entity", mention.Entity, line.Number), Find("document", mention.Document, line.Number), mention.Section, mention.Count));
                    break;
                case ExchangeLine.OfWithdrawn { Withdrawn: var withdrawn }:
                    _withdrawn.Add(withdrawn);
                    break;
                case ExchangeLine.OfCoverage { Coverage: var coverage }:
                    _coverage.Add(coverage with { Document = _entities[Find("document", coverage.Document, line.Number)].Id });
                    break;
            }
        }
    }

    /// <summary>To be called before statements are read; entities that come later are a fault.</summary>
    public void EndEntities()
    {
        if (HasAllEntities) return;
        if (_header is null) throw Fault(1, "type", "the first line, and only that, is the header");
        HasAllEntities = true;
        // They need no statements: done while those are read.
        _names = Task.Run(() => NameIndex.Build(_entities));
        _identifiers = Task.Run(() => new IdentifierIndex(_entities));
        // Former ids count where no entity bears them now.
        for (var i = 0; i < _entities.Count; i++)
        {
            foreach (var former in _entities[i].FormerIds) _index.Add(former, i);
        }
    }

    public void Add(StatementRows statements)
    {
        if (statements.Count > 0) _parts.AddStatements(statements.Count, statements.FirstLine);
        _statements.Add(statements);
    }

    /// <param name="hash">Of all lines but the trailer.</param>
    public Snapshot Build(StoredLines lines, long generation, LinesHash hash)
    {
        if (_header is null) throw new ExchangeException(_file, 1, "", "the file is empty: the header line is missing");
        _parts.End(_header.Version, hash);
        EndEntities();
        var columns = new ColumnBuilder(_statements, entity => _entities[entity].Kind == EntityKind.Event);
        var statements = columns.Build();
        var entities = Task.Run(() => new EntityColumns([.. _entities], _index, ByEntity(statements)));
        if (!_index.TryFind(GraphFilter.NeverDrawn, out var hidden)) hidden = -1;
        return new Snapshot
        {
            Header = _header,
            Generation = generation,
            Content = hash.ToString(),
            Lines = lines,
            Statements = statements,
            FormerStatements = _statements.Former.DistinctBy(one => one.Former).ToDictionary(one => one.Former, one => one.Current),
            Withdrawn = _withdrawn.ToLookup(one => one.Id, StringComparer.Ordinal),
            Dates = columns.Dates,
            Sections = columns.Sections,
            Identifiers = _identifiers!.GetAwaiter().GetResult(),
            Walks = WalkColumns.Build(statements, _entities.Count, hidden),
            Across = WalkColumns.Across(statements, _entities.Count, hidden),
            Groups = Groups(statements, _entities.Count),
            Occurrences = Occurrences(statements, _entities.Count),
            Mentions = new MentionTable(_mentions, _entities.Count),
            Coverage = [.. _coverage.OrderBy(one => one.Document).ThenBy(one => one.Section, StringComparer.Ordinal)],
            Entities = entities.GetAwaiter().GetResult(),
            Names = _names!.GetAwaiter().GetResult(),
        };
    }

    private void Add(Entity entity, ParsedLine line)
    {
        if (_entities.Count > 0 && entity.Id.CompareTo(_entities[^1].Id) is var order and <= 0)
            throw Fault(line.Number, "id", order == 0 ? $"{entity.Id} stands twice" : $"{entity.Id} stands before {_entities[^1].Id}: entities stand by id");
        _index.Add(entity.Id, _entities.Count);
        _entities.Add(entity);
    }

    private int Find(string member, EntityId id, long line)
    {
        EndEntities();
        return _index.TryFind(id, out var position) ? position : throw Fault(line, member, $"{id} is not an entity of this file");
    }

    private ExchangeException Fault(long line, string member, string rule) => new(_file, line, member, rule);

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
        var occurs = TermNumbers.NumberOf(Predicate.Occurs);
        foreach (var position in statements.ById)
        {
            if (statements.Predicates[position] == occurs && occurrences[statements.Subjects[position]] < 0)
                occurrences[statements.Subjects[position]] = position;
        }
        return occurrences;
    }
}
