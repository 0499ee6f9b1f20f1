using SecurityGraph.Model.Identifiers;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Server.GraphQL.Loading;

/// <summary>What somebody names must be there: otherwise a slip of the pen looks like an answer, that there is nothing.</summary>
internal static class KnownEntities
{
    /// <exception cref="RequestException">The graph does not hold one of them.</exception>
    public static async Task Check(RequestState state, CancellationToken cancellationToken, params (string Argument, IReadOnlyCollection<EntityId>? Ids)[] named)
    {
        // All are asked for before the first is waited for: one call of the store.
        var loading = named.SelectMany(one => (one.Ids ?? []).Select(id => (one.Argument, Id: id, Entity: state.Entities.Load(id)))).ToList();
        foreach (var one in loading)
        {
            if (await one.Entity.GetResultAsync(cancellationToken) is null) throw new RequestException(one.Argument, $"There is no entity '{one.Id}' in this graph.");
        }
    }
}
