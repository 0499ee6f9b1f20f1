using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Store;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Server.GraphQL.Loading;

/// <summary>A call of the store that waits for others like it.</summary>
internal interface ICall
{
    /// <summary>Equal for calls that one call can answer.</summary>
    object Signature { get; }

    /// <summary>Asks the store once for all of them and answers each.</summary>
    Task Send(IReadOnlyList<ICall> same);
}

/// <inheritdoc/>
internal abstract class Call<TAnswer> : ICall
{
    private readonly TaskCompletionSource<TAnswer> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public abstract object Signature { get; }

    public Task<TAnswer> Answer => _answer.Task;

    public async Task Send(IReadOnlyList<ICall> same)
    {
        try
        {
            foreach (var (call, answer) in await Fetch([.. same.Cast<Call<TAnswer>>()])) call._answer.SetResult(answer);
        }
        catch (Exception fault) // handed to each that waits
        {
            foreach (var call in same.Cast<Call<TAnswer>>()) call._answer.TrySetException(fault);
        }
    }

    protected abstract Task<IReadOnlyList<(Call<TAnswer> Call, TAnswer Answer)>> Fetch(IReadOnlyList<Call<TAnswer>> same);
}

/// <summary>Statements of entities, by part and predicates alone.</summary>
internal sealed class StatementCall(IGraphStore store, StatementQuery query, Lens lens, CancellationToken cancellationToken) : Call<IReadOnlyList<Page<StatementAnswer>>>
{
    public override object Signature { get; } =
        (query.Part, query.First, query.Predicates is null ? null : string.Join(',', query.Predicates.Select(predicate => predicate.Name)), lens);

    /// <summary>Whether it asks nothing that the signature leaves out.</summary>
    public static bool Takes(StatementQuery query) =>
        query is { Entities: not null, Ids: null, OtherKinds: null, Documents: null, After: null, CountTotal: false };

    protected override async Task<IReadOnlyList<(Call<IReadOnlyList<Page<StatementAnswer>>>, IReadOnlyList<Page<StatementAnswer>>)>> Fetch(
        IReadOnlyList<Call<IReadOnlyList<Page<StatementAnswer>>>> same)
    {
        EntityId[] entities = [.. same.Cast<StatementCall>().SelectMany(call => call.Entities).Distinct()];
        var pages = await store.FindStatements(query with { Entities = entities }, lens, cancellationToken);
        var pageOf = entities.Zip(pages).ToDictionary(pair => pair.First, pair => pair.Second);
        return [.. same.Select(call => (call, (IReadOnlyList<Page<StatementAnswer>>)[.. ((StatementCall)call).Entities.Select(id => pageOf[id])]))];
    }

    private IReadOnlyList<EntityId> Entities => query.Entities!;
}

/// <summary>Entities by id and subkind alone.</summary>
internal sealed class EntityCall(IGraphStore store, EntityQuery query, CancellationToken cancellationToken) : Call<Page<Entity>>
{
    public override object Signature { get; } = query.Subkinds is null ? "" : string.Join(',', query.Subkinds);

    /// <summary>Whether it asks nothing that the signature leaves out.</summary>
    public static bool Takes(EntityQuery query) =>
        query is { Ids: not null, Identifiers: null, Names: null, Kinds: null, After: null, CountTotal: false, First: Limits.MaxFirst };

    protected override async Task<IReadOnlyList<(Call<Page<Entity>>, Page<Entity>)>> Fetch(IReadOnlyList<Call<Page<Entity>>> same)
    {
        List<PageItem<Entity>> found = [];
        foreach (var ids in same.Cast<EntityCall>().SelectMany(call => call.Ids).Distinct().Chunk(Limits.MaxFirst))
            found.AddRange((await store.FindEntities(query with { Ids = ids }, cancellationToken)).Items);
        return [.. same.Select(call => (call, new Page<Entity>([.. found.Where(item => ((EntityCall)call).Asks(item.Item))], HasMore: false, null)))];
    }

    private IReadOnlyCollection<EntityId> Ids => query.Ids!;

    private bool Asks(Entity entity) => Ids.Contains(entity.Id) || entity.FormerIds.Any(Ids.Contains);
}
