using GraphQL.Types;
using SecurityGraph.Judgement.Absences;
using SecurityGraph.Judgement.Existences;
using SecurityGraph.Judgement.Families;
using SecurityGraph.Judgement.Statuses;
using SecurityGraph.Model.Names;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Server.GraphQL.Scalars;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Server.GraphQL.Types;

/// <summary>The types of the schema, each made once: kinds and predicates come from the vocabulary.</summary>
internal sealed class GraphTypes
{
    public GraphTypes()
    {
        Node = new NodeInterface(this);
        Entity = new EntityInterface(this);
        Kinds = Vocabulary.Current.Kinds.ToDictionary(kind => kind, kind => new EntityObject(kind));
        Alias = SmallTypes.Alias();
        Identifier = SmallTypes.Identifier(this);
        RelationCount = SmallTypes.RelationCount(this);
        Mention = SmallTypes.Mention(this);
        SpokenOf = SmallTypes.SpokenOf(this);
        SectionCoverage = AbsenceTypes.SectionCoverage(this);
        Absence = AbsenceTypes.Absence(this);
        Date = new DateObject(this);
        Quantity = new QuantityObject(Date);
        Evidence = new EvidenceObject();
        Citation = CitationTypes.Citation();
        Statement = new StatementObject();
        ToldInterface = new ToldInterface(this);
        Told = ToldFields.Statement(this);
        StatementConnection = new ConnectionObject<StatementAnswer>("Statement", Statement, this, edge => ToldFields.AddTo(edge, this, item => item.Item), answer => answer.Statement);
        RelationConnection = RelationTypes.Connection(this);
        Existence = JudgementTypes.Existence(this);
        Status = JudgementTypes.Status(this);
        Family = JudgementTypes.Family(this);
        foreach (var kind in Kinds.Values) kind.AddFields(this);
        Entity.AddFields(this);
        Evidence.AddFields(this);
        Statement.AddFields(this);
    }

    public DayGraphType Day { get; } = new();

    public NodeInterface Node { get; }

    public EntityInterface Entity { get; }

    public IReadOnlyDictionary<EntityKind, EntityObject> Kinds { get; }

    public EnumerationGraphType Kind { get; } = Enumerations.Of(
        "EntityKind", "The eight kinds of entities.", Vocabulary.Current.Kinds.Select(kind => (kind.Name.ToUpperInvariant(), kind.Meaning, (object)kind)));

    public EnumerationGraphType Predicate { get; } = Enumerations.Of(
        "Predicate", "The closed list of verbs.", Vocabulary.Current.Predicates.Select(one => (one.Name, one.Meaning, (object)one)));

    public EnumerationGraphType Stage { get; } = Enumerations.Of(
        "Stage", "How far a file can come.", Vocabulary.Current.Stages.Select(one => (one.Name.ToUpperInvariant(), one.Meaning, (object)one.Name)));

    public EnumerationGraphType SourceClass { get; } = Enumerations.Of(
        "SourceClass", "How far the word of a source goes, from the strongest.", Vocabulary.Current.SourceClasses.Select(one => (one.Name.ToUpperInvariant(), one.Meaning, (object)one.Name)));

    public EnumerationGraphType Modality { get; } = Enumerations.Of<Modality>("Modality", "How a source states something.", ValueTexts.Of);

    public EnumerationGraphType ModalityClass { get; } = Enumerations.Of<ModalityClass>("ModalityClass", "Five classes of modality, to filter by.", ValueTexts.Of);

    public EnumerationGraphType Certainty { get; } = Enumerations.OfCertainty();

    public EnumerationGraphType ListOrder { get; } = Enumerations.Of("ListOrder", "The order of the lists of entities by kind.", [Store.Requests.ListOrder.Name, Store.Requests.ListOrder.Relations], ValueTexts.Of);

    public EnumerationGraphType EventOrder { get; } = Enumerations.Of<ListOrder>("EventOrder", "The order of the list of events.", ValueTexts.Of);

    public EnumerationGraphType TimeOrder { get; } = Enumerations.Of<TimeOrder>("TimeOrder", "The order of statements and relations, by their dates or those of their events.", ValueTexts.Of);

    public EnumerationGraphType Part { get; } = Enumerations.Of<Part>("Part", "The part that an entity takes in a statement.", ValueTexts.Of);

    public EnumerationGraphType ExistenceState { get; } = Enumerations.Of<ExistenceState>("ExistenceState", "Whether a thing exists, as far as statements say.", ValueTexts.Of);

    public EnumerationGraphType Outlook { get; } = Enumerations.Of<Outlook>("Outlook", "What has become by a day of something that was to come.", ValueTexts.Of);

    public EnumerationGraphType SearchMatch { get; } = Enumerations.Of<SearchMatch>("SearchMatch", "How a search matched, best first. Accents and case do not count.", ValueTexts.Of);

    public EnumerationGraphType IdentifierStatus { get; } = Enumerations.Of<IdentifierStatus>("IdentifierStatus", "Read in a source, or computed by a rule.", ValueTexts.Of);

    public ObjectGraphType<PageEnds> PageInfo { get; } = ConnectionParts.PageInfo();

    public ObjectGraphType<Alias> Alias { get; }

    public ObjectGraphType<Identifier> Identifier { get; }

    public ObjectGraphType<RelationCount> RelationCount { get; }

    public ObjectGraphType<Mention> Mention { get; }

    public ObjectGraphType<Mention> SpokenOf { get; }

    public ObjectGraphType<KeyValuePair<string, int>> Count { get; } = StatisticsTypes.Count();

    public ObjectGraphType<SectionCoverage> SectionCoverage { get; }

    public ObjectGraphType<Absence> Absence { get; }

    public QuantityObject Quantity { get; }

    public DateObject Date { get; }

    public EvidenceObject Evidence { get; }

    public ObjectGraphType<Citing> Citation { get; }

    public StatementObject Statement { get; }

    public ToldInterface ToldInterface { get; }

    public ObjectGraphType<StatementAnswer> Told { get; }

    public ConnectionObject<StatementAnswer> StatementConnection { get; }

    public ObjectGraphType<Page<StatementAnswer>> RelationConnection { get; }

    public ObjectGraphType<Existence> Existence { get; }

    public ObjectGraphType<Status> Status { get; }

    public ObjectGraphType<Family> Family { get; }
}
