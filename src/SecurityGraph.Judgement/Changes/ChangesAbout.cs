using SecurityGraph.Model.Identifiers;
using SecurityGraph.Store.Answers;

namespace SecurityGraph.Judgement.Changes;

/// <summary>
/// Which changes are on what was asked about: its own, and those of others in whose statements it takes part. Of the others nothing else was fetched, so that
/// nobody knows here whether they are new or missing.
/// </summary>
internal static class ChangesAbout
{
    public static IEnumerable<Change> Of(IReadOnlyList<Change> changes, IReadOnlySet<EntityId> about)
    {
        var own = changes.Where(change => about.Contains(change.Entity)).ToList();
        var told = own.SelectMany(Told).Select(answer => answer.Statement.Id).ToHashSet(StringComparer.Ordinal);
        var others = changes.Where(change => !about.Contains(change.Entity) && change.Kind is not (ChangeKind.FellSilent or ChangeKind.NotTold))
            .OrderBy(change => change.Key, StringComparer.Ordinal)
            .Select(change => change with { Kind = change.Kind == ChangeKind.New ? ChangeKind.More : change.Kind })
            .Where(change => Told(change).Any(answer => answer.Statement.Participants.Any(about.Contains)) && Told(change).Select(answer => told.Add(answer.Statement.Id)).ToList().Contains(true));
        return [.. own, .. others];
    }

    private static IEnumerable<StatementAnswer> Told(Change change) => change.Before.Concat(change.After);
}
