using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Store.Embedded.Snapshots;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Store.Embedded.Reads;

/// <summary>Answers <see cref="MentionQuery"/>.</summary>
internal static class MentionSelection
{
    public static IReadOnlyList<Mention> Find(Snapshot snapshot, MentionQuery query, CancellationToken cancellationToken)
    {
        var entities = Positions(snapshot, query.Entities).Distinct().Order();
        HashSet<int>? documents = query.Documents is { } named ? [.. Positions(snapshot, named)] : null;
        List<Mention> mentions = [];
        foreach (var entity in entities)
        {
            var counts = new SortedDictionary<int, int>(); // sections stand by document, then section
            foreach (var position in snapshot.Entities.Statements[entity])
            {
                cancellationToken.ThrowIfCancellationRequested();
                foreach (var section in snapshot.Statements.Evidence[position])
                {
                    if (documents?.Contains(snapshot.Sections.DocumentOf(section)) != false)
                        counts[section] = counts.GetValueOrDefault(section) + 1;
                }
            }
            mentions.AddRange(counts.Select(pair => new Mention(
                snapshot.Entities.IdOf(entity), snapshot.Entities.IdOf(snapshot.Sections.DocumentOf(pair.Key)), snapshot.Sections.NameOf(pair.Key), pair.Value)));
        }
        return mentions;
    }

    private static IEnumerable<int> Positions(Snapshot snapshot, IEnumerable<EntityId> ids) =>
        ids.Select(id => snapshot.Entities.TryFind(id, out var at) ? at : -1).Where(at => at >= 0);
}
