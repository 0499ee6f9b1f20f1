using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Neo4j.Reads;

/// <summary>Answers <see cref="MentionQuery"/>.</summary>
internal static class MentionReads
{
    public static async Task<IReadOnlyList<Mention>> Find(CypherReads reads, MentionQuery query, CancellationToken cancellationToken)
    {
        var bearers = await reads.Resolve(query.Entities.Concat(query.Documents ?? []), cancellationToken);
        string[] Ids(IEnumerable<EntityId> asked) => [.. asked.Where(bearers.ContainsKey).Select(id => bearers[id].Id.ToString()).Distinct(StringComparer.Ordinal)];
        var rows = await reads.Run(
            "mentions", new CypherParameters().With("entities", Ids(query.Entities)).With("documents", query.Documents is { } documents ? Ids(documents) : null), cancellationToken);
        return
        [
            .. rows.Select(row => new Mention(
                    EntityId.Parse(row.Text("entity")), EntityId.Parse(row.Text("document")), row.Text("section"), (int)row.Whole("count")))
                .OrderBy(mention => mention.Entity).ThenBy(mention => mention.Document).ThenBy(mention => mention.Section, StringComparer.Ordinal),
        ];
    }
}
