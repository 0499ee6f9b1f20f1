using SecurityGraph.Judgement.Promises;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store.Answers;

namespace SecurityGraph.Judgement.Changes;

/// <summary>What two tellings have in common and what not (docs/judgements.md, Changes).</summary>
internal sealed class ChangeRule(ChangeSide from, ChangeSide to, Telling before, Telling after)
{
    private readonly IReadOnlyList<(StatementAnswer Before, StatementAnswer After)> _same =
        [.. after.Told.Select(answer => (Before: before.Same(answer.Statement), After: answer)).Where(pair => pair.Before is not null).Select(pair => (pair.Before!, pair.After))];

    private readonly SameMoney _money = from.Point.Sort == ChangeSort.Release ? SameMoney.None : new SameMoney(before, after);

    /// <summary>The same statements, told otherwise, and the same money, told of others. What follows from a stage moves with it.</summary>
    public IReadOnlyList<Change> Pairs() =>
    [
        .. _money.Changes,
        .. _same.Where(pair => !pair.After.Statement.Derived)
            .Select(pair => Differences.Between(pair.Before, pair.After, isRelease: from.Point.Sort == ChangeSort.Release, after.ByEntity.Contains)).OfType<Change>(),
    ];

    /// <summary>Those that do not tell once more that a stage was reached.</summary>
    public IEnumerable<Change> Besides(IReadOnlyList<Change> moves, IReadOnlyList<Change> pairs)
    {
        var told = moves.SelectMany(move => move.After).Select(answer => answer.Statement.Subject).ToHashSet();
        return pairs.Where(pair => !(pair.Kind == ChangeKind.MovedOn && Happens(pair.After[0].Statement) is { } which && told.Contains(which)));
    }

    public IEnumerable<EntityId> InBoth() => Entities(after).Where(before.ByEntity.Contains);

    public IReadOnlyList<EntityId> OnlyLater() => [.. Entities(after).Where(id => !before.ByEntity.Contains(id))];

    /// <summary>
    /// What the earlier speaks of and may be missed: no place, and of events and documents only what was still to come, for what is over is not
    /// told again.
    /// </summary>
    public IReadOnlyList<EntityId> OnlyEarlier() =>
        [.. Entities(before).Where(id => !after.ByEntity.Contains(id) && id != to.Document && id.Kind != EntityKind.Place.Prefix && (!IsOver(id.Kind) || IsAhead(id)))];

    /// <summary>Of releases: what is new under its id, and was there under a former one.</summary>
    public IReadOnlySet<EntityId> Former() =>
        _same.SelectMany(pair => pair.After.Statement.Participants.Zip(pair.Before.Statement.Participants)).Where(pair => pair.First != pair.Second).Select(pair => pair.First).ToHashSet();

    /// <param name="spokenOf">Those of <see cref="OnlyLater"/> of which the earlier does speak.</param>
    public IEnumerable<Change> New(IReadOnlySet<EntityId> spokenOf)
    {
        var entirelyNew = OnlyLater().Where(id => !spokenOf.Contains(id) && id != from.Document).ToHashSet();
        return entirelyNew.Order().Select(id => new Change(ChangeKind.New, id, [], NewsOf(id, entirelyNew))).Where(change => change.After.Count > 0);
    }

    /// <summary>A new event is told once, under its own name; with its file and who takes part only where nothing else is told of them.</summary>
    private List<StatementAnswer> NewsOf(EntityId id, HashSet<EntityId> entirelyNew)
    {
        List<StatementAnswer> news = [.. after.ByEntity[id].Where(IsNews)];
        List<StatementAnswer> own = [.. news.Where(answer => Happenings.Of(answer.Statement) is not { } happening || happening == id || !entirelyNew.Contains(happening))];
        return own.Count > 0 ? own : news;
    }

    /// <summary>What is told anew of what was spoken of before.</summary>
    public IEnumerable<Change> More(IReadOnlySet<EntityId> spokenOf)
    {
        var entirelyNew = OnlyLater().Where(id => !spokenOf.Contains(id)).ToHashSet();
        var told = _same.Select(pair => pair.After.Statement.Id).ToHashSet(StringComparer.Ordinal);
        return after.Told.Where(answer => !told.Contains(answer.Statement.Id) && IsNews(answer) && !answer.Statement.Predicate.HiddenByDefault)
            .GroupBy(answer => Differences.Bearer(answer.Statement)).Where(group => !entirelyNew.Contains(group.Key) && group.Key != to.Document)
            .Select(group => new Change(ChangeKind.More, group.Key, [], [.. group]));
    }

    /// <param name="spokenOf">Those of <see cref="OnlyEarlier"/> of which the later does speak.</param>
    public IEnumerable<Change> Silent(IReadOnlySet<EntityId> spokenOf, bool isJudged) =>
        OnlyEarlier().Where(id => !spokenOf.Contains(id))
            .Select(id => new Change(isJudged ? ChangeKind.FellSilent : ChangeKind.NotTold, id, [.. before.ByEntity[id].Where(IsNews)], [])).Where(change => change.Before.Count > 0);

    /// <summary>What the later has no more, under whatever id.</summary>
    public IEnumerable<StatementAnswer> OnlyBefore()
    {
        var told = after.Told.SelectMany(answer => answer.Statement.FormerIds.Append(answer.Statement.Id)).ToHashSet(StringComparer.Ordinal);
        return before.Told.Where(answer => !told.Contains(answer.Statement.Id) && IsWorthTelling(answer));
    }

    private static IEnumerable<EntityId> Entities(Telling telling) => telling.ByEntity.Select(group => group.Key).Order();

    private static bool IsWorthTelling(StatementAnswer answer) => !answer.Statement.Derived;

    /// <summary>Money that the other end tells, too, is no news.</summary>
    private bool IsNews(StatementAnswer answer) => IsWorthTelling(answer) && !_money.Has(answer.Statement);

    private static bool IsOver(string kind) => kind == EntityKind.Event.Prefix || kind == EntityKind.Document.Prefix;

    private bool IsAhead(EntityId id) =>
        before.ByEntity[id].Any(answer => answer.Statement.Modality.Class() is ModalityClass.Planned or ModalityClass.Urged && Differences.Bearer(answer.Statement) == id);

    /// <summary>The event of which a statement says that it takes place, is a stage, or has somebody in it.</summary>
    private static EntityId? Happens(Statement statement) =>
        statement.Subject.Kind == EntityKind.Event.Prefix ? statement.Subject
        : statement.Object is { } target && target.Kind == EntityKind.Event.Prefix ? target
        : null;
}
