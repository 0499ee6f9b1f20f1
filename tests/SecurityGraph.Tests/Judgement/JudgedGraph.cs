using SecurityGraph.Judgement;
using SecurityGraph.Judgement.Contradictions;
using SecurityGraph.Judgement.Existences;
using SecurityGraph.Judgement.Families;
using SecurityGraph.Judgement.Money;
using SecurityGraph.Judgement.Promises;
using SecurityGraph.Judgement.Statuses;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Store.Embedded;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Tests.Store;

namespace SecurityGraph.Tests.Judgement;

/// <summary>
/// A graph to be judged, written as statements alone: its entities are those that they name. An instrument whose name begins
/// with <c>system</c> is an IT system, any other a legal act; an actor whose name begins with <c>body</c> is an agency, <c>land</c> a country, <c>person</c> a person;
/// a document whose name begins with <c>blog</c> is a page that nobody vouches for, <c>release</c> a press release, any other a report.
/// </summary>
internal sealed class JudgedGraph
{
    private readonly Dictionary<EntityId, Entity> _entities;
    private readonly Judge _judge;

    public JudgedGraph(params Statement[] statements)
    {
        _entities = statements.SelectMany(statement => statement.Participants.Concat(statement.Evidence.Select(evidence => evidence.Document)))
            .Distinct().ToDictionary(id => id, id => SmallGraph.Named(id.ToString(), id.Slug, Subkind(id)));
        _judge = new Judge(EmbeddedStore.Of(SmallGraph.Compile(_entities.Values, statements)));
    }

    public Family FamilyOf(string member) => Wait(_judge.FamiliesOf([EntityId.Parse(member)], Lens.All))[EntityId.Parse(member)];

    public Status StatusOf(string entity, Lens lens) => Wait(_judge.StatusesOf([_entities[EntityId.Parse(entity)]], lens))[EntityId.Parse(entity)];

    public IReadOnlyList<EntityId> FilesOf(string entity) => Wait(_judge.FilesOf([_entities[EntityId.Parse(entity)]], Lens.All))[EntityId.Parse(entity)];

    public Existence ExistenceOf(string entity, Lens lens) => Wait(_judge.ExistencesOf([EntityId.Parse(entity)], lens))[EntityId.Parse(entity)];

    public PromiseLedger Promises(PromiseQuestion question, Lens lens) => Wait(_judge.PromisesOf(question, lens));

    public ContradictionLedger Contradictions(Lens lens, params string[] about) => Wait(_judge.ContradictionsOf([.. about.Select(EntityId.Parse)], lens));

    public MoneyAnswer Money(MoneyPart by, string of, Lens lens) => Wait(_judge.MoneyOf(new MoneyQuestion(by, EntityId.Parse(of)), lens));

    private static string Subkind(EntityId id) => (id.Kind, id.Slug.Split('-')[0].TrimEnd([.. "0123456789"])) switch
    {
        ("actor", "land") => "country",
        ("actor", "person") => "person",
        ("actor", "body") => "agency",
        ("instrument", "system") => "it_system",
        ("instrument", _) => "legal_act",
        ("document", "blog") => "webpage",
        ("document", "release") => "press_release",
        ("document", _) => "report",
        _ => "",
    };

    // The store has all in memory: its tasks are done when they are returned.
    private static T Wait<T>(Task<T> task) => task.IsCompleted ? task.GetAwaiter().GetResult() : throw new InvalidOperationException("A store in memory waits for nothing.");
}
