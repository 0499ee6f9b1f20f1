using SecurityGraph.Judgement.Reading;
using SecurityGraph.Judgement.Statuses;
using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Judgement.Changes;

/// <summary>Which files, systems and bodies stand elsewhere.</summary>
internal sealed class StatusMoves(IGraphStore store, CancellationToken cancellationToken)
{
    private static readonly HashSet<string> Kinds = [EntityKind.Procedure.Prefix, EntityKind.Instrument.Prefix, EntityKind.Actor.Prefix];

    private static readonly Stage Proposed = Vocabulary.Current.Stages.Single(one => one.Name == "proposed");

    /// <param name="entities">Those of which both ends tell something.</param>
    public async Task<IReadOnlyList<Change>> Between(ChangeSide from, ChangeSide to, IEnumerable<EntityId> entities)
    {
        EntityId[] asked = [.. entities.Where(id => Kinds.Contains(id.Kind)).Distinct()];
        var before = await Read(from, asked);
        var after = await Read(to, asked);
        return [.. asked.Select(id => Move(id, before.GetValueOrDefault(id), after.GetValueOrDefault(id), from)).OfType<Change>()];
    }

    private async Task<Dictionary<EntityId, Standing>> Read(ChangeSide side, EntityId[] asked)
    {
        var entities = await side.Store.ReadEntities(asked, cancellationToken);
        var statuses = await new StatusReader(side.Store, cancellationToken).Read([.. entities.Values.DistinctBy(one => one.Id)], side.Lens, side.Header.AsOf);
        var begun = side.Document is null ? null : await Begun(side, asked);
        return asked.Select(id => (Id: id, Standing: Of(id, entities.TryGetValue(id, out var entity) ? statuses[entity.Id].Current : null, begun?[id] ?? [])))
            .Where(pair => pair.Standing is not null).ToDictionary(pair => pair.Id, pair => pair.Standing!);
    }

    /// <summary>A document that tells of a proposal tells that its file was proposed, whoever tells the day, and which file it began.</summary>
    private async Task<ILookup<EntityId, StatementAnswer>> Begun(ChangeSide side, EntityId[] asked)
    {
        var query = new StatementQuery { Part = Part.Subject, Predicates = [Predicate.InitiatedBy] };
        var files = (await store.ReadStatements(asked, query, side.Lens, cancellationToken)).SelectMany(pair => pair.Value, (pair, answer) => (File: pair.Key, Proposal: answer.Statement.Object!.Value)).ToList();
        var own = await side.Store.ReadStatements(asked, query, side.Lens, cancellationToken);
        var proposed = await side.Store.ReadStatements(files.Select(one => one.Proposal).Concat(asked), new StatementQuery { Part = Part.Object, Predicates = [Predicate.Proposes] }, side.Lens, cancellationToken);
        return own.SelectMany(pair => pair.Value, (pair, answer) => (File: pair.Key, Answer: answer))
            .Concat(files.Concat(asked.Select(id => (File: id, Proposal: id))).SelectMany(one => proposed[one.Proposal], (one, answer) => (one.File, Answer: answer)))
            .Where(pair => pair.Answer.Statement.Modality.Class() == ModalityClass.Fact).OrderBy(pair => pair.Answer.Statement.Id, StringComparer.Ordinal).ToLookup(pair => pair.File, pair => pair.Answer);
    }

    /// <summary>Only by its own stages: an act stands where its procedure does, and that is told once.</summary>
    private static Standing? Of(EntityId id, StageReached? current, IEnumerable<StatementAnswer> begun) =>
        current is not null
            ? current.Of == id ? new Standing(current.Stage, current.When, new StatementAnswer(current.Occurrence, current.Certainty)) : null
            : begun.FirstOrDefault() is { } proposed ? new Standing(Proposed, proposed.Statement.Start, proposed) : null;

    private static Change? Move(EntityId id, Standing? before, Standing? after, ChangeSide from)
    {
        if (after is null || before?.Told.Statement.Id == after.Told.Statement.Id || (before?.Stage == after.Stage && (from.Document is not null || before.When?.ToString() == after.When?.ToString()))) return null;
        if (from.Document is not null && !(before is not null && IsFurther(before, after))) return null;
        // What had happened before the earlier day, and was told later, is no move of that time.
        if (after.When?.Latest <= from.Lens.SaidBy) return null;
        return new Change(ChangeKind.MovedOn, id, before is null ? [] : [before.Told], [after.Told]) { FromStage = before?.Stage, ToStage = after.Stage };
    }

    /// <summary>A document that recalls how a file began does not take it back.</summary>
    private static bool IsFurther(Standing before, Standing after) =>
        after.Stage.Overtakes(before.Stage) || (before.When is { } one && after.When is { } other && other.Earliest > one.Latest);

    /// <param name="When">Null where nobody says.</param>
    /// <param name="Told">The statement that tells it.</param>
    private sealed record Standing(Stage Stage, Edtf? When, StatementAnswer Told);
}
