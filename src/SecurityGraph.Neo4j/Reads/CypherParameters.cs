using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Terms;
using SecurityGraph.Neo4j.Mapping;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Neo4j.Reads;

/// <summary>The parameters of one read.</summary>
internal sealed class CypherParameters
{
    private static readonly string[] EventTime = [.. Vocabulary.Current.Predicates.Where(predicate => predicate.TakesEventTime).Select(predicate => predicate.Name)];

    private static readonly IReadOnlySet<ModalityClass> AllClasses = Enum.GetValues<ModalityClass>().ToHashSet();

    private static readonly string[] AllKinds = [.. Vocabulary.Current.Kinds.Select(kind => kind.Name)];

    private readonly Dictionary<string, object?> _values = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, object?> Values => _values;

    public CypherParameters With(string name, object? value)
    {
        _values.Add(name, value);
        return this;
    }

    /// <summary>
    /// What <c>part-lens.cypher</c> and <c>part-asks.cypher</c> need: where the lens sets no limit, one that all keep to, because the
    /// database plans a text anew for each type of its parameters.
    /// </summary>
    public CypherParameters With(Lens lens) => With("asOfBy", PropertyBag.Text(lens.AsOf ?? DateOnly.MaxValue))
        .With("asOfAt", PropertyBag.Text(lens.AsOf ?? DateOnly.MinValue))
        .With("saidBy", PropertyBag.Text(lens.SaidBy ?? DateOnly.MaxValue))
        .With("classes", (lens.Classes ?? AllClasses).Select(one => one.ToString().ToUpperInvariant()).ToArray())
        .With("askAll", AsksOfAll(lens)).With("heard", lens.Documents?.Select(id => id.ToString()).ToArray())
        .With("eventTime", lens is { AsOf: not null, SaidBy: not null } ? EventTime : []);

    /// <summary>Whether there are statements of which the lens itself must be asked.</summary>
    public static bool Asks(Lens lens) => lens.SaidBy is not null || AsksOfAll(lens);

    /// <summary>Stored bounds tell neither what is certain nor of which class the sources are.</summary>
    private static bool AsksOfAll(Lens lens) => lens.Sources is not null || (lens.Least == Certainty.Certain && (lens.AsOf is not null || lens.SaidBy is not null));

    /// <summary>What <c>part-selected.cypher</c> needs.</summary>
    /// <param name="query">The question.</param>
    /// <param name="ids">Those of its statements as they are called now; null means all.</param>
    public CypherParameters With(StatementQuery query, IReadOnlyCollection<string>? ids) => With(query.Predicates).With("ids", ids)
        .With("otherKinds", query.OtherKinds?.Select(kind => kind.Prefix)).With("subkinds", query.Subkinds)
        .With("dated", query.AsksWhen).With("from", PropertyBag.Text(query.From ?? DateOnly.MinValue)).With("to", PropertyBag.Text(query.To ?? DateOnly.MaxValue));

    /// <summary>Null means all.</summary>
    public CypherParameters With(IEnumerable<Predicate>? predicates) =>
        With("predicates", predicates?.Select(predicate => predicate.Name).Distinct(StringComparer.Ordinal).ToArray() ?? Layout.RelationTypes);

    /// <summary>The names of kinds; null means all.</summary>
    public CypherParameters With(IEnumerable<EntityKind>? kinds) => With("kinds", kinds?.Select(kind => kind.Name).Distinct(StringComparer.Ordinal).ToArray() ?? AllKinds);
}
