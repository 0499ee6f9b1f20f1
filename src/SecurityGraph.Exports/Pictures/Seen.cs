using SecurityGraph.Judgement.Existences;
using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Store.Answers;

namespace SecurityGraph.Exports.Pictures;

/// <summary>What one pass over the relations of a picture leaves behind: of a whole graph nobody holds them all.</summary>
internal sealed class Seen
{
    private readonly Dictionary<EntityId, Statement> _proposed = [];
    private readonly Dictionary<EntityId, Dictionary<(Edtf?, Edtf?, string?), Evidence>> _cited = [];

    /// <summary>How many edges are drawn.</summary>
    public int Edges { get; private set; }

    /// <summary>Every entity that the statements name.</summary>
    public HashSet<EntityId> Named { get; } = [];

    /// <summary>The events of which statements take their date.</summary>
    public HashSet<EntityId> Events { get; } = [];

    /// <summary>A statement for each instrument of which one says what it was proposed to do.</summary>
    public IReadOnlyCollection<Statement> Proposed => _proposed.Values;

    public static Seen Of(IReadOnlyCollection<GraphEdge> edges)
    {
        var seen = new Seen();
        foreach (var statement in edges.GroupBy(edge => edge.Answer.Statement.Id, edge => edge.Answer.Statement, StringComparer.Ordinal)) seen.Add(statement.First(), statement.Count());
        return seen;
    }

    /// <param name="edges">How many it is drawn as.</param>
    public void Add(Statement statement, int edges)
    {
        Edges += edges;
        Named.UnionWith(statement.NamedEntities);
        if (FactTime.EventOf(statement) is { } which) Events.Add(which);
        if (Existence.ProposedWith(statement) is { } proposed) _proposed.TryAdd(proposed, statement);
        Cite(statement);
    }

    /// <summary>Counts the sources of a statement among those of the picture.</summary>
    public void Cite(Statement statement)
    {
        foreach (var evidence in statement.Evidence)
        {
            if (!_cited.TryGetValue(evidence.Document, out var cited)) _cited[evidence.Document] = cited = [];
            cited.TryAdd((evidence.SaidOn, evidence.CollectedOn, evidence.Url), evidence);
        }
    }

    /// <summary>Of each document the evidence that differs in day or address.</summary>
    public IReadOnlyDictionary<EntityId, IReadOnlyList<Evidence>> Cited() => _cited.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<Evidence>)[.. pair.Value.Values]);
}
