using System.Diagnostics.CodeAnalysis;

namespace SecurityGraph.Model.Terms;

/// <summary>
/// The closed lists that statements are made from, read once from the embedded <c>vocabulary.json</c>. A new term is a change of that
/// file. Kinds, predicates and stages are single objects.
/// </summary>
public sealed class Vocabulary
{
    private readonly Dictionary<string, Predicate> _predicates;
    private readonly Dictionary<string, Predicate>.AlternateLookup<ReadOnlySpan<char>> _predicatesByName;
    private readonly Dictionary<string, Stage> _stages;

    internal Vocabulary(IReadOnlyList<Predicate> predicates, IReadOnlyList<Stage> stages)
    {
        Predicates = predicates;
        Stages = stages;
        _predicates = predicates.ToDictionary(predicate => predicate.Name, StringComparer.Ordinal);
        _predicatesByName = _predicates.GetAlternateLookup<ReadOnlySpan<char>>();
        _stages = stages.ToDictionary(stage => stage.Name, StringComparer.Ordinal);
    }

    public static Vocabulary Current { get; } = VocabularyReader.ReadEmbedded();

    /// <summary>What files name in their header; it changes with the terms.</summary>
    public required string Version { get; init; }

    public required IReadOnlyList<EntityKind> Kinds { get; init; }

    public IReadOnlyList<Predicate> Predicates { get; }

    /// <summary>In the usual order of reaching them.</summary>
    public IReadOnlyList<Stage> Stages { get; }

    /// <summary>
    /// The members of a statement whose presence its predicate rules, by their names in the exchange format. Dates, modality and
    /// evidence are not among them.
    /// </summary>
    public required IReadOnlyList<Term> Qualifiers { get; init; }

    /// <summary>What <c>role</c> can be; which of them, each predicate says.</summary>
    public required IReadOnlyList<Term> Roles { get; init; }

    public required IReadOnlyList<Unit> Units { get; init; }

    /// <summary>What <c>of</c> of a quantity can be.</summary>
    public required IReadOnlyList<Figure> Figures { get; init; }

    /// <summary>How firmly money is promised, from the weakest.</summary>
    public required IReadOnlyList<Term> Commitments { get; init; }

    /// <summary>How evidence can have been found; see <see cref="IsMethod"/>.</summary>
    public required IReadOnlyList<Term> Methods { get; init; }

    /// <summary>Classes of sources, from the one whose word counts most to the weak one.</summary>
    public required IReadOnlyList<SourceClass> SourceClasses { get; init; }

    /// <summary>Of which class the pages of an address are.</summary>
    public required HostTable Hosts { get; init; }

    /// <summary>Why a sentence of a document may have no statement.</summary>
    public required IReadOnlyList<Term> Reasons { get; init; }

    public required IReadOnlyList<RoutingRule> Routing { get; init; }

    public bool TryGetPredicate(ReadOnlySpan<char> name, [NotNullWhen(true)] out Predicate? predicate) =>
        _predicatesByName.TryGetValue(name, out predicate);

    public bool TryGetStage(string name, [NotNullWhen(true)] out Stage? stage) => _stages.TryGetValue(name, out stage);

    public bool TryGetUnit(string name, [NotNullWhen(true)] out Unit? unit)
    {
        unit = Units.FirstOrDefault(one => one.Name == name);
        return unit is not null;
    }

    /// <summary>True for what may stand before the colon of an entity's id.</summary>
    public bool IsKindPrefix(ReadOnlySpan<char> prefix) => Find(prefix) is not null;

    /// <summary>The kind whose ids begin so.</summary>
    /// <exception cref="ArgumentException">None does.</exception>
    public EntityKind KindOf(ReadOnlySpan<char> prefix) => Find(prefix) ?? throw new ArgumentException($"No kind begins its ids with '{prefix}'.", nameof(prefix));

    public bool TryGetSourceClass(string name, [NotNullWhen(true)] out SourceClass? sourceClass)
    {
        sourceClass = SourceClasses.FirstOrDefault(one => one.Name == name);
        return sourceClass is not null;
    }

    /// <summary>Whether evidence may name this method: <c>curated</c>, <c>imported</c> or <c>rule:id@version</c>.</summary>
    public bool IsMethod(string method)
    {
        if (Methods.Any(one => one.Name == method && !one.Name.Contains(':', StringComparison.Ordinal))) return true;
        if (!method.StartsWith("rule:", StringComparison.Ordinal)) return false;
        var parts = method["rule:".Length..].Split('@');
        return parts.Length == 2 && parts.All(part => part.Length > 0);
    }

    private EntityKind? Find(ReadOnlySpan<char> prefix)
    {
        foreach (var kind in Kinds)
        {
            if (prefix.SequenceEqual(kind.Prefix)) return kind;
        }
        return null;
    }
}
