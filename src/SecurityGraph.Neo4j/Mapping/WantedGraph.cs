using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Statements;

namespace SecurityGraph.Neo4j.Mapping;

/// <summary>What a load leaves of a graph, to be looked up by the ids of nodes and relationships.</summary>
internal sealed class WantedGraph
{
    private readonly RowMapper _mapping;
    private readonly Dictionary<string, object> _nodes;

    public WantedGraph(Graph graph, RowMapper mapping)
    {
        _mapping = mapping;
        _nodes = new Dictionary<string, object>(graph.Entities.Count + graph.Statements.Count + mapping.Sections.Count, StringComparer.Ordinal);
        foreach (var entity in graph.Entities) _nodes.Add(entity.Id.ToString(), entity);
        foreach (var statement in graph.Statements) _nodes.Add(statement.Id, statement);
        foreach (var section in mapping.Sections) _nodes.Add(section.Id, section);
        Relations = graph.Statements.SelectMany(statement => mapping.Ends(statement).Select(ends => (statement, ends)))
            .ToDictionary(pair => pair.ends.Id, pair => pair, StringComparer.Ordinal);
    }

    /// <summary>The number of nodes.</summary>
    public int Count => _nodes.Count;

    /// <summary>By their ids.</summary>
    public IReadOnlyDictionary<string, (Statement Statement, RelationEnds Ends)> Relations { get; }

    public bool Holds(string id) => _nodes.ContainsKey(id);

    /// <summary>Made anew each time; null where the graph has nothing of the id.</summary>
    public WantedNode? Find(string id) => _nodes.GetValueOrDefault(id) switch
    {
        Entity entity => WantedNode.Of(_mapping.Row(entity)),
        Statement statement => WantedNode.Of(_mapping.Row(statement)),
        SectionNode section => WantedNode.Of(section),
        _ => null,
    };

    /// <summary>The properties of a relationship.</summary>
    public IReadOnlyDictionary<string, object?> PropertiesOf(string relation) =>
        _mapping.Row(Relations[relation].Statement).Relations.Single(row => row.Ends.Id == relation).Properties;
}
