using SecurityGraph.Judgement.Reading;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Judgement.Gathering;

/// <summary>Finds what is related to all of several entities: by a statement in which both take part, whatever their parts. What is denied relates nobody.</summary>
internal sealed class CommonReader(IGraphStore store, CancellationToken cancellationToken)
{
    /// <returns>Those with the fewest relations first, hubs last; then by id.</returns>
    public async Task<IReadOnlyList<CommonEntity>> Read(IReadOnlyCollection<EntityId> of, GraphFilter filter, Lens lens)
    {
        var query = new StatementQuery { Predicates = [.. Vocabulary.Current.Predicates.Where(filter.Takes)] };
        var told = await store.ReadStatements(of, query, lens.WithoutDenials() with { ExpandGroups = false }, cancellationToken);
        var ties = of.Distinct().Select(one => (Of: one, Others: Others(one, told[one]))).ToList();
        var kinds = filter.Kinds?.Select(kind => kind.Prefix).ToHashSet(StringComparer.Ordinal);
        List<EntityId> common =
        [
            .. ties.MinBy(tie => tie.Others.Count).Others.Keys.Where(id =>
                id != GraphFilter.NeverDrawn && !told.ContainsKey(id) && kinds?.Contains(id.Kind) != false && ties.TrueForAll(tie => tie.Others.ContainsKey(id))),
        ];
        if (common.Count == 0) return [];
        var relations = (await store.Count(new CountQuery(common, Totals: false), Lens.All, cancellationToken)).Relations;
        return
        [
            .. common.Select(id => new CommonEntity(id, relations[id], [.. ties.Select(tie => new CommonTie(tie.Of, tie.Others[id]))]))
                .OrderBy(one => one.Relations).ThenBy(one => one.Id.ToString(), StringComparer.Ordinal),
        ];
    }

    private static Dictionary<EntityId, List<StatementAnswer>> Others(EntityId one, IReadOnlyList<StatementAnswer> told)
    {
        var others = new Dictionary<EntityId, List<StatementAnswer>>();
        foreach (var answer in told)
        {
            foreach (var other in answer.Statement.Participants.Distinct().Where(other => other != one))
            {
                if (!others.TryGetValue(other, out var list)) others.Add(other, list = []);
                list.Add(answer);
            }
        }
        return others;
    }
}
