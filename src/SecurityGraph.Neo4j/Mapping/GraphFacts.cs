using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store.Lenses;

namespace SecurityGraph.Neo4j.Mapping;

/// <summary>What a row says that does not stand in its own line: who bears an id, how many relations an entity has, when an event is.</summary>
internal sealed class GraphFacts
{
    private readonly Dictionary<EntityId, Entity> _bearers = [];
    private readonly Dictionary<EntityId, int> _relations = [];
    private readonly Dictionary<EntityId, DateOnly> _told = [];
    private readonly Dictionary<EntityId, Statement> _occurrences = [];

    public GraphFacts(Graph graph)
    {
        foreach (var entity in graph.Entities) _bearers.Add(entity.Id, entity);
        // Former ids count where no entity bears them now, for the first that bore them.
        foreach (var entity in graph.Entities.OrderBy(one => one.Id))
        {
            foreach (var former in entity.FormerIds) _bearers.TryAdd(former, entity);
        }
        foreach (var statement in graph.Statements)
        {
            var told = StatementLens.ToldFrom(statement);
            foreach (var participant in statement.Participants.Select(Resolve).Distinct())
            {
                _relations[participant] = _relations.GetValueOrDefault(participant) + 1;
                if (told < ToldFrom(participant)) _told[participant] = told;
            }
        }
        foreach (var statement in graph.Statements.Where(one => one.Predicate == Predicate.Occurs).OrderBy(one => one.Id, StringComparer.Ordinal))
            _occurrences.TryAdd(Resolve(statement.Subject), statement);
    }

    /// <summary>The entity that bears an id, now or formerly.</summary>
    public Entity? Find(EntityId id) => _bearers.GetValueOrDefault(id);

    /// <summary>The current id.</summary>
    public EntityId Resolve(EntityId id) => Find(id)?.Id ?? id;

    /// <summary>The number of statements that it takes part in.</summary>
    public int RelationsOf(EntityId id) => _relations.GetValueOrDefault(id);

    /// <summary>The first day by which somebody had certainly told something of it; <see cref="DateOnly.MaxValue"/> where nobody had on any.</summary>
    public DateOnly ToldFrom(EntityId id) => _told.GetValueOrDefault(id, DateOnly.MaxValue);

    /// <summary>The OCCURS of an event; of several the one with the smallest id.</summary>
    public Statement? OccurrenceOf(EntityId id) => _occurrences.GetValueOrDefault(Resolve(id));
}
