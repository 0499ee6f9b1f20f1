using GraphQL.DataLoader;

namespace SecurityGraph.Server.GraphQL.Loading;

/// <summary>A value made of what several loaders of one level give. They are asked before, so that they share its batches; the join only waits.</summary>
internal sealed class Joined(Func<CancellationToken, Task<object?>> join) : IDataLoaderResult
{
    public Task<object?> GetResultAsync(CancellationToken cancellationToken = default) => join(cancellationToken);
}
