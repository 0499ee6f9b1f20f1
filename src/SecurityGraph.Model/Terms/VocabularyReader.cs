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
            var root = new JsonMembers(document.RootElement, "the file");
            var vocabulary = Read(root);
            root.End();
            return vocabulary;
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException($"vocabulary.json: {fault.Message}", fault);
        }
    }

    private static Vocabulary Read(JsonMembers root)
    {
        var sources = new SourceClassReader(root);
        var kinds = root.Objects("kinds", members => Kind(members, sources));
        sources.Check(kinds);
        CheckBorders(kinds);
        var qualifiers = root.Objects("qualifiers", members => new PredicateReader.Qualifier(Term(members), members.Flag("everywhere")));
        var roles = root.Objects("roles", Term);
        var units = root.Objects("units", Unit);
        var reader = new PredicateReader(kinds, qualifiers, roles, units, root.Text("clause"), root.Text("tail"));
        var predicates = reader.Read(root);
        var stages = root.Objects("stages", members => Stage(members, predicates));
        for (var i = 0; i < stages.Count; i++) stages[i].Order = i;
        return new Vocabulary(predicates, stages)
        {
            Version = root.Text("version"),
            Kinds = kinds,
            Qualifiers = [.. qualifiers.Select(qualifier => qualifier.Term)],
            Roles = roles,
            Units = units,
            Figures = root.Objects("figures", members => Figure(members, predicates)),
            Commitments = root.Objects("commitments", Term),
            Methods = root.Objects("methods", Term),
            SourceClasses = sources.Classes,
            Hosts = new HostTable(sources.Classes),
            Reasons = root.Objects("reasons", Term),
            Routing = root.Objects("routing", members => new RoutingRule(members.Text("says"), members.Text("speaksOf"), members.Text("example"))),
        };
    }

    private static EntityKind Kind(JsonMembers members, SourceClassReader sources)
    {
        var name = members.Name();
        return new EntityKind
        {
            Name = name,
            Key = members.Text("key")[0],
            Meaning = members.Text("meaning"),
            Standard = members.Texts("standard"),
            Subkinds = members.Objects("subkinds", inner => Subkind(inner, name, sources)),
        };
    }

    private static Subkind Subkind(JsonMembers members, string kind, SourceClassReader sources)
    {
        var name = members.Name();
        var (sourceClass, binding) = sources.Of(kind, name);
        return new Subkind
        {
            Name = name,
            Meaning = members.OptionalText("meaning") ?? "",
            Standard = members.OptionalTexts("standard") ?? [],
            MayBePlural = members.Flag("plural"),
            HasText = members.Flag("text"),
            Works = members.Flag("works"),
            IsPart = members.Flag("part"),
            NotThisBut = members.Pairs("notThisBut", (but, where) => new Border(but, where)),
            Example = members.OptionalText("example") ?? "",
            SourceClass = sourceClass,
            Binding = binding,
        };
    }

    /// <summary>A border leads to another subkind of the kind, or is written as for a predicate: <c>Event(meeting)</c>.</summary>
    private static void CheckBorders(List<EntityKind> kinds)
    {
        foreach (var kind in kinds)
        {
            foreach (var (subkind, border) in kind.Subkinds.SelectMany(subkind => subkind.NotThisBut.Select(border => (subkind, border))))
            {
                if (border.But == subkind.Name) throw new InvalidDataException($"vocabulary.json: {subkind}: borders on itself.");
                if (!kind.TryGetSubkind(border.But, out _)) SortPattern.Parse(border.But, kinds);
            }
        }
    }

    private static Term Term(JsonMembers members) => new(members.Name(), members.Text("meaning"));

    private static Unit Unit(JsonMembers members)
    {
        var name = members.Name();
        return members.Texts("text") is [var one, var many]
            ? new Unit(name, one, many, members.OptionalText("meaning") ?? "")
            : throw members.Fault("needs two texts, for one and for many");
    }

    private static Figure Figure(JsonMembers members, List<Predicate> predicates) =>
        new(members.Name(), Predicate(members, "predicate", predicates)!, members.Text("meaning")) { IsFinal = members.Flag("final"), TellsWork = members.Flag("works") };

    private static Stage Stage(JsonMembers members, List<Predicate> predicates) => new()
    {
        Name = members.Name(),
        Label = members.Text("label"),
        Meaning = members.Text("meaning"),
        OeilEvents = members.Texts("oeil"),
        TrainStatus = members.OptionalText("train") ?? "",
        Standard = members.Texts("standard"),
        Verb = Predicate(members, "verb", predicates),
        Adopted = members.OptionalText("adopted") ?? "",
        MayBePartial = members.Flag("partial"),
        NeverCurrent = members.Flag("neverCurrent"),
        IsDeadline = members.Flag("deadline"),
        Level = members.OptionalNumber("level"),
        OvertakesAll = members.Flag("overtakesAll"),
    };

    private static Predicate? Predicate(JsonMembers members, string member, List<Predicate> predicates) =>
        members.OptionalText(member) is not { } name ? null
        : predicates.Find(predicate => predicate.Name == name) ?? throw members.Fault($"{name} is not a predicate");
}
