using GraphQL.DataLoader;

namespace SecurityGraph.Server.GraphQL.Loading;

/// <summary>
/// Collects the keys of one level of a query and fetches them with one call of the store: the executor leaves such results until
/// the rest of the level has run. A loader lives for one request.
/// </summary>
internal sealed class BatchLoader<TKey, T>(Func<IReadOnlyCollection<TKey>, CancellationToken, Task<IReadOnlyDictionary<TKey, T>>> fetch)
    where TKey : notnull
{
    private readonly Lock _gate = new();
    private Batch? _open;

    public IDataLoaderResult<T?> Load(TKey key)
    {
        lock (_gate)
        {
            _open ??= new Batch(this);
            _open.Keys.Add(key);
            return new Pending(_open, key);
        }
    }

    private sealed class Batch(BatchLoader<TKey, T> owner)
    {
        private Task<IReadOnlyDictionary<TKey, T>>? _fetched;

        public HashSet<TKey> Keys { get; } = [];

        public Task<IReadOnlyDictionary<TKey, T>> Fetch(CancellationToken cancellationToken)
        {
            lock (owner._gate)
            {
                if (_fetched is null)
                {
                    owner._open = null;
                    _fetched = owner.Fetch(Keys, cancellationToken);
                }
                return _fetched;
            }
        }
    }

    private Task<IReadOnlyDictionary<TKey, T>> Fetch(HashSet<TKey> keys, CancellationToken cancellationToken) => fetch(keys, cancellationToken);

    private sealed class Pending(Batch batch, TKey key) : IDataLoaderResult<T?>
    {
        public async Task<T?> GetResultAsync(CancellationToken cancellationToken = default) => (await batch.Fetch(cancellationToken)).GetValueOrDefault(key);

        async Task<object?> IDataLoaderResult.GetResultAsync(CancellationToken cancellationToken) => await GetResultAsync(cancellationToken);
    }
}
