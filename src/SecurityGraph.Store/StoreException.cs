namespace SecurityGraph.Store;

/// <summary>A store could not answer; its message tells whoever runs it what to do, and no secret.</summary>
public abstract class StoreException(string message, Exception? inner) : Exception(message, inner)
{
    /// <summary>The store is there and answers, and no graph is in it.</summary>
    public bool HoldsNoGraph { get; init; }
}
