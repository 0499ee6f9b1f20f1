using SecurityGraph.Judgement;
using SecurityGraph.Store;

namespace SecurityGraph.Server.GraphQL.Loading;

/// <summary>
/// Judges many entities, each as if it were alone, with about as many calls of the store as one of them needs: a judgement runs
/// until it asks the store; when all wait, those that ask the same of different entities are asked together.
/// </summary>
internal sealed class Together
{
    private readonly Lock _gate = new();
    private readonly List<ICall> _waiting = [];
    private int _running;

    private Together(int running) => _running = running;

    /// <summary>The judgement of each key. A judgement asks one thing at a time.</summary>
    public static async Task<IReadOnlyDictionary<TKey, T>> Judge<TKey, T>(IGraphStore store, IReadOnlyCollection<TKey> keys, Func<Judge, TKey, Task<T>> judge)
        where TKey : notnull
    {
        var together = new Together(keys.Count);
        var judges = new Judge(new SharedStore(store, together));
        var judgements = keys.Select(key => Task.Run(() => together.Run(judge, judges, key))).ToList();
        return (await Task.WhenAll(judgements)).ToDictionary(pair => pair.Key, pair => pair.Value);
    }

    /// <summary>Answered when every other judgement waits too, or has ended.</summary>
    public Task<TAnswer> Ask<TAnswer>(Call<TAnswer> call)
    {
        lock (_gate) _waiting.Add(call);
        LeaveOne();
        return call.Answer;
    }

    private async Task<KeyValuePair<TKey, T>> Run<TKey, T>(Func<Judge, TKey, Task<T>> judge, Judge judges, TKey key)
    {
        try
        {
            return KeyValuePair.Create(key, await judge(judges, key));
        }
        finally
        {
            LeaveOne();
        }
    }

    private void LeaveOne()
    {
        ICall[] round;
        lock (_gate)
        {
            if (--_running > 0 || _waiting.Count == 0) return;
            round = [.. _waiting];
            _waiting.Clear();
            _running = round.Length;
        }
        foreach (var same in round.GroupBy(call => call.Signature)) _ = same.First().Send([.. same]);
    }
}
