using SecurityGraph.Model.Files;

namespace SecurityGraph.Cli.Output;

/// <summary>A folder of files that a command line asks for, whole or not at all.</summary>
internal static class WholeFolder
{
    /// <summary>A new folder, an empty one, or one in which nothing else stands than these files.</summary>
    /// <param name="files">What each file is called, and what writes it.</param>
    /// <exception cref="CliException">It cannot be written; what stood there stays.</exception>
    public static async Task Write(string output, IReadOnlyList<(string Name, Func<Stream, Task> Write)> files)
    {
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(output));
        Check(folder, files.Select(file => file.Name).ToHashSet(StringComparer.Ordinal));
        var temporary = $"{folder}.{Path.GetRandomFileName()}.tmp";
        try
        {
            Directory.CreateDirectory(temporary);
            foreach (var (name, write) in files) await WriteFile(Path.Combine(temporary, name), write);
            if (Directory.Exists(folder))
            {
                foreach (var (name, _) in files) File.Move(Path.Combine(temporary, name), Path.Combine(folder, name), overwrite: true);
            }
            else
            {
                Directory.Move(temporary, folder);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new CliException($"{folder} cannot be written: {fault.Message}", fault);
        }
        finally
        {
            if (Directory.Exists(temporary)) Directory.Delete(temporary, recursive: true);
        }
    }

    private static void Check(string folder, HashSet<string> names)
    {
        // Not made: a slip in the path would leave folders behind.
        if (Path.GetDirectoryName(folder) is { } above && !Directory.Exists(above)) throw new CliException($"There is no folder {above}. Make it, or write elsewhere.");
        if (File.Exists(folder)) throw new CliException($"{folder} is {RegularFile.WhatIsThere(folder)}, not a folder. Name a new folder.");
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).FirstOrDefault(path => !names.Contains(Path.GetFileName(path)) || Directory.Exists(path)) is { } other)
            throw new CliException($"{folder} holds something else: {Path.GetFileName(other)}. Name a new folder.");
    }

    private static async Task WriteFile(string path, Func<Stream, Task> write)
    {
        await using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16);
        await write(stream);
        ToDisk(stream);
    }

    private static void ToDisk(FileStream stream) => stream.Flush(flushToDisk: true);
}
