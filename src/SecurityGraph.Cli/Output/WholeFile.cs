using SecurityGraph.Model.Files;

namespace SecurityGraph.Cli.Output;

/// <summary>A file that a command line asks for, whole or not at all.</summary>
internal static class WholeFile
{
    /// <summary>A file half-written never has the name that was asked for.</summary>
    /// <exception cref="CliException">It cannot be written; what stood there stays.</exception>
    public static async Task<T> Write<T>(FileInfo output, Func<Stream, Task<T>> write)
    {
        // Not made: a slip in the path would leave folders behind, at worst at the root of the disk.
        if (output.Directory is { Exists: false } folder) throw new CliException($"There is no folder {folder.FullName}. Make it, or write elsewhere.");
        // A finished file takes its place: of a device too, if the user may do that.
        if (Path.Exists(output.FullName)) RegularFile.Check(output.FullName);
        var temporary = output.FullName + ".tmp";
        try
        {
            T written;
            await using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16))
            {
                written = await write(stream);
                ToDisk(stream);
            }
            File.Move(temporary, output.FullName, overwrite: true);
            return written;
        }
        // The last is what the runtime says where a file system takes no file of this size.
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException)
        {
            throw new CliException($"{output.FullName} cannot be written: {fault.Message}", fault);
        }
        finally
        {
            if (File.Exists(temporary)) File.Delete(temporary);
        }
    }

    private static void ToDisk(FileStream stream) => stream.Flush(flushToDisk: true);
}
