using GraphQL;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Names;
using SecurityGraph.Model.Terms;
using SecurityGraph.Server.GraphQL.Loading;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Server.GraphQL;

/// <summary>What somebody names must be there: otherwise a slip of the pen looks like an answer, that there is nothing.</summary>
internal static class Known
{
    /// <exception cref="RequestException">The graph does not hold one of them.</exception>
    public static async Task Entities(RequestState state, CancellationToken cancellationToken, params (string Argument, IReadOnlyCollection<EntityId>? Ids)[] named)
    {
        // All are asked for before the first is waited for: one call of the store.
        var loading = named.SelectMany(one => (one.Ids ?? []).Select(id => (one.Argument, Id: id, Entity: state.Entities.Load(id)))).ToList();
        foreach (var one in loading)
        {
            if (await one.Entity.GetResultAsync(cancellationToken) is null) throw new RequestException(one.Argument, $"There is no entity '{one.Id}' in this graph.");
        }
    }

    public static IReadOnlyList<string>? Subkinds(IResolveFieldContext context, EntityKind kind)
    {
        var names = context.List<string>("subkinds");
        var unknown = names?.FirstOrDefault(name => !kind.TryGetSubkind(name, out _));
        if (unknown is null) return names;
        var all = kind.Subkinds.Select(one => one.Name).ToList();
        var hint = Spelling.Nearest(unknown, all) is { } near ? $"did you mean '{near}'?" : $"there are {string.Join(", ", all)}.";
        throw Arguments.Bad("subkinds", $"'{Arguments.Short(unknown)}' is no subkind of {kind.Name}; {hint}");
    }
}
