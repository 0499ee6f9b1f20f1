using SecurityGraph.Judgement.Promises;
using SecurityGraph.Judgement.Reading;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Releases;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Judgement.Changes;

/// <summary>Compares two documents, two days or two releases, entity by entity.</summary>
internal sealed class ChangeReader(IGraphStore store, KeptReleases? releases, CancellationToken cancellationToken)
{
    private static readonly Lens Whenever = Lens.All with { ExpandGroups = false };

    public async Task<ChangeLedger> Read(ChangeQuestion question)
    {
        var (from, to) = await new ChangeSides(store, releases, cancellationToken).Open(question);
        var about = await About(question.About, from, to);
        var before = new Telling(await Told(from, about), from.Document);
        var after = new Telling(await Told(to, about), to.Document);
        var rule = new ChangeRule(from, to, before, after);

        var pairs = rule.Pairs();
        var silence = await new SilenceReader(store, cancellationToken).Of(from, to);
        var spoken = new SpokenOf(store, cancellationToken);
        var told = from.Point.Sort == ChangeSort.Release ? rule.Former() : await spoken.Among(rule.OnlyLater(), before, from.Document);
        var stillTold = from.Point.Sort == ChangeSort.Document ? await spoken.Among(rule.OnlyEarlier(), after, to.Document) : new HashSet<EntityId>();
        var moves = await new StatusMoves(store, cancellationToken).Between(from, to, rule.InBoth().Concat(told));
        List<Change> changes = [.. moves, .. rule.Besides(moves, pairs), .. rule.New(told), .. rule.More(told)];
        if (from.Point.Sort == ChangeSort.Document) changes.AddRange(rule.Silent(stillTold, silence.IsJudged));
        if (from.Point.Sort == ChangeSort.Release) changes.AddRange(await Gone(rule, to));
        Change[] wanted = [.. (about is null ? changes : ChangesAbout.Of(changes, about)).OrderBy(change => change.Key, StringComparer.Ordinal)];
        return new ChangeLedger(from.Point, to.Point, wanted, silence, to.Header.AsOf, await Known(wanted, from, to));
    }

    /// <summary>The thing, its family, its parts and work on it, as of promises, and the events that are their stages; of releases as either tells it. Null: all.</summary>
    private async Task<HashSet<EntityId>?> About(EntityId? asked, ChangeSide from, ChangeSide to)
    {
        if (asked is not { } thing) return null;
        var about = new HashSet<EntityId>();
        foreach (var told in to.Point.Sort == ChangeSort.Release ? new[] { from.Store, to.Store }.Distinct() : [store])
        {
            var named = await told.ReadEntities([thing], cancellationToken);
            if (!named.TryGetValue(thing, out var entity)) continue;
            HashSet<EntityId> family = [entity.Id, .. entity.FormerIds, .. (await new PromiseFieldReader(told, Whenever, cancellationToken).Read(entity.Id)).All];
            var stages = await told.ReadStatements(family, new StatementQuery { Part = Part.Object, Predicates = [Predicate.StageOf] }, Whenever, cancellationToken);
            about.UnionWith(family.Concat(stages.Values.SelectMany(answers => answers).Select(answer => answer.Statement.Subject)));
        }
        return about;
    }

    private async Task<IEnumerable<StatementAnswer>> Told(ChangeSide side, HashSet<EntityId>? about)
    {
        if (about is not null)
            return (await side.Store.ReadStatements(about, new StatementQuery(), side.Lens, cancellationToken)).Values.SelectMany(answers => answers);
        return await side.Store.ReadWholeGraph(side.Lens, "about", "Say of what", cancellationToken);
    }

    private async Task<IEnumerable<Change>> Gone(ChangeRule rule, ChangeSide to)
    {
        var gone = rule.OnlyBefore().ToList();
        var withdrawn = await to.Store.FindWithdrawn([.. gone.Select(answer => answer.Statement.Id)], cancellationToken);
        var why = withdrawn.ToLookup(one => one.Id, StringComparer.Ordinal);
        return gone.Select(answer => new Change(ChangeKind.Gone, Differences.Bearer(answer.Statement), [answer], []) { Withdrawn = why[answer.Statement.Id].FirstOrDefault() });
    }

    /// <summary>As the later end has them; what that has no more, as the earlier does.</summary>
    private async Task<IReadOnlyDictionary<EntityId, Entity>> Known(IReadOnlyList<Change> changes, ChangeSide from, ChangeSide to)
    {
        var named = changes.SelectMany(change => change.Before.Concat(change.After).SelectMany(answer => answer.Statement.NamedEntities).Append(change.Entity)).ToHashSet();
        var known = new Dictionary<EntityId, Entity>(await to.Store.ReadEntities(named, cancellationToken));
        foreach (var side in new[] { from.Store, store }.Distinct())
        {
            foreach (var (id, entity) in await side.ReadEntities(named.Where(id => !known.ContainsKey(id)), cancellationToken)) known.TryAdd(id, entity);
        }
        return known;
    }
}
