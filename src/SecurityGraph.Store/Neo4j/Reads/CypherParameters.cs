using SecurityGraph.Model;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Store.Neo4j.Reads;

/// <summary>The parameters of one read.</summary>
internal sealed class CypherParameters
{
    private static readonly string[] EventTime = [.. Vocabulary.Current.Predicates.Where(predicate => predicate.TakesEventTime).Select(predicate => predicate.Name)];

    private static readonly string[] AllKinds = [.. Vocabulary.Current.Kinds.Select(kind => kind.Name)];

    private readonly Dictionary<string, object?> _values = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, object?> Values => _values;

    public CypherParameters With(string name, object? value)
    {
        _values.Add(name, value);
        return this;
    }

    /// <summary>What <c>part-lens.cypher</c> and <c>part-asks.cypher</c> need.</summary>
    public CypherParameters With(Lens lens) => With("asOf", lens.AsOf is { } asOf ? PropertyBag.Text(asOf) : null)
        .With("saidBy", lens.SaidBy is { } saidBy ? PropertyBag.Text(saidBy) : null)
        .With("classes", lens.Classes?.Select(one => one.ToString().ToUpperInvariant()).ToArray())
        .With("eventTime", EventTime);

    /// <summary>The names of kinds; null means all.</summary>
    public CypherParameters With(IEnumerable<EntityKind>? kinds) => With("kinds", kinds?.Select(kind => kind.Name).Distinct(StringComparer.Ordinal).ToArray() ?? AllKinds);
}
