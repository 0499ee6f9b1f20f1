using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Statements;
using SecurityGraph.Neo4j.Mapping;

namespace SecurityGraph.Neo4j.Loading;

/// <summary>What a load has to write: how the database differs from a graph.</summary>
/// <param name="Description">The header, the links or the totals differ, or the last load did not come to its end.</param>
public sealed record LoadDiff(Difference<Entity> Entities, Difference<Statement> Statements, bool Description)
{
    /// <summary>The label of all nodes that a load writes.</summary>
    public const string Marker = Layout.Marker;

    /// <summary>What is not as a load left it: somebody changed it by hand. A load mends it.</summary>
    public IReadOnlyList<Damage> Damages { get; init; } = [];

    /// <summary>Each property was compared, or there was none; else nodes, labels, and which relationships there are.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Ids of the nodes of ours that have no marker: an earlier version loaded them, or somebody took it away.</summary>
    public IReadOnlyCollection<string> Unmarked { get; init; } = [];

    /// <summary>Names of the constraint and the indexes that are to be made, or were, and of those of earlier versions that go.</summary>
    public IReadOnlyList<string> Schema { get; init; } = [];

    /// <summary>What is in the database beside the graph.</summary>
    public OtherData Others { get; init; } = OtherData.None;

    /// <summary>Nothing is to be written.</summary>
    public bool IsEmpty => Count == 0 && !Description && Schema.Count == 0;

    /// <summary>Of these the removed ones are ids.</summary>
    internal Difference<SectionNode> Sections { get; init; } = new([], [], []);

    /// <summary>Relationships of ours that do not belong there.</summary>
    internal IReadOnlyList<StrayRelation> Strays { get; init; } = [];

    /// <summary>Nodes with the marker and without an id.</summary>
    internal int Nameless { get; init; }

    /// <summary>The same with what setting up the schema does.</summary>
    internal LoadDiff With(SchemaChanges schema) => this with { Schema = schema.Names, Damages = [.. schema.Copies, .. Damages] };

    /// <summary>The same where nodes without the marker, which was not looked for, are those of these ids: they are written anew, and those that are not wanted go.</summary>
    internal LoadDiff TakingOver(IReadOnlySet<string> ids) => this with
    {
        Unmarked = ids,
        Entities = Entities.TakingOver(ids, entity => entity.Id.ToString(), NodeSort.Entity),
        Statements = Statements.TakingOver(ids, statement => statement.Id, NodeSort.Statement),
        Sections = Sections.TakingOver(ids, section => section.Id, NodeSort.Section),
        Damages = ids.Contains(Layout.LoadId) ? [] : [.. Damages.Where(damage => !ids.Contains(damage.Id))],
    };

    /// <summary>The same where a load has given the marker to nodes of these ids: it has changed them, even if in nothing else.</summary>
    internal LoadDiff HavingTaken(IReadOnlySet<string> ids, Graph graph, IReadOnlyList<SectionNode> sections) => this with
    {
        Unmarked = ids,
        Entities = Entities.HavingTaken(ids, graph.Entities, entity => entity.Id.ToString()),
        Statements = Statements.HavingTaken(ids, graph.Statements, statement => statement.Id),
        Sections = Sections.HavingTaken(ids, sections, section => section.Id),
    };

    /// <summary>Nodes to write or delete, and relationships that go; those that come with a statement are not counted.</summary>
    internal int Count => Entities.Count + Statements.Count + Sections.Count + Strays.Count + Nameless + Unmarked.Count;
}

/// <summary>What of one sort is new, other than before, or no longer there; each by id.</summary>
/// <param name="Removed">Ids.</param>
public sealed record Difference<T>(IReadOnlyList<T> Added, IReadOnlyList<T> Changed, IReadOnlyList<string> Removed)
{
    public int Count => Added.Count + Changed.Count + Removed.Count;

    /// <param name="ids">Of all sorts.</param>
    internal Difference<T> TakingOver(IReadOnlySet<string> ids, Func<T, string> idOf, NodeSort sort)
    {
        var there = Added.ToLookup(one => ids.Contains(idOf(one)));
        var wanted = there[true].Select(idOf).ToHashSet(StringComparer.Ordinal);
        return new Difference<T>(
            [.. there[false]], [.. Changed, .. there[true]],
            [.. Removed.Concat(ids.Where(id => NodeSorts.Of(id) == sort && !wanted.Contains(id))).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }

    /// <param name="wanted">All of the sort that the graph has.</param>
    internal Difference<T> HavingTaken(IReadOnlySet<string> ids, IReadOnlyList<T> wanted, Func<T, string> idOf)
    {
        var written = Written.Select(idOf).ToHashSet(StringComparer.Ordinal);
        return this with { Changed = [.. Changed, .. wanted.Where(one => ids.Contains(idOf(one)) && !written.Contains(idOf(one)))] };
    }

    /// <summary>What is to be written.</summary>
    internal IEnumerable<T> Written => Added.Concat(Changed);
}

/// <summary>Something that is other than the load left it.</summary>
/// <param name="Id">Of the entity, statement or section.</param>
/// <param name="What">In words: <c>is missing</c>.</param>
public sealed record Damage(string Id, string What);

/// <summary>A relationship of ours that does not belong where it is.</summary>
/// <param name="Element">The id that the database gives it.</param>
internal sealed record StrayRelation(string Element, string Type, string From);
