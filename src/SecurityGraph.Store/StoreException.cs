namespace SecurityGraph.Store;

/// <summary>A store could not answer; its message tells whoever runs it what to do, and no secret.</summary>
public abstract class StoreException(string message, Exception? inner) : Exception(message, inner);
