using System.Collections.Concurrent;
using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store.Embedded.Columns;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Merging;
using SecurityGraph.Store.Requests;
using SecurityGraph.Store.Walk;

namespace SecurityGraph.Store.Embedded.Snapshots;

/// <summary>
/// A graph as sorted arrays, built once from an exchange file and never changed. Entities and statements are positions in them;
/// what an answer shows of a statement is read from its line in the file.
/// </summary>
internal sealed class Snapshot : IDisposable
{
    private static readonly byte Event = TermNumbers.NumberOf(EntityKind.Event);

    private readonly ConcurrentBag<Workspace> _workspaces = [];

    public required ExchangeHeader Header { get; init; }

    public required long Generation { get; init; }

    /// <summary>The hash of its lines.</summary>
    public required string Content { get; init; }

    public required StoredLines Lines { get; init; }

    public required EntityColumns Entities { get; init; }

    public required StatementColumns Statements { get; init; }

    /// <summary>What statements of earlier releases are called now.</summary>
    public required IReadOnlyDictionary<StatementKey, StatementKey> FormerStatements { get; init; }

    /// <summary>Statements of earlier releases that were wrong, by id.</summary>
    public required ILookup<string, Withdrawn> Withdrawn { get; init; }

    public required DateTable Dates { get; init; }

    public required SectionTable Sections { get; init; }

    public required IdentifierIndex Identifiers { get; init; }

    public required NameIndex Names { get; init; }

    public required WalkColumns Walks { get; init; }

    /// <summary>The relations of what is not the subject: paths take them too.</summary>
    public required WalkColumns Across { get; init; }

    /// <summary>The groups of which each entity is a member, directly.</summary>
    public required Lists Groups { get; init; }

    /// <summary>What the file says of mentions.</summary>
    public required MentionTable Mentions { get; init; }

    /// <summary>How much of documents has been read, by document, section.</summary>
    public required IReadOnlyList<SectionCoverage> Coverage { get; init; }

    /// <summary>The OCCURS of each event, -1 for none.</summary>
    public required int[] Occurrences { get; init; }

    /// <summary>What a lens makes of the statements of this snapshot.</summary>
    public StatementLens Lens => field ??= new StatementLens(BindingOf, OccurrenceOf);

    private RecentStatements Recent => field ??= new RecentStatements(Statements.Count);

    /// <summary>A statement whole, from its line or from those read lately.</summary>
    public Statement StatementAt(int position)
    {
        if (Recent.Find(position) is { } recent) return recent;
        var statement = Lines.ReadStatement(Statements.Offsets[position], Statements.Lengths[position], Header.Version);
        Recent.Add(position, statement);
        return statement;
    }

    /// <summary>The date of an event; null for an event without one, and for anything else.</summary>
    public Edtf? WhenOf(int entity) =>
        Entities.KindOf(entity) == Event && Occurrences[entity] is >= 0 and var occurrence && Statements.Shapes[occurrence].HasFlag(Shape.StartIsWhen) ? Dates[Statements.Starts[occurrence]] : null;

    /// <summary>Entities by the date of events: <see cref="ListOrder.Oldest"/> or <see cref="ListOrder.Newest"/>.</summary>
    public EntityOrder ByTime(ListOrder order) => order == ListOrder.Newest ? Newest : Oldest;

    /// <summary>The place of an entity in an order by time.</summary>
    public TimedCursor TimeOf(int entity, ListOrder order) => new(WhenOf(entity), Entities.IdOf(entity), order);

    private EntityOrder Oldest => field ??= new EntityOrder(Entities.Count, (a, b) => TimeOf(a, ListOrder.Oldest).CompareTo(TimeOf(b, ListOrder.Oldest)));

    private EntityOrder Newest => field ??= new EntityOrder(Entities.Count, (a, b) => TimeOf(a, ListOrder.Newest).CompareTo(TimeOf(b, ListOrder.Newest)));

    /// <summary>Groups and groups of groups, the nearer first, then by id; each once, whatever circles there are.</summary>
    public List<int> GroupsOf(int entity)
    {
        List<int> groups = [];
        HashSet<int> seen = [entity];
        var layer = new List<int> { entity };
        while (layer.Count > 0)
        {
            layer = [.. layer.SelectMany(member => Groups.Segment(member)).Where(seen.Add).Order()];
            groups.AddRange(layer);
        }
        return groups;
    }

    /// <summary>The days between which a statement lies, as the whole graph tells it; unbounded where nobody says.</summary>
    public (DateOnly Earliest, DateOnly Latest) DaysOf(int position)
    {
        Edtf? start = Dates[Statements.Starts[position]], end = Dates[Statements.Ends[position]];
        var isMoment = Statements.Shapes[position].HasFlag(Shape.StartIsWhen) || (start ?? end) is null;
        if (isMoment) start = end = Dates[Statements.Times[position]];
        return (start?.Earliest ?? DateOnly.MinValue, end?.Latest ?? DateOnly.MaxValue);
    }

    /// <summary>Scratch arrays for a walk; give them back when done.</summary>
    public Workspace Rent() => _workspaces.TryTake(out var workspace) ? workspace : new Workspace(Entities.Count);

    public void Return(Workspace workspace)
    {
        workspace.Clear();
        _workspaces.Add(workspace);
    }

    public void Dispose() => Lines.Dispose();

    private int BindingOf(EntityId document) => GraphCompiler.Binding(Entities.TryFind(document, out var at) ? Entities[at] : null);

    private Statement? OccurrenceOf(EntityId id) =>
        Entities.TryFind(id, out var at) && Occurrences[at] is >= 0 and var occurrence ? StatementAt(occurrence) : null;
}
