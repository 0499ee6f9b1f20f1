using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Neo4j.QueryApi;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Neo4j.Reads;

/// <summary>Answers <see cref="MentionQuery"/>, and how much of documents has been read.</summary>
internal static class MentionReads
{
    public static async Task<IReadOnlyList<Mention>> Find(CypherReads reads, MentionQuery query, CancellationToken cancellationToken)
    {
        var bearers = await reads.Resolve([.. query.Entities ?? [], .. query.Documents ?? []], cancellationToken);
        var parameters = new CypherParameters().With("entities", Ids(query.Entities, bearers)).With("documents", Ids(query.Documents, bearers));
        var cited = await reads.Run(query.Entities is null ? "mentions-in" : "mentions", parameters, cancellationToken);
        var lines = await reads.Run("mention-lines", parameters, cancellationToken);
        var mentions = cited.Select(Cited).ToDictionary(Place);
        // What the text says comes before what is counted in evidence.
        foreach (var line in lines.Select(row => ((ExchangeLine.OfMention)StoredLine.Line(row.Text("line"))).Mention)) mentions[Place(line)] = line;
        return [.. mentions.Values.OrderBy(mention => mention.Entity).ThenBy(mention => mention.Document).ThenBy(mention => mention.Section, StringComparer.Ordinal)];
    }

    public static async Task<IReadOnlyList<SectionCoverage>> FindCoverage(CypherReads reads, IReadOnlyCollection<EntityId>? documents, CancellationToken cancellationToken)
    {
        var bearers = await reads.Resolve(documents ?? [], cancellationToken);
        var wanted = documents?.Select(id => bearers.TryGetValue(id, out var bearer) ? bearer.Id : id).ToHashSet();
        var rows = await reads.Run("coverage-lines", new CypherParameters(), cancellationToken);
        return
        [
            .. rows.Select(row => ((ExchangeLine.OfCoverage)StoredLine.Line(row.Text("line"))).Coverage).Where(section => wanted?.Contains(section.Document) != false)
                .OrderBy(section => section.Document).ThenBy(section => section.Section, StringComparer.Ordinal),
        ];
    }

    private static string[]? Ids(IReadOnlyCollection<EntityId>? asked, IReadOnlyDictionary<EntityId, Bearer> bearers) =>
        asked is null ? null : [.. asked.Where(bearers.ContainsKey).Select(id => bearers[id].Id.ToString()).Distinct(StringComparer.Ordinal)];

    private static Mention Cited(CypherRow row) => new(EntityId.Parse(row.Text("entity")), EntityId.Parse(row.Text("document")), row.Text("section"), (int)row.Whole("count"));

    private static (EntityId, EntityId, string) Place(Mention mention) => (mention.Entity, mention.Document, mention.Section);
}
