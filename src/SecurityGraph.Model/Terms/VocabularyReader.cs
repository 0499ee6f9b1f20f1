using System.Text.Json;

namespace SecurityGraph.Model.Terms;

/// <summary>
/// Makes the terms from <c>vocabulary.json</c>. It fails closed: an unknown member, a name that nothing defines or a rule that
/// contradicts another is an <see cref="InvalidDataException"/> that names the place.
/// </summary>
internal static class VocabularyReader
{
    public static Vocabulary ReadEmbedded()
    {
        using var stream = typeof(VocabularyReader).Assembly.GetManifestResourceStream("vocabulary.json")
            ?? throw new InvalidDataException("vocabulary.json is not embedded.");
        var json = new byte[stream.Length];
        stream.ReadExactly(json);
        return Read(json);
    }

    /// <exception cref="InvalidDataException">The text is not a vocabulary; the message says what and where.</exception>
    public static Vocabulary Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = new Fields(document.RootElement, "the file");
            var vocabulary = Read(root);
            root.End();
            return vocabulary;
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException($"vocabulary.json: {fault.Message}", fault);
        }
    }

    private static Vocabulary Read(Fields root)
    {
        var bindings = root.Objects("bindings", fields => new Binding(Term(fields), fields.Texts("documents")));
        var kinds = root.Objects("kinds", fields => Kind(fields, bindings));
        CheckBindings(bindings, kinds);
        var qualifiers = root.Objects("qualifiers", fields => new PredicateReader.Qualifier(Term(fields), fields.Flag("everywhere")));
        var roles = root.Objects("roles", Term);
        var units = root.Objects("units", Unit);
        var reader = new PredicateReader(kinds, qualifiers, roles, units, root.Text("clause"), root.Text("tail"));
        var predicates = reader.Read(root);
        var stages = root.Objects("stages", fields => Stage(fields, predicates));
        for (var i = 0; i < stages.Count; i++) stages[i].Order = i;
        return new Vocabulary(predicates, stages)
        {
            Version = root.Text("version"),
            Kinds = kinds,
            Qualifiers = [.. qualifiers.Select(qualifier => qualifier.Term)],
            Roles = roles,
            Units = units,
            Figures = root.Objects("figures", fields => Figure(fields, predicates)),
            Commitments = root.Objects("commitments", Term),
            Methods = root.Objects("methods", Term),
            Bindings = [.. bindings.Select(binding => binding.Term)],
            Routing = root.Objects("routing", fields => new RoutingRule(fields.Text("says"), fields.Text("speaksOf"))),
        };
    }

    private sealed record Binding(Term Term, List<string> Documents);

    private static EntityKind Kind(Fields fields, List<Binding> bindings)
    {
        var name = fields.Name();
        return new EntityKind
        {
            Name = name,
            Key = fields.Text("key")[0],
            Meaning = fields.Text("meaning"),
            Standard = fields.Texts("standard"),
            Subkinds = fields.Objects("subkinds", inner => Subkind(inner, name, bindings)),
        };
    }

    private static Subkind Subkind(Fields fields, string kind, List<Binding> bindings)
    {
        var name = fields.Name();
        var binding = bindings.FindIndex(one => one.Documents.Contains($"{kind}({name})"));
        return new Subkind
        {
            Name = name,
            Meaning = fields.OptionalText("meaning") ?? "",
            Standard = fields.OptionalTexts("standard") ?? [],
            MayBePlural = fields.Flag("plural"),
            HasText = fields.Flag("text"),
            Binding = binding < 0 ? 0 : bindings.Count - binding,
        };
    }

    private static void CheckBindings(List<Binding> bindings, List<EntityKind> kinds)
    {
        foreach (var binding in bindings)
        {
            foreach (var document in binding.Documents) SortPattern.Parse(document, kinds);
        }
    }

    private static Term Term(Fields fields) => new(fields.Name(), fields.Text("meaning"));

    private static Unit Unit(Fields fields)
    {
        var name = fields.Name();
        return fields.Texts("text") is [var one, var many]
            ? new Unit(name, one, many, fields.OptionalText("meaning") ?? "")
            : throw fields.Fault("needs two texts, for one and for many");
    }

    private static Figure Figure(Fields fields, List<Predicate> predicates) =>
        new(fields.Name(), Predicate(fields, "predicate", predicates)!, fields.Text("meaning"));

    private static Stage Stage(Fields fields, List<Predicate> predicates) => new()
    {
        Name = fields.Name(),
        Label = fields.Text("label"),
        Meaning = fields.Text("meaning"),
        OeilEvents = fields.Texts("oeil"),
        TrainStatus = fields.OptionalText("train") ?? "",
        Standard = fields.Texts("standard"),
        Verb = Predicate(fields, "verb", predicates),
        Adopted = fields.OptionalText("adopted") ?? "",
        MayBePartial = fields.Flag("partial"),
        NeverCurrent = fields.Flag("neverCurrent"),
    };

    private static Predicate? Predicate(Fields fields, string member, List<Predicate> predicates) =>
        fields.OptionalText(member) is not { } name ? null
        : predicates.Find(predicate => predicate.Name == name) ?? throw fields.Fault($"{name} is not a predicate");
}
