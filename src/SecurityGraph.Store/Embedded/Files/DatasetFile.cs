using System.Globalization;
using System.Text;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Files;
using SecurityGraph.Store.Embedded.Loading;
using SecurityGraph.Store.Embedded.Snapshots;

namespace SecurityGraph.Store.Embedded.Files;

/// <summary>
/// The folder of a store: <c>graph-000042.jsonl</c>, the exchange file of generation 42, and <c>current</c>, the text 42. A
/// writer writes a new file, reads it back whole, then changes <c>current</c>, each by renaming a finished one; killed at any moment
/// it leaves the old generation or the new one. Files of other generations and with the ending <c>.tmp</c> are left-overs.
/// </summary>
public static class DatasetFile
{
    private const string LockName = "lock";
    private const string Temporary = ".tmp";

    /// <summary>Writes a graph as the next generation and gives its number.</summary>
    /// <param name="folder">Created where it is missing.</param>
    /// <exception cref="IOException">Another process is writing into the folder, or the disk fails; the store is as it was.</exception>
    /// <exception cref="ExchangeException">The graph breaks a rule of the format, so that it could not be opened; the store is as it was.</exception>
    public static long Write(string folder, Graph graph) => Write(folder, graph, _ => { });

    private static void CreateFolder(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (IOException fault) when (File.Exists(folder) || new FileInfo(folder).LinkTarget is not null)
        {
            throw new IOException($"{folder} is no folder, and a store is one.", fault);
        }
        catch (FileNotFoundException fault)
        {
            throw new IOException($"The folder {folder} cannot be made: the system takes none there.", fault);
        }
    }

    /// <param name="after">Called after each step, for tests that look at the folder in between.</param>
    internal static long Write(string folder, Graph graph, Action<WriteStep> after)
    {
        CreateFolder(folder);
        using var theLock = Lock(folder);
        after(WriteStep.Locked);
        var current = Path.Combine(folder, Generations.CurrentName);
        if (Directory.Exists(current)) throw new IOException($"{current} is a folder, not the file that names the current generation: take it away.");
        var generation = Generations.Next(folder);
        try
        {
            WriteGraph(Generations.PathOf(folder, generation), graph, after);
            WriteWhole(current + Temporary, stream => stream.Write(Encoding.ASCII.GetBytes(generation.ToString(CultureInfo.InvariantCulture))));
            after(WriteStep.CurrentWritten);
            Rename(current + Temporary, current);
            after(WriteStep.CurrentNamed);
        }
        finally
        {
            // Of a write that failed too: what is left of it may be what fills the disk.
            DeleteLeftOvers(folder);
        }
        return generation;
    }

    /// <summary>The exchange file that a folder holds now; null where it holds none.</summary>
    public static string? CurrentPath(string folder) => Generations.Current(folder) is { } generation ? Generations.PathOf(folder, generation) : null;

    private static FileStream Lock(string folder)
    {
        var path = Path.Combine(folder, LockName);
        if (Path.Exists(path)) RegularFile.Check(path);
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
        }
        catch (IOException fault)
        {
            throw new IOException($"Another process is writing into {folder}; try again when it is done.", fault);
        }
    }

    /// <summary>What can't be opened again is never named.</summary>
    private static void WriteGraph(string path, Graph graph, Action<WriteStep> after)
    {
        WriteWhole(path + Temporary, graph.WriteTo);
        after(WriteStep.GraphWritten);
        SnapshotReader.Read(StoredLines.Open(path + Temporary), generation: 0).Dispose();
        Rename(path + Temporary, path);
        after(WriteStep.GraphNamed);
    }

    private static void WriteWhole(string path, Action<Stream> write)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 1 << 16);
            write(stream);
            stream.Flush(flushToDisk: true);
        }
        catch (ArgumentOutOfRangeException fault)
        {
            // So the runtime says that a file system takes no file of this size.
            throw new IOException($"{path} cannot be written: {fault.Message}", fault);
        }
    }

    /// <summary>On Windows a rename over a file that somebody is just reading fails; reading <c>current</c> takes no time.</summary>
    private static void Rename(string from, string to)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                File.Move(from, to, overwrite: true);
                return;
            }
            catch (Exception fault) when (attempt < 10 && fault is IOException or UnauthorizedAccessException)
            {
                Thread.Sleep(20);
            }
        }
    }

    /// <summary>All but the current generation. What can't be deleted now, because somebody still reads it, is deleted after the next write.</summary>
    private static void DeleteLeftOvers(string folder)
    {
        var current = Generations.Current(folder);
        var others = Generations.In(folder).Where(generation => generation != current).Select(generation => Generations.PathOf(folder, generation));
        foreach (var path in others.Concat(Directory.EnumerateFiles(folder, "*" + Temporary)))
        {
            try
            {
                File.Delete(path);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                continue;
            }
        }
    }
}

/// <summary>What a writer has done.</summary>
internal enum WriteStep
{
    /// <summary>No other process writes.</summary>
    Locked,

    /// <summary>The new graph is on disk under a temporary name.</summary>
    GraphWritten,

    /// <summary>It has its name.</summary>
    GraphNamed,

    /// <summary>The number of the new generation is on disk under a temporary name.</summary>
    CurrentWritten,

    /// <summary>The new generation is the current one; the old one is still there.</summary>
    CurrentNamed,
}
