using System.Text.Json;

namespace SecurityGraph.Model.Terms;

/// <summary>
/// Makes the terms from <c>vocabulary.json</c>. It fails closed: an unknown member, a name that nothing defines or a rule that
/// contradicts another is an <see cref="InvalidDataException"/> that names the place.
/// </summary>
internal sealed class VocabularyReader
{
    private readonly VocabularyWire _wire;
    private readonly EntityKind[] _kinds;

    private VocabularyReader(VocabularyWire wire)
    {
        _wire = wire;
        _kinds = [.. wire.Kinds.Select(Kind)];
    }

    public static Vocabulary ReadEmbedded()
    {
        using var stream = typeof(VocabularyReader).Assembly.GetManifestResourceStream("vocabulary.json")
            ?? throw new InvalidDataException("vocabulary.json is not embedded.");
        var json = new byte[stream.Length];
        stream.ReadExactly(json);
        return Read(json);
    }

    /// <exception cref="InvalidDataException">The text is not a vocabulary; the message says what and where.</exception>
    public static Vocabulary Read(ReadOnlySpan<byte> json)
    {
        try
        {
            var wire = JsonSerializer.Deserialize(json, VocabularyContext.Default.VocabularyWire)
                ?? throw new InvalidDataException("vocabulary.json is null.");
            return new VocabularyReader(wire).Vocabulary();
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException($"vocabulary.json: {fault.Message}", fault);
        }
    }

    private Vocabulary Vocabulary()
    {
        var predicates = new PredicateReader(_wire, _kinds).Read();
        var byName = predicates.ToDictionary(predicate => predicate.Name, StringComparer.Ordinal);
        return new Vocabulary(predicates, [.. _wire.Stages.Select((stage, order) => Stage(stage, order, byName))], Bindings())
        {
            Version = _wire.Version,
            Kinds = _kinds,
            Qualifiers = [.. _wire.Qualifiers.Select(qualifier => new Term(qualifier.Name, qualifier.Meaning))],
            Roles = [.. _wire.Roles.Select(Term)],
            Units = [.. _wire.Units.Select(Unit)],
            Figures = [.. _wire.Figures.Select(figure => new Figure(figure.Name, Predicate(figure.Predicate, byName), figure.Meaning))],
            Commitments = [.. _wire.Commitments.Select(Term)],
            Methods = [.. _wire.Methods.Select(Term)],
            Bindings = [.. _wire.Bindings.Select(binding => new Term(binding.Name, binding.Meaning))],
            Routing = _wire.Routing,
        };
    }

    private static EntityKind Kind(KindWire wire) => new()
    {
        Name = wire.Name,
        Key = wire.Key,
        Meaning = wire.Meaning,
        Standard = wire.Standard,
        Subkinds = [.. wire.Subkinds.Select(Subkind)],
    };

    private static Subkind Subkind(SubkindWire wire) => new()
    {
        Name = wire.Name,
        Meaning = wire.Meaning,
        Standard = wire.Standard ?? [],
        IsPlural = wire.Plural,
        HasText = wire.Text,
    };

    private static Stage Stage(StageWire wire, int order, Dictionary<string, Predicate> predicates) => new()
    {
        Name = wire.Name,
        Order = order,
        Label = wire.Label,
        Meaning = wire.Meaning,
        OeilEvents = wire.Oeil,
        TrainStatus = wire.Train,
        Standard = wire.Standard,
        Verb = wire.Verb is null ? null : Predicate(wire.Verb, predicates),
        MayBePartial = wire.Partial,
        NeverCurrent = wire.NeverCurrent,
    };

    private static Term Term(TermWire wire) => new(wire.Name, wire.Meaning);

    private static Unit Unit(UnitWire wire) => wire.Text is [var one, var many]
        ? new Unit(wire.Name, one, many, wire.Meaning)
        : throw new InvalidDataException($"vocabulary.json: unit {wire.Name} needs two texts, for one and for many.");

    private static Predicate Predicate(string name, Dictionary<string, Predicate> predicates) =>
        predicates.GetValueOrDefault(name) ?? throw new InvalidDataException($"vocabulary.json: {name} is not a predicate.");

    private Dictionary<(EntityKind, string), int> Bindings()
    {
        var bindings = new Dictionary<(EntityKind, string), int>();
        foreach (var (strength, binding) in _wire.Bindings.Reverse().Index())
        {
            foreach (var document in binding.Documents)
            {
                var pattern = SortReader.Read(document, _kinds);
                bindings.Add((pattern.Kind ?? throw new InvalidDataException($"vocabulary.json: {binding.Name} needs kinds."), pattern.Subkind), strength + 1);
            }
        }
        return bindings;
    }
}
