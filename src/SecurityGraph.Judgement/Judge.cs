using SecurityGraph.Judgement.Existences;
using SecurityGraph.Judgement.Families;
using SecurityGraph.Judgement.Statuses;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Store;
using SecurityGraph.Store.Lenses;

namespace SecurityGraph.Judgement;

/// <summary>
/// Judges whole sets of entities over any store, each as if it were alone, from all of its statements. The number of calls of the store
/// grows with the depth of the question and with entities that have more than a page of statements, not with the number of entities.
/// The rules stand in what is returned.
/// </summary>
public sealed class Judge(IGraphStore store)
{
    /// <summary>The family of each member, whatever it is: a system, an act, a procedure, a proposal; empty for anything else.</summary>
    /// <returns>Under the ids that were asked for, former ones too.</returns>
    public Task<IReadOnlyDictionary<EntityId, Family>> FamiliesOf(IReadOnlyCollection<EntityId> members, CancellationToken cancellationToken = default) =>
        new FamilyReader(store, cancellationToken).Read(members);

    /// <summary>
    /// How far each entity has come: from its own stages, of an act also from those of its procedures, the second halves of split ones left
    /// out. A system or a body has its own status beside that of its files (<see cref="FilesOf"/>).
    /// </summary>
    /// <returns>Under the ids of the entities.</returns>
    public async Task<IReadOnlyDictionary<EntityId, Status>> StatusesOf(
        IReadOnlyCollection<Entity> entities, Lens lens, CancellationToken cancellationToken = default) =>
        await new StatusReader(store, cancellationToken).Read(entities, lens, (await store.ReadState(cancellationToken)).Header.AsOf);

    /// <summary>The files of systems and bodies: the procedures of a system's family, those of the acts that establish a body. None of anything else.</summary>
    /// <returns>Under the ids of the entities.</returns>
    public Task<IReadOnlyDictionary<EntityId, IReadOnlyList<EntityId>>> FilesOf(
        IReadOnlyCollection<Entity> entities, CancellationToken cancellationToken = default) =>
        new FileReader(store, cancellationToken).Of(entities);

    /// <summary>Whether each entity exists, as far as statements say.</summary>
    /// <returns>Under the ids that were asked for, former ones too.</returns>
    public Task<IReadOnlyDictionary<EntityId, Existence>> ExistencesOf(
        IReadOnlyCollection<EntityId> entities, Lens lens, CancellationToken cancellationToken = default) =>
        new ExistenceReader(store, cancellationToken).Read(entities, lens);
}
