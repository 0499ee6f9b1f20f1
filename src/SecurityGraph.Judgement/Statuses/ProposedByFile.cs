using SecurityGraph.Judgement.Existences;
using SecurityGraph.Judgement.Families;
using SecurityGraph.Judgement.Reading;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Lenses;

namespace SecurityGraph.Judgement.Statuses;

/// <summary>
/// An act or a system of which nothing had been told by itself is proposed where a file on it had come somewhere, and was not signed yet: what a
/// proposal would found is proposed.
/// </summary>
internal sealed class ProposedByFile(IGraphStore store, CancellationToken cancellationToken)
{
    private static Stage Signed { get; } = Vocabulary.Current.Stages.Single(one => one.Name == "signed");

    /// <returns>The same, each under its id, those that a file proposes with the stage that says so.</returns>
    public async Task<IReadOnlyDictionary<EntityId, Existence>> Complete(IReadOnlyDictionary<EntityId, Existence> existences, Lens lens)
    {
        EntityId[] unstated = [.. existences.Where(pair => pair.Value.State == ExistenceState.Unstated && pair.Key.Kind == EntityKind.Instrument.Prefix).Select(pair => pair.Key)];
        if (unstated.Length == 0) return existences;
        var entities = await store.ReadEntities(unstated, cancellationToken);
        var reached = await Reached([.. entities.Values.DistinctBy(one => one.Id)], lens);
        return existences.ToDictionary(pair => pair.Key, pair =>
            entities.TryGetValue(pair.Key, out var entity) && reached[entity.Id] is [var stage, ..] ? new Existence(ExistenceState.Proposed, [Told(stage)]) : pair.Value);
    }

    /// <summary>The stages in which its files are, before an act is signed.</summary>
    private async Task<ILookup<EntityId, StageReached>> ReachedOf(IReadOnlyList<(EntityId Of, Entity File)> files, Lens lens)
    {
        var known = (await store.ReadState(cancellationToken)).Header.AsOf;
        var statuses = await new StatusReader(store, cancellationToken).Read([.. files.Select(one => one.File)], lens, known);
        return files.Select(one => (one.Of, Stage: statuses[one.File.Id].Current)).Where(one => one.Stage?.Stage.Order < Signed.Order).ToLookup(one => one.Of, one => one.Stage!);
    }

    private async Task<Dictionary<EntityId, List<StageReached>>> Reached(IReadOnlyList<Entity> entities, Lens lens)
    {
        var ofSystems = await new FileReader(store, cancellationToken).Of([.. entities.Where(one => one.IsSystem())], lens);
        var files = await store.ReadEntities(ofSystems.Values.SelectMany(ids => ids), cancellationToken);
        var reached = await ReachedOf(
            [
                .. entities.Where(one => !one.IsSystem()).Select(act => (act.Id, act)),
                .. ofSystems.SelectMany(pair => pair.Value.Where(files.ContainsKey).Select(file => (pair.Key, files[file]))),
            ],
            lens);
        return entities.ToDictionary(one => one.Id, one => reached[one.Id].ToList());
    }

    private static StatementAnswer Told(StageReached stage) => new(stage.Occurrence, stage.Certainty);
}
