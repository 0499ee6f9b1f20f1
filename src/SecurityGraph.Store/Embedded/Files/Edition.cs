namespace SecurityGraph.Store.Embedded.Files;

/// <summary>What a store's folder holds now, told apart from what it held before without reading it.</summary>
/// <param name="Generation">Begins at 1 again where somebody empties the folder.</param>
internal readonly record struct Edition(long Generation, long Length, DateTime Written)
{
    /// <summary>Null where the folder holds no graph, or the graph that it names is gone.</summary>
    public static Edition? Of(string folder)
    {
        if (Generations.Current(folder) is not { } generation) return null;
        var file = new FileInfo(Generations.PathOf(folder, generation));
        return file.Exists ? new Edition(generation, file.Length, file.LastWriteTimeUtc) : null;
    }
}
