using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Store.Embedded.Snapshots;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Store.Embedded.Reads;

/// <summary>Answers <see cref="MentionQuery"/>.</summary>
internal static class MentionSelection
{
    private static readonly Comparer<(int Document, string Section)> ByPlace = Comparer<(int Document, string Section)>.Create((a, b) =>
        a.Document != b.Document ? a.Document.CompareTo(b.Document) : string.CompareOrdinal(a.Section, b.Section));

    public static IReadOnlyList<Mention> Find(Snapshot snapshot, MentionQuery query, CancellationToken cancellationToken)
    {
        var entities = query.Entities is { } asked ? Positions(snapshot, asked).Distinct().Order() : Enumerable.Range(0, snapshot.Entities.Count);
        HashSet<int>? documents = query.Documents is { } named ? [.. Positions(snapshot, named)] : null;
        List<Mention> mentions = [];
        foreach (var entity in entities)
        {
            cancellationToken.ThrowIfCancellationRequested();
            mentions.AddRange(Places(snapshot, entity, documents).Select(place => new Mention(
                snapshot.Entities.IdOf(entity), snapshot.Entities.IdOf(place.Key.Document), place.Key.Section, place.Value)));
        }
        return mentions;
    }

    private static SortedDictionary<(int Document, string Section), int> Places(Snapshot snapshot, int entity, HashSet<int>? documents)
    {
        var counts = new SortedDictionary<(int Document, string Section), int>(ByPlace);
        foreach (var position in snapshot.Entities.Statements[entity])
        {
            foreach (var section in snapshot.Statements.Evidence[position])
            {
                var place = (Document: snapshot.Sections.DocumentOf(section), snapshot.Sections.NameOf(section));
                if (documents?.Contains(place.Document) != false) counts[place] = counts.GetValueOrDefault(place) + 1;
            }
        }
        foreach (var row in snapshot.Mentions[entity])
        {
            if (documents?.Contains(row.Document) != false) counts[(row.Document, row.Section)] = row.Count;
        }
        return counts;
    }

    private static IEnumerable<int> Positions(Snapshot snapshot, IEnumerable<EntityId> ids) =>
        ids.Select(id => snapshot.Entities.TryFind(id, out var at) ? at : -1).Where(at => at >= 0);
}
