using System.Text.Json;
using System.Text.Json.Nodes;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Terms;
using SecurityGraph.Sources.Checking.Rules;
using static SecurityGraph.Sources.Schemas.SchemaParts;

namespace SecurityGraph.Sources.Schemas;

/// <summary>
/// JSON schemas of the data files, so that an editor completes and checks them while one writes. They are made from the
/// vocabulary and committed in <c>data/schemas</c>; <c>securitygraph check</c> knows more than a schema can say.
/// </summary>
public static class DatasetSchemas
{
    /// <summary>By file name.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["dataset.schema.json"] = Print(Document("A dataset of SecurityGraph", Dataset())),
        ["entities.schema.json"] = Print(Document("Entities of SecurityGraph", List(Entity()))),
        ["source.schema.json"] = Print(Document("A source of SecurityGraph", Source())),
        ["statements.schema.json"] = Print(Document("Statements of SecurityGraph", List(Statement()))),
    };

    private static JsonObject Entity()
    {
        var entity = Members();
        entity["allOf"] = new JsonArray([.. Vocabulary.Current.Kinds.Select(OfKind)]);
        return entity;
    }

    /// <summary>Which subkinds the entities of a kind have, and that only documents are classed as sources; the id tells the kind.</summary>
    private static JsonNode OfKind(EntityKind kind)
    {
        var properties = new JsonObject { ["subkind"] = kind.Subkinds.Count == 0 ? false : Enum(kind.Subkinds.Select(subkind => (subkind.Name, subkind.Meaning))) };
        if (kind != EntityKind.Document) (properties["class"], properties["copy"]) = (false, false);
        var then = new JsonObject { ["properties"] = properties };
        if (kind.Subkinds.Count > 0) then["required"] = new JsonArray("subkind");
        return new JsonObject
        {
            ["if"] = new JsonObject { ["properties"] = new JsonObject { ["id"] = new JsonObject { ["pattern"] = $"^{kind.Prefix}:" } }, ["required"] = new JsonArray("id") },
            ["then"] = then,
        };
    }

    private static JsonObject Members() => Object(
        ["id", "name"],
        ("id", Id("what it is: kind:slug", Vocabulary.Current.Kinds)),
        ("subkind", Text("one of its kind's")),
        ("name", Text("the short English name that people say")),
        ("title", Text("the long English name")),
        ("aliases", List(Object(
            ["text", "lang"],
            ("text", Text("another form of the name")),
            ("lang", Text("language code, en")),
            ("context", Flag("a form that means it only where its context says so"))))),
        ("identifiers", Identifiers()),
        ("class", Enum(Vocabulary.Current.SourceClasses.Select(one => (one.Name, one.Meaning)))),
        ("copy", Flag("read elsewhere than with who issued it")),
        ("description", Text("what it is, in our own words")),
        ("formerIds", List(Id("an id of an earlier release", Vocabulary.Current.Kinds))));

    private static JsonObject Identifiers() => List(Object(
        ["scheme", "value", "status"],
        ("scheme", Enum(IdentifierSchemes.All.Select(scheme => (scheme, "")))),
        ("value", Text("in its canonical form")),
        ("status", Enum([("verified", "read in a published source"), ("derived", "computed by a rule")]))));

    private static JsonObject Statement()
    {
        var statement = Object(
            ["subject", "predicate", "modality", "evidence"],
            ("subject", Id("who or what", Vocabulary.Current.Kinds)),
            ("predicate", Enum(Vocabulary.Current.Predicates.Select(predicate => (predicate.Name, Meaning(predicate))))),
            ("object", Id("whom or what", Vocabulary.Current.Kinds)),
            ("about", List(Id("a further participant", Vocabulary.Current.Kinds))),
            ("asks", Enum(Vocabulary.Current.Predicates.Select(predicate => (predicate.Name, predicate.Meaning)))),
            ("stage", Enum(Vocabulary.Current.Stages.Select(stage => (stage.Name, stage.Meaning)))),
            ("partial", Flag("for a part only")),
            ("role", Enum(Vocabulary.Current.Roles.Select(role => (role.Name, role.Meaning)))),
            ("occasion", Id("the event at which the same thing happens again", Vocabulary.Current.Kinds)));
        var properties = statement["properties"]!.AsObject();
        AddOverrides(properties);
        foreach (var qualifier in Vocabulary.Current.Qualifiers.Where(one => !properties.ContainsKey(one.Name))) properties[qualifier.Name] = Text(qualifier.Meaning);
        properties["modality"] = Enum(Modalities.All.Select(word => (word, "")));
        properties["inferred"] = List(Enum(MemberLists.Said.Select(name => (name, ""))));
        properties["formerIds"] = List(Text("an id of an earlier release"));
        properties["evidence"] = List(Evidence(), least: 1);
        statement["allOf"] = new JsonArray([.. Vocabulary.Current.Predicates.Select(Rule), DueSchema.Rule()]);
        return statement;
    }

    /// <summary>What one predicate requires, allows and rules out.</summary>
    private static JsonNode Rule(Predicate predicate)
    {
        var then = new JsonObject { ["properties"] = new JsonObject { ["subject"] = Id("", predicate.SubjectKinds) } };
        var properties = then["properties"]!.AsObject();
        if (predicate.Roles.Count > 0) properties["role"] = new JsonObject { ["enum"] = new JsonArray([.. predicate.Roles.Select(role => (JsonNode)role)]) };
        if (predicate.FixedModality is { } modality) properties["modality"] = new JsonObject { ["const"] = modality.Word() };
        properties["evidence"] = new JsonObject { ["items"] = new JsonObject { ["properties"] = OfEvidence(predicate) } };
        if (predicate.Object == ObjectForm.Entity) properties["object"] = Id("", predicate.Symmetric ? predicate.SubjectKinds : predicate.ObjectKinds);
        else properties["object"] = false;
        foreach (var qualifier in Vocabulary.Current.Qualifiers.Where(term => !predicate.Allows.Contains(term.Name))) properties[qualifier.Name] = false;
        if (predicate.Allows.Contains("quantity")) properties["quantity"] = AmountSchemas.Of(predicate);
        string[] required = [.. predicate.Requires, .. predicate.Object == ObjectForm.Entity ? ["object"] : Array.Empty<string>()];
        if (required.Length > 0) then["required"] = new JsonArray([.. required.Select(name => (JsonNode)name)]);
        return new JsonObject
        {
            ["if"] = new JsonObject { ["properties"] = new JsonObject { ["predicate"] = new JsonObject { ["const"] = predicate.Name } } },
            ["then"] = then,
        };
    }

    /// <summary>What evidence says otherwise keeps the same rules.</summary>
    private static JsonObject OfEvidence(Predicate predicate)
    {
        var properties = new JsonObject { ["quantity"] = AmountSchemas.Of(predicate) };
        if (!predicate.Allows.Contains("commitment")) properties["commitment"] = false;
        if (predicate.FixedModality is { } modality) properties["modality"] = new JsonObject { ["const"] = modality.Word() };
        return properties;
    }

    private static string Meaning(Predicate predicate) =>
        string.Join(' ', predicate.NotThisBut.Select(border => $"Not this but {border.But} {border.Where}.").Prepend(predicate.Meaning));

    private static JsonObject Evidence()
    {
        var evidence = Object(
            [],
            ("document", Id("where it is said, if not in the source's own document", [EntityKind.Document, EntityKind.Instrument])),
            ("section", Text("its number: IV.2, Art 4; 0 before the first heading")),
            ("paragraph", Number("counted from 1 within the section, list items included")),
            ("footnote", Number("its printed number")),
            ("sentence", Number("of the paragraph or footnote; check --fill puts its fingerprints beside it")),
            ("fingerprints", List(Text("of the sentence"))),
            ("saidOn", Date("the date of the document, if not the source's")),
            ("method", Text("curated, imported or rule:id@version")));
        var properties = evidence["properties"]!.AsObject();
        AddOverrides(properties);
        properties["modality"] = Enum(Modalities.All.Select(word => (word, "")));
        properties["silent"] = List(Enum(MemberLists.Overrides.Select(name => (name, ""))));
        properties["inferred"] = List(Enum(MemberLists.Said.Select(name => (name, ""))));
        properties["looked"] = List(Enum([("modality", "right, though the verb seems to say another"), ("members", "right, though the sentence seems to say it the other way round, or of somebody else"), ("stage", "right, though the sentence seems to say another"), ("predicate", "right, though the words seem to be those of another"), ("inferred", "right, though the sentence names it: for another thing")]), least: 1);
        properties["antecedent"] = Text("fingerprint of the sentence or heading that names what this one calls \"it\"");
        properties["summary"] = Text("what the phrase of the predicate cannot say of this document, in our own words");
        properties["printed"] = Text("at most eight printed words");
        properties["attributedTo"] = Id("who says so, if not the document's author", Vocabulary.Current.Kinds);
        properties["url"] = Text("of a web source");
        properties["collectedOn"] = Date("the day on which undated evidence was read");
        return evidence;
    }

    /// <summary>What a statement says as a whole, and each of its evidences may say otherwise.</summary>
    private static void AddOverrides(JsonObject properties)
    {
        foreach (var name in MemberLists.Overrides) properties[name] = Override(name);
    }

    private static JsonObject Override(string name) => name switch
    {
        "when" => Date("of an event", DatePatterns.Some),
        "validFrom" => Date("the first day of a state", DatePatterns.Some),
        "validTo" => Date("the last day of a state; .. where it is open"),
        "due" => Date("until when something is to be done; only with asks or modality required; [..2018-06] is \"by June\"", DatePatterns.Ending),
        "quantity" => AmountSchemas.Quantity(),
        "condition" => Text("what it depends on"),
        "commitment" => Enum(Vocabulary.Current.Commitments.Select(term => (term.Name, term.Meaning))),
        _ => throw new ArgumentException($"no schema for '{name}'", nameof(name)),
    };

    private static JsonObject Source() => Object(
        ["title", "publisher", "licence"],
        ("title", Text("of the source")),
        ("publisher", Text("who publishes it")),
        ("licence", Text("under which its facts are reused")),
        ("document", Id("what evidence cites that names no document", [EntityKind.Document, EntityKind.Instrument])),
        ("date", Date("of that document")),
        ("identifiers", Identifiers()),
        ("method", Text("curated, imported or rule:id@version")),
        ("renderings", List(Text("a file that renders the document"))),
        ("url", Text("where it is published")),
        ("withoutStatement", List(WithoutStatement())),
        ("expected", Object([], ("statements", Counts(Vocabulary.Current.Predicates.Select(predicate => predicate.Name))), ("entities", Counts(Vocabulary.Current.Kinds.Select(kind => kind.Name))))));

    private static JsonObject WithoutStatement() => Object(
        ["section", "paragraph", "reason"],
        ("section", Text("its number: IV.2, Art 4; 0 before the first heading")),
        ("paragraph", Number("of the section; of a footnote the one that calls it out")),
        ("footnote", Number("its printed number")),
        ("sentence", Range("which of the paragraph or footnote, 2 or 2-4; all without it")),
        ("fingerprints", List(Text("of the sentences; check --fill puts them here"))),
        ("reason", Enum(Vocabulary.Current.Reasons.Select(reason => (reason.Name, reason.Meaning)))),
        ("note", Text("more of it, in our own words")));

    private static JsonObject Dataset() => Object(
        ["dataset", "release", "asOf", "licence"],
        ("dataset", Text("its name")),
        ("release", Text("its version")),
        ("asOf", Date("the day to which it is up to date")),
        ("licence", Text("under which it is reused")),
        ("title", Text("for readers")),
        ("description", Text("what it holds and what not")),
        ("weakStatements", Count("so many statements may rest on weak sources alone")),
        ("withdrawn", List(Object(
            ["id", "release", "why"],
            ("id", Text("a statement of an earlier release that was wrong")),
            ("release", Text("the first without it")),
            ("why", Text("what was wrong"))))));

    private static string Print(JsonObject schema) =>
        schema.ToJsonString(new JsonSerializerOptions { WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) + "\n";
}
