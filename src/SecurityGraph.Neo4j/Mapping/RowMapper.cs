using System.Globalization;
using System.Text;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Names;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Model.Wording;
using SecurityGraph.Store.Merging;

namespace SecurityGraph.Neo4j.Mapping;

/// <summary>
/// From the model to rows: the only place that knows labels and properties, whose names are those of GraphQL. The exact
/// line of the exchange format stands in each row, and is all that is read back; everything else is for searching and for people.
/// </summary>
/// <remarks>
/// For the store alone are: <c>kind</c> with <c>sort</c> (the order of entities), <c>folded</c> (the folded names), <c>keys</c>
/// (hashes of identifiers and former ids), <c>toldFrom</c> (the first day by which something of it had been told), <c>time</c> (the order of events), <c>order</c> (of statements), <c>asOfFrom</c>, <c>asOfTo</c>,
/// <c>saidFrom</c>, <c>saidWhole</c> (the days on which a lens may show it, and shows it as it is stored), <c>member</c>.
/// </remarks>
internal sealed class RowMapper(Graph graph)
{
    private readonly GraphFacts _facts = new(graph);
    private IReadOnlyDictionary<string, object?>? _load;

    /// <summary>All sections in which something is said, each once, by id.</summary>
    public IReadOnlyList<SectionNode> Sections => field ??= SectionsOf(graph.Statements);

    /// <summary>Header, counts, and the lines that are neither entities nor statements. Whether a load is complete, and of which generation, is for the loader to say.</summary>
    public IReadOnlyDictionary<string, object?> Load()
    {
        if (_load is not null) return _load;
        var bag = Description();
        return _load = bag.Add("hash", RowHash.Of(bag.Properties)).Properties;
    }

    private PropertyBag Description() => new PropertyBag()
        .Add("id", Layout.LoadId).Show("name", $"{graph.Header.Dataset} {graph.Header.Release}")
        .Add("header", Line(writer => writer.Write(graph.Header)))
        .Add("mentions", Lines(graph.Mentions.Select(one => new ExchangeLine.OfMention(one)))).Add("links", Lines(graph.Links.Select(one => new ExchangeLine.OfLink(one))))
        .Add("withdrawn", Lines(graph.Withdrawn.Select(one => new ExchangeLine.OfWithdrawn(one)))).Add("coverage", Lines(graph.Coverage.Select(one => new ExchangeLine.OfCoverage(one))))
        .Add(Layout.FormerStatements, graph.Statements.SelectMany(statement => statement.FormerIds.Select(former => $"{former} {statement.Id}")))
        .Add("entities", graph.Entities.Count).Add("statements", graph.Statements.Count).Add("sections", Sections.Count).Add("relationships", Relationships)
        .Add("ids", RowHash.OfSet(
            graph.Entities.Select(entity => entity.Id.ToString()).Concat(graph.Statements.Select(statement => statement.Id)).Concat(Sections.Select(section => section.Id))));

    /// <summary>How many a load leaves: those between entities, one from a statement to each place where it is said, one from each section to its document.</summary>
    private int Relationships => graph.Statements.Sum(statement => Ends(statement).Count() + statement.Evidence.Count) + Sections.Count;

    public EntityNode Row(Entity entity)
    {
        string[] folded = [.. EntityNames.Of(entity).Select(Folding.Fold)];
        var bag = new PropertyBag()
            .Add("id", entity.Id.ToString()).Add("kind", entity.Kind.Name).Add("subkind", entity.Subkind)
            .Show("name", entity.Name).Show("title", entity.Title)
            .Show("aliases", entity.Aliases.Select(alias => alias.Text))
            .Show("identifiers", entity.Identifiers.Select(identifier => $"{identifier.Scheme}:{identifier.Value}"))
            .Add("sourceClass", SourceClassing.ClassOf(entity)?.Name).Add("copy", entity.Copy)
            .Show("description", entity.Description)
            .Add("formerIds", entity.FormerIds.Select(id => id.ToString()))
            .Add("relations", _facts.RelationsOf(entity.Id))
            .Add("toldFrom", _facts.ToldFrom(entity.Id) is var told && told < DateOnly.MaxValue ? PropertyBag.Text(told) : null)
            .Add("line", Line(writer => writer.Write(entity)))
            .Always("sort", SortOf(folded[0])).Add("folded", folded).Add("keys", Keys(entity));
        if (entity.Kind == EntityKind.Event && _facts.OccurrenceOf(entity.Id) is { } occurrence)
        {
            bag.Add("when", occurrence.When).Add("modality", Enumerated(occurrence.Modality));
            Time(bag.Add("time", occurrence.When is { } when ? StatementOrder.KeyOf(when, entity.Id.ToString()) : null), Bounds.InTime(occurrence, null));
        }
        var hash = RowHash.Of(bag.Properties);
        return new EntityNode(entity.Id.ToString(), entity.Kind.Name, hash, bag.Add("hash", hash).Properties);
    }

    public StatementNode Row(Statement statement)
    {
        var occurrence = OccurrenceOf(statement);
        var (sentence, qualifiers) = (Sentence(statement), Qualifiers(statement, occurrence));
        var ledger = Ledger(statement, occurrence, sentence, qualifiers);
        var evidence = statement.Evidence.Order(EvidenceOrder.Instance).Select((one, i) => Evidence(statement, one, i)).ToList();
        var hash = new RowHash().Add(ledger.Properties);
        foreach (var row in evidence) hash.Add(row.Section).Add(row.Properties);
        var shown = Shown(statement, sentence, qualifiers);
        hash.Add(shown.Properties);
        ledger.Add("hash", hash.ToString());
        shown.Add("hash", hash.ToString());
        return new StatementNode(
            statement.Id, hash.ToString(), ledger.Properties, [.. Ends(statement).Select(ends => Relation(ends, statement, shown))], evidence);
    }

    /// <summary>The relationships that a statement becomes, by their ends: the first to its object, where that is an entity, then one to each further participant.</summary>
    public IEnumerable<RelationEnds> Ends(Statement statement)
    {
        var subject = Id(statement.Subject);
        var target = statement.Object is { } id ? Id(id) : null;
        if (target is not null) yield return new RelationEnds(statement.Predicate.Name, statement.Id, subject, target);
        foreach (var other in statement.About.Select(Id).Distinct(StringComparer.Ordinal).Where(other => other != subject && other != target))
            yield return new RelationEnds(statement.Predicate.Name + Layout.AboutSuffix, $"{statement.Id}/{other}", subject, other);
    }

    /// <summary>The id of the section in which evidence stands.</summary>
    public string SectionOf(Evidence evidence) => SectionId(Id(evidence.Document), evidence.Section);

    private IReadOnlyList<SectionNode> SectionsOf(IEnumerable<Statement> statements) =>
    [
        .. statements.SelectMany(statement => statement.Evidence).Select(evidence => (Document: _facts.Resolve(evidence.Document), evidence.Section)).Distinct()
            .Select(place => Section(place.Document, place.Section)).OrderBy(section => section.Id, StringComparer.Ordinal),
    ];

    /// <summary>A word under which entities are found by the value of an identifier, whatever its scheme and case.</summary>
    public static string KeyOfValue(string value) => RowHash.Of(value.ToUpperInvariant());

    /// <summary>A word under which entities are found by an identifier.</summary>
    public static string KeyOf((string Scheme, string Value) identifier) => RowHash.Of($"{identifier.Scheme}:{identifier.Value}");

    /// <summary>A word under which an entity is found by a former id. Schemes and ids have small letters, so that no two of these are one.</summary>
    public static string KeyOf(EntityId former) => RowHash.Of(former.ToString());

    /// <summary>The beginning of a folded name by which entities are sorted, as far as an index takes it.</summary>
    public static string SortOf(string folded) => folded.Length <= PropertyBag.LongestShown ? folded : folded[..PropertyBag.LongestShown];

    private PropertyBag Ledger(Statement statement, Statement? occurrence, string sentence, PropertyBag qualifiers)
    {
        var (asOf, saidBy) = (Bounds.OfAsOf(statement, occurrence), Bounds.OfSaidBy(statement, occurrence));
        return new PropertyBag()
            .Add("id", statement.Id).Show("name", sentence)
            .Add("predicate", statement.Predicate.Name).Add("subject", Id(statement.Subject))
            .Add("object", statement.Object is { } target ? Id(target) : null).Add("about", statement.About.Select(Id))
            .With(qualifiers).Show("summary", statement.Summary).Add("derived", statement.Derived)
            .Add("documents", statement.Evidence.Select(evidence => Id(evidence.Document)).Distinct(StringComparer.Ordinal))
            .Add("line", Line(writer => writer.Write(statement)))
            .Add("order", StatementOrder.KeyOf(FactTime.Start(statement, occurrence?.When), statement.Id))
            .Add("asOfFrom", PropertyBag.Text(asOf.From)).Add("asOfTo", PropertyBag.Text(asOf.To))
            .Add("saidFrom", PropertyBag.Text(saidBy.From)).Add("saidWhole", PropertyBag.Text(saidBy.To))
            .Add("member", Groups.IsMembership(statement));
    }

    /// <summary>What people see on a relationship.</summary>
    private PropertyBag Shown(Statement statement, string sentence, PropertyBag qualifiers) => new PropertyBag()
        .Show("text", sentence).With(qualifiers).Show("about", statement.About.Select(NameOf))
        .Show("sources", statement.Evidence.Order(EvidenceOrder.Instance).Select(evidence => Citation(statement, evidence)).Distinct(StringComparer.Ordinal));

    private PropertyBag Qualifiers(Statement statement, Statement? occurrence)
    {
        var bag = new PropertyBag()
            .Add("asks", statement.Asks?.Name).Add("stage", statement.Stage).Add("partial", statement.Partial)
            .Show("provision", statement.Provision).Show("role", statement.Role)
            .Add("occasion", statement.Occasion is { } occasion ? Id(occasion) : null)
            .Show("condition", statement.Condition).Show("commitment", statement.Commitment)
            .Add("modality", Enumerated(statement.Modality)).Add("class", Enumerated(statement.Modality.Class()))
            .Add("when", statement.When).Add("validFrom", statement.ValidFrom).Add("validTo", statement.ValidTo).Add("due", statement.Due)
            .Show("money", statement.Money);
        Amount(bag, statement.Quantity);
        return Time(bag, Bounds.InTime(statement, occurrence));
    }

    private static RelationRow Relation(RelationEnds ends, Statement statement, PropertyBag shown) => new(ends, new PropertyBag()
        .Add("id", ends.Id).Add("statement", ends.Id == statement.Id ? null : statement.Id).With(shown).Properties);

    private SectionNode Section(EntityId document, string section)
    {
        var id = SectionId(document.ToString(), section);
        return new SectionNode(id, document.ToString(), new PropertyBag()
            .Add("id", id).Show("name", PlaceOf(document, section)).Add("document", document.ToString()).Add("section", section).Properties);
    }

    private EvidenceRow Evidence(Statement statement, Evidence evidence, int n)
    {
        var said = EvidenceView.WriteOut(evidence, statement);
        var bag = new PropertyBag()
            .Add("n", n + 1).Show("citation", Citation(statement, evidence))
            .Add("paragraph", evidence.Paragraph).Add("footnote", evidence.Footnote)
            .Add("fingerprints", evidence.Fingerprints.Select(one => one.ToString())).Add("saidOn", evidence.SaidOn)
            .Add("modality", Enumerated(said.Modality!.Value))
            .Add("when", said.When).Add("validFrom", said.ValidFrom).Add("validTo", said.ValidTo).Add("due", said.Due)
            .Show("condition", said.Condition).Show("commitment", said.Commitment)
            .Add("inferred", evidence.Inferred).Show("summary", evidence.Summary)
            .Show("printed", evidence.Printed).Add("attributedTo", evidence.AttributedTo is { } who ? Id(who) : null)
            .Show("method", evidence.Method).Show("url", evidence.Url);
        Amount(bag, said.Quantity);
        return new EvidenceRow(SectionOf(evidence), bag.Properties);
    }

    /// <summary>Where a section is too long a text for an index, its hash stands for the rest.</summary>
    private static string SectionId(string document, string section) =>
        $"{document}#{(section.Length <= PropertyBag.LongestShown ? section : section[..100] + "…" + RowHash.Of(section))}";

    private static void Amount(PropertyBag bag, Quantity? quantity)
    {
        if (quantity is null) return;
        bag.Add("low", quantity.Low).Add("high", quantity.High).Show("unit", quantity.Unit).Show("of", quantity.Of).Add("period", quantity.Period);
    }

    private static PropertyBag Time(PropertyBag bag, Bounds bounds) => bag.Add("earliest", PropertyBag.Text(bounds.From)).Add("latest", PropertyBag.Text(bounds.To));

    /// <summary>As GraphQL writes its enumerations, <c>OCCURRED</c>.</summary>
    private static string Enumerated<T>(T value)
        where T : struct, Enum => value.ToString().ToUpperInvariant();

    private IEnumerable<string> Keys(Entity entity) => entity.Identifiers
        .Select(identifier => KeyOfValue(identifier.Value))
        .Concat(EntityIdentifiers.KeysOf(entity).Select(KeyOf))
        .Concat(entity.FormerIds.Where(id => _facts.Resolve(id) == entity.Id).Select(KeyOf))
        .Distinct(StringComparer.Ordinal);

    private Statement? OccurrenceOf(Statement statement) => FactTime.EventOf(statement) is { } which ? _facts.OccurrenceOf(which) : null;

    private string Id(EntityId id) => _facts.Resolve(id).ToString();

    private string NameOf(EntityId id) => _facts.Find(id)?.Name ?? id.ToString();

    private string Sentence(Statement statement) => StatementText.Of(statement, _facts.Find);

    private string PlaceOf(EntityId document, string section) => section is "" or "0" ? NameOf(document) : $"{NameOf(document)}, {section}";

    private string Citation(Statement statement, Evidence evidence)
    {
        var text = new StringBuilder(PlaceOf(evidence.Document, evidence.Section));
        if (evidence.Paragraph is { } paragraph) text.Append(CultureInfo.InvariantCulture, $", §{paragraph}");
        if (evidence.Footnote is { } footnote) text.Append(CultureInfo.InvariantCulture, $", footnote {footnote}");
        text.Append(CitationText.SaidBy(evidence, _facts.Find));
        if (evidence.Inferred.Count > 0) text.Append(" (inferred: ").AppendJoin(", ", evidence.Inferred).Append(')');
        return text.Append(CitationText.Otherwise(statement, evidence)).ToString();
    }

    private static IEnumerable<string> Lines(IEnumerable<ExchangeLine> lines) => lines.Select(line => Line(writer => writer.Write(line)));

    private static string Line(Action<ExchangeWriter> write)
    {
        using var line = new MemoryStream();
        write(new ExchangeWriter(line));
        return Encoding.UTF8.GetString(line.GetBuffer(), 0, (int)line.Length - 1);
    }
}
